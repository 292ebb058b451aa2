#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/lessons/LessonAnswers.h"

namespace forkscope {

/// Returns the runs of an at-once curve as a series. Pure.
SpeedUpSeries curveOf(const RunsMade &made);

} // namespace forkscope
