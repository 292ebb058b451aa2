#include "core/engine/EngineThread.h"

#include "core/engine/Engine.h"
#include "core/engine/EventQueue.h"

#include <QtCore/QThread>

namespace forkscope {

using namespace std::chrono_literals;

struct EngineThread::Private
{
    explicit Private(EngineThread *owner)
        : queue([owner] {
              QMetaObject::invokeMethod(
                  owner, [owner] { Q_EMIT owner->eventsAvailable(); }, Qt::QueuedConnection);
          })
    {
    }

    template<typename Command> void tell(Command command)
    {
        QMetaObject::invokeMethod(
            engine, [engine = engine, command] { command(*engine); }, Qt::QueuedConnection);
    }

    EngineFoundation foundation;
    EventQueue queue;
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

void EngineThread::startRun(const Plan &plan)
{
    d->tell([plan](Engine &engine) { engine.startRun(plan); });
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
    return d->queue.take();
}

} // namespace forkscope
