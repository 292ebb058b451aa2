#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/series/RunSeries.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns which run is on, "3/12: ", and its progress. Pure.
QString speedUpProgress(const RunSeries &series, const RunRecord &record);

/// Returns one line per number at once, and what that shows. `failures` is how many instances did
/// not succeed in all runs. Pure.
QString speedUpTable(const SpeedUpSeries &series, int failures);

} // namespace forkscope
