#pragma once

#include "core/pipeline/Plan.h"
#include "core/record/Observation.h"

#include <sys/resource.h>

namespace forkscope {

/// What a run affords itself of the descriptors that there are.
struct Afforded
{
    int atOnce = 1; ///< instances
    ObservationMeans observation;
};

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

    /// Returns what a run of the plan affords itself beside what is open now: at most `wanted`
    /// instances at once, and a trace of `cores` rings; 0 if none is wanted. What only shows more
    /// is given up before the last instance is.
    [[nodiscard]] Afforded afford(const Plan &plan, int wanted, int cores) const;

private:
    [[nodiscard]] qint64 free() const;

    rlimit m_original{};
    bool m_raised = false;
};

/// Descriptors that the engine holds without a run: those of its event loops, timers, bells and
/// threads. A few more than it has, since Qt opens some of them.
inline constexpr int descriptorsOfEngine = 24;

/// Descriptors that a process's sampler holds between two looks.
constexpr int descriptorsOfSampler(LookFiles files)
{
    return files == LookFiles::KeptOpen ? 4 : 0;
}

/// Returns how many descriptors the parent needs for a running instance: its input and its output;
/// for each stage its errors, its pidfd, the pipe by which Qt learns of its start, what it has read
/// and written, and the files of the sampler; for each tap the two ends between which it moves
/// bytes.
constexpr int descriptorsOfInstance(int stages, int taps, LookFiles files)
{
    return 2 + (4 + descriptorsOfSampler(files)) * stages + 2 * taps;
}

/// Returns how many the trace needs: a ring for each core, and one event more.
constexpr int descriptorsOfTrace(int cores)
{
    return cores > 0 ? cores + 1 : 0;
}

/// Returns for how many taps a plan's instances need descriptors. An end of a wire that is kept by
/// mistake needs less than a tap.
int tapsHeldBy(const Plan &plan);

/// Returns how many descriptors are held for a moment while an instance is started: both ends of
/// its pipes.
constexpr int descriptorsOfStart(int stages, int taps)
{
    return 3 * stages + 2 * taps + 4;
}

} // namespace forkscope
