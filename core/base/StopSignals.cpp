#include "core/base/StopSignals.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace forkscope {

namespace {

// Global, because a signal handler has no object.
std::array<int, 2> pipeEnds{-1, -1};
struct Before
{
    int signal;
    struct sigaction action;
};
std::vector<Before> before;

void note(int signal)
{
    const int savedErrno = errno;
    const char number = static_cast<char>(signal);
    // A full pipe already holds more requests than can matter.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &number, 1);
    errno = savedErrno;
}

} // namespace

StopSignals::StopSignals(std::initializer_list<int> signals, QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &StopSignals::tell);
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (const int signal : signals) {
        struct sigaction old = {};
        ::sigaction(signal, nullptr, &old);
        const bool mayBeIgnored = signal == SIGHUP || signal == SIGTSTP;
        if (mayBeIgnored && old.sa_handler == SIG_IGN)
            continue;
        before.push_back({signal, old});
        ::sigaction(signal, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (const Before &each : before)
        ::sigaction(each.signal, &each.action, nullptr);
    before.clear();
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void StopSignals::tell()
{
    char number = 0;
    while (::read(pipeEnds[0], &number, 1) == 1) {
        if (number == SIGTSTP)
            Q_EMIT suspendRequested();
        else
            Q_EMIT stopRequested(number);
    }
}

void StopSignals::stopUs()
{
    struct sigaction usual = {};
    struct sigaction ours = {};
    usual.sa_handler = SIG_DFL;
    ::sigaction(SIGTSTP, &usual, &ours);
    ::raise(SIGTSTP); // stops all threads, before it returns
    ::sigaction(SIGTSTP, &ours, nullptr);
}

} // namespace forkscope
