#pragma once

#include "core/pipeline/Plan.h"

namespace forkscope {

/// How one plan becomes several that are run in turn.
enum class SeriesKind : quint8 {
    Once,
    ThreeWays,   ///< one after another, all on one core, all on all cores (Ways.h)
    AtOnceCurve, ///< at once = 1 … 2 × cores
    Repeated     ///< the same plan several times
};

/// Returns the numbers at once to measure: from 1 up to twice the cores, at most `instances`, ten
/// or fewer numbers.
QList<int> atOnceSteps(int cores, int instances);

/// Returns the plans of a series, in order. `cores` are those that this program may use, and are
/// not empty. `repetitions` applies to Repeated only. Pure.
QList<Plan> seriesPlans(SeriesKind kind, const Plan &plan, int repetitions,
                        const QList<int> &cores);

} // namespace forkscope
