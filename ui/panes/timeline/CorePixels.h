#pragma once

#include "core/record/RunRecord.h"
#include "ui/panes/timeline/TimeScale.h"

#include <vector>

namespace forkscope {

/// What a column of a core's lane shows.
struct CoreColumn
{
    int instance = -1; ///< which had the core longest; −1: it was idle, as far as this run goes
    float share = 0;   ///< of the column's time that the run's processes had it
    bool operator==(const CoreColumn &) const = default;
};

/// A core's lane as columns of pixels: a bounded number of slices is looked at for each, however
/// many there are; where there are more, the first ones stand for the column. Pure.
std::vector<CoreColumn> corePixels(const RunRecord &record, int core, const TimeScale &scale,
                                   TimePoint begin);

} // namespace forkscope
