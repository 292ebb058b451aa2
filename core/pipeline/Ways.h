#pragma once

#include "core/pipeline/Plan.h"

#include <array>

namespace forkscope {

/// The three ways to run the same instances, which show what each of them gains.
enum class Way : quint8 {
    OneAfterAnother, ///< the next one starts when the previous one has ended
    OneCore,         ///< all at once, taking turns on one core: concurrency
    AllCores,        ///< all at once on all cores of the plan: parallelism
};
inline constexpr std::array allWays{Way::OneAfterAnother, Way::OneCore, Way::AllCores};

/// Returns the core of Way::OneCore: the first one of the plan, or of `allowed` if the plan names
/// none.
inline int oneCoreOf(const Plan &plan, const QList<int> &allowed)
{
    const QList<int> &cores = plan.run.cores.isEmpty() ? allowed : plan.run.cores;
    return cores.isEmpty() ? 0 : cores.first();
}

/// Returns how many cores Way::AllCores can use.
inline int coreCount(const Plan &plan, const QList<int> &allowed)
{
    return int(plan.run.cores.isEmpty() ? allowed.size() : plan.run.cores.size());
}

/// Returns the plan for a way. `core` is the one core of Way::OneCore.
inline Plan planFor(const Plan &plan, Way way, int core)
{
    Plan changed = plan;
    changed.run.atOnce = way == Way::OneAfterAnother ? 1 : 0;
    if (way == Way::OneCore)
        changed.run.cores = {core};
    return changed;
}

} // namespace forkscope
