#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

namespace forkscope {

/// The names of a run's processes in sentences. Pure.
namespace names {

/// Returns the last part of the program's path: "openssl". Of a process that has replaced its
/// program by another (exec) it returns the other's name, if the trace tells it.
QString program(const RunRecord &record, ProcessId process);

/// Returns the program of a task of the trace, marked if it is a thread, with "#2" in front if it
/// belongs to another instance than `here`.
QString task(const RunRecord &record, int task, int here);

/// The same two for use within a sentence. Some languages put a word for "process" behind the name,
/// so that the sentence does not depend on the name's last letter.
QString programProcess(const RunRecord &record, ProcessId process);
QString taskProcess(const RunRecord &record, int task, int here);

/// Returns the names of some tasks, each once: "sleep", "sleep and head". Of many it returns the
/// first three and "others".
QString tasks(const RunRecord &record, const std::vector<int> &tasks, int here);

/// Joins words: "a", "a and b", "a, b and c".
QString list(const QStringList &words);

} // namespace names

} // namespace forkscope
