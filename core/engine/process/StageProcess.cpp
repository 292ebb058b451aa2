#include "core/engine/process/StageProcess.h"

#include "core/engine/process/ChildSetup.h"
#include "core/engine/process/VforkStart.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace forkscope {

namespace {

/// Blocks all signals while a child shares our memory: a handler's frame could overflow its stack.
class SignalsBlocked
{
public:
    SignalsBlocked()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    SignalsBlocked(const SignalsBlocked &) = delete;
    SignalsBlocked &operator=(const SignalsBlocked &) = delete;

private:
    sigset_t m_before;
};

bool isShortage(int errnum)
{
    return errnum == EAGAIN || errnum == ENOMEM || errnum == EMFILE || errnum == ENFILE;
}

// QProcess says only in translated words why it could not fork, so the system is asked again.
int shortageNow(int errnoAfterStart)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return errno;
    ::close(ends[0]);
    ::close(ends[1]);
    return isShortage(errnoAfterStart) ? errnoAfterStart : EAGAIN;
}

bool isPidfd(int fd)
{
    static constexpr char name[] = "anon_inode:[pidfd]";
    static constexpr char newName[] = "pidfd:"; // from Linux 6.9 on
    char path[32];
    char link[sizeof name];
    std::snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    const ssize_t length = ::readlink(path, link, sizeof link);
    const QByteArrayView seen(link, std::max<ssize_t>(length, 0));
    return seen == QByteArrayView(name) || seen.startsWith(QByteArrayView(newName));
}

} // namespace

StageProcess::StageProcess(PollSet &pollSet, QObject *parent)
    : QObject(parent), m_pollSet(pollSet), m_process(std::make_unique<QProcess>())
{
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->setInputChannelMode(QProcess::ForwardedInputChannel);
    requestVfork(*m_process);
    connect(m_process.get(), &QProcess::finished, this, &StageProcess::onFinished);
    // QProcess watches for the end only from then on.
    connect(m_process.get(), &QProcess::started, this, &StageProcess::watchEnd);
}

StageProcess::~StageProcess()
{
    if (m_watchedEnd >= 0)
        m_pollSet.forget(m_watchedEnd);
    // QProcess would kill it and wait. What still lives here is what that cannot end.
    static auto &left = *new std::vector<std::unique_ptr<QProcess>>;
    if (m_unreaped)
        left.push_back(std::move(m_process));
}

std::optional<StartError> StageProcess::start(const PreparedStage &stage,
                                              const Placement &placement)
{
    // The child shares our memory until its program runs, and start() returns only then (vfork(2)).
    std::optional<ChildFailure> failure;
    ChildSetup setup;
    setup.path = stage.path().constData();
    setup.arguments = stage.argumentArray();
    setup.environment = stage.environmentArray();
    setup.directory = stage.directory().isEmpty() ? nullptr : stage.directory().constData();
    setup.standardInput = placement.standardInput;
    setup.standardOutput = placement.standardOutput;
    setup.standardError = placement.standardError;
    setup.group = placement.group;
    setup.parent = ::getpid();
    setup.cores = placement.cores;
    setup.descriptorLimit = placement.descriptorLimit;
    setup.changedSignals = placement.changedSignals;
    setup.failure = &failure;

    m_process->setChildProcessModifier([&setup] { becomeProgram(setup); });
    int errnoAfterStart = 0;
    {
        const SignalsBlocked blocked;
        errno = 0;
        // QProcess never uses the name, because the modifier executes the prepared path.
        m_process->start(QStringLiteral("/stage"), {});
        errnoAfterStart = errno;
    }
    if (m_process->state() == QProcess::NotRunning)
        return makeStartError(shortageNow(errnoAfterStart), StartStep::Fork, stage.path());

    m_process->setChildProcessModifier({});
    if (failure) {
        m_process->waitForFinished(-1); // it has called _exit, so this only reaps it
        return makeStartError(failure->errnum, failure->step,
                              failure->step == StartStep::Chdir ? stage.directory() : stage.path());
    }
    m_pid = static_cast<pid_t>(m_process->processId());
    m_unreaped = true;
    m_childUsage.begin(m_pid);
    return std::nullopt;
}

/// QProcess waits for the end with a notifier on the process's pidfd, and Qt's event loop asks
/// about every notifier in every turn: with a thousand processes that is most of its work. So the
/// notifier is disabled and the pidfd is in our epoll set instead. When it is readable, QProcess is
/// made to reap. If Qt works otherwise, nothing is changed.
void StageProcess::watchEnd()
{
    for (QSocketNotifier *notifier : m_process->findChildren<QSocketNotifier *>()) {
        const int fd = int(notifier->socket());
        if (!notifier->isEnabled() || !isPidfd(fd))
            continue;
        m_pollSet.watch(fd, PollSet::Wait::Readable, this);
        notifier->setEnabled(false);
        m_endNotifier = notifier;
        m_watchedEnd = fd;
        return;
    }
}

void StageProcess::descriptorReady(int fd)
{
    m_pollSet.forget(fd);
    m_watchedEnd = -1;
    m_usage = m_childUsage.ofZombie(m_pid);
    if (m_leaveUnreaped) {
        m_isZombie = true;
        Q_EMIT becameZombie();
    } else {
        reapEnded();
    }
}

/// Lets QProcess reap the process, which has ended, at once: in the event loop's next turn it would
/// have to wait for whatever is started in this one.
void StageProcess::reapEnded()
{
    if (m_endNotifier && !m_process->waitForFinished(0) && m_endNotifier)
        m_endNotifier->setEnabled(true);
}

int StageProcess::stopSignal() const
{
    siginfo_t info{};
    const int options = WSTOPPED | WNOHANG | WNOWAIT;
    return m_unreaped && ::waitid(P_PID, id_t(m_pid), &info, options) == 0 && info.si_pid != 0
               ? info.si_status
               : 0;
}

void StageProcess::reap()
{
    m_leaveUnreaped = false;
    if (isZombie())
        reapEnded();
}

void StageProcess::onFinished(int code, QProcess::ExitStatus how)
{
    // It is asked in any case, as the next answer begins here.
    const Usage sinceLast = usageSinceLastReaping();
    if (!m_unreaped)
        return; // a start that failed
    m_unreaped = false;
    Q_EMIT ended(how == QProcess::CrashExit ? -code : code, m_usage.value_or(sinceLast));
}

} // namespace forkscope
