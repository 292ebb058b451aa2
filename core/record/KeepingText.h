#pragma once

#include "core/record/EventContent.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns one or two sentences: why less is kept than the plan allows, since which stream, and
/// what can be done about it.
QString keepingStoppedText(const event::KeepingStopped &stopped);

/// Returns a sentence: so many bytes of a stream are lost, since they could not wait for whoever
/// asked for them, and why.
QString bytesLostText(StreamId stream, qint64 bytes, const KeepStop &why);

/// Returns why a directory cannot hold spill files. `errnum` is the errno of openSpillDirectory().
QString spillRefusalText(const QByteArray &directory, int errnum);

/// Return the report's words: "total", "memory", "noSpillFile", "disk"; "output", "errors",
/// "input".
QString keepLimitName(KeepLimit why);
QString streamName(StreamKind kind);

} // namespace forkscope
