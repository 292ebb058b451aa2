#pragma once

#include "core/engine/process/Descendants.h"
#include "core/engine/process/Watchdog.h"

#include <map>
#include <set>
#include <unordered_set>
#include <vector>

namespace forkscope {

/// What became of a signal to several processes.
struct Delivery
{
    bool arrived = false; ///< at least one of them got it
    /// Those that the system did not let us send it to (EPERM: they are another user's by now), as
    /// far as an earlier delivery did not name them.
    std::vector<pid_t> refused;
};

/// The processes of one instance as a signal sees them: its process group, and descendants that
/// have left the group but not the session, as those of timeout(1) and of a shell's job control do.
/// Whoever has left both (setsid(2), daemons) has been let go, and is only remembered. For the
/// engine's thread.
class Family
{
public:
    /// The watchdog, which must outlive it, guards the groups that are known to be the family's,
    /// also beyond its destruction, until they are gone or let go.
    explicit Family(Watchdog &watchdog) : m_watchdog(&watchdog) {}
    Family(Family &&) = default;
    Family &operator=(Family &&) = default;
    /// Two that guard the same groups would not know when these are let go.
    Family(const Family &) = delete;
    Family &operator=(const Family &) = delete;
    ~Family() = default;

    /// Sets the process group, 0 if there is none.
    void setGroup(pid_t group);
    /// Forgets what is left of it, because that is no longer ours to end.
    void letGo();
    [[nodiscard]] pid_t group() const { return m_group; }

    /// Takes a process that descends from the instance, with its descendants.
    void take(const Descendant &member);
    /// Takes the descendants that those who are known, and these processes of the instance, have by
    /// now. Costs some 20 µs for each.
    void takeDescendants(const std::vector<pid_t> &ofProcesses = {});

    /// Returns who has stopped, as it was last seen, because it is in the background and wants the
    /// terminal (SIGTTIN, SIGTTOU): of each process group, all of which the kernel stops, one, and
    /// only once. `stages` are the instance's own processes, which come first.
    std::vector<Descendant> takeTerminalWaits(const std::vector<Descendant> &stages);

    /// Sends a signal to the group, if `isGroupOurs`, and to those outside it. Whether the group is
    /// still ours must be known before: its number may be somebody else's.
    Delivery send(int signal, bool isGroupOurs);
    /// Sends a signal to one process, which is surely ours.
    void sendTo(pid_t pid, int signal, Delivery *delivery);
    /// Adds to `delivery` that this process, which was sent a signal with its group, cannot have
    /// got it.
    void checkReached(pid_t pid, Delivery *delivery);

    /// Returns whether nobody of it lives. Reaps those whose parent we have become. If the group is
    /// gone it is none any more: group() is 0 from then on.
    [[nodiscard]] bool isGone();
    /// Returns those that have left group and session, and still live.
    [[nodiscard]] std::vector<Descendant> departed() const;

private:
    enum class Place : quint8 { InGroup, Outside, Departed };

    [[nodiscard]] Place placeOf(const Descendant &process) const;
    void forgetEnded();
    void guardGroups(const std::set<pid_t> &leaders);

    Watchdog *m_watchdog;
    pid_t m_group = 0;
    std::set<pid_t> m_guarded; ///< groups
    /// All but the stages themselves, by pid, as they were last seen.
    std::map<pid_t, Descendant> m_known;
    std::unordered_set<pid_t> m_refused;
    std::unordered_set<pid_t> m_waiting; ///< groups that takeTerminalWaits() has told
};

} // namespace forkscope
