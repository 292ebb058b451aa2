#include "core/lessons/LessonPlans.h"

#include "core/analysis/figures/SpeedUp.h"
#include "core/pipeline/Ways.h"

namespace forkscope {

QList<Plan> plansOf(const LessonRun &run, const QList<int> &cores)
{
    QList<Plan> plans;
    switch (run.series) {
    case RunSeries::Once:
        plans.append(run.plan);
        break;
    case RunSeries::ThreeWays:
        for (const Way way : allWays)
            plans.append(planFor(run.plan, way, oneCoreOf(run.plan, cores)));
        break;
    case RunSeries::AtOnceCurve:
        for (const int atOnce : atOnceSteps(coreCount(run.plan, cores), run.plan.run.instances)) {
            plans.append(run.plan);
            plans.back().run.atOnce = atOnce;
        }
        break;
    case RunSeries::Repeated:
        plans.fill(run.plan, run.repetitions);
        break;
    }
    return plans;
}

} // namespace forkscope
