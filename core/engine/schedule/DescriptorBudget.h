#pragma once

#include "core/pipeline/Plan.h"

#include <sys/resource.h>

namespace forkscope {

/// How many descriptors there are and how many an instance needs, so that no start fails for lack
/// of one. The soft limit is raised to the hard limit for ourselves (getrlimit(2)). Children get
/// the original back, because programs that use select(2) rely on it.
class DescriptorBudget
{
public:
    /// Raises the soft limit.
    DescriptorBudget();

    /// Returns the limit that children get back; null if ours was not changed.
    [[nodiscard]] const rlimit *original() const { return m_raised ? &m_original : nullptr; }
    [[nodiscard]] qint64 limit() const;

    /// Returns how many instances with `stages` stages and `taps` tapped wires can run at once,
    /// beside what is open now and `kept` descriptors for other uses; at least 1.
    [[nodiscard]] int instancesAtOnce(int stages, int taps, qint64 kept = 0) const;

    /// Returns how many descendants may be looked at, so that most descriptors are left for
    /// processes.
    [[nodiscard]] int relatives() const;

private:
    rlimit m_original{};
    bool m_raised = false;
};

/// Descriptors that the engine holds without a run: those of its event loops, timers, bells and
/// threads. A few more than it has, since Qt opens some of them.
inline constexpr int descriptorsOfEngine = 24;

/// Descriptors that a process's sampler holds.
inline constexpr int descriptorsOfSampler = 4;

/// Returns how many descriptors the parent needs for a running instance: its input and its output;
/// for each stage its errors, its pidfd, the pipe by which Qt learns of its start, what it has read
/// and written, and four files of the sampler; for each tap the two ends between which it moves
/// bytes.
constexpr int descriptorsOfInstance(int stages, int taps)
{
    return 2 + 8 * stages + 2 * taps;
}

/// Returns for how many taps a plan's instances need descriptors. An end of a wire that is kept by
/// mistake needs less than a tap.
int tapsHeldBy(const Plan &plan);

/// Returns how many descriptors are held for a moment while an instance is started: both ends of
/// its pipes.
constexpr int descriptorsOfStart(int stages, int taps)
{
    return 3 * stages + 2 * taps + 8;
}

} // namespace forkscope
