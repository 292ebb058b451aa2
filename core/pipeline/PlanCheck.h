#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// Everything that is wrong with a plan by itself, in the order of the plan file; empty for a plan
/// that may be run. Looks at nothing outside the plan: programs are looked up by lookUpProgram().
Problems problemsOf(const Plan &plan);

} // namespace forkscope
