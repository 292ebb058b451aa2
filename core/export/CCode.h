#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// A plan as a program in C (GNU, POSIX) with posix_spawn. See codeOf() in CodeFormat.h.
QByteArray cCode(const Plan &plan);

} // namespace forkscope
