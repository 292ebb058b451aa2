#pragma once

#include "core/analysis/words/BandWords.h"
#include "ui/panes/timeline/LaneTimes.h"

#include <QtCore/QString>

namespace forkscope {

/// What the timeline says in words, for the legend, under the pointer and to screen readers. Pure.
namespace timeline {

using bands::bandText;
using bands::kindName;

/// What is under the pointer in a few lines: who, what and why, how long, when.
QString tip(const RunRecord &record, const Lane &lane, const LaneTime &time);

/// A lane in one sentence: "openssl of instance 3: running 12 ms, ready 3 ms, blocked 0.4 s", of a
/// collapsed instance the sums of all its processes, of a core who had it how long.
QString laneText(const RunRecord &record, const Lane &lane);

/// "exact trace", with how many records were lost, or "samples every 10 ms".
QString observationName(const RunRecord &record);

} // namespace timeline

} // namespace forkscope
