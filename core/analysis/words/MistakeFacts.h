#pragma once

#include "core/pipeline/Mistake.h"
#include "core/record/RunRecord.h"

#include <QtCore/QStringList>

#include <optional>

namespace forkscope {

/// What a parent's mistakes did, from the record of a run that made them. Pure; nothing where the
/// plan has no such mistake.
namespace mistakes {

/// Bytes of all wires of an instance that Forkscope read itself.
qint64 bytesTaken(const RunRecord &record, int instance);

/// The moment of a deadlock that only the time limit ended: the input could not be written because
/// its pipe was full, and the output's pipe was full because nobody read it.
std::optional<TimePoint> deadlockedAt(const RunRecord &record, int instance);

/// From a process's end to its reaping; 0 while it lives, or where its end was not seen.
Nanoseconds zombieTime(const RunRecord &record, ProcessId process);

/// Whether something of the instance outlived it and had to be ended afterwards.
bool leftSurvivors(const RunRecord &record, int instance);

/// What became of the instance because of the mistakes, a sentence each, in the user's language.
QStringList sentences(const RunRecord &record, int instance);

} // namespace mistakes

} // namespace forkscope
