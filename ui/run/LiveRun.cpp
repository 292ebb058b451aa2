#include "ui/run/LiveRun.h"

#include <QtCore/QDeadlineTimer>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {
constexpr qint64 drainIntervalMs = 16; // the record grows at most 60 times a second
constexpr qint64 sliceMs = 4;          // longest time spent on events without painting
constexpr size_t eventsPerLook = 256;  // events between two looks at the clock
} // namespace

LiveRun::LiveRun(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveRun::drain);
    connect(&m_engine, &EngineThread::eventsAvailable, this, &LiveRun::schedule);
}

LiveRun::~LiveRun() = default;

void LiveRun::start(const Plan &plan, const ObservationSettings &settings)
{
    m_isOn = true;
    m_engine.startRun(plan, settings);
}

void LiveRun::stop(StopKind kind)
{
    if (m_isOn)
        m_engine.stopRun(kind);
}

void LiveRun::stopInstance(int index, StopKind kind)
{
    if (m_isOn)
        m_engine.stopInstance(index, kind);
}

bool LiveRun::isComplete() const
{
    return m_isOn && m_record && m_record->isEnded() && m_pending.empty();
}

bool LiveRun::takeEnd()
{
    if (!isComplete())
        return false;
    m_isOn = false;
    m_record.reset();
    return true;
}

bool LiveRun::isLast(const SharedRecord &record) const
{
    return record && record == m_last.lock();
}

void LiveRun::schedule()
{
    if (m_timer.isActive())
        return;
    const qint64 waited = m_sinceDrained.isValid() ? m_sinceDrained.elapsed() : drainIntervalMs;
    m_timer.start(static_cast<int>(std::max<qint64>(0, drainIntervalMs - waited)));
}

void LiveRun::drain()
{
    m_sinceDrained.start();
    const bool leftOver = !m_pending.empty();
    if (!leftOver)
        m_pending = m_engine.takeEvents();
    const bool hasNew = !m_pending.empty();
    append();
    if (m_appended < m_pending.size()) {
        m_timer.start(0); // lets the window breathe, then goes on
    } else {
        m_pending.clear();
        m_appended = 0;
        if (leftOver)
            schedule(); // the engine tells of events once, and more may have come meanwhile
    }
    if (hasNew)
        Q_EMIT grew();
}

void LiveRun::append()
{
    const QDeadlineTimer deadline(sliceMs, Qt::PreciseTimer);
    while (m_appended < m_pending.size()) {
        Event &event = m_pending[m_appended++];
        if (std::holds_alternative<event::RunStarted>(event.what)) {
            m_record = std::make_shared<RunRecord>();
            m_last = m_record;
            m_record->append(event);
            m_record->takeChanged(); // a view that is given a whole record needs no list
            Q_EMIT begun(m_record);
        } else if (m_record) {
            m_record->append(event);
        }
        m_events.add(std::move(event));
        if (m_appended % eventsPerLook == 0 && deadline.hasExpired())
            return;
    }
}

} // namespace forkscope
