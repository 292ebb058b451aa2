#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/record/RunRecord.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// The texts of the tree of instances. Pure.
namespace words {

/// "0", "−15 SIGTERM"; where there is none because of `error`: "— ENOENT".
QString status(std::optional<int> status, const StartError *error);

/// Why a process could not be started; empty where it could.
QString startError(const ProcessRecord &process);

/// "0.502 s"; empty where there is no time.
QString time(std::optional<Nanoseconds> time);

/// "1,024 bytes".
QString exactBytes(qint64 bytes);

/// What an instance's outcome means, where there is more to say than the word.
QString outcomeMeaning(const InstanceRecord &instance);

/// Which instances wrote the same output as this one.
QString groupMeaning(const OutputGroups &groups, int instance);

/// "running 1 · blocked 1" for an instance that lives, "queued" before, its outcome after.
QString situation(const InstanceRecord &instance);

/// "R1 B1" for the same, with the letters of the marks, where the words do not fit; empty where
/// there is nothing shorter than they are.
QString shortSituation(const InstanceRecord &instance);

} // namespace words

} // namespace forkscope
