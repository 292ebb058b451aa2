#pragma once

#include "app/CommandLine.h"

#include <QtCore/QString>

namespace forkscope {

class ResultFile;

/// `forkscope three-ways`: the same plan run in three ways, one run after the other; then
/// what that changed. Runs the application's event loop, writes to `report` where that is open, and
/// returns the exit status.
int runThreeWays(const RunCommand &command, const Plan &plan, ResultFile *report);

/// `forkscope speed-up`: the same plan with 1, 2, 3 … of its instances at once, each
/// three times; then how the wall time fell.
int runSpeedUp(const RunCommand &command, const Plan &plan, ResultFile *report);

} // namespace forkscope
