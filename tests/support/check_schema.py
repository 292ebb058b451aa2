"""Prints which of some JSON files a schema refuses, and why: check_schema.py SCHEMA FILE…"""

import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # newer versions deprecate RefResolver
import jsonschema

schema_file = pathlib.Path(sys.argv[1]).resolve()
schema = json.loads(schema_file.read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
# A schema refers to another one in the same directory by its name.
resolver = jsonschema.RefResolver(schema_file.as_uri(), schema)
validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        error = next(validator.iter_errors(json.load(file)), None)
    if error is not None:
        print(name, error.message.replace("\n", " "), sep="\t")
