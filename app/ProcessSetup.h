#pragma once

namespace forkscope {

/// Repairs what a careless parent may have left wrong. Must run before anything else of the
/// program. It fills descriptors 0 to 2 (else a file opened later could become "standard error"),
/// resets SIGCHLD (if it were ignored, no child's status would be known) and ignores SIGPIPE (so a
/// write fails with EPIPE). Where memory runs out later, a sentence says so instead of a core dump.
void prepareProcess();

} // namespace forkscope
