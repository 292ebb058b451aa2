#pragma once

#include "core/analysis/figures/Bands.h"

#include <array>
#include <optional>
#include <vector>

namespace forkscope {

/// What a program would know of a run if it looked at its processes only at every multiple of an
/// interval since the run's beginning, as `poll()` in a loop with a sleep does.
struct PollerView
{
    Nanoseconds interval{0};
    /// Up to and including the one after which no process lives; up to now while one does.
    qint64 looks = 0;
    int processes = 0; ///< processes that were started
    /// They began and ended between two looks, so no look saw them alive.
    std::vector<ProcessId> missed;
    Nanoseconds meanLate{0}; ///< from a process's end to the look that notices it
    Nanoseconds worstLate{0};
    /// For each state, how many looks saw a process in it; a look counts once per live process.
    std::array<qint64, bandKinds> seen{};
};

/// What such a program would know of one process.
struct PolledLife
{
    qint64 seenAlive = 0;                 ///< looks during its life, up to now if it still lives
    std::optional<Nanoseconds> noticedAt; ///< since the run's beginning; nothing while it lives
    Nanoseconds late{0};                  ///< from its end to noticedAt
};

/// Returns the view of a process that was started. `interval` must be at least 1 ns. Pure.
PolledLife polledLife(const RunRecord &record, ProcessId process, Nanoseconds interval);

/// Returns the view of a run, from the trace if there is one, else from the samples really taken.
/// `interval` must be at least 1 ns. Pure; its time grows with the bands of the record.
PollerView pollerView(const RunRecord &record, Nanoseconds interval);

} // namespace forkscope
