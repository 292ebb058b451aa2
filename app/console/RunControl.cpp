#include "app/console/RunControl.h"

#include "core/engine/EngineThread.h"

#include <csignal>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// A killed process is gone at once, and a thousand of them within a second; what lives on after
// this waits for a device, or is another user's.
constexpr auto timeToDie = 3s;
// Where a process is known to refuse the signal, only the others are waited for, which die at once.
constexpr auto timeForTheRest = 300ms;

} // namespace

RunControl::RunControl(EngineThread &engine)
    : m_engine(engine), m_signals{SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP}
{
    connect(&m_signals, &StopSignals::stopRequested, this, &RunControl::stop);
    connect(&m_signals, &StopSignals::suspendRequested, this, &RunControl::suspend);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RunControl::giveUp);
}

void RunControl::stop(int signal)
{
    ++m_signalsSeen;
    if (m_signalsSeen == 1) {
        m_signal = signal;
        m_engine.stopRun(StopKind::Terminate);
        Q_EMIT stopping();
    } else if (m_signalsSeen == 2) {
        m_engine.stopRun(StopKind::Kill);
        m_patience.start(m_expectsSurvivors ? timeForTheRest : timeToDie);
    } else {
        giveUp();
    }
}

void RunControl::giveUp()
{
    m_engine.leaveRunning();
    Q_EMIT gaveUp();
}

void RunControl::suspend()
{
    Q_EMIT suspending();
    m_engine.suspend();
}

} // namespace forkscope
