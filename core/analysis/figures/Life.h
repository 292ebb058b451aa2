#pragma once

#include "core/analysis/figures/Bands.h"

#include <vector>

namespace forkscope {

/// What a process does at a time: its state and, if it is blocked, the reason.
struct Doing
{
    BandKind kind = BandKind::Unknown;
    WaitReason reason = WaitReason::Unknown;

    /// Returns whether it could not go on: it was not on a core, nor at its beginning or end.
    [[nodiscard]] bool isWaiting() const;
    bool operator==(const Doing &) const = default;
};

/// All the time in which a process did one thing.
struct Share
{
    Doing doing;
    Nanoseconds total{0};
    qint64 times = 0; ///< how often; without the trace: how many looks saw it
    Band longest;
    /// The longest times of waiting for a core, a child or bytes, at most mostWaits; else empty.
    std::vector<Band> waits;

    static constexpr size_t mostWaits = 256;
};

/// What a process did within some time, in sums.
struct Life
{
    bool isExact = false; ///< true: from the trace; false: as the polls saw it
    Nanoseconds length{0};
    qint64 looks = 0;
    std::vector<Share> shares; ///< the longest first (without the trace: the one with most looks)

    /// Returns what it did most; nothing if that is not known.
    [[nodiscard]] std::optional<Doing> mostly() const;
};

/// Returns the life of a lane's process within [from, to). Pure; its time grows with the bands in
/// it.
Life lifeOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to);

/// Returns when a started process ended: by the trace if it knows, else when it was reaped. While
/// it lives, returns the record's end.
TimePoint endOf(const RunRecord &record, ProcessId process);

} // namespace forkscope
