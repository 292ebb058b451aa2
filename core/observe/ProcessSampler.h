#pragma once

#include "core/observe/ProcRoot.h"
#include "core/record/Ids.h"
#include "core/record/Observation.h"
#include "core/record/State.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <array>
#include <optional>

namespace forkscope {

/// The content of `/proc/PID/schedstat` (Documentation/scheduler/sched-stats.rst).
struct SchedStat
{
    Nanoseconds onCore{0};
    Nanoseconds ready{0};
    bool operator==(const SchedStat &) const = default;
};

/// The fields of `/proc/PID/stat` that are used here (proc(5)).
struct ProcStat
{
    char state = '?';
    int core = -1;    ///< the last core it ran on
    qint64 group = 0; ///< its process group
    qint64 parent = 0;
    qint64 session = 0;
    /// Clock ticks since boot; with the pid it identifies a process for ever.
    qint64 startTicks = 0;
    /// The signal by which it is stopped (state T); 0: not known, because it is another user's, its
    /// parent has waited for it (as shells do for their jobs), or the kernel is older than 5.17.
    int stopSignal = 0;
    bool operator==(const ProcStat &) const = default;
};

/// Parse the files' content; return nothing if it is not as proc(5) says. Pure.
std::optional<SchedStat> parseSchedStat(QByteArrayView content);
std::optional<ProcStat> parseProcStat(QByteArrayView content);
/// Returns VmHWM of `/proc/PID/status` in KiB; 0 if there is none (kernel threads, zombies). Pure.
qint64 parsePeakRss(QByteArrayView content);

/// What one look at a process saw.
struct Sample
{
    ProcessState state;
    int core = -1;
    SchedStat times;
    qint64 peakRssKiB = 0; ///< 0: this look did not read it
};

/// Looks at one live process again and again. The first look reads stat; later ones start with the
/// cheapest file: if schedstat has not changed, the process has not run since, and the more
/// expensive files are read seldom. A reused pid is never mistaken for the process: by files that
/// are kept open, else by the time of its start. For one thread.
class ProcessSampler
{
public:
    /// Opens the files. If the process is already gone, looks return nothing.
    explicit ProcessSampler(qint64 pid, LookFiles files = LookFiles::KeptOpen,
                            const QByteArray &root = procRoot());
    ~ProcessSampler();
    ProcessSampler(const ProcessSampler &) = delete;
    ProcessSampler &operator=(const ProcessSampler &) = delete;

    /// Returns nothing if the process has been reaped or its files may not be read.
    std::optional<Sample> look();

    /// Like look(), for a process that surely has not run since the last look: what that look saw
    /// still holds. Even to be stopped, continued or killed it would have had to run.
    std::optional<Sample> lookAtStill();

    /// Returns whether it was looked at often enough: while the process does not run, another look
    /// would show nothing new.
    [[nodiscard]] bool isSettled() const { return m_last && m_looks >= 2; }

    /// Returns whether the process may have run between the last two looks.
    [[nodiscard]] bool hasMoved() const { return m_hasMoved; }

private:
    [[nodiscard]] ProcessState stateFrom(const ProcStat &stat, bool hasRun) const;
    void lookAtMemory(Sample *sample);
    WaitReason lookAtReason();
    [[nodiscard]] WaitReason reasonOfCall() const;

    /// A file of the process, whose name begins with a slash.
    struct File
    {
        const char *name = nullptr;
        int descriptor = -1;
    };
    using Buffer = std::array<char, 4096>;

    /// Returns the beginning of the file as it is now; empty if it cannot be read.
    QByteArrayView read(File *file, Buffer *buffer) const;

    const QByteArray m_directory;
    const LookFiles m_files;
    File m_schedstat{"/schedstat"};
    File m_stat{"/stat"};
    File m_status{"/status"};
    File m_wchan{"/wchan"};
    qint64 m_startTicks = -1; ///< -1: not read yet
    std::optional<Sample> m_last;
    int m_unmoved = 0; ///< looks since schedstat or stat last changed
    int m_looks = 0;
    bool m_hasMoved = true;
    bool m_namesAreTold = false; ///< whether wchan contains names
};

} // namespace forkscope
