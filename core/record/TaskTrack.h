#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Ids.h"
#include "core/record/WaitReason.h"

#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace forkscope {

/// How a slice ended, which tells what the task did next.
enum class SliceEnd : quint8 {
    Preempted, ///< preempted, so it is ready from then on
    Blocked,   ///< it waits for something
    Exited,    ///< it was the task's last slice
};

/// One uninterrupted time of a task on a core.
struct Slice
{
    TimePoint from;
    TimePoint to;
    qint16 core = 0;
    SliceEnd end = SliceEnd::Blocked;
    WaitReason reason = WaitReason::Unknown; ///< of the wait after it, if it ended Blocked

    bool operator==(const Slice &) const = default;
};

/// How long a task was in each state within some time.
struct StateTimes
{
    Nanoseconds running{0};
    Nanoseconds ready{0};
    Nanoseconds blocked{0};

    StateTimes &operator+=(const StateTimes &other)
    {
        running += other.running;
        ready += other.ready;
        blocked += other.blocked;
        return *this;
    }
    bool operator==(const StateTimes &) const = default;
};

/// How long a task was running, ready, and in each group of waits.
struct GroupedTimes
{
    Nanoseconds running{0};
    Nanoseconds ready{0};
    std::array<Nanoseconds, waitGroups> waits{};

    [[nodiscard]] StateTimes states() const;
    /// Returns where the wait after a slice is added up.
    Nanoseconds &afterSlice(const Slice &slice)
    {
        return slice.end == SliceEnd::Preempted ? ready : waits[size_t(waitGroupOf(slice.reason))];
    }
    bool operator==(const GroupedTimes &) const = default;
};

/// GroupedTimes in half the memory. What is longer than 4.29 s does not fit.
class PackedTimes
{
public:
    PackedTimes() = default;
    explicit PackedTimes(const GroupedTimes &times);
    /// Returns the times, or nothing if they did not fit.
    [[nodiscard]] std::optional<GroupedTimes> unpacked() const;

private:
    static constexpr quint32 tooLong = std::numeric_limits<quint32>::max();
    std::array<quint32, 2 + waitGroups> m_ns{};
};

/// All slices of one task by time, without overlaps. Sums over blocks of slices are kept, so that a
/// long time is summed without looking at each slice.
class TaskTrack
{
public:
    /// Appends a slice. `slice.from` must not be before the end of the last one.
    void append(const Slice &slice);
    /// Like append(), but keeps only total() and the first and last slice.
    void count(const Slice &slice);
    /// Sets what the task waits for in the gap that contains `at`, if there is one and the task is
    /// blocked in it.
    void explain(TimePoint at, WaitReason reason);

    [[nodiscard]] std::size_t size() const { return m_slices.size(); }
    [[nodiscard]] bool isEmpty() const { return m_slices.isEmpty(); }
    [[nodiscard]] const Slice &operator[](std::size_t index) const { return m_slices[index]; }
    [[nodiscard]] const Slice &last() const { return m_slices.back(); }

    /// Returns the index of the first slice that ends after `at`; size() if there is none.
    [[nodiscard]] std::size_t firstEndingAfter(TimePoint at) const;

    /// Returns the sums over the slices [first, end) and the gaps between them (not the gaps before
    /// the first and after the last).
    [[nodiscard]] StateTimes sum(std::size_t first, std::size_t end) const;

    /// Returns the sums over all slices and the gaps between them.
    [[nodiscard]] StateTimes total() const { return m_total; }

    /// Returns the sums over the slices [block × blockSize, (block + 1) × blockSize) and the gap
    /// after each. There must be a slice after them.
    [[nodiscard]] const GroupedTimes &blockSum(std::size_t block) const { return m_blocks[block]; }
    /// Like blockSum(), for blocks of smallBlockSize; nothing for one that is longer than
    /// PackedTimes can hold.
    [[nodiscard]] std::optional<GroupedTimes> smallBlockSum(std::size_t block) const
    {
        return m_smallBlocks[block].unpacked();
    }

    /// Returns the times of the slices and of the gaps between them within [from, to).
    [[nodiscard]] StateTimes times(TimePoint from, TimePoint to) const;

    [[nodiscard]] std::size_t memory() const;

    static constexpr std::size_t blockSize = 64;
    static constexpr std::size_t smallBlockSize = 8;

private:
    [[nodiscard]] StateTimes gapAfter(std::size_t index) const;
    void addGapBefore(const Slice &slice);
    void closeBlocks();
    void regroup(std::size_t before, WaitReason reason);

    ChunkedVector<Slice> m_slices;
    /// Sums over the slices and the gap after each, for each full block that has a next slice.
    std::vector<GroupedTimes> m_blocks;
    ChunkedVector<PackedTimes> m_smallBlocks;
    GroupedTimes m_open; ///< of the block that is not full yet
    GroupedTimes m_openSmall;
    StateTimes m_total;
};

} // namespace forkscope
