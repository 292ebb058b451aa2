#pragma once

#include "app/CommandLine.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// A plan in a few lines of plain text, with the path of each program as it was found here. Sets
/// `*allFound` to whether every program was.
QString planInWords(const Plan &plan, bool *allFound);

/// The whole of `forkscope check`: 0 for a plan whose programs are all here, 1 where one is not,
/// 2 for a file that is no plan. Runs nothing.
int checkPlan(const CheckCommand &command);

} // namespace forkscope
