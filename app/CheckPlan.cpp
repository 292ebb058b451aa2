#include "app/CheckPlan.h"

#include "app/CommandLine.h"
#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/RunPlan.h"
#include "app/console/TerminalText.h"
#include "core/base/ShellWord.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/Placeholders.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "core/pipeline/ProgramLookup.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

namespace forkscope {

namespace {

struct CheckPlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CheckPlan)
};

QString stageInWords(int index, const Result<QByteArray, StartError> &path)
{
    const QString place = QStringLiteral("pipeline.stages[%1].program").arg(index);
    return CheckPlanTexts::tr("%1: %2").arg(place, path ? shownBytes(*path) : path.error().message);
}

} // namespace

PlanWords planInWords(const Plan &plan)
{
    PlanWords words{textFromStages(plan.pipeline.stages) + u'\n'};
    const QList<Stage> stages = pipelineOf(plan, 0).stages;
    for (int i = 0; i < int(stages.size()); ++i) {
        auto path = lookUpProgram(stages[i], environmentOf(stages[i], ownEnvironment()));
        if (const auto error = path ? foreseenError(*path) : std::nullopt)
            path = *error;
        words.text += stageInWords(i, path) + u'\n';
        words.allFound = words.allFound && path.ok();
    }
    return words;
}

int checkPlan(const CheckCommand &command)
{
    const auto plan = loadPlan(command.file);
    const Problems problems = plan ? problemsOf(*plan) : Problems{plan.error()};
    for (const Problem &problem : problems) {
        const QString line =
            QStringLiteral("forkscope: ") + problemInFile(command.file, problem) + u'\n';
        writeAll(STDERR_FILENO, terminalText(line.toUtf8()));
    }
    if (!problems.isEmpty())
        return wrongUsage;
    const PlanWords words = planInWords(*plan);
    const int status = writeOnStandardOutput(terminalText(words.text.toUtf8()));
    return status != 0 || words.allFound ? status : 1;
}

} // namespace forkscope
