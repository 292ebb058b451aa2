#include "core/analysis/words/WaitWords.h"

#include "core/analysis/figures/CoreUsers.h"
#include "core/analysis/figures/WireLevels.h"
#include "core/analysis/words/BandWords.h"
#include "core/analysis/words/ProcessNames.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope::waits {

namespace {

struct WaitTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Explain)
};

/// One kind of waiting of one process, and where the facts come from.
struct Wait
{
    const RunRecord &record;
    LaneId lane;
    const Life &life;
    const Share &share;
    QString who;

    [[nodiscard]] const Band &longest() const { return share.longest; }
    [[nodiscard]] int stages() const { return int(record.plan().pipeline.stages.size()); }
};

/// "for 1.00 s", "12 times, 1.00 s in all" or "in 12 looks".
QString howLong(const Wait &wait)
{
    const QString times = QLocale().toString(wait.share.times);
    if (!wait.life.isExact)
        return wait.share.times == 1 ? WaitTexts::tr("in one look")
                                     : WaitTexts::tr("in %1 looks").arg(times);
    const QString total = format::duration(wait.share.total);
    if (wait.share.times == 1)
        return WaitTexts::tr("for %1").arg(total);
    return WaitTexts::tr("%1 times, %2 in all", "as in: it slept 3 times, 20 ms in all")
        .arg(times, total);
}

/// "slept", "was on a core": follows a name.
QString pastText(const Doing &doing)
{
    switch (doing.kind) {
    case BandKind::Starting:
        return WaitTexts::tr("was starting");
    case BandKind::Running:
        return WaitTexts::tr("was on a core");
    case BandKind::Ready:
        return WaitTexts::tr("was ready, without a core");
    case BandKind::PipeFull:
        return WaitTexts::tr("was itself blocked by a full pipe");
    case BandKind::PipeEmpty:
        return WaitTexts::tr("was itself waiting for bytes from a pipe");
    case BandKind::Asleep:
        return WaitTexts::tr("slept");
    case BandKind::Blocked:
        if (doing.reason == WaitReason::Unknown)
            return WaitTexts::tr("was blocked; no look saw by what");
        return WaitTexts::tr("waited for %1").arg(bands::reasonName(doing.reason));
    case BandKind::Stopped:
        return WaitTexts::tr("was stopped");
    case BandKind::Zombie:
        return WaitTexts::tr("had ended");
    case BandKind::Unknown:
        break;
    }
    return WaitTexts::tr("did what is not known");
}

/// Returns the child that lived longest of those a process may have waited for; −1 if none is
/// known.
int mainChild(const TraceStore &trace, const std::vector<int> &children, const Band &band)
{
    int main = -1;
    Nanoseconds most{-1};
    for (const int child : children) {
        const Task &task = trace.tasks()[size_t(child)];
        const TimePoint to = task.hasExited() ? std::min(task.exitedAt, band.to) : band.to;
        const Nanoseconds lived = to - std::max(task.forkedAt, band.from);
        if (lived > most) {
            most = lived;
            main = child;
        }
    }
    return main;
}

/// "slept" or, for a process that waits for a child, "waited for a child to end: sleep, which
/// slept".
QString whatItDid(const Wait &wait, LaneId lane, const Band &band)
{
    const auto doing = lifeOf(wait.record, lane, band.from, band.to).mostly();
    if (!doing)
        return pastText({});
    const TraceStore &trace = wait.record.trace();
    const bool waitsForChild = doing->reason == WaitReason::Child;
    const int child =
        waitsForChild ? mainChild(trace, childrenWithin(trace, lane.task, band.from, band.to), band)
                      : -1;
    if (child < 0)
        return pastText(*doing);
    const LaneId childLane{lane.own, child};
    const auto childDoing = lifeOf(wait.record, childLane, band.from, band.to).mostly();
    return WaitTexts::tr("%1: %2, which %3", "waited for a child: its name, which slept")
        .arg(pastText(*doing), names::taskProcess(wait.record, child, wait.lane.own.instance),
             pastText(childDoing.value_or(Doing{})));
}

bool wasStarted(const Wait &wait, ProcessId id)
{
    const auto &processes = wait.record.instances()[size_t(id.instance)].processes;
    return size_t(id.stage) < processes.size() && processes[size_t(id.stage)].pid != 0;
}

