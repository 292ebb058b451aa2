#include "core/analysis/figures/Bands.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

namespace {

/// Visits the bands of a task that the trace knows.
class TaskBands
{
public:
    TaskBands(const RunRecord &record, const Task &task, BandVisitor *visitor)
        : m_record(record), m_trace(record.trace()), m_task(task), m_visitor(visitor)
    {
    }

    void visit(TimePoint from, TimePoint to, Nanoseconds fold) const
    {
        const TimePoint programBegin = begin();
        emitBand({m_task.forkedAt, programBegin, BandKind::Starting}, from, to);
        size_t i = m_task.track.firstEndingAfter(std::max(from, programBegin));
        // The gap before this slice may reach into the range.
        if (i > 0)
            emitGap(i - 1, from, to, programBegin);
        else
            emitFirstWait(from, to, programBegin);
        while (i < m_task.track.size() && m_task.track[i].from < to) {
            if (const size_t folded = foldBlock(i, fold, programBegin)) {
                i += folded;
                continue;
            }
            const Slice &slice = m_task.track[i];
            emitBand({std::max(slice.from, programBegin), slice.to, BandKind::Running, slice.core},
                     from, to);
            emitGap(i, from, to, programBegin);
            ++i;
        }
        if (m_task.core >= 0)
            emitBand({std::max(m_task.onCoreSince, programBegin), lifeEnd(), BandKind::Running,
                      m_task.core},
                     from, to);
        emitZombie(from, to);
    }

private:
    [[nodiscard]] TimePoint begin() const
    {
        if (m_task.hasExecuted())
            return m_task.executedAt;
        // A descendant may go on with its parent's program, and the exec record of a started
        // process may be lost.
        const bool isOnItsWay = m_task.isOwn && !isUncertain(m_task.forkedAt, lifeEnd());
        return isOnItsWay ? lifeEnd() : m_task.forkedAt;
    }

    /// Returns when the task itself ended, as a zombie does nothing. The record of its exit may be
    /// lost although it was reaped.
    [[nodiscard]] TimePoint lifeEnd() const
    {
        return m_task.hasExited() ? m_task.exitedAt : reapedAt();
    }

    /// Returns the present if it was not reaped yet, or if nobody knows.
    [[nodiscard]] TimePoint reapedAt() const
    {
        if (!m_task.isOwn)
            return m_record.end();
        const InstanceRecord &instance = m_record.instances()[size_t(m_task.own.instance)];
        const ProcessRecord &process = instance.processes[size_t(m_task.own.stage)];
        return process.status ? process.endedAt : m_record.end();
    }

    [[nodiscard]] bool isUncertain(TimePoint from, TimePoint to) const
    {
        return !m_trace.lostTimes().empty() && m_trace.isUncertain(from, to);
    }

    /// Returns how many slices from `i` on were passed as one sum; 0 if slice `i` must be passed by
    /// itself.
    size_t foldBlock(size_t i, Nanoseconds fold, TimePoint programBegin) const
    {
        if (i % TaskTrack::smallBlockSize != 0 || m_task.track[i].from < programBegin)
            return 0;
        const TaskTrack &track = m_task.track;
        constexpr size_t large = TaskTrack::blockSize;
        constexpr size_t small = TaskTrack::smallBlockSize;
        if (i % large == 0 && mayFold(i, large, fold + fold / 3)) {
            m_visitor->sum(track[i].from, track[i + large].from, track.blockSum(i / large));
            return large;
        }
        if (!mayFold(i, small, fold))
            return 0;
        const std::optional<GroupedTimes> times = track.smallBlockSum(i / small);
        if (!times)
            return 0;
        m_visitor->sum(track[i].from, track[i + small].from, *times);
        return small;
    }

    [[nodiscard]] bool mayFold(size_t i, size_t size, Nanoseconds fold) const
    {
        const TaskTrack &track = m_task.track;
        if (i + size >= track.size() || track[i + size].from - track[i].from > fold)
            return false;
        return !isUncertain(track[i].from, track[i + size].from);
    }

    /// Emits the time after slice `i` until the next one, or until now.
    void emitGap(size_t i, TimePoint from, TimePoint to, TimePoint programBegin) const
    {
        const Slice &slice = m_task.track[i];
        if (slice.end == SliceEnd::Exited)
            return;
        const BandKind kind =
            slice.end == SliceEnd::Preempted ? BandKind::Ready : bandKindOf(slice.reason);
        emitWait({slice.to, endOfGap(i + 1), kind, -1, slice.reason}, i + 1, programBegin, from,
                 to);
    }

    void emitFirstWait(TimePoint from, TimePoint to, TimePoint programBegin) const
    {
        emitWait({m_task.forkedAt, endOfGap(0), BandKind::Ready}, 0, programBegin, from, to);
    }

