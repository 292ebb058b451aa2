#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// The window, until it is closed; returns the exit status. 2 where there is no display or no such
/// file.
int startWindow(const WindowCommand &command, int &argc, char **argv);

} // namespace forkscope
