#pragma once

#include "core/engine/loop/Descriptor.h"

#include <sys/types.h>

namespace forkscope {

/// A small process that outlives us: when we are gone, however that came about, it ends with
/// SIGKILL every process group that we had started and not yet seen to its end. PDEATHSIG ends
/// the processes themselves; this reaches their descendants. It sleeps until we are gone: which
/// groups there are stands in shared memory, so that a start does not wake it.
class Watchdog
{
public:
    /// Forks. Best before there are threads and much memory. Where fork fails there is none, and
    /// isRunning() says so.
    Watchdog();
    /// Tells it that all is well and waits for it.
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    [[nodiscard]] bool isRunning() const { return m_pid > 0; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    /// The group's leader has just been started.
    void guard(pid_t group);
    /// Nothing of the group is left, or what is left is no longer ours to end.
    void release(pid_t group);

private:
    unsigned char *m_groups = nullptr; ///< a bit for each pid
    Descriptor m_pipe;                 ///< its other end learns of our end
    pid_t m_pid = 0;
};

} // namespace forkscope
