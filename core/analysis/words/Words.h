#pragma once

#include "core/record/Ids.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Figures in words, in the user's language and locale. Pure.
namespace format {

/// Returns "0.103 s", "12.4 ms", "85 µs": three significant digits in a unit that fits.
QString duration(Nanoseconds time);
/// Returns the same, or "≤ 12.4 ms" if the time is only the most that it can have been.
QString duration(Nanoseconds time, bool isExact);

/// Returns "36 B", "64 KiB", "1.2 MiB".
QString byteCount(qint64 bytes);

/// Returns a count for tr() to choose a plural form; the largest int stands for all larger counts.
int plural(qint64 count);

/// Returns "0", "1", "−15": only the number, with a true minus sign; "—" for none.
QString status(std::optional<int> status);

/// Returns a status's meaning in one short phrase: "success", "failed: exit code 1", "SIGTERM:
/// asked to end", "command not found (127)" …
QString statusMeaning(std::optional<int> status);

/// Returns "SIGTERM" for 15; "signal 64" if there is no name.
QString signalName(int signal);

/// Returns what a signal means for the process it ended; empty if its name says enough.
QString signalMeaning(int signal);

} // namespace format

} // namespace forkscope
