#pragma once

#include "core/record/Ids.h"
#include "core/record/State.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>

namespace forkscope {

/// What `/proc/PID/schedstat` says (Documentation/scheduler/sched-stats.rst).
struct SchedStat
{
    Nanoseconds onCore{0};
    Nanoseconds ready{0};
    bool operator==(const SchedStat &) const = default;
};

/// The fields of `/proc/PID/stat` that are looked at (proc(5)).
struct ProcStat
{
    char state = '?';
    int core = -1;    ///< the last one it ran on
    qint64 group = 0; ///< its process group
    qint64 parent = 0;
    qint64 startTicks = 0; ///< since boot; with the pid it names a process for ever
    bool operator==(const ProcStat &) const = default;
};

/// Pure readers of the files' content; nothing where it is not as proc(5) says.
std::optional<SchedStat> parseSchedStat(QByteArrayView content);
std::optional<ProcStat> parseProcStat(QByteArrayView content);
/// VmHWM of `/proc/PID/status`, in KiB; 0 where there is none (kernel threads, zombies).
qint64 parsePeakRss(QByteArrayView content);

/// What one look at a process saw.
struct Sample
{
    ProcessState state;
    int core = -1;
    SchedStat times;
    qint64 peakRssKiB = 0; ///< 0: not looked at this time
};

/// Looks at one live process again and again: stat at the first look, then the cheapest file first:
/// where schedstat has not moved, the process has not run since, and the dearer ones are read
/// seldom. The files stay open between two looks, so a reused pid is never mistaken for it. In one
/// thread.
class ProcessSampler
{
public:
    /// Opens the files; a process that is gone by now gives samples of nothing.
    explicit ProcessSampler(qint64 pid, const QByteArray &procRoot = QByteArrayLiteral("/proc"));
    ~ProcessSampler();
    ProcessSampler(const ProcessSampler &) = delete;
    ProcessSampler &operator=(const ProcessSampler &) = delete;

    /// Nothing where the process has been reaped or its files may not be read.
    std::optional<Sample> look();

    /// The same where the process surely has not run since: then what the last look saw is still
    /// so. Even to be stopped, continued or killed it would have had to run.
    std::optional<Sample> lookAtStill();

    /// Looked at often enough that, while the process does not run, another look would see nothing
    /// new.
    [[nodiscard]] bool isSettled() const { return m_last && m_looks >= 2; }

    /// Whether the process may have run between the last two looks.
    [[nodiscard]] bool hasMoved() const { return m_hasMoved; }

private:
    [[nodiscard]] ProcessState stateFrom(const ProcStat &stat, bool hasRun) const;
    void lookAtMemory(Sample *sample);
    WaitReason lookAtReason();
    [[nodiscard]] WaitReason reasonOfCall() const;

    const QByteArray m_directory;
    int m_schedstat = -1;
    int m_stat = -1;
    int m_status = -1;
    int m_wchan = -1;
    std::optional<Sample> m_last;
    int m_unmoved = 0; ///< looks since schedstat or stat last changed
    int m_looks = 0;
    bool m_hasMoved = true;
    bool m_namesAreTold = false; ///< in wchan
};

} // namespace forkscope
