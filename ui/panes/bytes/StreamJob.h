#pragma once

#include "core/capture/search/ByteWork.h"

#include <QtCore/QObject>

#include <functional>
#include <thread>

namespace forkscope {

using StreamWork = ByteWork;

/// One long work on a stream in a thread of its own. The thread is waited for when this goes, after
/// it has been told to leave off.
class StreamJob : public QObject
{
    Q_OBJECT

public:
    using Task = std::function<void(StreamWork *)>;

    explicit StreamJob(QObject *parent = nullptr) : QObject(parent) {}
    ~StreamJob() override;

    /// `task` looks at `cancelled` often. A work that is still going on is cancelled first.
    void start(const Task &task);
    /// finished() comes all the same, soon.
    void cancel() { m_work.cancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qint64 done() const { return m_work.done; }

Q_SIGNALS:
    /// In this object's thread, once for each start that was not overtaken by another one.
    void finished(bool cancelled);

private:
    void stop();

    StreamWork m_work;
    std::thread m_thread;
    bool m_running = false;
    int m_round = 0; ///< tells the end of this work from that of an earlier one
};

} // namespace forkscope
