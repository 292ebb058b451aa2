#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"

#include <QtCore/QStringList>

namespace forkscope::speedup {

/// "3.2 % ± 0.8 %"; without the error where there is none. Pure.
QString shareText(const AmdahlFit &fit);

/// What the series shows, and where Amdahl's law does not hold for it: a sentence or two each.
/// Pure.
QStringList conclusions(const SpeedUpSeries &series);

} // namespace forkscope::speedup
