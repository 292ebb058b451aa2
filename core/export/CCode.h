#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns a plan as a C program (GNU, POSIX) with posix_spawn. See codeOf() in CodeFormat.h.
QByteArray cCode(const Plan &plan);

} // namespace forkscope
