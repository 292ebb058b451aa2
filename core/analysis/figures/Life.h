#pragma once

#include "core/analysis/figures/Bands.h"

#include <vector>

namespace forkscope {

/// What a process spends a time with: its state, and where it is blocked, for what.
struct Doing
{
    BandKind kind = BandKind::Unknown;
    WaitReason reason = WaitReason::Unknown;

    /// Whether it could not go on: neither on a core, nor at its begin or end.
    [[nodiscard]] bool isWaiting() const;
    bool operator==(const Doing &) const = default;
};

/// All times in which a process did one thing.
struct Share
{
    Doing doing;
    Nanoseconds total{0};
    qint64 times = 0; ///< without the trace: how many looks saw it
    Band longest;
};

/// What a process did within some time, summed.
struct Life
{
    bool isExact = false; ///< from the trace; otherwise as the polls saw it
    Nanoseconds length{0};
    qint64 looks = 0;
    std::vector<Share> shares;      ///< those of most time (without the trace: of most looks) first
    std::vector<Band> waitsForCore; ///< the longest of them, at most mostWaits

    static constexpr size_t mostWaits = 256;

    /// What it did most; nothing where that is not known.
    [[nodiscard]] std::optional<Doing> mostly() const;
};

/// Of a lane's process within [from, to). Pure; its time grows with the bands in it.
Life lifeOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to);

/// When a started process ended: by the trace where it knows, else when it was reaped; the record's
/// end while it lives.
TimePoint endOf(const RunRecord &record, ProcessId process);

} // namespace forkscope
