#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/record/EventContent.h"

#include <optional>
#include <sys/resource.h>
#include <sys/types.h>

namespace forkscope {

/// What one child of ours uses, as the system tells a parent. For the engine's thread.
class ChildUsage
{
public:
    /// Notes what is known only now: the child's program has just begun (execve(2)).
    void begin(pid_t pid);

    /// Returns the usage of the child and of the children that it waited for, or nothing if it has
    /// not ended or is already reaped. It stays a zombie (waitid(2), WNOWAIT). What the system
    /// does not tell us about it is −1, and `ready` is never known here.
    [[nodiscard]] std::optional<Usage> ofZombie(pid_t pid) const;

private:
    /// Opened while it lives, because a zombie's belongs to root; not open if we may not read it.
    Descriptor m_io;
    qint64 m_ownPeakKiB = 0; ///< ours, when its program began
};

/// Returns what is known of the peak of a child whose ru_maxrss (getrusage(2)) is `toldKiB`. That
/// begins, at execve(2), with the peak of the memory that the child leaves, which was ours: at most
/// `leftKiB`. Pure.
PeakMemory peakOfChild(qint64 toldKiB, qint64 leftKiB);

/// Returns the largest memory that we have had ourselves, in KiB; 0 if the system does not tell.
qint64 ownPeakRssKiB();

/// Returns what children reaped since the last call used: the growth of RUSAGE_CHILDREN
/// (getrusage(2)). If it is called after each reaping, this is exactly one process's usage, but
/// nothing is known of its memory and bytes. For the engine's thread.
Usage usageSinceLastReaping();

} // namespace forkscope
