#pragma once

#include "core/pipeline/Mistake.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QStringList>

#include <optional>

namespace forkscope {

/// What a parent's mistakes did, from the record of a run that made them. Pure. All return nothing
/// if the plan has no such mistake.
namespace mistakes {

/// Returns how many bytes of an instance's wires Forkscope read itself.
qint64 bytesTaken(const RunRecord &record, int instance);

/// Returns when a deadlock began that only the time limit ended: the input could not be written
/// because its pipe was full, and the output's pipe was full because nobody read it.
std::optional<TimePoint> deadlockedAt(const RunRecord &record, int instance);

/// Returns the time from a process's end to its reaping; 0 while it lives, or if its end was not
/// seen.
Nanoseconds zombieTime(const RunRecord &record, ProcessId process);

/// Returns whether something of the instance outlived it and had to be ended afterwards.
bool leftSurvivors(const RunRecord &record, int instance);

/// Returns what the mistakes did to the instance, one sentence each, in the user's language.
QStringList sentences(const RunRecord &record, int instance);

} // namespace mistakes

} // namespace forkscope
