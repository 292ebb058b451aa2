#pragma once

#include "core/record/RunRecord.h"

namespace forkscope {

/// How much went on at once in a run. Exact, from the trace; all zero without one.
struct Concurrency
{
    TaskCounts peak;           ///< the most at one moment
    double meanRunning = 0;    ///< time-weighted, from the first fork to the last record
    double meanReady = 0;
    double meanBlocked = 0;
    Nanoseconds onCore{0};     ///< of all processes together
    Nanoseconds ready{0};
    double coresUsed = 0;      ///< onCore ÷ the run's wall time
};

/// Pure.
Concurrency concurrencyOf(const RunRecord &record);

} // namespace forkscope
