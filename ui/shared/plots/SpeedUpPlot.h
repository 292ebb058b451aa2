#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "ui/shared/plots/PlotFigure.h"

namespace forkscope {

enum class SpeedUpQuantity : quint8 { WallTime, SpeedUp };

/// A series over the number at once: measured medians with whiskers from the shortest to the
/// longest run, the ideal line, Amdahl's law as fitted with one standard error about it, and where
/// the cores end. Pure; its words are those of the current language.
plot::Figure speedUpPlot(const SpeedUpSeries &series, SpeedUpQuantity quantity);

} // namespace forkscope
