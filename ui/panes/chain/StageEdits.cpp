#include "ui/panes/chain/StageEdits.h"

#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/BytesText.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct StageEditsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::StageEdits)
};

bool hasStage(const PlanDocument &document, int index)
{
    return index >= 0 && index < document.plan().pipeline.stages.size();
}

} // namespace

void edits::addStages(PlanDocument &document, int index, const QList<Stage> &stages)
{
    Pipeline pipeline = document.plan().pipeline;
    if (index < 0 || index > pipeline.stages.size() || stages.isEmpty())
        return;
    for (qsizetype i = 0; i < stages.size(); ++i)
        pipeline.stages.insert(index + i, stages.at(i));
    document.setPipeline(
        pipeline, [count = int(stages.size()), first = programName(stages.first())] {
            return count == 1 ? StageEditsTexts::tr("Add stage %1").arg(first)
                              : StageEditsTexts::tr("Add %n stages", nullptr, count);
        });
}

void edits::removeStage(PlanDocument &document, int index)
{
    if (!hasStage(document, index))
        return;
    Pipeline pipeline = document.plan().pipeline;
    const Stage removed = pipeline.stages.takeAt(index);
    document.setPipeline(pipeline, [program = programName(removed)] {
        return StageEditsTexts::tr("Remove stage %1").arg(program);
    });
}

void edits::moveStage(PlanDocument &document, int from, int to)
{
    if (!hasStage(document, from) || !hasStage(document, to))
        return;
    Pipeline pipeline = document.plan().pipeline;
    pipeline.stages.move(from, to);
    document.setPipeline(pipeline, [program = programName(pipeline.stages.at(to))] {
        return StageEditsTexts::tr("Move stage %1").arg(program);
    });
}

void edits::replaceStage(PlanDocument &document, int index, const QList<Stage> &stages)
{
    if (!hasStage(document, index) || stages.isEmpty())
        return;
    Pipeline pipeline = document.plan().pipeline;
    const Stage before = pipeline.stages.takeAt(index);
    for (qsizetype i = 0; i < stages.size(); ++i)
        pipeline.stages.insert(index + i, stages.at(i));
    document.setPipeline(pipeline, [program = programName(before)] {
        return StageEditsTexts::tr("Change stage %1").arg(program);
    });
}

void edits::setTap(PlanDocument &document, int index, bool tap)
{
    Pipeline pipeline = document.plan().pipeline;
    if (index < 0 || index + 1 >= pipeline.stages.size())
        return;
    pipeline.stages[index].tap = tap;
    const QString program = programName(pipeline.stages.at(index));
    document.setPipeline(pipeline, [tap, program] {
        return tap ? StageEditsTexts::tr("Tap wire behind %1").arg(program)
                   : StageEditsTexts::tr("Remove tap behind %1").arg(program);
    });
}

void edits::setAllTaps(PlanDocument &document, bool tap)
{
    Pipeline pipeline = document.plan().pipeline;
    // A file may have a tap behind the last stage, where it does nothing; removing all taps removes
    // that too.
    const qsizetype last = pipeline.stages.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        if (i < last || !tap)
            pipeline.stages[i].tap = tap;
    }
    document.setPipeline(pipeline, [tap] {
        return tap ? StageEditsTexts::tr("Tap all wires") : StageEditsTexts::tr("Remove all taps");
    });
}

void edits::setInput(PlanDocument &document, const Input &input)
{
    Pipeline pipeline = document.plan().pipeline;
    pipeline.input = input;
    document.setPipeline(pipeline, [] { return StageEditsTexts::tr("Change input"); });
}

QString programName(const Stage &stage)
{
    return textOfBytes(stage.program);
}

} // namespace forkscope
