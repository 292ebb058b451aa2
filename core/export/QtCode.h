#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// A plan as a program in C++ with Qt's QProcess. See codeOf() in CodeFormat.h.
QByteArray qtCode(const Plan &plan);

} // namespace forkscope
