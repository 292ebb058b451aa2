#pragma once

#include "core/pipeline/Plan.h"

namespace forkscope {

/// How one plan becomes several that are run in turn.
enum class SeriesKind : quint8 {
    Once,
    ThreeWays,   ///< one after another, all on one core, all on all cores (Ways.h)
    AtOnceCurve, ///< at once = 1 … 2 × cores
    Repeated     ///< the same so often
};

/// How many at once to measure: 1 up to twice the cores, at most `instances`, ten or fewer numbers.
QList<int> atOnceSteps(int cores, int instances);

/// The plans of a series, in their order. `cores`: those that this program may use; not empty.
/// `repetitions` count where the same is run so often. Pure.
QList<Plan> seriesPlans(SeriesKind kind, const Plan &plan, int repetitions,
                        const QList<int> &cores);

} // namespace forkscope
