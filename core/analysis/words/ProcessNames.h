#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QString>

namespace forkscope {

/// What the processes of a run are called in sentences. Pure.
namespace names {

/// "openssl": the last part of the program's path.
QString program(const RunRecord &record, ProcessId process);

/// A task of the trace: its program, for a thread with the word; with "#2" before it where it is of
/// another instance than `here`.
QString task(const RunRecord &record, int task, int here);

/// The same two within a sentence. In some languages a word for what it is stands behind the name
/// there, so that the sentence does not depend on the name's last letter.
QString programProcess(const RunRecord &record, ProcessId process);
QString taskProcess(const RunRecord &record, int task, int here);

/// "sleep", "sleep and head": what some tasks are called, each name once; of many the first three
/// and "others".
QString tasks(const RunRecord &record, const std::vector<int> &tasks, int here);

/// "a", "a and b", "a, b and c".
QString list(const QStringList &words);

} // namespace names

} // namespace forkscope
