#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// Carries out `forkscope export`: writes the plan as a program and runs nothing. Returns the exit
/// status: 2 for a bad plan, 1 if the program could not be written.
int exportPlan(const ExportCommand &command);

} // namespace forkscope
