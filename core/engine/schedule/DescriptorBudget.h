#pragma once

#include "core/pipeline/Plan.h"

#include <sys/resource.h>

namespace forkscope {

/// How many descriptors there are and what an instance needs, so that no start fails for want of
/// one. The soft limit is raised to the hard one for ourselves (getrlimit(2)); children get the
/// original back, because programs that use select(2) count on it.
class DescriptorBudget
{
public:
    /// Raises the soft limit.
    DescriptorBudget();

    /// The limit that children get back; null where ours was not changed.
    [[nodiscard]] const rlimit *original() const { return m_raised ? &m_original : nullptr; }
    [[nodiscard]] qint64 limit() const;

    /// How many instances of `stages` stages, `taps` of their wires tapped, can run at once beside
    /// what is open now and `kept` descriptors for something else; at least 1.
    [[nodiscard]] int instancesAtOnce(int stages, int taps, qint64 kept = 0) const;

    /// How many descendants may be looked at, so that most descriptors are left for processes.
    [[nodiscard]] int relatives() const;

private:
    rlimit m_original{};
    bool m_raised = false;
};

/// Of a process's sampler.
inline constexpr int descriptorsOfSampler = 4;

/// Descriptors of the parent for a running instance: its input and its output, and for each stage
/// its errors, its pidfd, the pipe by which Qt learns of its start, and four files of the sampler;
/// for each tap both ends that it moves bytes between.
constexpr int descriptorsOfInstance(int stages, int taps)
{
    return 2 + 7 * stages + 2 * taps;
}

} // namespace forkscope
