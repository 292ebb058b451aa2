#pragma once

#include "app/CommandLine.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// Returns a plan in a few lines of plain text, with the path that each program has on this
/// machine. Sets `*allFound` to whether every program was found.
QString planInWords(const Plan &plan, bool *allFound);

/// Carries out `forkscope check`. Returns 0 for a plan whose programs all exist, 1 if one does not,
/// 2 for a file that is no plan. Runs nothing.
int checkPlan(const CheckCommand &command);

} // namespace forkscope
