#include "ui/panes/bytes/StreamJob.h"

#include <system_error>

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
    const auto work = [this, task, round] {
        task(&m_work);
        QMetaObject::invokeMethod(this, [this, round] { end(round); }, Qt::QueuedConnection);
    };
    try {
        m_thread = std::thread(work);
    } catch (const std::system_error &) {
        work(); // there is no thread to be had: late, but done
    }
}

void StreamJob::end(int round)
{
    if (round != m_round)
        return;
    // The thread has nothing left to do. From the join on this thread sees what it wrote.
    if (m_thread.joinable())
        m_thread.join();
    m_running = false;
    Q_EMIT finished(m_work.cancelled);
}

} // namespace forkscope
