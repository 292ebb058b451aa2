#include "core/engine/EngineThread.h"

#include "core/base/StopSignals.h"
#include "core/capture/store/SpillDirectory.h"
#include "core/engine/Engine.h"
#include "core/engine/loop/Doorbell.h"
#include "core/engine/loop/EventQueue.h"

#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// Waking the reader for every event would cost two thread switches per process. This is sixty times
// a second, as often as a screen shows something new.
constexpr auto usualInterval = 16ms;

using Command = std::function<void(Engine &)>;

/// The permanent thread. Data shared with other threads is under our own locks, and wake-ups use
/// our own descriptors: nothing depends on how Qt passes events between threads.
class EngineLoop : public QThread
{
public:
    explicit EngineLoop(EventQueue &queue) : m_queue(queue)
    {
        setObjectName(QStringLiteral("engine"));
    }

    void tell(Command command)
    {
        if (!isRunning())
            start(); // the system had no thread for us at first
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
        }
        m_bell.ring();
    }

    /// Tells, and returns when it is done.
    void tellAndWait(const Command &command)
    {
        bool isDone = false;
        tell([&](Engine &engine) {
            command(engine);
            const std::lock_guard lock(m_mutex);
            isDone = true;
            m_change.notify_all();
        });
        if (!isRunning())
            return; // the system has no thread for us, so nothing runs
        std::unique_lock lock(m_mutex);
        m_change.wait(lock, [&isDone] { return isDone; });
    }

    /// Ends everything that was started, and then the thread. What has not ended after `limit`
    /// goes on.
    void finish(Nanoseconds limit)
    {
        if (!isRunning())
            return; // it did not come up
        tell([this, limit](Engine &engine) {
            engine.endEverything(limit);
            quit();
        });
        {
            std::unique_lock lock(m_mutex);
            m_change.wait(lock, [this] { return m_ended; });
        }
        wait();
    }

protected:
    void run() override
    {
        {
            Engine engine(m_foundation, m_queue);
            QSocketNotifier notifier(m_bell.descriptor(), QSocketNotifier::Read);
            connect(&notifier, &QSocketNotifier::activated, &notifier,
                    [this, &engine] { obey(engine); });
            exec();
        }
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_change.notify_all();
    }

private:
    void obey(Engine &engine)
    {
        m_bell.answer();
        std::vector<Command> commands;
        {
            const std::lock_guard lock(m_mutex);
            commands = std::exchange(m_commands, {});
        }
        for (const Command &command : commands)
            command(engine);
    }

    EngineFoundation m_foundation; ///< made before there is another thread
    EventQueue &m_queue;
    Doorbell m_bell;
    std::mutex m_mutex;
    std::condition_variable m_change;
    std::vector<Command> m_commands;
    bool m_ended = false;
};

} // namespace

struct EngineThread::Private
{
    explicit Private(EngineThread *owner)
        : queue([this] { bell.ring(); }), notifier(bell.descriptor(), QSocketNotifier::Read),
          loop(queue)
    {
        readerTimer.setSingleShot(true);
        readerTimer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&readerTimer, &QTimer::timeout, owner, &EngineThread::eventsAvailable);
        QObject::connect(&notifier, &QSocketNotifier::activated, owner, [this] { wakeReader(); });
    }

    void wakeReader()
    {
        bell.answer();
        const Nanoseconds left = queue.isOver() ? 0ns : lastTaken + interval - Clock::now();
        readerTimer.start(
            std::chrono::ceil<std::chrono::milliseconds>(std::max(left, Nanoseconds(0))));
    }

    Doorbell bell; ///< rung when the queue stops being empty
    EventQueue queue;
    QSocketNotifier notifier; ///< like all of the following but `loop`, in the reader's thread
    QTimer readerTimer;
    std::chrono::milliseconds interval = usualInterval;
    TimePoint lastTaken{};
    Nanoseconds patience = 10s; ///< at the end, for what does not end
    EngineLoop loop;
};

EngineThread::EngineThread(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    d->loop.start();
}

EngineThread::~EngineThread()
{
    d->loop.finish(d->patience);
}

void EngineThread::startRun(const Plan &plan, const ObservationSettings &observation,
                            const QByteArray &spillDirectory, const Outlets &outlets)
{
    const QByteArray spill = spillDirectory.isEmpty() ? defaultSpillDirectory() : spillDirectory;
    d->loop.tell([plan, observation, spill, outlets](Engine &engine) {
        engine.startRun(plan, observation, spill, outlets);
    });
}

void EngineThread::stopRun(StopKind kind)
{
    d->loop.tell([kind](Engine &engine) { engine.stopRun(kind); });
}

void EngineThread::stopInstance(int index, StopKind kind)
{
    d->loop.tell([index, kind](Engine &engine) { engine.stopInstance(index, kind); });
}

void EngineThread::suspend()
{
    d->loop.tellAndWait([](Engine &engine) { engine.suspend(); });
    StopSignals::stopUs();
    d->loop.tell([](Engine &engine) { engine.resume(); });
}

void EngineThread::leaveRunning()
{
    d->patience = 0s;
}

void EngineThread::setInterval(std::chrono::milliseconds interval)
{
    d->interval = interval;
}

std::vector<Event> EngineThread::takeEvents()
{
    d->lastTaken = Clock::now();
    return d->queue.take();
}

} // namespace forkscope
