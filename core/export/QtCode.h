#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns a plan as a C++ program with Qt's QProcess. See codeOf() in CodeFormat.h.
QByteArray qtCode(const Plan &plan);

} // namespace forkscope
