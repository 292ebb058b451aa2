#pragma once

#include <sys/types.h>

namespace forkscope {

/// Process groups whose leader has been reaped: their number might be somebody else's by now.
namespace group {

/// Reaps zombies of the group that were adopted by us (PR_SET_CHILD_SUBREAPER). Only when none of
/// its unreaped members is a StageProcess, whose own reaping this would take away.
void reapAdopted(pid_t group);

/// Whether any process (zombies too) is in the group.
bool exists(pid_t group);

/// Whether a member of the group descends from us. Reads all of /proc: some ms on a busy machine.
/// With us as subreaper every descendant of our children keeps us as an ancestor.
bool isOurs(pid_t group);

/// Reaps zombies that we have adopted, whatever their group; those for which `isOwn` is true are
/// left to their owner. Needs /proc/PID/task/TID/children (CONFIG_PROC_CHILDREN).
void reapAllAdopted(bool (*isOwn)(pid_t pid, const void *context), const void *context);

} // namespace group

} // namespace forkscope
