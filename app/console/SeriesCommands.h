#pragma once

#include "app/CommandLine.h"

#include <QtCore/QString>

namespace forkscope {

class ResultFile;

/// `forkscope three-ways`: runs the same plan in three ways, one after the other, and shows what
/// that changed. Runs the application's event loop, writes to `report` if that is open, and returns
/// the exit status.
int runThreeWays(const RunCommand &command, const Plan &plan, ResultFile *report);

/// `forkscope speed-up`: runs the same plan with 1, 2, 3 … of its instances at once, three times
/// each, and shows how the wall time fell.
int runSpeedUp(const RunCommand &command, const Plan &plan, ResultFile *report);

} // namespace forkscope
