#pragma once

#include "core/record/RunRecord.h"

namespace forkscope {

/// How much went on at once in a run. Exact, from the trace; all zero without one.
struct Concurrency
{
    TaskCounts peak;        ///< the most at one moment
    double meanRunning = 0; ///< time-weighted, from the first fork to the last record
    double meanReady = 0;
    double meanBlocked = 0;
    Nanoseconds onCore{0}; ///< of all processes together
    Nanoseconds ready{0};
    double coresUsed = 0; ///< onCore ÷ the run's wall time
};

/// Pure.
Concurrency concurrencyOf(const RunRecord &record);

/// How long all processes together were running, ready and blocked within [from, to), from the
/// trace; what has not ended by the last record counts up to there only. Pure.
StateTimes timesWithin(const RunRecord &record, TimePoint from, TimePoint to);

} // namespace forkscope
