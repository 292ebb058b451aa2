#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QStringList>

#include <set>

namespace forkscope {

/// Notes that somebody may have to act upon while the run is on, each of them once: that a process
/// is not ended, or wants the terminal.
class UrgentNotes
{
public:
    /// Returns what an event, which is taken for the first time, gives cause to say.
    QStringList of(const Event &event);

private:
    std::set<qint64> m_wantTerminal; ///< processes of which it has been said, by keyOf()
};

/// Returns which processes of a run still live, as sentences; many become one sentence.
QStringList stillRunning(const RunRecord &record);

} // namespace forkscope
