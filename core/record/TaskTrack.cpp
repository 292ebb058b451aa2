#include "core/record/TaskTrack.h"

#include <algorithm>

namespace forkscope {

/// Returns the gap between the last slice and `slice`.
StateTimes TaskTrack::gapBefore(const Slice &slice) const
{
    StateTimes gap;
    if (!m_slices.isEmpty()) {
        const Slice &last = m_slices.back();
        (last.end == SliceEnd::Preempted ? gap.ready : gap.blocked) = slice.from - last.to;
    }
    return gap;
}

void TaskTrack::count(const Slice &slice)
{
    m_total += gapBefore(slice);
    m_total.running += slice.to - slice.from;
    if (m_slices.size() < 2)
        m_slices.append(slice);
    else
        m_slices.back() = slice;
}

void TaskTrack::append(const Slice &slice)
{
    if (!m_slices.isEmpty()) {
        const std::size_t before = m_slices.size() - 1;
        const StateTimes gap = gapBefore(slice);
        m_open += gap;
        m_openSmall += gap;
        m_total += gap;
        if ((before + 1) % smallBlockSize == 0) {
            m_smallBlocks.append(m_openSmall);
            m_openSmall = {};
        }
        if ((before + 1) % blockSize == 0) {
            m_blocks.push_back(m_open);
            m_open = {};
        }
    }
    m_open.running += slice.to - slice.from;
    m_openSmall.running += slice.to - slice.from;
    m_total.running += slice.to - slice.from;
    m_slices.append(slice);
}

void TaskTrack::explain(TimePoint at, WaitReason reason)
{
    // It is almost always the gap after the last slice.
    const bool isLast = !m_slices.isEmpty() && m_slices.back().to <= at;
    const std::size_t next = isLast ? m_slices.size() : firstEndingAfter(at);
    if (next == 0 || (next < m_slices.size() && m_slices[next].from <= at))
        return;
    Slice &before = m_slices[next - 1];
    if (before.end == SliceEnd::Blocked)
        before.reason = reason;
}

std::size_t TaskTrack::firstEndingAfter(TimePoint at) const
{
    const auto found = std::partition_point(m_slices.begin(), m_slices.end(),
                                            [at](const Slice &slice) { return slice.to <= at; });
    return std::size_t(found - m_slices.begin());
}

StateTimes TaskTrack::gapAfter(std::size_t index) const
{
    StateTimes times;
    const Slice &slice = m_slices[index];
    const Nanoseconds gap = m_slices[index + 1].from - slice.to;
    (slice.end == SliceEnd::Preempted ? times.ready : times.blocked) = gap;
    return times;
}

StateTimes TaskTrack::sum(std::size_t first, std::size_t end) const
{
    StateTimes times;
    std::size_t at = first;
    while (at < end) {
        const std::size_t block = at / blockSize;
        if (at % blockSize == 0 && at + blockSize < end && block < m_blocks.size()) {
            times += m_blocks[block];
            at += blockSize;
            continue;
        }
        times.running += m_slices[at].to - m_slices[at].from;
        if (at + 1 < end)
            times += gapAfter(at);
        ++at;
    }
    return times;
}

StateTimes TaskTrack::times(TimePoint from, TimePoint to) const
{
    StateTimes times;
    std::size_t first = firstEndingAfter(from);
    const std::size_t end = firstEndingAfter(to);
    const auto clipped = [from, to](TimePoint begin, TimePoint stop) {
        return std::max(Nanoseconds(0), std::min(stop, to) - std::max(begin, from));
    };
    const auto addGap = [&](std::size_t before) {
        const Slice &slice = m_slices[before];
        (slice.end == SliceEnd::Preempted ? times.ready : times.blocked) +=
            clipped(slice.to, m_slices[before + 1].from);
    };
    if (first > 0 && first < m_slices.size())
        addGap(first - 1);
    if (first < end) {
        // Only the first slice may begin before `from`; the others up to `end` lie inside.
        times.running += clipped(m_slices[first].from, m_slices[first].to);
        if (first + 1 < end) {
            times += gapAfter(first);
            times += sum(first + 1, end);
        }
        if (end < m_slices.size())
            addGap(end - 1);
    }
    if (end < m_slices.size())
        times.running += clipped(m_slices[end].from, m_slices[end].to);
    return times;
}

std::size_t TaskTrack::memory() const
{
    return m_slices.memory() + m_smallBlocks.memory() +
           m_blocks.capacity() * sizeof(m_blocks.front());
}

} // namespace forkscope
