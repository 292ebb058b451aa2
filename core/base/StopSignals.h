#pragma once

#include <QtCore/QObject>

#include <initializer_list>

namespace forkscope {

/// Turns signals that end or suspend a program (SIGINT, SIGTERM, SIGTSTP …) into Qt signals while
/// it exists. A SIGHUP that was ignored (nohup) stays ignored, and so does a SIGTSTP (a shell
/// without job control). Only one object may exist at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(std::initializer_list<int> signals, QObject *parent = nullptr);
    /// Restores what the signals did before.
    ~StopSignals() override;

    /// Does what SIGTSTP usually does: stops the program, and returns when it goes on. Returns at
    /// once if the kernel does not let it be stopped, since nobody could continue it.
    static void stopUs();

Q_SIGNALS:
    /// Sent once for each signal that came, from the event loop, but for SIGTSTP.
    void stopRequested(int signal);
    /// Sent once for each SIGTSTP (Ctrl+Z), from the event loop; see stopUs().
    void suspendRequested();

private:
    void tell();
};

} // namespace forkscope
