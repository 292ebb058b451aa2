#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// Returns everything that is wrong with the plan itself, in the order of the plan file; empty if
/// the plan may be run. Looks at nothing outside of the plan: lookUpProgram() looks up programs.
Problems problemsOf(const Plan &plan);

} // namespace forkscope
