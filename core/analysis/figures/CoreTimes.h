#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <optional>
#include <vector>

namespace forkscope {

/// A stretch of time of a core: one slice of a task of the run, or a gap between two slices.
struct CoreTime
{
    int core = 0;
    TimePoint from;
    TimePoint to;
    int task = -1;       ///< the task on the core; −1: none of this run, as far as is known
    bool isOpen = false; ///< it was still on the core when the record ended
    bool isKnown = true; ///< false: records of the core are missing in this time

    bool operator==(const CoreTime &) const = default;
};

/// How long an instance had a core in total.
struct CoreShare
{
    int instance = 0;
    Nanoseconds time{0};
    bool operator==(const CoreShare &) const = default;
};

/// Returns the slice that an entry of a core's list refers to.
const Slice &sliceOf(const TraceStore &trace, const SliceRef &reference);

/// Returns the index in TraceStore::onCore() of the first slice that ends after `at`; the list's
/// size if there is none.
size_t firstOnCoreEndingAfter(const TraceStore &trace, int core, TimePoint at);

/// Returns what happened on a core at a moment of the run; nothing outside of the run, or if the
/// trace does not know the core. Pure.
std::optional<CoreTime> coreTimeAt(const RunRecord &record, int core, TimePoint at);

/// Returns how long each instance had a core during the run, the longest first. Pure.
std::vector<CoreShare> sharesOfCore(const RunRecord &record, int core);

} // namespace forkscope
