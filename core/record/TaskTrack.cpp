#include "core/record/TaskTrack.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace forkscope {

StateTimes GroupedTimes::states() const
{
    return {running, ready, std::accumulate(waits.begin(), waits.end(), Nanoseconds(0))};
}

PackedTimes::PackedTimes(const GroupedTimes &times)
{
    const auto packed = [](Nanoseconds time) {
        return quint32(std::min<qint64>(time.count(), tooLong));
    };
    m_ns[0] = packed(times.running);
    m_ns[1] = packed(times.ready);
    std::transform(times.waits.begin(), times.waits.end(), m_ns.begin() + 2, packed);
}

std::optional<GroupedTimes> PackedTimes::unpacked() const
{
    if (std::find(m_ns.begin(), m_ns.end(), tooLong) != m_ns.end())
        return std::nullopt;
    GroupedTimes times{Nanoseconds(m_ns[0]), Nanoseconds(m_ns[1])};
    std::transform(m_ns.begin() + 2, m_ns.end(), times.waits.begin(),
                   [](quint32 ns) { return Nanoseconds(ns); });
    return times;
}

/// Adds the gap between the last slice and `slice`, if there is a last one.
void TaskTrack::addGapBefore(const Slice &slice)
{
    if (m_slices.isEmpty())
        return;
    const Slice &last = m_slices.back();
    const Nanoseconds gap = slice.from - last.to;
    m_open.afterSlice(last) += gap;
    m_openSmall.afterSlice(last) += gap;
    (last.end == SliceEnd::Preempted ? m_total.ready : m_total.blocked) += gap;
}

/// Keeps the sums of the blocks that are full, with the gap after them.
void TaskTrack::closeBlocks()
{
    const std::size_t size = m_slices.size();
    if (size > 0 && size % smallBlockSize == 0)
        m_smallBlocks.append(PackedTimes(std::exchange(m_openSmall, {})));
    if (size > 0 && size % blockSize == 0)
        m_blocks.push_back(std::exchange(m_open, {}));
}

void TaskTrack::count(const Slice &slice)
{
    addGapBefore(slice);
    m_total.running += slice.to - slice.from;
    if (m_slices.size() < 2)
        m_slices.append(slice);
    else
        m_slices.back() = slice;
}

void TaskTrack::append(const Slice &slice)
{
    addGapBefore(slice);
    closeBlocks();
    const Nanoseconds length = slice.to - slice.from;
    m_open.running += length;
    m_openSmall.running += length;
    m_total.running += length;
    m_slices.append(slice);
}

void TaskTrack::explain(TimePoint at, WaitReason reason)
{
    // It is almost always the gap after the last slice.
    const bool isLast = !m_slices.isEmpty() && m_slices.back().to <= at;
    const std::size_t next = isLast ? m_slices.size() : firstEndingAfter(at);
    if (next == 0 || (next < m_slices.size() && m_slices[next].from <= at))
        return;
    if (m_slices[next - 1].end != SliceEnd::Blocked)
        return;
    if (!isLast)
        regroup(next - 1, reason);
    m_slices[next - 1].reason = reason;
}

/// Moves a gap that is in the sums already, the one after slice `before`, to the group of another
/// reason.
void TaskTrack::regroup(std::size_t before, WaitReason reason)
{
    Slice after = m_slices[before];
    after.reason = reason;
    const Nanoseconds gap = m_slices[before + 1].from - after.to;
    const auto move = [this, before, &after, gap](GroupedTimes *times) {
        times->afterSlice(m_slices[before]) -= gap;
        times->afterSlice(after) += gap;
    };
    const std::size_t block = before / blockSize;
    move(block < m_blocks.size() ? &m_blocks[block] : &m_open);
    const std::size_t small = before / smallBlockSize;
    if (small >= m_smallBlocks.size())
        return move(&m_openSmall);
    if (std::optional<GroupedTimes> times = m_smallBlocks[small].unpacked()) {
        move(&*times);
        m_smallBlocks[small] = PackedTimes(*times);
    }
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
            times += m_blocks[block].states();
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
