#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Stage.h"
#include "core/pipeline/StartError.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// "NAME=VALUE" entries, raw bytes, as in environ(7).
using Environment = QList<QByteArray>;

/// Returns this process's own environment, bytes unchanged.
Environment ownEnvironment();

/// Returns the environment that a process of `stage` gets: `inherited` (if the stage inherits it),
/// where the stage's variables are added or replace others. Of duplicates the later one wins; the
/// order is kept. PWD of an inherited environment becomes the stage's directory, if it has one, as
/// a shell's cd makes it.
Environment environmentOf(const Stage &stage, const Environment &inherited);

/// Returns the path for execve(2) of `stage`, looked up before anything is started, in the PATH of
/// the environment that the stage will have. A program with a slash is not looked up; if relative,
/// it is relative to the stage's directory, and only execve itself tries it. Empty and relative
/// entries of PATH are not searched (CVE-2022-25255 was of that kind). Errors have the step Resolve
/// if the name is found nowhere (ENOENT) or only as a file that may not be executed (EACCES), and
/// the step Chdir if the stage's directory is missing.
Result<QByteArray, StartError> lookUpProgram(const Stage &stage, const Environment &environment);

} // namespace forkscope
