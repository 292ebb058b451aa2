"""Prints which of some JSON files a schema refuses, and why: check_schema.py SCHEMA FILE…"""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        error = next(validator.iter_errors(json.load(file)), None)
    if error is not None:
        print(name, error.message.replace("\n", " "), sep="\t")
