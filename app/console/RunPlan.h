#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// Returns the checked plan of a `run` command: its file, line or program with the options applied.
/// `standardInput` is what `--input -` read; relative names of `--input @FILE` begin at
/// `directory`. Reads the plan file and asks which cores exist; starts nothing.
Result<Plan, Problem> planOf(const RunCommand &command, const QByteArray &standardInput,
                             const QByteArray &directory);

/// Returns the directory that relative names begin at, as bytes; empty if it is gone.
QByteArray presentDirectory();

/// Returns a problem of a plan file in words that name the file, once.
QString problemInFile(const QString &path, const Problem &problem);

} // namespace forkscope
