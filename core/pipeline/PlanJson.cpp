#include "core/pipeline/PlanJson.h"

#include "core/base/JsonWriter.h"
#include "core/base/ShellWord.h"
#include "core/base/SourceFile.h"
#include "core/base/TargetFile.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanReader.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cerrno>

namespace forkscope {

namespace {

QString tooLargeMessage()
{
    return QCoreApplication::translate("forkscope::PlanJson",
                                       "The file is larger than %1 MiB, which no plan is.")
        .arg(limits::fileBytes >> 20);
}

void write(JsonWriter &json, const Variable &variable)
{
    if (!variable.secret) {
        json.bytes(variable.value);
        return;
    }
    json.beginObject();
    if (variable.value.isValidUtf8())
        json.key("text").text(variable.value);
    else
        json.key("base64").base64(variable.value);
    json.key("secret").boolean(true);
    json.endObject();
}

void write(JsonWriter &json, const Input &input)
{
    json.beginObject();
    if (const auto *text = std::get_if<TextInput>(&input)) {
        json.key("kind").text("text");
        json.key("text").text(text->text);
    } else if (const auto *bytes = std::get_if<BytesInput>(&input)) {
        json.key("kind").text("bytes");
        json.key("base64").base64(bytes->bytes);
    } else if (const auto *random = std::get_if<RandomInput>(&input)) {
        json.key("kind").text("random");
        json.key("bytes").integer(random->count);
        json.key("seed");
        random->seed ? json.integer(*random->seed) : json.null();
    } else if (const auto *file = std::get_if<FileInput>(&input)) {
        json.key("kind").text("file");
        json.key("path").bytes(file->path);
    } else {
        json.key("kind").text("none");
    }
    json.endObject();
}

void write(JsonWriter &json, const Stage &stage)
{
    json.beginObject();
    json.key("program").bytes(stage.program);
    if (!stage.arguments.isEmpty()) {
        json.key("arguments").beginArray();
        for (const QByteArray &argument : stage.arguments)
            json.bytes(argument);
        json.endArray();
    }
    if (!stage.environment.isEmpty()) {
        json.key("environment").beginObject();
        for (const Variable &variable : stage.environment)
            write(json.key(variable.name), variable);
        json.endObject();
    }
    if (!stage.inheritEnvironment || !stage.environment.isEmpty())
        json.key("inheritEnvironment").boolean(stage.inheritEnvironment);
    if (!stage.workingDirectory.isEmpty())
        json.key("workingDirectory").bytes(stage.workingDirectory);
    if (stage.tap)
        json.key("tap").boolean(true);
    json.endObject();
}

void write(JsonWriter &json, const Pipeline &pipeline)
{
    json.beginObject(JsonLines::OneAValue);
    write(json.key("input"), pipeline.input);
    json.key("stages").beginArray(JsonLines::OneAValue);
    for (const Stage &stage : pipeline.stages)
        write(json, stage);
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const RunSettings &run)
{
    json.beginObject(JsonLines::OneAValue);
    json.key("instances").integer(run.instances);
    json.key("atOnce").integer(run.atOnce);
    json.key("cores").beginArray();
    for (const int core : run.cores)
        json.integer(core);
    json.endArray();
    json.key("timeoutMs").integer(run.timeoutMs);
    json.key("killAfterMs").integer(run.killAfterMs);
    json.key("pollMs").integer(run.pollMs);
    json.key("keepBytes").integer(run.keepBytes);
    json.key("keepBytesTotal").integer(run.keepBytesTotal);
    json.key("mistakes").beginArray();
    for (const QString &mistake : run.mistakes)
        json.string(mistake);
    json.endArray();
    json.key("placeholders").boolean(run.placeholders);
    json.endObject();
}

bool hasSecrets(const Plan &plan)
{
    const auto isSecret = [](const Variable &variable) { return variable.secret; };
    return std::any_of(
        plan.pipeline.stages.begin(), plan.pipeline.stages.end(), [&isSecret](const Stage &stage) {
            return std::any_of(stage.environment.begin(), stage.environment.end(), isSecret);
        });
}

Problem fileProblem(const QString &pattern, const QByteArray &path, const QString &reason)
{
    return {{}, pattern.arg(shownBytes(path), reason)};
}

} // namespace

Result<Plan, Problem> planFromJson(const QByteArray &json)
{
    if (json.size() > limits::fileBytes)
        return Problem{{}, tooLargeMessage()};
    return PlanReader(json).read();
}

QByteArray planToJson(const Plan &plan)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(&buffer, JsonLayout::Fitted);
    json.beginObject(JsonLines::OneAValue);
    json.key("forkscope").integer(1);
    json.key("name").string(plan.name);
    write(json.key("pipeline"), plan.pipeline);
    write(json.key("run"), plan.run);
    json.endObject();
    json.finish();
    return text;
}

Result<Plan, Problem> loadPlan(const QByteArray &path)
{
    const auto content = readFile(path, limits::fileBytes);
    if (content)
        return planFromJson(*content);
    if (content.error() == EFBIG)
        return Problem{{}, tooLargeMessage()};
    return fileProblem(
        QCoreApplication::translate("forkscope::PlanJson", "“%1” could not be read: %2."), path,
        qt_error_string(content.error()));
}

Problems savePlan(const QByteArray &path, const Plan &plan)
{
    if (Problems problems = problemsOf(plan); !problems.isEmpty())
        return problems; // the file could not be opened again
    const QString pattern =
        QCoreApplication::translate("forkscope::PlanJson", "“%1” could not be written: %2.");
    const auto access = hasSecrets(plan) ? TargetFile::Access::Private : TargetFile::Access::Usual;
    if (const QString why = writeTarget(path, planToJson(plan), access); !why.isEmpty())
        return {fileProblem(pattern, path, why)};
    return {};
}

} // namespace forkscope
