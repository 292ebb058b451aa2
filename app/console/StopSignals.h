#pragma once

#include <QtCore/QObject>

namespace forkscope {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal while it exists. A SIGHUP that was ignored
/// (nohup) stays ignored. Only one object may exist at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    /// Restores what the signals did before.
    ~StopSignals() override;

Q_SIGNALS:
    /// Sent once for each signal that came, from the event loop.
    void stopRequested(int signal);

private:
    void tell();
};

} // namespace forkscope
