#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"

#include <QtCore/QStringList>

namespace forkscope::speedup {

/// Returns "3.2 % ± 0.8 %", or no ± if there is no error. Pure.
QString shareText(const AmdahlFit &fit);

/// Returns what the series shows and where Amdahl's law does not hold for it, a sentence or two
/// each. Pure.
QStringList conclusions(const SpeedUpSeries &series);

} // namespace forkscope::speedup
