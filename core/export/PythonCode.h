#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns a plan as a program with Python's subprocess (3.11 or later). See codeOf() in
/// CodeFormat.h.
QByteArray pythonCode(const Plan &plan);

} // namespace forkscope
