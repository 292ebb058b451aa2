#include "core/analysis/figures/LimitingQuota.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

std::optional<double> limitingQuota(const RunRecord &record, int cores)
{
    const RunSettings &run = record.plan().run;
    const int instances = run.atOnce > 0 ? std::min(run.atOnce, run.instances) : run.instances;
    const qint64 processes = qint64(instances) * record.plan().pipeline.stages.size();
    const std::optional<double> quota = record.observation().cpuQuota;
    return quota && *quota < double(std::min<qint64>(cores, processes)) ? quota : std::nullopt;
}

} // namespace forkscope
