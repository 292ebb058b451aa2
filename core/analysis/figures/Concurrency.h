#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "core/record/TraceStore.h"

#include <optional>

namespace forkscope {

/// How much went on at once in a run. Exact, from the trace; all zero if there is none.
struct Concurrency
{
    TaskCounts peak;        ///< the most at one moment, for each state
    double meanRunning = 0; ///< time-weighted, from the first fork to the last record
    double meanReady = 0;
    double meanBlocked = 0;
    Nanoseconds onCore{0}; ///< of all processes together
    Nanoseconds ready{0};
    double coresUsed = 0; ///< onCore ÷ the run's wall time
};

/// Returns the concurrency of a run. Pure.
Concurrency concurrencyOf(const RunRecord &record);

/// Returns how long all processes together were running, ready and blocked within [from, to), from
/// the trace. What has not ended by the last record counts only up to there. Pure.
StateTimes timesWithin(const RunRecord &record, TimePoint from, TimePoint to);

/// Returns how long a started process waited for a core while its program ran: exactly where the
/// trace has all of it, else what it or the polls saw at least; nothing if neither knows. Pure.
std::optional<Nanoseconds> readyTimeOf(const RunRecord &record, ProcessId process);

/// Returns how many processes and threads of the run were running, ready and blocked at a moment.
/// Pure; its time grows with their number.
TaskCounts countsAt(const RunRecord &record, TimePoint at);

/// Returns how many cores a run could use: the plan's, or those that this program may use.
int coresFor(const RunRecord &record);

} // namespace forkscope
