#include "core/engine/EngineThread.h"

#include "core/engine/Engine.h"
#include "core/engine/EventQueue.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// Waking the reader for every event would cost two switches between threads a process.
constexpr auto readerInterval = 8ms;

} // namespace

struct EngineThread::Private
{
    explicit Private(EngineThread *owner)
        : queue([this, owner] {
              QMetaObject::invokeMethod(owner, [this] { wakeReader(); }, Qt::QueuedConnection);
          })
    {
        readerTimer.setSingleShot(true);
        readerTimer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&readerTimer, &QTimer::timeout, owner, &EngineThread::eventsAvailable);
    }

    void wakeReader()
    {
        const auto left = lastTaken + readerInterval - Clock::now();
        readerTimer.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(left, Nanoseconds(0))));
    }

    template<typename Command> void tell(Command command)
    {
        QMetaObject::invokeMethod(
            engine, [engine = engine, command] { command(*engine); }, Qt::QueuedConnection);
    }

    EngineFoundation foundation;
    EventQueue queue;
    QTimer readerTimer;   ///< in the reader's thread, as `lastTaken`
    TimePoint lastTaken{};
    QThread thread;
    Engine *engine = nullptr; ///< lives and dies in `thread`
};

EngineThread::EngineThread(QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this))
{
    d->thread.setObjectName(QStringLiteral("engine"));
    auto *context = new QObject;
    context->moveToThread(&d->thread);
    d->thread.start();
    // Made in its own thread, because its notifiers belong there.
    QMetaObject::invokeMethod(
        context, [this] { d->engine = new Engine(d->foundation, d->queue); },
        Qt::BlockingQueuedConnection);
    context->deleteLater();
}

EngineThread::~EngineThread()
{
    QMetaObject::invokeMethod(
        d->engine,
        [this] {
            d->engine->endEverything(10s);
            delete d->engine;
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void EngineThread::startRun(const Plan &plan, const ObservationSettings &observation)
{
    d->tell([plan, observation](Engine &engine) { engine.startRun(plan, observation); });
}

void EngineThread::stopRun(StopKind kind)
{
    d->tell([kind](Engine &engine) { engine.stopRun(kind); });
}

void EngineThread::stopInstance(int index, StopKind kind)
{
    d->tell([index, kind](Engine &engine) { engine.stopInstance(index, kind); });
}

std::vector<Event> EngineThread::takeEvents()
{
    d->lastTaken = Clock::now();
    return d->queue.take();
}

} // namespace forkscope
