#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// The whole of `forkscope run`; returns the exit status.
int startConsole(const RunCommand &command, int &argc, char **argv);

/// The whole of `forkscope lessons`; returns the exit status.
int startLessons(const LessonsCommand &command, int &argc, char **argv);

} // namespace forkscope
