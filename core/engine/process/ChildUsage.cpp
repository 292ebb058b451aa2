#include "core/engine/process/ChildUsage.h"

#include "core/observe/ProcRoot.h"
#include "core/observe/ProcessSampler.h"
#include "core/observe/WireGauge.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace {

Nanoseconds timeOf(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

/// Returns what both a child's usage and a difference of two say.
Usage usageBetween(const rusage &before, const rusage &now)
{
    Usage usage;
    usage.user = timeOf(now.ru_utime) - timeOf(before.ru_utime);
    usage.system = timeOf(now.ru_stime) - timeOf(before.ru_stime);
    usage.voluntarySwitches = now.ru_nvcsw - before.ru_nvcsw;
    usage.involuntarySwitches = now.ru_nivcsw - before.ru_nivcsw;
    usage.minorFaults = now.ru_minflt - before.ru_minflt;
    usage.majorFaults = now.ru_majflt - before.ru_majflt;
    return usage;
}

qint64 toldOwnPeakKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Returns at least what a child's peak begins with if its program begins now. It is asked at each
/// start, and ru_maxrss costs a twentieth of the file.
qint64 peakLeftToChildren()
{
    constexpr qint64 countedApart = 1024; // KiB; the kernel counts the two a little differently
    // Ours begins with the peak of whoever started us.
    static const bool isOurs = toldOwnPeakKiB() <= ownPeakRssKiB() + countedApart;
    const qint64 seen = isOurs ? 0 : ownPeakRssKiB();
    return seen > 0 ? seen : toldOwnPeakKiB();
}

} // namespace

void ChildUsage::begin(pid_t pid)
{
    m_ownPeakKiB = peakLeftToChildren();
    const QByteArray path = procRoot() + '/' + QByteArray::number(pid) + "/io";
    m_io = Descriptor(::open(path.constData(), O_RDONLY | O_CLOEXEC));
}

std::optional<Usage> ChildUsage::ofZombie(pid_t pid) const
{
    siginfo_t info{};
    rusage told{};
    // The C library's waitid() has no place for the usage.
    if (::syscall(SYS_waitid, P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT, &told) != 0 ||
        info.si_pid != pid)
        return std::nullopt;
    Usage usage = usageBetween({}, told);
    usage.peak = peakOfChild(told.ru_maxrss, m_ownPeakKiB);
    const IoCounts io = ioCountsIn(m_io.get());
    usage.readBytes = io.read.value_or(-1);
    usage.writtenBytes = io.written.value_or(-1);
    return usage;
}

PeakMemory peakOfChild(qint64 toldKiB, qint64 leftKiB)
{
    if (toldKiB <= 0)
        return {};
    return {toldKiB > leftKiB ? toldKiB : 0, toldKiB};
}

/// ru_maxrss of getrusage(2) is not used because it begins with the peak of whoever started us.
qint64 ownPeakRssKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    return status.open(QIODevice::ReadOnly) ? parsePeakRss(status.readAll()) : 0;
}

Usage usageSinceLastReaping()
{
    static rusage before = {};
    rusage now = {};
    getrusage(RUSAGE_CHILDREN, &now);
    return usageBetween(std::exchange(before, now), now);
}

} // namespace forkscope
