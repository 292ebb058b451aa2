#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/series/RunSeries.h"

#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// What the runs of a speed-up came to.
struct SpeedUpRuns
{
    std::vector<SpeedUpPoint> points; ///< of those that nobody cut short
    int failures = 0;                 ///< instances that did not succeed, in all runs

    /// One more, by the taker of `series`.
    void take(const RunSeries &series, const RunRecord &record);
};

/// Which run is on, "3/12: ", and how far it is. Pure.
QString speedUpProgress(const RunSeries &series, const RunRecord &record);

/// A line for each number at once, and what that shows. `failures`: instances that did not succeed,
/// in all runs. Pure.
QString speedUpTable(const SpeedUpSeries &series, int failures);

} // namespace forkscope
