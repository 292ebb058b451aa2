#pragma once

#include "core/analysis/figures/CoreTimes.h"
#include "ui/panes/timeline/LaneList.h"
#include "ui/shared/TimeSpan.h"

#include <variant>

namespace forkscope {

/// What a lane shows of a moment: a band of a process, or who had a core.
using LaneTime = std::variant<Band, CoreTime>;

/// Nothing where the lane shows nothing there; none of a collapsed instance, which is many. Pure.
std::optional<LaneTime> laneTimeAt(const RunRecord &record, const Lane &lane, TimePoint at);

/// Of a lane of a process, its first and its last band; of a core nothing, which has no begin.
/// Pure.
std::optional<std::pair<Band, Band>> outermostBands(const RunRecord &record, const Lane &lane);

/// When it was, in ns since the run's begin.
TimeSpan spanOf(const RunRecord &record, const LaneTime &time);

} // namespace forkscope
