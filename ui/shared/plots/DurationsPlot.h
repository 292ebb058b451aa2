#pragma once

#include "core/analysis/figures/Durations.h"
#include "ui/shared/plots/PlotFigure.h"

namespace forkscope {

/// How often a time came: bars, with the mean and ± σ, the median, the 95th and 99th percentile.
/// Its summary is "N = 10 · mean 103 ms ± 1.20 ms (σ) · median …"; empty of no times. Pure; its
/// words are those of the current language.
plot::Figure durationsPlot(const Durations &durations);

} // namespace forkscope