/// Returns what the process at the pipe's other end did during the longest wait.
QString meanwhile(const Wait &wait, ProcessId other)
{
    const Band &band = wait.longest();
    const QString name = names::programProcess(wait.record, other);
    if (!wasStarted(wait, other))
        return {};
    if (endOf(wait.record, other) <= band.from)
        return WaitTexts::tr("Meanwhile %1 had ended.").arg(name);
    const QString did = whatItDid(wait, laneOf(wait.record, other), band);
    if (wait.share.times == 1 || !wait.life.isExact)
        return WaitTexts::tr("Meanwhile %1 %2.", "name, what it did").arg(name, did);
    return WaitTexts::tr("In the longest of these times, %1, %2 %3.", "how long, name, what it did")
        .arg(format::duration(band.to - band.from), name, did);
}

/// "full (65,536 bytes)"
QString fullText(const Wait &wait)
{
    const auto &wires = wait.record.instances()[size_t(wait.lane.own.instance)].wires;
    const size_t wire = size_t(wait.lane.own.stage) + 1;
    const qint64 capacity = wire < wires.size() ? wires[wire].capacity : 0;
    if (capacity <= 0)
        return WaitTexts::tr("full");
    return WaitTexts::tr("full (%1 bytes)").arg(QLocale().toString(capacity));
}

/// Returns whether only its own work kept the reader from reading while the pipe was full.
bool isSlow(const Wait &wait, ProcessId reader)
{
    const Band &band = wait.longest();
    const auto doing =
        lifeOf(wait.record, laneOf(wait.record, reader), band.from, band.to).mostly();
    return doing && (doing->kind == BandKind::Running || doing->kind == BandKind::Ready);
}

/// If the full pipe was surely not the one to the next stage (or of the output), returns the most
/// that was seen in that one meanwhile. A wait shorter than the poll interval is known from one
/// look of many, so then the whole life of the process is searched.
std::optional<qint64> seenInOtherPipe(const Wait &wait)
{
    const ProcessId own = wait.lane.own;
    const InstanceRecord &instance = wait.record.instances()[size_t(own.instance)];
    const int wire = own.stage + 1;
    const qint64 capacity =
        size_t(wire) < instance.wires.size() ? instance.wires[size_t(wire)].capacity : 0;
    if (capacity <= 0)
        return std::nullopt;
    const Band &band = wait.longest();
    const Nanoseconds poll = std::chrono::milliseconds(wait.record.plan().run.pollMs);
    const bool isLong = wait.life.isExact && band.to - band.from >= 2 * poll;
    const TimePoint from = isLong ? band.from : instance.startedAt;
    // A round of looks is recorded at its end, which may be after the band's end.
    const TimePoint to = isLong ? band.to + poll : endOf(wait.record, own);
    const auto highest = wires::highestLevel(wait.record, own.instance, wire, from, to);
    return highest && !wires::mayBeFull(*highest, capacity) ? highest : std::nullopt;
}

/// Describes a full pipe that is not the one behind this process in the chain. No look saw which
/// one it was; Forkscope knows only the pipe of its errors.
QStringList otherPipeFull(const Wait &wait, qint64 seen)
{
    const ProcessId own = wait.lane.own;
    const InstanceRecord &instance = wait.record.instances()[size_t(own.instance)];
    const bool isLast = own.stage + 1 == wait.stages();
    const QString reader = isLast
                               ? WaitTexts::tr("Forkscope")
                               : names::programProcess(wait.record, {own.instance, own.stage + 1});
    const bool wroteErrors = instance.processes[size_t(own.stage)].errors.total > 0;
    return {WaitTexts::tr(
                "%1 was blocked %2: a pipe that it wrote to was full, but not its output's to "
                "%3, in which at most %4 of %5 bytes were seen.")
                .arg(wait.who, howLong(wait), reader, QLocale().toString(seen),
                     QLocale().toString(instance.wires[size_t(own.stage) + 1].capacity)),
            wroteErrors
                ? WaitTexts::tr("Most likely it was the pipe of its errors, which Forkscope "
                                "reads and had not read yet.")
                : WaitTexts::tr("It wrote no errors, so it was one that it or its parent had "
                                "made.")};
}

/// Returns whether the wire is tapped. That is two pipes with Forkscope between: the first may be
/// full while both together have room.
bool isTapped(const Wait &wait)
{
    const auto &stages = wait.record.plan().pipeline.stages;
    const int own = wait.lane.own.stage;
    return own + 1 < wait.stages() && stages[own].tap;
}

