#include "ui/panes/bytes/StreamJob.h"

namespace forkscope {

StreamJob::~StreamJob()
{
    stop();
}

void StreamJob::stop()
{
    m_work.cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
    m_running = false;
}

void StreamJob::start(const Task &task)
{
    stop();
    m_work.cancelled = false;
    m_work.done = 0;
    m_running = true;
    const int round = ++m_round;
    m_thread = std::thread([this, task, round] {
        task(&m_work);
        QMetaObject::invokeMethod(
            this,
            [this, round] {
                if (round != m_round)
                    return;
                // The thread has nothing left to do. From the join on this thread sees what it
                // wrote.
                m_thread.join();
                m_running = false;
                Q_EMIT finished(m_work.cancelled);
            },
            Qt::QueuedConnection);
    });
}

} // namespace forkscope
