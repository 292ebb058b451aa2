#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Ids.h"

#include <span>
#include <vector>

namespace forkscope {

/// A slice of a task, as it is listed for each core.
struct SliceRef
{
    qint32 task = 0;
    quint32 slice = 0;
    bool operator==(const SliceRef &) const = default;
};

/// How long a started process, with its descendants, had a core.
struct CoreUse
{
    ProcessId own;
    Nanoseconds time{0};
    bool operator==(const CoreUse &) const = default;
};

/// All slices of one core by time. Sums over blocks of them are kept, so that who had the core in a
/// long time is known without a look at each slice.
class CoreTrack
{
public:
    /// Appends a slice of a process, of this length.
    void append(SliceRef slice, ProcessId own, Nanoseconds length);

    [[nodiscard]] const ChunkedVector<SliceRef> &slices() const { return m_slices; }

    /// Returns who had the core in the slices [block × blockSize, (block + 1) × blockSize), each
    /// process once; nothing if there are not so many slices yet.
    [[nodiscard]] std::span<const CoreUse> usesOf(std::size_t block) const;

    [[nodiscard]] std::size_t memory() const;

    static constexpr std::size_t blockSize = 128;

private:
    ChunkedVector<SliceRef> m_slices;
    std::vector<CoreUse> m_uses;     ///< of all full blocks, one block after another
    std::vector<std::size_t> m_ends; ///< of each full block in m_uses
    std::vector<CoreUse> m_open;     ///< of the block that is not full yet
};

} // namespace forkscope
