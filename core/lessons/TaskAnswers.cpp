#include "core/lessons/AnswerParts.h"

#include "core/analysis/figures/Bands.h"
#include "core/analysis/figures/PollerView.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <csignal>

namespace forkscope::answers {

namespace {

std::optional<Answer> statusIs3(const AnswerSource &source)
{
    return yesOrNo(source.record().instances().front().status == 3);
}

std::optional<Answer> writesErrors(const AnswerSource &source)
{
    const auto &processes = source.record().instances().front().processes;
    return yesOrNo(
        std::any_of(processes.begin(), processes.end(),
                    [](const ProcessRecord &process) { return process.errors.total > 0; }));
}

std::optional<Answer> allSeen(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view = pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return yesOrNo(view.processes >= 10 && view.missed.empty());
}

std::optional<Answer> noticedWithinMs(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view = pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return yesOrNo(view.processes > 0 && view.worstLate <= std::chrono::milliseconds(5));
}

std::optional<Answer> fiftyAtOnce(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.counts().succeeded >= 50 && wallOf(record) < 1.5);
}

std::optional<Answer> fasterThanSum(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.instances().size() >= 2 && record.counts().succeeded >= 2 &&
                   wallOf(record) < 0.8 * seconds(record.endedInstancesTime()));
}

std::optional<Answer> onOneCore(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.plan().run.cores.size() == 1 && record.counts().succeeded >= 2);
}

std::optional<Answer> allOutputsEqual(const AnswerSource &source)
{
    const auto answer = outputsOrWiresEqual(source);
    return yesOrNo(source.record().counts().succeeded >= 2 && answer && answer->choice == u"equal");
}

std::optional<Answer> outputIsInput(const AnswerSource &source)
{
    const QByteArray input = kept(source.record(), {{0, 0}, StreamKind::Input});
    return yesOrNo(!input.isEmpty() && source.record().plan().pipeline.stages.size() >= 2 &&
                   outputOf(source.record(), 0) == input);
}

std::optional<Answer> noneTaken(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.plan().run.mistakes.isEmpty() && record.counts().succeeded >= 1 &&
                   record.plan().pipeline.stages.size() >= 2);
}

std::optional<Answer> waitsForTheEnd(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(makes(record.plan().run, Mistake::KeepsWriteEnd) &&
                   record.counts().timedOut > 0);
}

std::optional<Answer> mistakeGoesWell(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(makes(record.plan().run, Mistake::WritesThenReads) &&
                   record.counts().succeeded > 0);
}

std::optional<Answer> emptyPipe(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    for (int stage = 0; stage <= lastStage(record); ++stage) {
        const LaneId lane = laneOf(record, {0, stage});
        for (const Band &band : bandsOf(record, lane, record.begin(), record.end())) {
            if (band.kind == BandKind::PipeEmpty &&
                band.to - band.from > std::chrono::milliseconds(50))
                return yesOrNo(true);
        }
    }
    return yesOrNo(false);
}

std::optional<Answer> wasKilled(const AnswerSource &source)
{
    return yesOrNo(source.record().instances().front().status == -SIGKILL);
}

std::optional<Answer> nothingSurvives(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.counts().timedOut > 0 && !mistakes::leftSurvivors(record, 0) &&
                   !record.instances().front().pipeHeld);
}

std::optional<Answer> noZombies(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    bool none = record.counts().done() > 0;
    for (int i = 0; i < int(record.instances().size()); ++i) {
        for (int stage = 0; stage <= lastStage(record); ++stage)
            none =
                none && mistakes::zombieTime(record, {i, stage}) < std::chrono::milliseconds(100);
    }
    return yesOrNo(none);
}

std::optional<Answer> fiveZombies(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    int zombies = 0;
    for (int i = 0; i < int(record.instances().size()); ++i)
        zombies += mistakes::zombieTime(record, {i, 0}) > std::chrono::milliseconds(100);
    return yesOrNo(zombies >= 5);
}

} // namespace

std::vector<AnswerFunction> taskFunctions()
{
    constexpr auto choice = QuestionKind::Choice;
    return {
        {"statusIs3", choice, statusIs3},
        {"writesErrors", choice, writesErrors},
        {"allSeen", choice, allSeen},
        {"noticedWithin5ms", choice, noticedWithinMs},
        {"fiftyAtOnce", choice, fiftyAtOnce},
        {"fasterThanSum", choice, fasterThanSum},
        {"onOneCore", choice, onOneCore},
        {"allOutputsEqual", choice, allOutputsEqual},
        {"outputIsInput", choice, outputIsInput},
        {"noneTaken", choice, noneTaken},
        {"waitsForTheEnd", choice, waitsForTheEnd},
        {"mistakeGoesWell", choice, mistakeGoesWell},
        {"emptyPipe", choice, emptyPipe},
        {"wasKilled", choice, wasKilled},
        {"nothingSurvives", choice, nothingSurvives},
        {"noZombies", choice, noZombies},
        {"fiveZombies", choice, fiveZombies},
    };
}

} // namespace forkscope::answers
