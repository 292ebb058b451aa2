#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Stage.h"
#include "core/pipeline/StartError.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// "NAME=VALUE" entries, raw bytes, as in environ(7).
using Environment = QList<QByteArray>;

/// This process's own environment, bytes untouched.
Environment ownEnvironment();

/// The environment a process of `stage` gets: `inherited` (when the stage inherits) with the
/// stage's variables added or replacing. Later duplicates win, order is kept.
Environment environmentOf(const Stage &stage, const Environment &inherited);

/// The path that will be given to execve(2) for `stage`, looked up before anything is started in
/// the PATH of the environment that the stage will have. A program with a slash is not looked up:
/// a relative one is relative to the stage's directory. Empty and relative entries of PATH are
/// not searched (CVE-2022-25255 was of that kind). Errors have the step Resolve for a name that
/// is found nowhere (ENOENT) or only as a file that may not be executed (EACCES), and Chdir for a
/// missing directory of the stage. A path with a slash is only tried by execve itself.
Result<QByteArray, StartError> lookUpProgram(const Stage &stage, const Environment &environment);

} // namespace forkscope
