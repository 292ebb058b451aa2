#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/pipeline/StartError.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// The texts of the tree of instances. Pure.
namespace words {

/// Returns "0", "−15 SIGTERM" or, if there is no status because of `error`, "— ENOENT".
QString status(std::optional<int> status, const StartError *error);

/// Returns why a process could not be started; empty if it could.
QString startError(const ProcessRecord &process);

/// Returns "0.502 s", or "≤ 0.502 s" if it is only the most that it can have been; empty if there
/// is no time.
QString time(std::optional<Nanoseconds> time, bool isExact);

/// Returns "1,024 bytes".
QString exactBytes(qint64 bytes);

/// Returns what an instance's outcome means; empty if the word says everything.
QString outcomeMeaning(const InstanceRecord &instance);

/// Returns which instances wrote the same output as this one.
QString groupMeaning(const OutputGroups &groups, int instance);

/// Returns "running 1 · blocked 1" for a live instance, "queued" before that, and its outcome
/// after.
QString situation(const InstanceRecord &instance);

/// Returns situation() with the letters of the marks, "R1 B1", for where the words do not fit;
/// empty if there is no shorter form.
QString shortSituation(const InstanceRecord &instance);

} // namespace words

} // namespace forkscope
