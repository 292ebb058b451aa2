#include "app/console/RunPlan.h"

#include "core/base/ShellWord.h"
#include "core/observe/Cores.h"
#include "core/pipeline/CoreList.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <unistd.h>

namespace forkscope {

namespace {

struct RunPlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CommandLine)
};

/// In characters, of a line of text that becomes a plan's name.
constexpr qsizetype longestName = 100;

Result<Plan, Problem> read(const PlanFile &file)
{
    const QString path = QFile::decodeName(file.path);
    const auto plan = loadPlan(path);
    if (plan)
        return *plan;
    if (QFile::exists(path))
        return Problem{QString(), problemInFile(path, plan.error())};
    return Problem{QString(), RunPlanTexts::tr("%1 A program is run with: forkscope run -- %2")
                                  .arg(plan.error().message, path)};
}

Result<Plan, Problem> read(const PipelineLine &line)
{
    const QString place = QStringLiteral("--pipeline");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(line.text);
    if (decoder.hasError())
        return Problem{place,
                       RunPlanTexts::tr("the text is not UTF-8; write such bytes as $'\\xE2'")};
    const auto stages = stagesFromText(text);
    if (!stages)
        return Problem{place, stages.error().text()};
    Plan plan;
    plan.pipeline.stages = *stages;
    return plan;
}

Result<Plan, Problem> read(const ProgramLine &line)
{
    Stage stage;
    stage.program = line.words.front();
    stage.arguments = line.words.mid(1);
    Plan plan;
    plan.pipeline.stages = {stage};
    return plan;
}

void name(Plan *plan)
{
    if (!plan->name.isEmpty())
        return;
    plan->name = textFromStages(plan->pipeline.stages);
    if (plan->name.size() > longestName)
        plan->name = plan->name.left(longestName - 1) + u'…';
}

template<typename Value> void override(Value *value, const std::optional<Value> &option)
{
    if (option)
        *value = *option;
}

/// Sets a variable from the command line. It replaces one of the file and stays secret if that was.
void set(QList<Variable> *environment, const Variable &variable)
{
    const auto old = std::find_if(environment->begin(), environment->end(),
                                  [&](const Variable &v) { return v.name == variable.name; });
    if (old == environment->end())
        environment->append(variable);
    else
        old->value = variable.value;
}

/// Makes a relative name absolute: on a command line it means the terminal's directory, not the
/// first stage's.
Input anchored(Input input, const QByteArray &directory, bool placeholders)
{
    auto *file = std::get_if<FileInput>(&input);
    if (file && !file->path.startsWith('/')) {
        QByteArray prefix = directory;
        if (placeholders)
            prefix.replace("{", "{{").replace("}", "}}");
        file->path = prefix + '/' + file->path;
    }
    return input;
}

void overrideInput(Plan *plan, const InputOption &option, const QByteArray &standardInput,
                   const QByteArray &directory)
{
    if (const auto *input = std::get_if<Input>(&option))
        plan->pipeline.input = anchored(*input, directory, plan->run.placeholders);
    else
        plan->pipeline.input = BytesInput{standardInput};
}

/// Returns a problem if the input's name begins at a directory that is gone.
std::optional<Problem> lostInput(const RunCommand &command, const QByteArray &directory)
{
    const auto *input = command.input ? std::get_if<Input>(&*command.input) : nullptr;
    const auto *file = input ? std::get_if<FileInput>(input) : nullptr;
    if (!file || file->path.startsWith('/') || !directory.isEmpty())
        return std::nullopt;
    return Problem{QStringLiteral("--input"),
                   shownBytes(file->path) + QStringLiteral(": ") + qt_error_string(ENOENT)};
}

/// Returns a problem if a core of the plan does not exist here. The plan itself is fine, as another
/// machine may have the core.
std::optional<Problem> absentCore(const Plan &plan, const RunCommand &command)
{
    const QList<int> allowed = allowedCores();
    for (const int core : plan.run.cores) {
        if (allowed.contains(core))
            continue;
        const QString place =
            command.cores ? QStringLiteral("--cores") : QStringLiteral("run.cores");
        return Problem{place, RunPlanTexts::tr("core %1 is not there: this program may use %2")
                                  .arg(core)
                                  .arg(textFromCores(allowed))};
    }
    return std::nullopt;
}

} // namespace

QByteArray presentDirectory()
{
    const std::unique_ptr<char, decltype(&std::free)> path(::getcwd(nullptr, 0), &std::free);
    // The kernel says “(unreachable)/…” of a directory outside of our root.
    return path && *path == '/' ? QByteArray(path.get()) : QByteArray();
}

QString problemInFile(const QString &path, const Problem &problem)
{
    const QString text = problem.text();
    return text.contains(path) ? text : path + QStringLiteral(": ") + text;
}

Result<Plan, Problem> planOf(const RunCommand &command, const QByteArray &standardInput,
                             const QByteArray &directory)
{
    auto result = std::visit([](const auto &source) { return read(source); }, command.source);
    if (!result)
        return result;
    Plan &plan = result.value();
    name(&plan);
    override(&plan.run.instances, command.instances);
    override(&plan.run.atOnce, command.atOnce);
    override(&plan.run.cores, command.cores);
    override(&plan.run.timeoutMs, command.timeoutMs);
    override(&plan.run.killAfterMs, command.killAfterMs);
    override(&plan.run.pollMs, command.pollMs);
    override(&plan.run.keepBytes, command.keepBytes);
    override(&plan.run.keepBytesTotal, command.keepBytesTotal);
    for (const Mistake mistake : command.mistakes) {
        if (!makes(plan.run, mistake))
            plan.run.mistakes << nameOf(mistake);
    }
    if (const auto lost = lostInput(command, directory))
        return *lost;
    if (command.input)
        overrideInput(&plan, *command.input, standardInput, directory);
    for (Stage &stage : plan.pipeline.stages) {
        for (const Variable &variable : command.environment)
            set(&stage.environment, variable);
        override(&stage.workingDirectory, command.workingDirectory);
        stage.tap = stage.tap || command.tap;
    }
    const Problems problems = problemsOf(plan);
    if (!problems.isEmpty())
        return problems.front();
    if (const auto absent = absentCore(plan, command))
        return *absent;
    return result;
}

} // namespace forkscope
