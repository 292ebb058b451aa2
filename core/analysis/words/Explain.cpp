#include "core/analysis/words/Explain.h"

#include "core/analysis/figures/Life.h"
#include "core/analysis/figures/PollerView.h"
#include "core/analysis/words/CoreWords.h"
#include "core/analysis/words/EndingWords.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/analysis/words/ProcessNames.h"
#include "core/analysis/words/UsageWords.h"
#include "core/analysis/words/WaitWords.h"
#include "core/analysis/words/Words.h"
#include "core/record/NotEndedText.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope {

namespace {

struct ExplainTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Explain)
};

constexpr double mainShare = 0.02;  // of a life; a shorter wait explains nothing
constexpr double secondShare = 0.1; // of a life, for a second kind of waiting
constexpr Nanoseconds leastWait = std::chrono::microseconds(100);
constexpr double shownShare = 0.001; // of a life; less is left out of the sum
constexpr int shownShares = 4;
constexpr Nanoseconds zombieWorthIt = std::chrono::microseconds(500);

const ProcessRecord *startedProcess(const RunRecord &record, ProcessId id)
{
    if (id.instance < 0 || size_t(id.instance) >= record.instances().size() || id.stage < 0)
        return nullptr;
    const auto &processes = record.instances()[size_t(id.instance)].processes;
    if (size_t(id.stage) >= processes.size() || processes[size_t(id.stage)].pid == 0)
        return nullptr;
    return &processes[size_t(id.stage)];
}

/// Returns the life from the fork, if the trace has it, to the end.
Life wholeLife(const RunRecord &record, ProcessId id)
{
    const LaneId lane = laneOf(record, id);
    const auto &process = record.instances()[size_t(id.instance)].processes[size_t(id.stage)];
    const TimePoint from =
        lane.task >= 0 ? record.trace().tasks()[size_t(lane.task)].forkedAt : process.startedAt;
    return lifeOf(record, lane, from, endOf(record, id));
}

/// Returns the share's part of the life: of the time, or of the looks.
double partOf(const Life &life, const Share &share)
{
    const double whole = life.isExact ? double(life.length.count()) : double(life.looks);
    const double part = life.isExact ? double(share.total.count()) : double(share.times);
    return whole > 0 ? part / whole : 0;
}

/// Returns whether a wait is worth another sentence: the first one is, and others that were long
/// too. If most waits were too short to be looked at, what the few looks saw is the best known.
bool isWorthIt(const Life &life, const Share &share, const Share *toldBefore)
{
    if (!share.doing.isWaiting() || (life.isExact && share.total < leastWait))
        return false;
    if (!toldBefore)
        return partOf(life, share) >= mainShare;
    const Doing unseen{BandKind::Blocked, WaitReason::Unknown};
    const bool saysMore = toldBefore->doing == unseen && share.doing.kind != BandKind::Ready &&
                          share.doing.reason != WaitReason::Other;
    return saysMore || partOf(life, share) >= secondShare;
}

/// Returns what it waited for most, and what else it waited for.
QStringList waitLines(const RunRecord &record, ProcessId id, const Life &life, const QString &who,
                      int most)
{
    QStringList lines;
    const Share *before = nullptr;
    for (const Share &share : life.shares) {
        if (most == 0 || !isWorthIt(life, share, before))
            continue;
        lines += waits::ofShare(record, laneOf(record, id), life, share, who);
        before = &share;
        --most;
    }
    return lines;
}

QString sumLine(const Life &life)
{
    QStringList parts;
    for (const Share &share : life.shares) {
        // How little it ran says as much as how long it waited.
        const bool isShown =
            partOf(life, share) >= shownShare || share.doing.kind == BandKind::Running;
        if (parts.size() == shownShares || !isShown)
            continue;
        const QString amount =
            life.isExact
                ? format::duration(share.total)
                : ExplainTexts::tr("%1 ×", "how many times").arg(QLocale().toString(share.times));
        parts << ExplainTexts::tr("%1 %2", "how long or how many times, in what state")
                     .arg(amount, waits::doingText(share.doing));
    }
    if (life.isExact)
        return parts.isEmpty() ? QString()
                               : ExplainTexts::tr("Of its %1 it was %2.")
                                     .arg(format::duration(life.length), names::list(parts));
    if (parts.isEmpty())
        return ExplainTexts::tr(
            "No look of the polls fell into its life: what it did is not known.");
    return ExplainTexts::tr("The polls saw it %1; between two looks it may have done anything.")
        .arg(names::list(parts));
}

QString zombieLine(const RunRecord &record, ProcessId id)
{
    const ProcessRecord &process = *startedProcess(record, id);
    const TimePoint end = endOf(record, id);
    if (!process.status || process.endedAt - end < zombieWorthIt)
        return {};
    return ExplainTexts::tr("It had ended, but was reaped %1 later: a zombie meanwhile.")
        .arg(format::duration(process.endedAt - end));
}

