#pragma once

#include "core/analysis/figures/CoreTimes.h"
#include "ui/panes/timeline/LaneList.h"
#include "ui/shared/TimeSpan.h"

#include <variant>

namespace forkscope {

/// What a lane shows at a moment: a band of a process, or who had a core.
using LaneTime = std::variant<Band, CoreTime>;

/// Returns what a lane shows at a time; none if that is nothing, and for a collapsed instance,
/// which has several processes. Pure.
std::optional<LaneTime> laneTimeAt(const RunRecord &record, const Lane &lane, TimePoint at);

/// Returns the first and the last band of a process's lane; none for a core, which has no start.
/// Pure.
std::optional<std::pair<Band, Band>> outermostBands(const RunRecord &record, const Lane &lane);

/// Returns when it was, in ns since the run's start.
TimeSpan spanOf(const RunRecord &record, const LaneTime &time);

} // namespace forkscope
