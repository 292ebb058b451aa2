#include "app/console/RunPlan.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "core/observe/Cores.h"
#include "core/pipeline/CoreList.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <climits>
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
    const auto plan = loadPlan(file.path);
    if (plan)
        return *plan;
    if (::access(file.path.constData(), F_OK) == 0)
        return Problem{QString(), problemInFile(file.path, plan.error())};
    return Problem{QString(), RunPlanTexts::tr("%1 A program is run with: forkscope run -- %2")
                                  .arg(plan.error().message, shownBytes(file.path))};
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

/// Makes a relative name of the input absolute: on a command line it means the terminal's
/// directory, not the first stage's. Where that is the same, a name whose absolute one is longer
/// than the system takes stays as it is. Returns a problem where it is not, or if the directory is
/// gone.
std::optional<Problem> anchorInput(Plan *plan, QByteArray directory)
{
    auto *file = std::get_if<FileInput>(&plan->pipeline.input);
    if (!file || file->path.startsWith('/'))
        return std::nullopt;
    if (plan->run.placeholders)
        directory.replace("{", "{{").replace("}", "}}");
    const QByteArray absolute = joinedPath(directory, file->path);
    const int why = directory.isEmpty() ? ENOENT : absolute.size() >= PATH_MAX ? ENAMETOOLONG : 0;
    if (why == 0)
        file->path = absolute;
    else if (directory.isEmpty() || !plan->pipeline.stages.value(0).workingDirectory.isEmpty())
        return Problem{QStringLiteral("--input"),
                       shownBytes(file->path) + QStringLiteral(": ") + qt_error_string(why)};
    return std::nullopt;
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

QString problemInFile(const QByteArray &file, const Problem &problem)
{
    const QString path = shownBytes(file);
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
    for (Stage &stage : plan.pipeline.stages) {
        for (const Variable &variable : command.environment)
            set(&stage.environment, variable);
        override(&stage.workingDirectory, command.workingDirectory);
        stage.tap = stage.tap || command.tap;
    }
    if (command.input) {
        const auto *input = std::get_if<Input>(&*command.input);
        plan.pipeline.input = input ? *input : BytesInput{standardInput};
        if (const auto problem = anchorInput(&plan, directory))
            return *problem;
    }
    const Problems problems = problemsOf(plan);
    if (!problems.isEmpty())
        return problems.front();
    if (const auto absent = absentCore(plan, command))
        return *absent;
    return result;
}

} // namespace forkscope
