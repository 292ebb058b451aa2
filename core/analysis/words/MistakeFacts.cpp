#include "core/analysis/words/MistakeFacts.h"

#include "core/analysis/figures/Life.h"
#include "core/analysis/figures/WireLevels.h"
#include "core/analysis/words/ProcessNames.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope::mistakes {

namespace {

struct MistakeFactsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Mistakes)
};

const InstanceRecord *startedInstance(const RunRecord &record, int index)
{
    if (index < 0 || size_t(index) >= record.instances().size())
        return nullptr;
    const InstanceRecord &instance = record.instances()[size_t(index)];
    return instance.started && !instance.processes.empty() ? &instance : nullptr;
}

std::optional<TimePoint> timedOutAt(const InstanceRecord &instance)
{
    for (const SentSignal &sent : instance.sentSignals) {
        if (sent.reason == SignalReason::Timeout)
            return sent.at;
    }
    return std::nullopt;
}

bool isFull(const RunRecord &record, int instance, int wire, TimePoint at)
{
    const WireRecord &seen = record.instances()[size_t(instance)].wires[size_t(wire)];
    const auto level = wires::levelAt(record, instance, wire, at);
    return level && seen.capacity > 0 && wires::mayBeFull(*level, seen.capacity);
}

QString takenText(const RunRecord &record, int index)
{
    const qint64 taken = bytesTaken(record, index);
    if (taken == 0)
        return MistakeFactsTexts::tr(
            "Forkscope read the wires too, but the next stage was always first: this "
            "time nothing was taken from it. It is a race.");
    return MistakeFactsTexts::tr(
        "Forkscope itself read %Ln bytes that were meant for the next stage. They are "
        "missing there.",
        nullptr, format::plural(taken));
}

QString keptEndText(const InstanceRecord &instance)
{
    return timedOutAt(instance)
               ? MistakeFactsTexts::tr(
                     "Forkscope kept its copies of the write ends open, so the reader never "
                     "saw the end of file and waited until its time was up.")
               : MistakeFactsTexts::tr(
                     "Forkscope kept its copies of the write ends open, but nobody waited for "
                     "the end of file.");
}

QString writtenFirstText(const RunRecord &record, int index)
{
    if (!deadlockedAt(record, index))
        return MistakeFactsTexts::tr(
            "Forkscope read no output before all of the input was written. That went "
            "well: it was less than the pipes hold.");
    return MistakeFactsTexts::tr(
        "Deadlock: Forkscope waited for room in the input's pipe, which was full; the "
        "chain waited for room in the output's pipe, which was full too because "
        "Forkscope did not read it. Only the time limit ended that.");
}

QString ignoredText(const RunRecord &record, const InstanceRecord &instance, int index)
{
    for (int stage = 0; stage + 1 < int(instance.processes.size()); ++stage) {
        const std::optional<int> status = instance.processes[size_t(stage)].status;
        if (status.value_or(0) != 0)
            return MistakeFactsTexts::tr("%1 had the status %2, and nobody looked at it.")
                .arg(names::program(record, {index, stage}), format::status(status));
    }
    return MistakeFactsTexts::tr(
        "Only the last stage's status was looked at; no other had failed.");
}

QString zombieText(const RunRecord &record, const InstanceRecord &instance, int index)
{
    QString text;
    Nanoseconds longest{0};
    for (int stage = 0; stage < int(instance.processes.size()); ++stage) {
        const Nanoseconds time = zombieTime(record, {index, stage});
        if (time <= longest)
            continue;
        longest = time;
        text = MistakeFactsTexts::tr(
                   "%1 (process %2) had ended and was a zombie for %3, because Forkscope did "
                   "not wait for it.")
                   .arg(names::program(record, {index, stage}),
                        QString::number(instance.processes[size_t(stage)].pid),
                        format::duration(time));
    }
    return text;
}

QString survivorsText(const RunRecord &record, int index)
{
    if (!leftSurvivors(record, index))
        return MistakeFactsTexts::tr(
            "Signals went to the stages alone; nothing else was there to live on.");
    return MistakeFactsTexts::tr(
        "The signal went to the stages alone. What they had started lived on, until "
        "Forkscope ended it after all, once the instance was over.");
}

} // namespace

qint64 bytesTaken(const RunRecord &record, int index)
{
    const InstanceRecord *instance = startedInstance(record, index);
    if (!instance || !makes(record.plan().run, Mistake::ReadsOutputItself))
        return 0;
    qint64 taken = 0;
    for (size_t stage = 0; stage + 1 < instance->processes.size(); ++stage)
        taken += instance->processes[stage].output.total;
    return taken;
}

std::optional<TimePoint> deadlockedAt(const RunRecord &record, int index)
{
    const InstanceRecord *instance = startedInstance(record, index);
    if (!instance || !makes(record.plan().run, Mistake::WritesThenReads))
        return std::nullopt;
    const int last = int(record.plan().pipeline.stages.size());
    const auto at = timedOutAt(*instance);
    if (!at || int(instance->wires.size()) <= last)
        return std::nullopt;
    return isFull(record, index, 0, *at) && isFull(record, index, last, *at) ? at : std::nullopt;
}

Nanoseconds zombieTime(const RunRecord &record, ProcessId id)
{
    const InstanceRecord *instance = startedInstance(record, id.instance);
    if (!instance || size_t(id.stage) >= instance->processes.size())
        return {};
    const ProcessRecord &process = instance->processes[size_t(id.stage)];
    const TimePoint reaped = process.status ? process.endedAt : record.end();
    if (process.exitedAt != TimePoint{})
        return std::max(reaped - process.exitedAt, Nanoseconds{});
    if (record.trace().taskOf(id) >= 0)
        return {};
    const Life life = lifeOf(record, laneOf(record, id), process.startedAt, reaped);
    for (const Share &share : life.shares) {
        if (share.doing.kind == BandKind::Zombie)
            return share.total;
    }
    return {};
}

bool leftSurvivors(const RunRecord &record, int index)
{
    const InstanceRecord *instance = startedInstance(record, index);
    return instance && std::any_of(instance->sentSignals.begin(), instance->sentSignals.end(),
                                   [](const SentSignal &sent) {
                                       return sent.reason == SignalReason::LeftOver;
                                   });
}

QStringList sentences(const RunRecord &record, int index)
{
    const InstanceRecord *instance = startedInstance(record, index);
    if (!instance)
        return {};
    const RunSettings &run = record.plan().run;
    const bool hasWires = record.plan().pipeline.stages.size() > 1;
    QStringList lines;
    if (makes(run, Mistake::ReadsOutputItself) && hasWires)
        lines << takenText(record, index);
    if (makes(run, Mistake::KeepsWriteEnd) && hasWires && instance->outcome)
        lines << keptEndText(*instance);
    if (makes(run, Mistake::WritesThenReads) && instance->outcome)
        lines << writtenFirstText(record, index);
    if (makes(run, Mistake::IgnoresStatus) && instance->outcome)
        lines << ignoredText(record, *instance, index);
    if (makes(run, Mistake::NeverWaits))
        lines << zombieText(record, *instance, index);
    if (makes(run, Mistake::KillsOnlyChild) && !instance->sentSignals.empty())
        lines << survivorsText(record, index);
    if (makes(run, Mistake::OneAfterAnother) && record.instances().size() > 1)
        lines << MistakeFactsTexts::tr(
            "It was started only after the one before it had ended: nothing ran side "
            "by side.");
    lines.removeAll(QString());
    return lines;
}

} // namespace forkscope::mistakes
