#pragma once

#include "core/record/RunRecordFwd.h"

#include <optional>

namespace forkscope {

/// Returns the CPU time, in cores, that the system granted to all processes of a run together
/// (Observation::cpuQuota), if they could have used more; else nothing. Pure.
std::optional<double> limitingQuota(const RunRecord &record, int cores);

} // namespace forkscope
