#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// Carries out `forkscope run`. Returns the exit status.
int startConsole(const RunCommand &command, int &argc, char **argv);

/// Carries out `forkscope lessons`. Returns the exit status.
int startLessons(const LessonsCommand &command, int &argc, char **argv);

} // namespace forkscope
