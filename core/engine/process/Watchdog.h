#pragma once

#include "core/engine/loop/Descriptor.h"

#include <sys/types.h>

namespace forkscope {

/// A small process that outlives us. When we are gone, for whatever reason, it sends SIGKILL to
/// every process group that it was told of and whose end we had not seen. PDEATHSIG ends the
/// processes themselves; the watchdog reaches their descendants. It sleeps until we are gone: the
/// list of groups is in shared memory, so a start does not wake it.
class Watchdog
{
public:
    /// Forks, best before there are threads and much memory. If fork fails there is no watchdog,
    /// and isRunning() returns false.
    Watchdog();
    /// Tells the watchdog that all is well and waits for its end.
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    [[nodiscard]] bool isRunning() const { return m_pid > 0; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    /// Adds a group that is surely ours.
    void guard(pid_t group);
    /// Removes a group of which nothing is left, or whose rest is no longer ours to end.
    void release(pid_t group);

private:
    unsigned char *m_groups = nullptr; ///< one bit for each pid
    Descriptor m_pipe;                 ///< its other end notices our end
    pid_t m_pid = 0;
};

} // namespace forkscope
