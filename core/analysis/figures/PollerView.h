#pragma once

#include "core/analysis/figures/Bands.h"

#include <array>
#include <optional>
#include <vector>

namespace forkscope {

/// What a program would have known of a run that looked at its processes at every multiple of an
/// interval since the run's begin, as `poll()` in a loop with a sleep does, and at nothing between.
struct PollerView
{
    Nanoseconds interval{0};
    /// Until every process had ended, the last one included; up to now while one lives.
    qint64 looks = 0;
    int processes = 0;             ///< that were started
    std::vector<ProcessId> missed; ///< began and ended between two looks: never seen alive
    Nanoseconds meanLate{0};       ///< from a process's end to the look that notices it
    Nanoseconds worstLate{0};
    /// How many looks saw a process in each state: as many a process as fell into its life.
    std::array<qint64, bandKinds> seen{};
};

/// What such a program would have known of one process.
struct PolledLife
{
    qint64 seenAlive = 0; ///< looks that fell into its life, up to now where it still lives
    std::optional<Nanoseconds> noticedAt; ///< its end, since the run's begin; none while it lives
    Nanoseconds late{0};                  ///< from its end to noticedAt
};

/// Of a process that was started. Pure; `interval` is at least 1 ns.
PolledLife polledLife(const RunRecord &record, ProcessId process, Nanoseconds interval);

/// Pure; from the trace where there is one, else from the samples that were really taken.
/// `interval` is at least 1 ns. Its time grows with the bands of the record.
PollerView pollerView(const RunRecord &record, Nanoseconds interval);

} // namespace forkscope