QString timesText(qint64 times)
{
    if (times == 1)
        return ExplainTexts::tr("once");
    if (times == 2)
        return ExplainTexts::tr("twice");
    return ExplainTexts::tr("%1 times").arg(QLocale().toString(times));
}

QString pollerLine(const RunRecord &record, ProcessId id)
{
    const Nanoseconds interval = std::chrono::milliseconds(record.plan().run.pollMs);
    const PolledLife life = polledLife(record, id, interval);
    if (!life.noticedAt)
        return {};
    const QString every = format::duration(interval);
    const QString late = format::duration(life.late);
    if (life.seenAlive == 0)
        return ExplainTexts::tr(
                   "A program that polls every %1 would never have seen it alive; it would have "
                   "noticed its end %2 late.")
            .arg(every, late);
    return ExplainTexts::tr(
               "A program that polls every %1 would have seen it alive %2 and noticed its end "
               "%3 late.")
        .arg(every, timesText(life.seenAlive), late);
}

/// Returns what cannot be known, and why.
QString caveatLine(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to)
{
    if (!record.observation().looks && lane.task < 0)
        return ExplainTexts::tr("It could neither be traced nor looked at: what it did is not "
                                "known.");
    if (!record.observation().looks)
        return ExplainTexts::tr("It could not be looked at: why it waited is not known.");
    if (record.observation().refusal)
        return ExplainTexts::tr(
            "The system did not allow the exact trace: only what the polls saw is "
            "known.");
    if (!record.observation().trace)
        return ExplainTexts::tr("It was observed by polls alone, without the exact trace.");
    if (lane.task < 0)
        return ExplainTexts::tr(
            "The exact trace does not have this process: only what the polls saw is "
            "known.");
    const TimePoint untraced = record.trace().tasks()[size_t(lane.task)].untracedAt;
    if (untraced != TimePoint{} && untraced < to)
        return ExplainTexts::tr("Its trace ended when it executed a program that may not be "
                                "traced, as one of another user: what it did after that is not "
                                "known.");
    qint64 lost = 0;
    for (const LostTime &time : record.trace().lostTimes()) {
        if (time.from < to && from < time.to)
            lost += time.records;
    }
    if (lost == 0)
        return {};
    return ExplainTexts::tr(
        "In this time %Ln records of the trace were lost: what it did then is not "
        "known.",
        nullptr, format::plural(lost));
}

QStringList explainProcess(const RunRecord &record, ProcessId id)
{
    if (id.instance < 0 || size_t(id.instance) >= record.instances().size())
        return {};
    QStringList lines = endings::ofProcess(record, id, ExplainTexts::tr("It"));
    const ProcessRecord *process = startedProcess(record, id);
    if (!process)
        return lines;
    const Life life = wholeLife(record, id);
    lines += waitLines(record, id, life, ExplainTexts::tr("It"), 2);
    lines << sumLine(life);
    lines << caveatLine(record, laneOf(record, id), process->startedAt, endOf(record, id));
    lines << zombieLine(record, id) << pollerLine(record, id);
    lines << usages::sentences(process->usage).join(u' ');
    return lines;
}

QString instanceTimeLine(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    if (!instance.outcome || !instance.started)
        return {};
    Nanoseconds onCore{0};
    bool any = false;
    for (const ProcessRecord &process : instance.processes) {
        any = any || process.pid != 0;
        onCore += process.usage.user + process.usage.system;
    }
    if (!any)
        return {};
    return ExplainTexts::tr("It took %1; its processes used %2 of CPU time together.")
        .arg(format::duration(instance.endedAt - instance.startedAt, instance.endIsExact),
             format::duration(onCore));
}

/// Returns the stages that did not succeed, the last first, as it gives the instance its status.
QStringList failedStages(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    QStringList lines;
    for (int stage = int(instance.processes.size()) - 1; stage >= 0; --stage) {
        const ProcessRecord &process = instance.processes[size_t(stage)];
        if (!process.startError && process.status.value_or(0) == 0)
            continue;
        const ProcessId id{index, stage};
        const QStringList ending =
            endings::ofProcess(record, id, names::programProcess(record, id));
        lines += lines.isEmpty() ? ending : ending.mid(0, 1);
    }
    return lines.mid(0, 3);
}

