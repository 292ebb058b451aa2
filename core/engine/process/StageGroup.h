#pragma once

#include "core/engine/process/Family.h"
#include "core/engine/process/StageProcess.h"

#include <memory>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// Holds the processes of one instance's stages. They are one process group, which the watchdog
/// guards from the first start on. For the engine's thread.
class StageGroup
{
public:
    /// `watchdog` must outlive it.
    StageGroup(Watchdog &watchdog, int stages);

    /// Returns the group; 0 if no process was started.
    [[nodiscard]] pid_t id() const { return m_family.group(); }
    /// Returns the group that the next process is to join; 0 if it is to lead a new one, because
    /// once all earlier ones have been reaped, their group's number might be somebody else's.
    pid_t idToJoin();
    /// Takes a stage's process, which has just been started in idToJoin().
    void take(int stage, std::unique_ptr<StageProcess> process);

    /// Returns null before the stage's start.
    [[nodiscard]] const StageProcess *processOf(int stage) const;
    [[nodiscard]] bool hasUnreaped() const;
    /// Returns whether there are unreaped processes and all of them have ended.
    [[nodiscard]] bool isOnlyZombies() const;
    /// Returns whether all of them have ended, reaped or not. Asks the system.
    [[nodiscard]] bool hasEnded() const;
    /// Returns whether this is the pid of one of its processes that is not reaped.
    [[nodiscard]] bool has(pid_t pid) const;
    /// Returns whether a process of this pid was started here, which may have ended.
    [[nodiscard]] bool hasStarted(pid_t pid) const;
    /// Hands over the group with the descendants that are known: id() is 0 from then on.
    Family takeFamily();
    /// Returns whether sendSignal() has reached anybody, so that what is left may be dying.
    [[nodiscard]] bool wasSignalled() const { return m_wasSignalled; }

    /// Looks for the descendants that its living processes have now.
    void lookAtFamily();
    /// Returns who wants the terminal, of those that the last lookAtFamily() found and the stages;
    /// see Family::takeTerminalWaits().
    std::vector<Descendant> takeTerminalWaits();
    /// Sends a signal to all of the group, to the stages that have left it (setsid), and to
    /// descendants that have left it for a group of their own.
    Delivery sendSignal(int signal);
    /// Sends a signal to the stages' processes alone.
    Delivery sendSignalToStages(int signal);
    /// Reaps zombies that were left, and others as soon as they have ended.
    void reap();

private:
    [[nodiscard]] bool isSurelyOurs() const;

    Watchdog &m_watchdog;
    std::vector<std::unique_ptr<StageProcess>> m_processes; ///< by stage
    Family m_family;
    bool m_wasSignalled = false;
};

} // namespace forkscope
