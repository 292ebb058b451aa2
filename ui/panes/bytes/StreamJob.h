#pragma once

#include "core/capture/search/ByteWork.h"

#include <QtCore/QObject>

#include <functional>
#include <thread>

namespace forkscope {

using StreamWork = ByteWork;

/// Does one long work on a stream in a thread of its own. The destructor cancels the work and waits
/// for the thread.
class StreamJob : public QObject
{
    Q_OBJECT

public:
    using Task = std::function<void(StreamWork *)>;

    explicit StreamJob(QObject *parent = nullptr) : QObject(parent) {}
    ~StreamJob() override;

    /// Starts `task`, which must check `cancelled` often. Work that is still going on is cancelled
    /// first.
    void start(const Task &task);
    /// Cancels the work; finished() still follows, soon.
    void cancel() { m_work.cancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qint64 done() const { return m_work.done; }

Q_SIGNALS:
    /// Sent in this object's thread, once for each start() that no later start() has replaced.
    void finished(bool cancelled);

private:
    void stop();
    void end(int round);

    StreamWork m_work;
    std::thread m_thread;
    bool m_running = false;
    int m_round = 0; ///< distinguishes the end of this work from that of an earlier one
};

} // namespace forkscope
