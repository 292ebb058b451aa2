#include "core/series/SeriesPlans.h"

#include "core/pipeline/Ways.h"

#include <algorithm>

namespace forkscope {

QList<int> atOnceSteps(int cores, int instances)
{
    constexpr int most = 10;
    const int last = std::max(1, std::min(2 * std::max(cores, 1), instances));
    QList<int> steps;
    if (last <= most) {
        for (int n = 1; n <= last; ++n)
            steps.append(n);
        return steps;
    }
    for (int n = 1; n < last; n *= 2)
        steps.append(n);
    for (const int n : {cores, last}) {
        if (n <= last && !steps.contains(n))
            steps.append(n);
    }
    std::sort(steps.begin(), steps.end());
    while (steps.size() > most)
        steps.removeAt(2);
    return steps;
}

QList<Plan> seriesPlans(SeriesKind kind, const Plan &plan, int repetitions, const QList<int> &cores)
{
    QList<Plan> plans;
    switch (kind) {
    case SeriesKind::Once:
        plans.append(plan);
        break;
    case SeriesKind::ThreeWays:
        for (const Way way : allWays)
            plans.append(planFor(plan, way, oneCoreOf(plan, cores)));
        break;
    case SeriesKind::AtOnceCurve:
        for (const int atOnce : atOnceSteps(coreCount(plan, cores), plan.run.instances)) {
            plans.append(plan);
            plans.back().run.atOnce = atOnce;
        }
        break;
    case SeriesKind::Repeated:
        plans.fill(plan, repetitions);
        break;
    }
    return plans;
}

} // namespace forkscope
