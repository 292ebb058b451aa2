#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QStringList>

namespace forkscope {

/// Returns what an event gives cause to say at once, since somebody may have to act upon it while
/// the run is on: that a process is not ended, or wants the terminal.
QStringList urgentNotes(const Event &event);

/// Returns which processes of a run still live, as sentences; many become one sentence.
QStringList stillRunning(const RunRecord &record);

} // namespace forkscope
