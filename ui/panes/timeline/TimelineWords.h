#pragma once

#include "core/analysis/words/BandWords.h"
#include "ui/panes/timeline/LaneTimes.h"

#include <QtCore/QString>

namespace forkscope {

/// The words of the timeline, for the legend, for tool tips and for screen readers. Pure.
namespace timeline {

using bands::bandText;
using bands::kindName;

/// Returns what is under the pointer in a few lines: who, what and why, how long, when.
QString tip(const RunRecord &record, const Lane &lane, const LaneTime &time);

/// Returns a lane in one sentence: "openssl of instance 3: running 12 ms, ready 3 ms, blocked 0.4
/// s". For a collapsed instance these are the sums of all its processes, for a core who had it and
/// how long.
QString laneText(const RunRecord &record, const Lane &lane);

/// Returns "exact trace", with how many records were lost, or "samples every 10 ms".
QString observationName(const RunRecord &record);

} // namespace timeline

} // namespace forkscope
