#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QStringList>

namespace forkscope {

/// Prints a line of our own on standard error.
void sayOnStandardError(const QString &text);

/// Writes a result to standard output. Returns the exit status that this asks for: 0;
/// resultNotWhole if it could not be written, which is said on standard error; or that of SIGPIPE,
/// in silence, if nobody reads.
[[nodiscard]] int writeOnStandardOutput(QByteArrayView bytes);

/// Returns notes on the results of an ended run: that fewer instances ran at once than asked for,
/// and if the exact trace is missing. `quiet` keeps only notes without which a person at a terminal
/// would take figures for exact.
QStringList notesOf(const RunRecord &record, bool quiet);

} // namespace forkscope
