#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"

#include <QtCore/QString>

namespace forkscope {

/// A line for each number at once, and what that shows. `failures`: instances that did not succeed,
/// in all runs. Pure.
QString speedUpTable(const SpeedUpSeries &series, int failures);

} // namespace forkscope
