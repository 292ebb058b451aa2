#pragma once

#include "core/engine/process/StageProcess.h"
#include "core/engine/process/Watchdog.h"

#include <memory>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// The processes of one instance's stages. They are one process group, which the watchdog guards
/// from the first start on. In the engine's thread.
class StageGroup
{
public:
    /// `watchdog` outlives it.
    StageGroup(Watchdog &watchdog, int stages);

    /// The group; 0 when no process was started.
    [[nodiscard]] pid_t id() const { return m_id; }
    /// The group that the next process is to join; 0: it is to lead a new one. When all earlier
    /// ones have been reaped, the number of theirs might be somebody else's by now.
    pid_t idToJoin();
    /// A stage's process, which has just been started in idToJoin().
    void take(int stage, std::unique_ptr<StageProcess> process);

    /// Null before its start.
    [[nodiscard]] const StageProcess *processOf(int stage) const;
    [[nodiscard]] bool hasUnreaped() const;
    /// Whether there are unreaped processes, and all of them have ended.
    [[nodiscard]] bool isOnlyZombies() const;
    /// Whether this is the pid of a process of it that is not reaped.
    [[nodiscard]] bool has(pid_t pid) const;
    /// Returns whether sendSignal() has reached the group, so that what is left of it may be dying.
    [[nodiscard]] bool wasSignalled() const { return m_wasSignalled; }

    /// To all of the group, and to the stages that have left it (setsid).
    void sendSignal(int signal);
    /// To the stages' processes alone.
    void sendSignalToStages(int signal);
    /// Their ends are taken up as soon as they have come.
    void reap();

private:
    [[nodiscard]] bool isSurelyOurs() const;

    Watchdog &m_watchdog;
    std::vector<std::unique_ptr<StageProcess>> m_processes; ///< by stage
    pid_t m_id = 0;
    bool m_wasSignalled = false;
};

} // namespace forkscope
