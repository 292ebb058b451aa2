#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns a plan as a program for bash 5 with GNU coreutils. See codeOf() in CodeFormat.h.
QByteArray shellCode(const Plan &plan);

/// Returns a quoted format for bash's printf that prints exactly these bytes.
QByteArray printfFormat(const QByteArray &bytes);

} // namespace forkscope
