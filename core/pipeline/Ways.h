#pragma once

#include "core/pipeline/Plan.h"

#include <array>

namespace forkscope {

/// Three ways to run the same instances, to see what each of them gains.
enum class Way : quint8 {
    OneAfterAnother, ///< the next begins when the last has ended
    OneCore,         ///< all at once, taking turns on one core: concurrency
    AllCores,        ///< all at once on all cores of the plan: parallelism
};
inline constexpr std::array allWays{Way::OneAfterAnother, Way::OneCore, Way::AllCores};

/// The one core of Way::OneCore: the first of the plan's, or of `allowed` where it says nothing.
inline int oneCoreOf(const Plan &plan, const QList<int> &allowed)
{
    const QList<int> &cores = plan.run.cores.isEmpty() ? allowed : plan.run.cores;
    return cores.isEmpty() ? 0 : cores.first();
}

/// How many cores Way::AllCores can use.
inline int coreCount(const Plan &plan, const QList<int> &allowed)
{
    return int(plan.run.cores.isEmpty() ? allowed.size() : plan.run.cores.size());
}

/// The plan as it is run that way. `core` is the one core of Way::OneCore.
inline Plan planFor(const Plan &plan, Way way, int core)
{
    Plan changed = plan;
    changed.run.atOnce = way == Way::OneAfterAnother ? 1 : 0;
    if (way == Way::OneCore)
        changed.run.cores = {core};
    return changed;
}

} // namespace forkscope
