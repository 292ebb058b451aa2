#pragma once

#include <QtCore/QObject>

namespace forkscope {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, while it lives. A SIGHUP that was ignored (nohup)
/// stays so. One object at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    /// What the signals did before, they do again.
    ~StopSignals() override;

    /// Readable while a signal has come that was not yet told: for writes that may block.
    [[nodiscard]] int descriptor() const;

Q_SIGNALS:
    /// Once for each signal that came, from the event loop.
    void stopRequested(int signal);

private:
    void tell();
};

} // namespace forkscope
