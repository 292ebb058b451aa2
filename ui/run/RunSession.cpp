#include "ui/run/RunSession.h"

#include <QtCore/QDeadlineTimer>

#include <algorithm>

namespace forkscope {

namespace {
constexpr qint64 publishIntervalMs = 50; // views are shown at most 20 changes a second
constexpr qint64 drainIntervalMs = 16;   // and the record grows at most 60 times a second
constexpr qint64 sliceMs = 4;            // longest time spent on events without painting
constexpr size_t eventsPerLook = 256;    // events between two looks at the clock
} // namespace

RunSession::RunSession(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunSession::drain);
    connect(&m_engine, &EngineThread::eventsAvailable, this, &RunSession::schedule);
}

RunSession::~RunSession() = default;

void RunSession::start(const Plan &plan)
{
    if (m_running)
        return;
    endReplay();
    m_running = true;
    m_engine.startRun(plan, m_observation);
}

void RunSession::stop(StopKind kind)
{
    if (m_running)
        m_engine.stopRun(kind);
}

void RunSession::stopInstance(int index, StopKind kind)
{
    if (m_running)
        m_engine.stopInstance(index, kind);
}

int RunSession::liveProcesses() const
{
    int live = 0;
    if (!m_record || m_record->isEnded())
        return live;
    for (const InstanceRecord &instance : m_record->instances()) {
        live += static_cast<int>(
            std::count_if(instance.processes.begin(), instance.processes.end(),
                          [](const ProcessRecord &process) { return isLive(process.state); }));
    }
    return live;
}

void RunSession::schedule()
{
    if (m_timer.isActive())
        return;
    const qint64 waited = m_sinceDrained.isValid() ? m_sinceDrained.elapsed() : drainIntervalMs;
    m_timer.start(static_cast<int>(std::max<qint64>(0, drainIntervalMs - waited)));
}

void RunSession::drain()
{
    m_sinceDrained.start();
    const bool leftOver = !m_pending.empty();
    if (!leftOver)
        m_pending = m_engine.takeEvents();
    const bool hasNew = !m_pending.empty();
    append();
    m_unpublished = m_unpublished || hasNew;
    if (hasNew && m_record)
        Q_EMIT recordGrew();
    const bool isDue =
        !m_sincePublished.isValid() || m_sincePublished.elapsed() >= publishIntervalMs;
    if (m_appended < m_pending.size()) {
        m_timer.start(0); // let the window breathe, then go on
        if (!isDue)
            return;
    } else {
        m_pending.clear();
        m_appended = 0;
        if (leftOver || (m_unpublished && !isDue))
            schedule(); // for what is not published, and for events that nobody tells of again
    }
    if (m_unpublished && (isDue || isOver()))
        publish();
}

/// All is appended, and it is the end.
bool RunSession::isOver() const
{
    return m_running && m_record && m_record->isEnded() && m_pending.empty();
}

void RunSession::append()
{
    const QDeadlineTimer deadline(sliceMs, Qt::PreciseTimer);
    while (m_appended < m_pending.size()) {
        Event &event = m_pending[m_appended++];
        if (std::holds_alternative<event::RunStarted>(event.what)) {
            Q_EMIT recordLeaving();
            m_growing = std::make_shared<RunRecord>();
            m_record = m_growing;
            m_last = m_record;
            m_growing->append(event);
            m_growing->takeChanged(); // a view that is given a whole record needs no list
            Q_EMIT runStarted();
        } else if (m_growing) {
            m_growing->append(event);
        }
        m_kept.add(std::move(event));
        if (m_appended % eventsPerLook == 0 && deadline.hasExpired())
            return;
    }
}

void RunSession::showAgain(const SharedRecord &record)
{
    if (m_running)
        return;
    endReplay();
    if (record != m_record)
        replace(record);
}

bool RunSession::beginReplay()
{
    if (m_running || m_replay || !canReplay() || !m_kept.isWhole())
        return false;
    m_replay = std::make_unique<ReplayScript>(m_kept.events());
    m_whole = m_record;
    m_replayed = m_replay->steps() + 1; // more than there is: the first replayTo() begins anew
    replayTo(0, true);
    return true;
}

void RunSession::replayTo(qint64 ns, bool atOnce)
{
    if (!m_replay)
        return;
    const std::size_t wanted = std::max<std::size_t>(1, m_replay->stepsUntil(ns));
    if (wanted < m_replayed) {
        auto fresh = std::make_shared<RunRecord>();
        m_replay->append(fresh.get(), 0, wanted);
        fresh->takeChanged();
        replace(fresh, fresh);
        m_unpublished = true;
    } else if (wanted > m_replayed) {
        m_replay->append(m_growing.get(), m_replayed, wanted);
        m_unpublished = true;
        Q_EMIT recordGrew();
    }
    m_replayed = wanted;
    m_replay->advance(m_growing.get(), ns);
    const bool isDue =
        !m_sincePublished.isValid() || m_sincePublished.elapsed() >= publishIntervalMs;
    if (m_unpublished && (isDue || atOnce))
        publish();
}

void RunSession::endReplay()
{
    if (!m_replay)
        return;
    m_replay.reset();
    replace(std::exchange(m_whole, nullptr));
    publish();
    Q_EMIT replayEnded();
}

void RunSession::replace(SharedRecord record, std::shared_ptr<RunRecord> growing)
{
    Q_EMIT recordLeaving();
    m_record = std::move(record);
    m_growing = std::move(growing);
    Q_EMIT recordReplaced();
}

void RunSession::publish()
{
    if (!m_record)
        return;
    m_sincePublished.start();
    m_unpublished = false;
    Q_EMIT recordChanged(m_growing ? m_growing->takeChanged() : std::vector<int>());
    if (isOver()) {
        m_running = false;
        Q_EMIT runEnded();
    }
}

} // namespace forkscope
