#pragma once

#include "core/engine/loop/PollSet.h"
#include "core/engine/process/PreparedStage.h"
#include "core/pipeline/StartError.h"
#include "core/record/Event.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>

#include <optional>
#include <sched.h>
#include <sys/resource.h>

namespace forkscope {

/// Where a process is put: its three descriptors (each at least 3, still open in the parent), its
/// group and its cores.
struct Placement
{
    int standardInput = -1;
    int standardOutput = -1;
    int standardError = -1;
    pid_t group = 0;                           ///< 0: lead a new one
    const cpu_set_t *cores = nullptr;          ///< null: all
    unsigned long long changedSignals = ~0ULL; ///< of PreparedRun
    const rlimit *descriptorLimit = nullptr;   ///< what the child gets back; null: ours
};

/// One started stage: the only user of QProcess. Used in the engine's thread alone, because
/// PR_SET_PDEATHSIG follows the starting thread.
class StageProcess : public QObject, private PollTarget
{
    Q_OBJECT

public:
    explicit StageProcess(PollSet &pollSet, QObject *parent = nullptr);
    /// The process must have ended (or never started): QProcess would wait for it.
    ~StageProcess() override;

    /// Starts the program; returns when it runs (execve(2) is done) or with what went wrong, after
    /// which nothing is left behind. Once only.
    std::optional<StartError> start(const PreparedStage &stage, const Placement &placement);

    /// From then on its end is not taken up: it stays a zombie until reap(). Before the start.
    void leaveUnreaped() { m_leaveUnreaped = true; }
    /// It has ended and is not reaped yet, because of leaveUnreaped().
    [[nodiscard]] bool isZombie() const { return m_isZombie && m_unreaped; }
    /// Its end is taken up as soon as it has come; ended() follows.
    void reap();

    /// 0 before the start.
    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// From a successful start until ended(): the pid is surely this process's.
    [[nodiscard]] bool isUnreaped() const { return m_unreaped; }

Q_SIGNALS:
    /// The process has just been reaped. `status`: exit code, or −N for signal N. Never sent for
    /// a start that failed; output may still come from its descendants.
    void ended(int status, const forkscope::Usage &usage);
    /// It has ended and was left unreaped.
    void becameZombie();

private:
    void onFinished(int code, QProcess::ExitStatus how);
    void watchEnd();
    void descriptorReady(int fd) override;

    PollSet &m_pollSet;
    QProcess m_process;
    pid_t m_pid = 0;
    bool m_unreaped = false;
    bool m_leaveUnreaped = false;
    bool m_isZombie = false;
    QPointer<QSocketNotifier> m_endNotifier; ///< QProcess's own, asleep until the process has ended
    int m_watchedEnd = -1;
};

/// What children reaped since the last call used: the growth of RUSAGE_CHILDREN (getrusage(2)).
/// Exactly one process's when it is called after each reaping. In the engine's thread.
Usage usageSinceLastReaping();

} // namespace forkscope
