#include "core/pipeline/PlanReader.h"

#include "core/base/Utf8.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanRanges.h"

#include <algorithm>
#include <limits>

namespace forkscope {

namespace {

constexpr Range anyNumber{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
static_assert(JsonReader::longest >= std::max(limits::arguments, limits::variables));

} // namespace

/// The keys of a bytes value that is written as an object.
struct PlanReader::BytesKeys
{
    std::optional<QByteArray> text;
    std::optional<QByteArray> base64; ///< decoded
};

/// The keys of an input, which may come in any order.
struct PlanReader::InputKeys
{
    std::optional<QByteArray> kind;
    QByteArrayList others;
    QByteArray text;
    QByteArray bytes;
    QByteArray path;
    RandomInput random;
};

Result<Plan, Problem> PlanReader::read()
{
    // Check syntax and version first, as a newer Forkscope's file is full of unknown keys.
    if (const auto problem = foreignFile())
        return *problem;
    m_reader.readObject([this](const QByteArray &key) { readTop(key); });
    if (m_reader.ok() && !m_hasPipeline)
        m_reader.failAt("pipeline", tr("The pipeline is missing."));
    if (!m_reader.ok())
        return *m_reader.problem();
    const Problems problems = problemsOf(m_plan);
    if (!problems.isEmpty())
        return problems.first();
    return m_plan;
}

/// Returns why the file is no plan file of this version. Checks only its syntax and `forkscope`.
std::optional<Problem> PlanReader::foreignFile() const
{
    JsonReader survey(m_json);
    bool isForkscope = false;
    bool isKnown = false;
    bool isNewer = false;
    survey.readObject([&](const QByteArray &key) {
        if (key != "forkscope" || survey.kind() != JsonReader::Kind::Number) {
            isForkscope = isForkscope || key == "forkscope";
            survey.skip();
            return;
        }
        const qint64 version = survey.readWhole(anyNumber);
        isForkscope = true;
        isKnown = version == 1;
        isNewer = version > 1;
    });
    survey.readEnd();
    if (!survey.ok())
        return survey.problem();
    const QString place = QStringLiteral("forkscope");
    if (!isForkscope)
        return Problem{place, tr("This key is missing, so the file is no plan of Forkscope.")};
    if (isNewer)
        return Problem{place, tr("The file was made by a newer Forkscope. Open it with that one.")};
    if (!isKnown)
        return Problem{place, tr("The number 1 is expected here.")};
    return {};
}

void PlanReader::failUnknownKey(const QStringList &known)
{
    m_reader.fail(tr("Unknown key. Known here: %1.").arg(known.join(QStringLiteral(", "))));
}

void PlanReader::readTop(const QByteArray &key)
{
    if (key == "forkscope") {
        m_reader.readWhole({1, 1});
    } else if (key == "name") {
        m_plan.name = textOfUtf8(m_reader.readText());
    } else if (key == "pipeline") {
        m_hasPipeline = true;
        m_reader.readObject([this](const QByteArray &inner) { readPipeline(inner); });
    } else if (key == "run") {
        m_reader.readObject([this](const QByteArray &inner) { readRunKey(inner); });
    } else {
        failUnknownKey({QStringLiteral("forkscope"), QStringLiteral("name"),
                        QStringLiteral("pipeline"), QStringLiteral("run")});
    }
}

void PlanReader::readPipeline(const QByteArray &key)
{
    if (key == "input")
        m_plan.pipeline.input = readInput();
    else if (key == "stages")
        m_reader.readList([this] { m_plan.pipeline.stages.append(readStage()); });
    else
        failUnknownKey({QStringLiteral("input"), QStringLiteral("stages")});
}

Input PlanReader::readInput()
{
    InputKeys keys;
    m_reader.readObject([this, &keys](const QByteArray &key) { readInputKey(key, keys); });
    return m_reader.ok() ? inputOf(keys) : NoInput();
}

void PlanReader::readInputKey(const QByteArray &key, InputKeys &keys)
{
    if (key == "kind") {
        keys.kind = m_reader.readText();
        return;
    }
    keys.others.append(key);
    if (key == "text") {
        keys.text = m_reader.readText();
    } else if (key == "base64") {
        keys.bytes = readBase64();
    } else if (key == "bytes") {
        keys.random.count = m_reader.readWhole(ranges::randomBytes);
    } else if (key == "seed" && m_reader.kind() == JsonReader::Kind::Null) {
        m_reader.readNull();
    } else if (key == "seed") {
        keys.random.seed = m_reader.readWhole(ranges::seed);
    } else if (key == "path") {
        keys.path = readBytes();
    } else {
        failUnknownKey({QStringLiteral("kind"), QStringLiteral("text"), QStringLiteral("base64"),
                        QStringLiteral("bytes"), QStringLiteral("seed"), QStringLiteral("path")});
    }
}

Input PlanReader::inputOf(const InputKeys &keys)
{
    const auto only = [this, &keys](const QByteArrayList &allowed, const Input &input) -> Input {
        for (const QByteArray &key : keys.others) {
            if (!allowed.contains(key))
                m_reader.failAt(
                    key,
                    tr("An input of the kind “%1” has no such key.").arg(textOfUtf8(*keys.kind)));
        }
        return input;
    };
    if (!keys.kind)
        m_reader.failAt("kind", tr("The kind of the input is missing."));
    else if (*keys.kind == "none")
        return only({}, NoInput());
    else if (*keys.kind == "text")
        return only({"text"}, TextInput{keys.text});
    else if (*keys.kind == "bytes")
        return only({"base64"}, BytesInput{keys.bytes});
    else if (*keys.kind == "random")
        return only({"bytes", "seed"}, keys.random);
    else if (*keys.kind == "file")
        return only({"path"}, FileInput{keys.path});
    else
        m_reader.failAt("kind", tr("An input is one of none, text, bytes, random, file."));
    return NoInput();
}

Stage PlanReader::readStage()
{
    Stage stage;
    m_reader.readObject([this, &stage](const QByteArray &key) { readStageKey(key, stage); });
    return stage;
}

void PlanReader::readStageKey(const QByteArray &key, Stage &stage)
{
    if (key == "program") {
        stage.program = readBytes();
    } else if (key == "arguments") {
        m_reader.readList([this, &stage] { stage.arguments.append(readBytes()); });
    } else if (key == "environment") {
        m_reader.readObject([this, &stage](const QByteArray &name) {
            stage.environment.append(readVariable(name));
        });
    } else if (key == "inheritEnvironment") {
        stage.inheritEnvironment = m_reader.readBoolean();
    } else if (key == "workingDirectory") {
        stage.workingDirectory = readBytes();
    } else if (key == "tap") {
        stage.tap = m_reader.readBoolean();
    } else {
        failUnknownKey({QStringLiteral("program"), QStringLiteral("arguments"),
                        QStringLiteral("environment"), QStringLiteral("inheritEnvironment"),
                        QStringLiteral("workingDirectory"), QStringLiteral("tap")});
    }
}

Variable PlanReader::readVariable(const QByteArray &name)
{
    if (m_reader.kind() == JsonReader::Kind::Text)
        return {name, m_reader.readText(), false};
    Variable variable{name, {}, false};
    BytesKeys keys;
    m_reader.readObject([this, &variable, &keys](const QByteArray &key) {
        if (key == "secret")
            variable.secret = m_reader.readBoolean();
        else
            readBytesKey(key, keys);
    });
    variable.value = bytesOf(keys);
    return variable;
}

void PlanReader::readRunKey(const QByteArray &key)
{
    RunSettings &run = m_plan.run;
    if (key == "instances")
        run.instances = readInt(ranges::instances);
    else if (key == "atOnce")
        run.atOnce = readInt(ranges::atOnce);
    else if (key == "cores")
        m_reader.readList([this, &run] { run.cores.append(readInt(ranges::core)); });
    else if (key == "timeoutMs")
        run.timeoutMs = m_reader.readWhole(ranges::timeoutMs);
    else if (key == "killAfterMs")
        run.killAfterMs = m_reader.readWhole(ranges::killAfterMs);
    else if (key == "pollMs")
        run.pollMs = m_reader.readWhole(ranges::pollMs);
    else if (key == "keepBytes")
        run.keepBytes = m_reader.readWhole(ranges::keepBytes);
    else if (key == "keepBytesTotal")
        run.keepBytesTotal = m_reader.readWhole(ranges::keepBytesTotal);
    else if (key == "mistakes")
        m_reader.readList([this, &run] { run.mistakes.append(textOfUtf8(m_reader.readText())); });
    else if (key == "placeholders")
        run.placeholders = m_reader.readBoolean();
    else
        failUnknownKey({QStringLiteral("instances"), QStringLiteral("atOnce"),
                        QStringLiteral("cores"), QStringLiteral("timeoutMs"),
                        QStringLiteral("killAfterMs"), QStringLiteral("pollMs"),
                        QStringLiteral("keepBytes"), QStringLiteral("keepBytesTotal"),
                        QStringLiteral("mistakes"), QStringLiteral("placeholders")});
}

/// Every range that it is called with fits into an int.
int PlanReader::readInt(Range range)
{
    return static_cast<int>(m_reader.readWhole(range));
}

QByteArray PlanReader::readBytes()
{
    if (m_reader.kind() != JsonReader::Kind::Object)
        return m_reader.readText();
    BytesKeys keys;
    m_reader.readObject([this, &keys](const QByteArray &key) { readBytesKey(key, keys); });
    return bytesOf(keys);
}

void PlanReader::readBytesKey(const QByteArray &key, BytesKeys &keys)
{
    if (key == "text")
        keys.text = m_reader.readText();
    else if (key == "base64")
        keys.base64 = readBase64();
    else
        failUnknownKey({QStringLiteral("text"), QStringLiteral("base64")});
}

QByteArray PlanReader::bytesOf(const BytesKeys &keys)
{
    if (keys.text.has_value() == keys.base64.has_value())
        m_reader.fail(tr("Either “text” or “base64” is expected here."));
    return keys.text ? *keys.text : keys.base64.value_or(QByteArray());
}

QByteArray PlanReader::readBase64()
{
    const QByteArray encoded = m_reader.readText();
    QByteArray decoded = QByteArray::fromBase64(encoded);
    // Qt's decoder is lenient. A strict text is what its encoder would write.
    if (decoded.toBase64() != encoded)
        m_reader.fail(tr("This is not valid Base64 (RFC 4648, with padding)."));
    return decoded;
}

} // namespace forkscope
