#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// A process that descends from us, as `/proc/PID/stat` shows it (proc(5)).
struct Descendant
{
    pid_t pid = 0;
    pid_t group = 0;
    pid_t session = 0;
    qint64 startTicks = 0; ///< with the pid it identifies a process for ever
    int stopSignal = 0;    ///< see ProcStat
    bool operator==(const Descendant &) const = default;
};

/// Functions that ask /proc about our descendants. Where the kernel has no
/// `/proc/PID/task/TID/children` (CONFIG_PROC_CHILDREN) they read all of /proc, which is slow.
/// Where /proc is another namespace's nobody seems to be there. Any thread.
namespace descendants {

/// Returns what is known of a process; nothing if it is gone or a zombie.
std::optional<Descendant> find(pid_t pid);

/// Returns whether this very process still lives, or may live because /proc cannot be read now
/// (EMFILE). A zombie does not.
bool isAlive(const Descendant &descendant);

/// Reaps this very process if it is a zombie that we have adopted.
void reap(const Descendant &descendant);

/// Returns the program's name as the kernel has it, at most 15 bytes (comm); empty if it is gone.
QByteArray nameOf(pid_t pid);

/// Returns the living children, and children's children, of these processes, each once. Costs some
/// 15 µs for each.
std::vector<Descendant> of(const std::vector<pid_t> &pids);

/// Returns whether the kernel lists the children of a process, so that of() is fast.
bool areChildrenListed();

/// Returns the children that we have adopted (PR_SET_CHILD_SUBREAPER), zombies included, and some
/// that we have started: at least the main thread's, since the kernel gives orphans to it.
std::vector<pid_t> adopted();

/// Returns whether a process of this group is a child of ours or descends from one that we have
/// adopted, so that the group's number is not somebody else's.
bool isGroupOurs(pid_t group);

/// Reaps zombies of the group that we have adopted. Call it only if no unreaped member is a
/// StageProcess, which must reap its own process.
void reapGroup(pid_t group);

/// Reaps zombies that we have adopted, in any group, except those for which `isOwn` returns true:
/// their owner reaps them.
void reapAdopted(bool (*isOwn)(pid_t pid, const void *context), const void *context);

} // namespace descendants

} // namespace forkscope