QStringList explainInstance(const RunRecord &record, int index)
{
    if (index < 0 || size_t(index) >= record.instances().size())
        return {};
    const InstanceRecord &instance = record.instances()[size_t(index)];
    QStringList lines{endings::ofInstance(record, index)};
    lines += mistakes::sentences(record, index);
    lines += failedStages(record, index);
    if (instance.pipeHeld)
        lines << ExplainTexts::tr(
            "Something that it left behind still held an output open; Forkscope did "
            "not wait for that.");
    for (const event::NotEnded &process : record.incidents().notEnded) {
        if (process.instance == index)
            lines << notEndedText(process);
    }
    for (const event::WantsTerminal &process : record.incidents().terminalWaits) {
        if (process.instance == index)
            lines << wantsTerminalText(process);
    }
    lines << instanceTimeLine(record, index);
    lines.removeAll(QString());
    for (int stage = 0; stage < int(instance.processes.size()); ++stage) {
        const ProcessId id{index, stage};
        if (startedProcess(record, id) && lines.size() < mostSentences)
            lines +=
                waitLines(record, id, wholeLife(record, id), names::programProcess(record, id), 1);
    }
    return lines;
}

/// Returns when the band was, and what came before and after it.
QString whereLine(const RunRecord &record, const subject::Moment &moment)
{
    const auto since = [&record](TimePoint at) { return format::duration(at - record.begin()); };
    const Band &band = moment.band;
    QStringList parts{ExplainTexts::tr("That was from %1 to %2 of the run.")
                          .arg(since(band.from), since(band.to))};
    if (const auto before = bandAt(record, moment.lane, band.from - Nanoseconds(1)))
        parts << ExplainTexts::tr("Before, it was %1 for %2.")
                     .arg(waits::bandDoingText(*before),
                          format::duration(before->to - before->from));
    if (const auto after = bandAt(record, moment.lane, band.to))
        parts << ExplainTexts::tr("Afterwards it was %1 for %2.")
                     .arg(waits::bandDoingText(*after), format::duration(after->to - after->from));
    return parts.join(u' ');
}

/// Returns what the band was, and why.
QStringList bandLines(const RunRecord &record, const subject::Moment &moment)
{
    const Band &band = moment.band;
    const QString length = format::duration(band.to - band.from);
    const QString it = ExplainTexts::tr("It");
    const Life life = lifeOf(record, moment.lane, band.from, band.to);
    for (const Share &share : life.shares) {
        if (share.doing.isWaiting())
            return waits::ofShare(record, moment.lane, life, share, it);
    }
    if (band.kind == BandKind::Unknown)
        return {ExplainTexts::tr("What it did for %1 is not known.").arg(length),
                moment.lane.task < 0 ? ExplainTexts::tr("No look fell into this time.")
                                     : QString()};
    QStringList lines{
        ExplainTexts::tr("It was %1 for %2.").arg(waits::bandDoingText(band), length)};
    if (band.kind == BandKind::Zombie)
        lines << ExplainTexts::tr("It had ended and kept its place in the table of processes until "
                                  "Forkscope took its status.");
    return lines;
}

QStringList explainMoment(const RunRecord &record, const subject::Moment &moment)
{
    if (!startedProcess(record, moment.lane.own))
        return {};
    return bandLines(record, moment)
           << caveatLine(record, moment.lane, moment.band.from, moment.band.to)
           << whereLine(record, moment);
}

struct Explainer
{
    const RunRecord &record;

    QStringList operator()(const subject::Instance &instance) const
    {
        return explainInstance(record, instance.index);
    }
    QStringList operator()(const subject::Process &process) const
    {
        return explainProcess(record, process.id);
    }
    QStringList operator()(const subject::Moment &moment) const
    {
        return explainMoment(record, moment);
    }
    QStringList operator()(const subject::Core &core) const
    {
        return cores::ofTime(record, core.time);
    }
};

QString processTitle(const RunRecord &record, ProcessId id)
{
    return ExplainTexts::tr("#%1 %2", "instance, program")
        .arg(QLocale().toString(id.instance), names::program(record, id));
}

} // namespace

QStringList explain(const RunRecord &record, const Subject &subject)
{
    QStringList lines = std::visit(Explainer{record}, subject);
    lines.removeAll(QString());
    return lines.mid(0, mostSentences);
}

QString titleOf(const RunRecord &record, const Subject &subject)
{
    if (const auto *instance = std::get_if<subject::Instance>(&subject))
        return ExplainTexts::tr("#%1", "instance").arg(QLocale().toString(instance->index));
    if (const auto *process = std::get_if<subject::Process>(&subject))
        return processTitle(record, process->id);
    if (const auto *core = std::get_if<subject::Core>(&subject))
        return ExplainTexts::tr("Core %1").arg(QLocale().toString(core->time.core));
    const LaneId &lane = std::get<subject::Moment>(subject).lane;
    const std::vector<Task> &tasks = record.trace().tasks();
    if (lane.task >= 0 && size_t(lane.task) < tasks.size() && !tasks[size_t(lane.task)].isOwn)
        return names::task(record, lane.task, -1);
    return processTitle(record, lane.own);
}

} // namespace forkscope
