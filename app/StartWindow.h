#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// Shows the window until it is closed. Returns the exit status, which is 2 if there is no display
/// or no such file.
int startWindow(const WindowCommand &command, int &argc, char **argv);

} // namespace forkscope
