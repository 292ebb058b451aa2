#pragma once

#include "core/record/Ids.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Figures in words, in the user's language and locale. Pure.
namespace format {

/// "0.103 s", "12.4 ms", "85 µs": three significant digits, the unit that fits.
QString duration(Nanoseconds time);

/// "36 B", "64 KiB", "1.2 MiB".
QString byteCount(qint64 bytes);

/// A count as tr() takes it to choose between one and many; above the range of int that is the
/// same.
int plural(qint64 count);

/// "0", "1", "−15": the number alone, with a true minus sign; "—" for none.
QString status(std::optional<int> status);

/// What a status means: "success", "failed: exit code 1", "SIGTERM: asked to end", "command not
/// found (127)" …; one short phrase.
QString statusMeaning(std::optional<int> status);

/// "SIGTERM" for 15; "signal 64" where there is no name.
QString signalName(int signal);

/// What a signal tells the one it ended; empty where its name says enough.
QString signalMeaning(int signal);

} // namespace format

} // namespace forkscope
