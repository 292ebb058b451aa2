#pragma once

#include "core/engine/loop/PollSet.h"
#include "core/engine/process/ChildUsage.h"
#include "core/engine/process/PreparedStage.h"
#include "core/pipeline/StartError.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>

#include <memory>
#include <optional>
#include <sched.h>
#include <span>
#include <sys/resource.h>

namespace forkscope {

/// What a process starts with: its three descriptors (each at least 3, still open in the parent),
/// its group and its cores.
struct Placement
{
    int standardInput = -1;
    int standardOutput = -1;
    int standardError = -1;
    pid_t group = 0;                           ///< 0: lead a new one
    std::span<const cpu_set_t> cores{};        ///< empty: all
    unsigned long long changedSignals = ~0ULL; ///< as PreparedRun says
    const rlimit *descriptorLimit = nullptr;   ///< restored in the child; null: it keeps ours
};

/// One started stage. This is the only user of QProcess. For the engine's thread only, because
/// PR_SET_PDEATHSIG follows the starting thread.
class StageProcess : public QObject, private PollTarget
{
    Q_OBJECT

public:
    explicit StageProcess(PollSet &pollSet, QObject *parent = nullptr);
    /// A process that has not ended goes on.
    ~StageProcess() override;

    /// Starts the program. Returns nothing once it runs (execve(2) is done), or what went wrong;
    /// then nothing is left behind. May be called once only.
    std::optional<StartError> start(const PreparedStage &stage, const Placement &placement);

    /// Lets the process stay a zombie until reap(). Must be called before the start.
    void leaveUnreaped() { m_leaveUnreaped = true; }
    /// Returns whether it has ended and is not reaped yet, because of leaveUnreaped().
    [[nodiscard]] bool isZombie() const { return m_isZombie && m_unreaped; }
    /// Returns the signal that has stopped the process (waitid(2)); 0 if none has, or a debugger.
    [[nodiscard]] int stopSignal() const;
    /// Reaps the process as soon as it has ended; ended() follows.
    void reap();

    /// Returns 0 before the start.
    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Returns true from a successful start until ended(): the pid is surely this process's.
    [[nodiscard]] bool isUnreaped() const { return m_unreaped; }

Q_SIGNALS:
    /// The process has just been reaped. `status` is the exit code, or −N for signal N. Not sent
    /// for a start that failed. Its descendants may still write output.
    void ended(int status, const forkscope::Usage &usage);
    /// The process has ended and was left unreaped.
    void becameZombie();

private:
    void onFinished(int code, QProcess::ExitStatus how);
    void watchEnd();
    void reapEnded();
    void descriptorReady(int fd) override;

    PollSet &m_pollSet;
    std::unique_ptr<QProcess> m_process;
    pid_t m_pid = 0;
    ChildUsage m_childUsage;
    std::optional<Usage> m_usage; ///< as the zombie's; nothing where QProcess reaps it before
    bool m_unreaped = false;
    bool m_leaveUnreaped = false;
    bool m_isZombie = false;
    /// QProcess's own, disabled until the process has ended.
    QPointer<QSocketNotifier> m_endNotifier;
    int m_watchedEnd = -1;
};

} // namespace forkscope
