#include "core/lessons/LessonCurve.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/lessons/AnswerParts.h"
#include "core/record/RunRecord.h"

namespace forkscope {

SpeedUpSeries curveOf(const RunsMade &made)
{
    if (made.records.empty())
        return {};
    const RunRecord &first = *made.records.front();
    return speedUpSeries(answers::pointsOf(made), coresFor(first), int(first.instances().size()),
                         first.observation().cpuQuota);
}

} // namespace forkscope
