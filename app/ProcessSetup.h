#pragma once

namespace forkscope {

/// Puts right what a careless parent may have left wrong, before anything else of the program:
/// descriptors 0 to 2 are open (a file opened later must not become "standard error"), SIGCHLD has
/// its default (ignored, no child's status would be learnt) and SIGPIPE is ignored (a write then
/// says EPIPE).
void prepareProcess();

} // namespace forkscope
