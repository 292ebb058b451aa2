#include "app/CheckPlan.h"

#include "app/Descriptors.h"
#include "app/console/RunPlan.h"
#include "app/console/TerminalText.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/Placeholders.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "core/pipeline/ProgramLookup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <unistd.h>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CheckPlan)
};

QString stageInWords(int index, const Stage &stage, bool *found)
{
    const auto path = lookUpProgram(stage, environmentOf(stage, ownEnvironment()));
    *found = path.ok();
    const QString place = QStringLiteral("pipeline.stages[%1].program").arg(index);
    if (!path)
        return Text::tr("%1: %2").arg(place, path.error().message);
    return Text::tr("%1: %2").arg(place, QString::fromUtf8(*path));
}

} // namespace

QString planInWords(const Plan &plan, bool *allFound)
{
    QString text = textFromStages(plan.pipeline.stages) + u'\n';
    const QList<Stage> stages = pipelineOf(plan, 0).stages;
    *allFound = true;
    for (int i = 0; i < int(stages.size()); ++i) {
        bool found = false;
        text += stageInWords(i, stages[i], &found) + u'\n';
        *allFound = *allFound && found;
    }
    return text;
}

int checkPlan(const CheckCommand &command)
{
    const QString path = QFile::decodeName(command.file);
    const auto plan = loadPlan(path);
    const Problems problems = plan ? problemsOf(*plan) : Problems{plan.error()};
    for (const Problem &problem : problems) {
        const QString line = QStringLiteral("forkscope: ") + problemInFile(path, problem) + u'\n';
        writeAll(STDERR_FILENO, terminalText(line.toUtf8()));
    }
    if (!problems.isEmpty())
        return 2;
    bool allFound = false;
    writeAll(STDOUT_FILENO, terminalText(planInWords(*plan, &allFound).toUtf8()));
    return allFound ? 0 : 1;
}

} // namespace forkscope
