#pragma once

#include "core/record/RunRecord.h"

#include <optional>
#include <vector>

namespace forkscope {

/// A time of a core: one slice of a task of the run, or between two slices.
struct CoreTime
{
    int core = 0;
    TimePoint from;
    TimePoint to;
    int task = -1;       ///< who had it; −1: nobody of this run, as far as is known
    bool isOpen = false; ///< it still had it when the record ended
    bool isKnown = true; ///< false: records of the core are missing in this time

    bool operator==(const CoreTime &) const = default;
};

/// How long a run's instance had a core, in all.
struct CoreShare
{
    int instance = 0;
    Nanoseconds time{0};
    bool operator==(const CoreShare &) const = default;
};

/// The slice that an entry of a core's list stands for.
const Slice &sliceOf(const TraceStore &trace, const SliceRef &reference);

/// Index in TraceStore::onCore() of the first slice that ends after `at`; its size where there is
/// none.
size_t firstOnCoreEndingAfter(const TraceStore &trace, int core, TimePoint at);

/// What went on on a core at a moment of the run; nothing outside of the run, or where the trace
/// does not know the core. Pure.
std::optional<CoreTime> coreTimeAt(const RunRecord &record, int core, TimePoint at);

/// Who had a core during the run, by instances, the longest first. Pure.
std::vector<CoreShare> sharesOfCore(const RunRecord &record, int core);

} // namespace forkscope
