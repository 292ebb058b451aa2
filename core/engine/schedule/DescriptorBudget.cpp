#include "core/engine/schedule/DescriptorBudget.h"

#include "core/pipeline/Mistake.h"

#include <QtCore/QDir>

#include <algorithm>

namespace forkscope {

namespace {

// More would only make the kernel's tables large; a desktop has no use for 1 000 000.
constexpr rlim_t enough = 262144;
// The soft limit of most systems, where the system does not tell it.
constexpr qint64 usual = 1024;
// For files that the window opens, the reading of /proc, and so on.
constexpr qint64 reserve = 32;

} // namespace

DescriptorBudget::DescriptorBudget()
{
    if (getrlimit(RLIMIT_NOFILE, &m_original) != 0)
        return;
    rlimit raised = m_original;
    raised.rlim_cur = std::min(std::max(m_original.rlim_cur, enough), m_original.rlim_max);
    m_raised = raised.rlim_cur > m_original.rlim_cur && setrlimit(RLIMIT_NOFILE, &raised) == 0;
}

qint64 DescriptorBudget::limit() const
{
    rlimit now{};
    if (getrlimit(RLIMIT_NOFILE, &now) != 0)
        return usual;
    return qint64(std::min(now.rlim_cur, enough));
}

int DescriptorBudget::instancesAtOnce(int stages, int taps, qint64 kept) const
{
    const qint64 open =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
    const qint64 free = limit() - open - reserve - kept - descriptorsOfStart(stages, taps);
    return int(
        std::clamp<qint64>(free / descriptorsOfInstance(stages, taps), 1, limits::instances));
}

int DescriptorBudget::relatives() const
{
    return int(std::clamp<qint64>(limit() / 64, 4, 256));
}

int tapsHeldBy(const Plan &plan)
{
    const bool keepsEnds =
        makes(plan.run, Mistake::ReadsOutputItself) || makes(plan.run, Mistake::KeepsWriteEnd);
    return keepsEnds ? int(plan.pipeline.stages.size()) - 1 : tapsOf(plan.pipeline);
}

} // namespace forkscope