QStringList pipeFull(const Wait &wait)
{
    if (const auto seen = seenInOtherPipe(wait)) {
        if (!isTapped(wait))
            return otherPipeFull(wait, *seen);
        const ProcessId reader{wait.lane.own.instance, wait.lane.own.stage + 1};
        return {
            WaitTexts::tr("%1 was blocked %2: its pipe to %3 is tapped, and Forkscope had not yet "
                          "passed on what was in it.")
                .arg(wait.who, howLong(wait), names::programProcess(wait.record, reader))};
    }
    const ProcessId reader{wait.lane.own.instance, wait.lane.own.stage + 1};
    if (reader.stage >= wait.stages())
        return {
            WaitTexts::tr("%1 was blocked %2: its pipe to Forkscope was %3, because Forkscope had "
                          "not read it yet.")
                .arg(wait.who, howLong(wait), fullText(wait))};
    const QString name = names::programProcess(wait.record, reader);
    QStringList lines;
    if (isSlow(wait, reader))
        lines << WaitTexts::tr(
                     "%1 was blocked %2: its pipe to %3 was %4, because %3 read more slowly "
                     "than it wrote.")
                     .arg(wait.who, howLong(wait), name, fullText(wait));
    else
        lines << WaitTexts::tr(
                     "%1 was blocked %2: its pipe to %3 was %4, because %3 was not reading.")
                     .arg(wait.who, howLong(wait), name, fullText(wait));
    lines << meanwhile(wait, reader);
    return lines;
}

/// Returns how long a child lived within some waits.
Nanoseconds livedWithin(const Task &child, const std::vector<Band> &waits)
{
    Nanoseconds lived{0};
    for (const Band &wait : waits) {
        const TimePoint to = child.hasExited() ? std::min(child.exitedAt, wait.to) : wait.to;
        lived += std::max(Nanoseconds(0), to - std::max(child.forkedAt, wait.from));
    }
    return lived;
}

/// Returns the children that lived during any of the waits that are summed, those that lived
/// longest in them first.
std::vector<int> childrenMeanwhile(const Wait &wait)
{
    const TraceStore &trace = wait.record.trace();
    std::vector<std::pair<Nanoseconds, int>> lived;
    for (const int child : childrenWithin(trace, wait.lane.task, TimePoint{}, wait.record.end())) {
        const Nanoseconds time = livedWithin(trace.tasks()[size_t(child)], wait.share.waits);
        if (time.count() > 0)
            lived.emplace_back(-time, child);
    }
    std::sort(lived.begin(), lived.end());
    std::vector<int> children;
    children.reserve(lived.size());
    for (const auto &[time, child] : lived)
        children.push_back(child);
    return children;
}

QStringList pipeEmpty(const Wait &wait)
{
    const ProcessId writer{wait.lane.own.instance, wait.lane.own.stage - 1};
    const Band &band = wait.longest();
    const bool writerLived =
        writer.stage >= 0 && wasStarted(wait, writer) && endOf(wait.record, writer) > band.from;
    const std::vector<int> children = childrenMeanwhile(wait);
    if (!writerLived && !children.empty())
        return {
            WaitTexts::tr("%1 waited for bytes from a pipe, %2; %3, which it had started, may be "
                          "what should have written.")
                .arg(wait.who, howLong(wait),
                     names::tasks(wait.record, children, wait.lane.own.instance))};
    if (writer.stage < 0)
        return {WaitTexts::tr("%1 waited for bytes from an empty pipe, %2.")
                    .arg(wait.who, howLong(wait))};
    return {WaitTexts::tr("%1 waited for bytes %2: its pipe from %3 was empty, because %3 was not "
                          "writing.")
                .arg(wait.who, howLong(wait), names::programProcess(wait.record, writer)),
            meanwhile(wait, writer)};
}

QStringList child(const Wait &wait)
{
    const std::vector<int> children = childrenMeanwhile(wait);
    if (children.empty())
        return {WaitTexts::tr("%1 waited for a child to end, %2.").arg(wait.who, howLong(wait))};
    return {WaitTexts::tr("%1 waited for a child to end (%3), %2.")
                .arg(wait.who, howLong(wait),
                     names::tasks(wait.record, children, wait.lane.own.instance))};
}

/// "core 0", "cores 0 and 1", "its cores".
QString coresText(const Task &task, const std::vector<Band> &waits)
{
    QList<int> cores;
    for (const Band &wait : waits) {
        const int core = coreWaitedFor(task, wait);
        if (core >= 0 && !cores.contains(core))
            cores << core;
    }
    std::sort(cores.begin(), cores.end());
    if (cores.size() == 1)
        return WaitTexts::tr("core %1").arg(QLocale().toString(cores.first()));
    return WaitTexts::tr("the cores that it had last");
}

