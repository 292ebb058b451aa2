#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/series/RunSeries.h"

#include <QtCore/QString>

namespace forkscope {

/// Which run is on, "3/12: ", and how far it is. Pure.
QString speedUpProgress(const RunSeries &series, const RunRecord &record);

/// A line for each number at once, and what that shows. `failures`: instances that did not succeed,
/// in all runs. Pure.
QString speedUpTable(const SpeedUpSeries &series, int failures);

} // namespace forkscope
