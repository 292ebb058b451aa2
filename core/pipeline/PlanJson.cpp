#include "core/pipeline/PlanJson.h"

#include "core/base/JsonNode.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanReader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace forkscope {

namespace {

QString tooLargeMessage()
{
    return QCoreApplication::translate("forkscope::PlanJson",
                                       "The file is larger than %1 MiB, which no plan is.")
        .arg(limits::fileBytes >> 20);
}

JsonNode base64Node(const QByteArray &bytes)
{
    JsonNode node = JsonNode::object();
    node.add("base64", JsonNode::text(bytes.toBase64()));
    return node;
}

JsonNode bytesNode(const QByteArray &bytes)
{
    return bytes.isValidUtf8() ? JsonNode::text(bytes) : base64Node(bytes);
}

JsonNode variableNode(const Variable &variable)
{
    if (!variable.secret)
        return bytesNode(variable.value);
    JsonNode node = JsonNode::object();
    if (variable.value.isValidUtf8())
        node.add("text", JsonNode::text(variable.value));
    else
        node = base64Node(variable.value);
    node.add("secret", JsonNode::boolean(true));
    return node;
}

struct InputNode
{
    JsonNode operator()(const NoInput & /*input*/) const { return ofKind("none"); }

    JsonNode operator()(const TextInput &input) const
    {
        JsonNode node = ofKind("text");
        node.add("text", JsonNode::text(input.text));
        return node;
    }

    JsonNode operator()(const BytesInput &input) const
    {
        JsonNode node = ofKind("bytes");
        node.add("base64", JsonNode::text(input.bytes.toBase64()));
        return node;
    }

    JsonNode operator()(const RandomInput &input) const
    {
        JsonNode node = ofKind("random");
        node.add("bytes", JsonNode::number(input.count));
        node.add("seed", input.seed ? JsonNode::number(*input.seed) : JsonNode::null());
        return node;
    }

    JsonNode operator()(const FileInput &input) const
    {
        JsonNode node = ofKind("file");
        node.add("path", bytesNode(input.path));
        return node;
    }

private:
    static JsonNode ofKind(const QByteArray &kind)
    {
        JsonNode node = JsonNode::object();
        node.add("kind", JsonNode::text(kind));
        return node;
    }
};

JsonNode stageNode(const Stage &stage)
{
    JsonNode node = JsonNode::object();
    node.add("program", bytesNode(stage.program));
    if (!stage.arguments.isEmpty()) {
        JsonNode arguments = JsonNode::list();
        for (const QByteArray &argument : stage.arguments)
            arguments.add(bytesNode(argument));
        node.add("arguments", arguments);
    }
    if (!stage.environment.isEmpty()) {
        JsonNode environment = JsonNode::object();
        for (const Variable &variable : stage.environment)
            environment.add(variable.name, variableNode(variable));
        node.add("environment", environment);
    }
    if (!stage.inheritEnvironment || !stage.environment.isEmpty())
        node.add("inheritEnvironment", JsonNode::boolean(stage.inheritEnvironment));
    if (!stage.workingDirectory.isEmpty())
        node.add("workingDirectory", bytesNode(stage.workingDirectory));
    if (stage.tap)
        node.add("tap", JsonNode::boolean(true));
    return node;
}

JsonNode pipelineNode(const Pipeline &pipeline)
{
    JsonNode stages = JsonNode::list();
    for (const Stage &stage : pipeline.stages)
        stages.add(stageNode(stage));
    JsonNode node = JsonNode::object();
    node.add("input", std::visit(InputNode(), pipeline.input));
    node.add("stages", stages.onLines());
    return node.onLines();
}

JsonNode runNode(const RunSettings &run)
{
    JsonNode cores = JsonNode::list();
    for (const int core : run.cores)
        cores.add(JsonNode::number(core));
    JsonNode mistakes = JsonNode::list();
    for (const QString &mistake : run.mistakes)
        mistakes.add(JsonNode::text(mistake.toUtf8()));
    JsonNode node = JsonNode::object();
    node.add("instances", JsonNode::number(run.instances));
    node.add("atOnce", JsonNode::number(run.atOnce));
    node.add("cores", cores);
    node.add("timeoutMs", JsonNode::number(run.timeoutMs));
    node.add("killAfterMs", JsonNode::number(run.killAfterMs));
    node.add("pollMs", JsonNode::number(run.pollMs));
    node.add("keepBytes", JsonNode::number(run.keepBytes));
    node.add("keepBytesTotal", JsonNode::number(run.keepBytesTotal));
    node.add("mistakes", mistakes);
    node.add("placeholders", JsonNode::boolean(run.placeholders));
    return node.onLines();
}

bool hasSecrets(const Plan &plan)
{
    const auto isSecret = [](const Variable &variable) { return variable.secret; };
    return std::any_of(
        plan.pipeline.stages.begin(), plan.pipeline.stages.end(), [&isSecret](const Stage &stage) {
            return std::any_of(stage.environment.begin(), stage.environment.end(), isSecret);
        });
}

Problem fileProblem(const QString &pattern, const QString &path, const QString &reason)
{
    return {{}, pattern.arg(path, reason)};
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
    JsonNode node = JsonNode::object();
    node.add("forkscope", JsonNode::number(1));
    node.add("name", JsonNode::text(plan.name.toUtf8()));
    node.add("pipeline", pipelineNode(plan.pipeline));
    node.add("run", runNode(plan.run));
    return node.onLines().written();
}

Result<Plan, Problem> loadPlan(const QString &path)
{
    const QString pattern =
        QCoreApplication::translate("forkscope::PlanJson", "“%1” could not be read: %2.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileProblem(pattern, path, file.errorString());
    // Its size is not asked for: a device or a pipe has none.
    QByteArray content;
    while (content.size() <= limits::fileBytes) {
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty())
            break;
        content += part;
    }
    if (file.error() != QFileDevice::NoError)
        return fileProblem(pattern, path, file.errorString());
    return planFromJson(content);
}

Problems savePlan(const QString &path, const Plan &plan)
{
    if (Problems problems = problemsOf(plan); !problems.isEmpty())
        return problems; // such a file could not be opened again
    const QString pattern =
        QCoreApplication::translate("forkscope::PlanJson", "“%1” could not be written: %2.");
    QSaveFile file(path);
    const QByteArray content = planToJson(plan);
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        (!hasSecrets(plan) || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) &&
        file.write(content) == content.size() && file.commit();
    if (!written)
        return {fileProblem(pattern, path, file.errorString())};
    return {};
}

} // namespace forkscope