    [[nodiscard]] TimePoint endOfGap(size_t next) const
    {
        if (next < m_task.track.size())
            return m_task.track[next].from;
        if (m_task.core >= 0)
            return m_task.onCoreSince;
        return lifeEnd();
    }

    /// Emits a wait before slice `next`. Where records are missing in it, a slice that lost one end
    /// may have been there at any time, also before the loss.
    void emitWait(Band band, size_t next, TimePoint programBegin, TimePoint from,
                  TimePoint to) const
    {
        const bool isLast = next == m_task.track.size();
        if (isUncertain(band.from, band.to) || (isLast && m_task.state == TaskState::Unknown))
            band = {band.from, band.to, BandKind::Unknown};
        band.from = std::max(band.from, programBegin);
        emitBand(band, from, to);
    }

    void emitZombie(TimePoint from, TimePoint to) const
    {
        if (m_task.hasExited() && m_task.isOwn)
            emitBand({m_task.exitedAt, reapedAt(), BandKind::Zombie}, from, to);
    }

    void emitBand(const Band &band, TimePoint from, TimePoint to) const
    {
        if (band.from < band.to && band.from < to && band.to > from)
            m_visitor->band(band);
    }

    const RunRecord &m_record;
    const TraceStore &m_trace;
    const Task &m_task;
    BandVisitor *m_visitor;
};

/// Visits what samples can tell: consecutive looks that saw the same, and nothing between.
void visitSamples(const RunRecord &record, ProcessId id, TimePoint from, TimePoint to,
                  BandVisitor *visitor)
{
    const auto &instance = record.instances()[size_t(id.instance)];
    if (size_t(id.stage) >= instance.processes.size())
        return;
    const ProcessRecord &process = instance.processes[size_t(id.stage)];
    if (process.pid == 0)
        return;
    const auto emitBand = [&](const Band &band) {
        if (band.from < band.to && band.from < to && band.to > from)
            visitor->band(band);
    };
    TimePoint known = process.startedAt;
    for (const SampleRun &run : record.samples().of(id)) {
        emitBand({known, run.first, BandKind::Unknown});
        // A single look is a moment, shown as the shortest possible time.
        known = std::max(run.last, run.first + Nanoseconds(1));
        emitBand({run.first, known, bandKindOf(run), run.core, run.reason});
        if (run.first >= to)
            return;
    }
    emitBand({known, process.status ? process.endedAt : record.end(), BandKind::Unknown});
}

class BandList : public BandVisitor
{
public:
    void band(const Band &band) override { bands.push_back(band); }
    void sum(TimePoint, TimePoint, const GroupedTimes &) override {}
    std::vector<Band> bands;
};

} // namespace

BandKind bandKindOf(WaitGroup group)
{
    switch (group) {
    case WaitGroup::PipeFull:
        return BandKind::PipeFull;
    case WaitGroup::PipeEmpty:
        return BandKind::PipeEmpty;
    case WaitGroup::Timer:
        return BandKind::Asleep;
    case WaitGroup::Stopped:
        return BandKind::Stopped;
    case WaitGroup::Other:
        break;
    }
    return BandKind::Blocked;
}

BandKind bandKindOf(WaitReason reason)
{
    return bandKindOf(waitGroupOf(reason));
}

BandKind bandKindOf(const SampleRun &run)
{
    switch (run.state) {
    case ProcessState(state::Running{}).index():
        return BandKind::Running;
    case ProcessState(state::Ready{}).index():
        return BandKind::Ready;
    case ProcessState(state::Stopped{}).index():
        return BandKind::Stopped;
    case ProcessState(state::Zombie{}).index():
        return BandKind::Zombie;
    default:
        return run.isBlocked() ? bandKindOf(run.reason) : BandKind::Unknown;
    }
}

LaneId laneOf(const RunRecord &record, ProcessId process)
{
    return {process, record.trace().taskOf(process)};
}

void visitBands(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to,
                Nanoseconds fold, BandVisitor *visitor)
{
    const std::vector<Task> &tasks = record.trace().tasks();
    if (lane.task >= 0 && size_t(lane.task) < tasks.size())
        TaskBands(record, tasks[size_t(lane.task)], visitor).visit(from, to, fold);
    else if (lane.own.instance >= 0 && size_t(lane.own.instance) < record.instances().size())
        visitSamples(record, lane.own, from, to, visitor);
}

std::vector<Band> bandsOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to)
{
    BandList list;
    visitBands(record, lane, from, to, Nanoseconds(0), &list);
    return std::move(list.bands);
}

std::optional<Band> bandAt(const RunRecord &record, LaneId lane, TimePoint at)
{
    for (const Band &band : bandsOf(record, lane, at, at + Nanoseconds(1))) {
        if (band.from <= at && at < band.to)
            return band;
    }
    return std::nullopt;
}

} // namespace forkscope
