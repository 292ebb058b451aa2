#include "core/export/Lives.h"

namespace forkscope {

namespace {

/// Returns what a task does after a slice, from how the slice ended.
Doing after(const Slice &slice)
{
    switch (slice.end) {
    case SliceEnd::Preempted:
        return Doing::Ready;
    case SliceEnd::Blocked:
        return Doing::Blocked;
    case SliceEnd::Exited:
        break;
    }
    return Doing::Unknown;
}

template<typename State> constexpr std::size_t indexOf()
{
    return ProcessState(State{}).index();
}

Doing seenDoing(std::size_t state)
{
    if (state == indexOf<state::Starting>())
        return Doing::Starting;
    if (state == indexOf<state::Running>())
        return Doing::Running;
    if (state == indexOf<state::Ready>())
        return Doing::Ready;
    if (state == indexOf<state::Blocked>())
        return Doing::Blocked;
    if (state == indexOf<state::Stopped>())
        return Doing::Stopped;
    if (state == indexOf<state::Zombie>())
        return Doing::Zombie;
    return Doing::Unknown;
}

} // namespace

TaskLife::TaskLife(const Task &task, TimePoint end, TimePoint reapedAt,
                   const UncertainTimes &uncertain)
    : m_task(&task), m_uncertain(&uncertain), m_end(end), m_reapedAt(reapedAt)
{
}

std::optional<Stretch> TaskLife::operator[](std::size_t index) const
{
    if (index == size() - 1)
        return end();
    return index % 2 == 0 ? gapBefore(index / 2) : slice(index / 2);
}

Stretch TaskLife::slice(std::size_t index) const
{
    const Slice &slice = m_task->track[index];
    return {slice.from, slice.to, Doing::Running, WaitReason::Unknown, slice.core};
}

/// Returns the gap between two slices, before the first, or after the last.
std::optional<Stretch> TaskLife::gapBefore(std::size_t slice) const
{
    const TaskTrack &track = m_task->track;
    Stretch gap;
    gap.from = slice == 0 ? m_task->forkedAt : track[slice - 1].to;
    if (slice < track.size())
        gap.to = track[slice].from;
    else if (m_task->core >= 0)
        gap.to = m_task->onCoreSince;
    else if (m_task->hasExited())
        gap.to = m_task->exitedAt;
    else // its exit may be lost although it was reaped
        gap.to = m_reapedAt != TimePoint{} ? std::min(m_reapedAt, m_end) : m_end;
    if (gap.from >= gap.to)
        return std::nullopt;
    // A slice that lost its beginning or its end may have been in this time.
    const bool isLast = slice == track.size();
    if (m_uncertain->touch(gap.from, gap.to) || (isLast && m_task->state == TaskState::Unknown))
        return gap;
    if (slice == 0)
        gap.doing = m_task->isOwn ? Doing::Starting : Doing::Ready;
    else
        gap.doing = after(track[slice - 1]);
    if (gap.doing == Doing::Blocked)
        gap.reason = track[slice - 1].reason;
    return gap;
}

/// Returns the time on a core when the record ends, or as a zombie until the reaping.
std::optional<Stretch> TaskLife::end() const
{
    if (m_task->core >= 0)
        return Stretch{
            m_task->onCoreSince, m_end, Doing::Running, WaitReason::Unknown, m_task->core, 0, true};
    if (m_task->hasExited() && m_reapedAt > m_task->exitedAt)
        return Stretch{m_task->exitedAt, m_reapedAt, Doing::Zombie};
    return std::nullopt;
}

std::optional<Stretch> SampledLife::operator[](std::size_t index) const
{
    const SampleRun &run = (*m_runs)[index];
    return Stretch{run.first, run.last, seenDoing(run.state), run.reason, run.core, run.looks};
}

} // namespace forkscope
