#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// A plan as a program for bash 5, with GNU coreutils. See codeOf() in CodeFormat.h.
QByteArray shellCode(const Plan &plan);

/// The bytes as the quoted format of bash's printf, which may print any of them.
QByteArray printfFormat(const QByteArray &bytes);

} // namespace forkscope
