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
// For a file of /proc, and one that is read while another one is open.
constexpr qint64 leastReserve = 4;
constexpr int spillFile = 1;

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

qint64 DescriptorBudget::free() const
{
    const qint64 open =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
    return limit() - open - spillFile;
}

Afforded DescriptorBudget::afford(const Plan &plan, int wanted, int cores) const
{
    const int stages = int(plan.pipeline.stages.size());
    const int taps = tapsHeldBy(plan);
    const qint64 atStart = free() - descriptorsOfStart(stages, taps);
    const qint64 afterTrace = atStart - descriptorsOfTrace(cores);
    Afforded afforded;
    // Most descriptors are left for processes.
    const int relatives = int(std::clamp<qint64>(limit() / 64, 4, 256));
    const int ofRelatives = cores > 0 ? relatives * descriptorsOfSampler(LookFiles::KeptOpen) : 0;
    const qint64 possible = (afterTrace - reserve - ofRelatives) /
                            descriptorsOfInstance(stages, taps, LookFiles::KeptOpen);
    if (possible >= 1) {
        afforded.atOnce = int(std::min<qint64>(wanted, possible));
        afforded.observation.relatives = relatives;
        return afforded;
    }
    // A run with several instances at once would need more, and one after another needs no more
    // than one.
    afforded.observation.lookFiles = LookFiles::Reopened;
    const qint64 least = descriptorsOfInstance(stages, taps, LookFiles::Reopened) + leastReserve;
    afforded.observation.trace = afterTrace >= least;
    afforded.observation.relatives = afforded.observation.trace ? relatives : 0;
    return afforded;
}

int tapsHeldBy(const Plan &plan)
{
    const bool keepsEnds =
        makes(plan.run, Mistake::ReadsOutputItself) || makes(plan.run, Mistake::KeepsWriteEnd);
    return keepsEnds ? int(plan.pipeline.stages.size()) - 1 : tapsOf(plan.pipeline);
}

} // namespace forkscope
