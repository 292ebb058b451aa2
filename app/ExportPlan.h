#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// `forkscope export`: writes the plan as a program, runs nothing, and gives the exit status: 2 for
/// a bad plan, 1 where the program could not be written.
int exportPlan(const ExportCommand &command);

} // namespace forkscope
