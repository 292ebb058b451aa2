#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "ui/panes/timeline/TimeScale.h"

#include <vector>

namespace forkscope {

/// What one column of pixels in a core's lane shows.
struct CoreColumn
{
    int instance = -1; ///< the one that had the core longest; −1: no process of this run had it
    float share = 0;   ///< part of the column's time in which the run's processes had it
    bool operator==(const CoreColumn &) const = default;
};

/// Returns a core's lane as columns of pixels. Only a bounded number of slices is read for each
/// column; if it has more, the first ones stand for it. Pure.
std::vector<CoreColumn> corePixels(const RunRecord &record, int core, const TimeScale &scale,
                                   TimePoint begin);

} // namespace forkscope
