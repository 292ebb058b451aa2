#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// The plan that a `run` command means: its file, line or program with its options on top, checked.
/// `standardInput` is what `--input -` read; `directory` is where relative names of `--input @FILE`
/// begin. Reads the plan file and looks which cores are here; starts nothing.
Result<Plan, Problem> planOf(const RunCommand &command, const QByteArray &standardInput,
                             const QByteArray &directory);

/// A problem of a plan file in words that name the file, once.
QString problemInFile(const QString &path, const Problem &problem);

} // namespace forkscope
