#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QStringList>

namespace forkscope {

/// A line of ours on standard error.
void sayOnStandardError(const QString &text);

/// What the reader of an ended run shall know beside its results: that fewer were run at once than
/// was asked for, and where the exact trace is missing. `quiet` keeps only what a person at a
/// terminal would otherwise take for exact.
QStringList notesOf(const RunRecord &record, bool quiet);

} // namespace forkscope
