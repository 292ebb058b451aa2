#pragma once

#include <sys/types.h>

namespace forkscope {

/// Process groups whose leader has been reaped, so that somebody else may have their number by now.
namespace group {

/// Reaps zombies of the group that we adopted (PR_SET_CHILD_SUBREAPER). Call it only if no unreaped
/// member is a StageProcess, which must reap its own process.
void reapAdopted(pid_t group);

/// Returns whether any process, zombies included, is in the group.
bool exists(pid_t group);

/// Returns whether a member of the group descends from us. Reads all of /proc, which takes some ms
/// on a busy machine. As we are a subreaper, every descendant of our children keeps us as an
/// ancestor.
bool isOurs(pid_t group);

/// Reaps zombies that we have adopted, in any group, except those for which `isOwn` returns true:
/// their owner reaps them. Needs /proc/PID/task/TID/children (CONFIG_PROC_CHILDREN).
void reapAllAdopted(bool (*isOwn)(pid_t pid, const void *context), const void *context);

} // namespace group

} // namespace forkscope