/// Returns which tasks of this run had the core meanwhile; the trace does not know what else did.
QString coreUsersText(const Wait &wait)
{
    const TraceStore &trace = wait.record.trace();
    const std::vector<Band> &times = wait.share.waits;
    const auto users = usersMeanwhile(trace, wait.lane.task, times);
    const QString core = coresText(trace.tasks()[size_t(wait.lane.task)], times);
    QStringList parts;
    for (size_t i = 0; i < users.size() && i < 2; ++i)
        parts << WaitTexts::tr("%1 (%2)", "program, how long it had the core")
                     .arg(names::task(wait.record, users[i].task, wait.lane.own.instance),
                          format::duration(users[i].time));
    // Of very many waits only the longest were examined.
    const QString when = wait.share.times > qint64(times.size())
                             ? WaitTexts::tr("In the longest %1 of these times")
                                   .arg(QLocale().toString(qint64(times.size())))
                             : WaitTexts::tr("Meanwhile");
    if (parts.isEmpty())
        return WaitTexts::tr("%1 nothing of this run had %2; what else did is not known.")
            .arg(when, core);
    return WaitTexts::tr("%1 %2 had %3.", "when, names of programs, a core")
        .arg(when, names::list(parts), core);
}

QStringList ready(const Wait &wait)
{
    QStringList lines{
        WaitTexts::tr("%1 was ready %2, but had no core.").arg(wait.who, howLong(wait))};
    if (wait.life.isExact)
        lines << coreUsersText(wait);
    return lines;
}

QStringList blocked(const Wait &wait)
{
    const WaitReason reason = wait.share.doing.reason;
    if (reason == WaitReason::Child)
        return child(wait);
    if (reason == WaitReason::Unknown)
        return {WaitTexts::tr("%1 was blocked %2, and no look fell into that time to see by what.")
                    .arg(wait.who, howLong(wait))};
    return {WaitTexts::tr("%1 waited for %3, %2.")
                .arg(wait.who, howLong(wait), bands::reasonName(reason))};
}

} // namespace

QString doingText(const Doing &doing)
{
    switch (doing.kind) {
    case BandKind::Starting:
        return WaitTexts::tr("starting");
    case BandKind::Running:
        return WaitTexts::tr("on a core");
    case BandKind::Ready:
        return WaitTexts::tr("ready without a core");
    case BandKind::PipeFull:
        return WaitTexts::tr("blocked by a full pipe");
    case BandKind::PipeEmpty:
        return WaitTexts::tr("blocked by an empty pipe");
    case BandKind::Asleep:
        return WaitTexts::tr("asleep");
    case BandKind::Blocked:
        if (doing.reason == WaitReason::Unknown)
            return WaitTexts::tr("blocked by what no look saw");
        return WaitTexts::tr("waiting for %1").arg(bands::reasonName(doing.reason));
    case BandKind::Stopped:
        return WaitTexts::tr("stopped");
    case BandKind::Zombie:
        return WaitTexts::tr("a zombie");
    case BandKind::Unknown:
        break;
    }
    return WaitTexts::tr("doing what is not known");
}

QString bandDoingText(const Band &band)
{
    if (band.kind == BandKind::Running && band.core >= 0)
        return WaitTexts::tr("on core %1").arg(QLocale().toString(band.core));
    return doingText(
        {band.kind, band.kind == BandKind::Blocked ? band.reason : WaitReason::Unknown});
}

QStringList ofShare(const RunRecord &record, LaneId lane, const Life &life, const Share &share,
                    const QString &who)
{
    const Wait wait{record, lane, life, share, who};
    QStringList lines;
    switch (share.doing.kind) {
    case BandKind::PipeFull:
        lines = pipeFull(wait);
        break;
    case BandKind::PipeEmpty:
        lines = pipeEmpty(wait);
        break;
    case BandKind::Ready:
        lines = ready(wait);
        break;
    case BandKind::Asleep:
        lines << WaitTexts::tr("%1 slept %2, until a time that it had set itself.")
                     .arg(who, howLong(wait));
        break;
    case BandKind::Blocked:
        lines = blocked(wait);
        break;
    case BandKind::Stopped:
        lines << WaitTexts::tr("%1 was stopped %2, until SIGCONT.").arg(who, howLong(wait));
        break;
    default:
        break;
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace forkscope::waits
