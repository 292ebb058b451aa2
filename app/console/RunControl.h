#pragma once

#include "core/base/StopSignals.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace forkscope {

class EngineThread;

/// Stops and suspends the engine's run as the signals of a terminal ask, while it exists. The first
/// signal ends the run as Terminate does, another one kills it at once; Ctrl+Z stops the run's
/// processes with us until we go on.
class RunControl : public QObject
{
    Q_OBJECT

public:
    /// `engine` must outlive it.
    explicit RunControl(EngineThread &engine);

    /// Ends the run as if this signal had come.
    void stop(int signal);
    /// Says that it is known that something cannot be killed, which is not waited for then.
    void expectSurvivors() { m_expectsSurvivors = true; }
    /// Returns the first signal that has ended the run; 0 if none has.
    [[nodiscard]] int signal() const { return m_signal; }

Q_SIGNALS:
    /// The first signal has come.
    void stopping();
    /// We are about to stop: what is on the terminal for a moment only should go.
    void suspending();
    /// The run was killed and yet is not over after some seconds, or a third signal asks: something
    /// cannot be killed, and is not waited for any longer.
    void gaveUp();

private:
    void suspend();
    void giveUp();

    EngineThread &m_engine;
    StopSignals m_signals;
    QTimer m_patience;
    int m_signal = 0;
    int m_signalsSeen = 0;
    bool m_expectsSurvivors = false;
};

} // namespace forkscope
