#pragma once

#include "core/record/Event.h"

#include <QtCore/QString>

namespace forkscope {

/// Why less is kept than the plan allows, since which stream, and what can be done; one sentence or
/// two.
QString keepingStoppedText(const event::KeepingStopped &stopped);

/// Why a directory is no place for spill files, from the errno of openSpillDirectory().
QString spillRefusalText(const QByteArray &directory, int errnum);

/// A report's words: "total", "memory", "noSpillFile", "disk"; "output", "errors", "input".
QString keepLimitName(KeepLimit why);
QString streamName(StreamKind kind);

} // namespace forkscope
