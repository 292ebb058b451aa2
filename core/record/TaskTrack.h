#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Ids.h"
#include "core/record/WaitReason.h"

#include <vector>

namespace forkscope {

/// How a slice ended, and so what the task did after it.
enum class SliceEnd : quint8 {
    Preempted, ///< pushed off its core: ready from then on
    Blocked,   ///< waits for something
    Exited,    ///< it was its last
};

/// One uninterrupted time of a task on a core.
struct Slice
{
    TimePoint from;
    TimePoint to;
    qint16 core = 0;
    SliceEnd end = SliceEnd::Blocked;
    WaitReason reason = WaitReason::Unknown; ///< of the waiting after it, where it was blocked

    bool operator==(const Slice &) const = default;
};

/// How long, within some time, a task was in which state.
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

/// All slices of one task, by time, none overlapping another, with sums over blocks of them so
/// that a long time is summed without looking at each.
class TaskTrack
{
public:
    /// Slices come by time; `slice.from` is not before the end of the last.
    void append(const Slice &slice);
    /// The same for who asks only for total(), the first and the last slice: nothing between is
    /// kept.
    void count(const Slice &slice);
    /// Names what the task waits for in the gap that contains `at`, if it is there and blocked.
    void explain(TimePoint at, WaitReason reason);

    [[nodiscard]] std::size_t size() const { return m_slices.size(); }
    [[nodiscard]] bool isEmpty() const { return m_slices.isEmpty(); }
    [[nodiscard]] const Slice &operator[](std::size_t index) const { return m_slices[index]; }
    [[nodiscard]] const Slice &last() const { return m_slices.back(); }

    /// The first slice that ends after `at`; size() where there is none.
    [[nodiscard]] std::size_t firstEndingAfter(TimePoint at) const;

    /// Sums over the slices [first, end) and the gaps between them (none before the first, none
    /// after the last).
    [[nodiscard]] StateTimes sum(std::size_t first, std::size_t end) const;

    /// Over all slices and the gaps between them.
    [[nodiscard]] StateTimes total() const { return m_total; }

    /// Of the slices [block × blockSize, (block + 1) × blockSize) and the gap after each; there
    /// must be a slice after them.
    [[nodiscard]] const StateTimes &blockSum(std::size_t block) const { return m_blocks[block]; }
    /// The same for blocks of smallBlockSize.
    [[nodiscard]] const StateTimes &smallBlockSum(std::size_t block) const
    {
        return m_smallBlocks[block];
    }

    /// Times of the slices and of the gaps between them, within [from, to).
    [[nodiscard]] StateTimes times(TimePoint from, TimePoint to) const;

    [[nodiscard]] std::size_t memory() const;

    static constexpr std::size_t blockSize = 64;
    static constexpr std::size_t smallBlockSize = 8;

private:
    [[nodiscard]] StateTimes gapBefore(const Slice &slice) const;
    [[nodiscard]] StateTimes gapAfter(std::size_t index) const;

    ChunkedVector<Slice> m_slices;
    /// Sums of slices and the gap after each, for each full block that has a next slice.
    std::vector<StateTimes> m_blocks;
    ChunkedVector<StateTimes> m_smallBlocks;
    StateTimes m_openSmall;
    StateTimes m_total;
    StateTimes m_open; ///< of the block that is not full yet
};

} // namespace forkscope
