#include "ui/run/RunSession.h"

#include "core/record/RunRecord.h"
#include "ui/run/LiveRun.h"
#include "ui/run/ReplayedRun.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {
constexpr qint64 publishIntervalMs = 50; // views are shown at most 20 changes a second
} // namespace

RunSession::RunSession(QObject *parent) : QObject(parent), m_live(std::make_unique<LiveRun>())
{
    m_publishing.setSingleShot(true);
    connect(&m_publishing, &QTimer::timeout, this, [this] { publishInTime(true); });
    connect(m_live.get(), &LiveRun::begun, this, [this](const std::shared_ptr<RunRecord> &record) {
        show(record, record);
        Q_EMIT runStarted();
    });
    connect(m_live.get(), &LiveRun::grew, this, [this] {
        grow();
        publishInTime(m_live->isComplete());
    });
}

RunSession::~RunSession() = default;

void RunSession::start(const Plan &plan)
{
    if (isRunning())
        return;
    endReplay();
    m_live->start(plan, m_observation);
}

void RunSession::stop(StopKind kind)
{
    m_live->stop(kind);
}

void RunSession::stopInstance(int index, StopKind kind)
{
    m_live->stopInstance(index, kind);
}

void RunSession::suspend()
{
    m_live->suspend();
}

bool RunSession::isRunning() const
{
    return m_live->isOn();
}

const EventLog &RunSession::events() const
{
    return m_live->events();
}

void RunSession::setEventLimit(std::size_t bytes)
{
    m_live->setEventLimit(bytes);
}

bool RunSession::canReplay() const
{
    return m_live->isLast(m_record);
}

const ReplayScript *RunSession::replay() const
{
    return m_replay ? &m_replay->script() : nullptr;
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

void RunSession::showAgain(const SharedRecord &record)
{
    if (isRunning())
        return;
    endReplay();
    if (record == m_record)
        return;
    show(record, nullptr);
    Q_EMIT recordReplaced();
}

bool RunSession::beginReplay()
{
    if (isRunning() || m_replay || !canReplay() || !events().isWhole())
        return false;
    m_replay = std::make_unique<ReplayedRun>(m_record, events().events());
    show(m_replay->record(), m_replay->record());
    Q_EMIT recordReplaced();
    publish();
    return true;
}

void RunSession::replayTo(qint64 ns, bool atOnce)
{
    if (!m_replay)
        return;
    switch (m_replay->showUntil(ns)) {
    case ReplayedRun::Change::None:
        break;
    case ReplayedRun::Change::Grown:
        grow();
        break;
    case ReplayedRun::Change::Replaced:
        show(m_replay->record(), m_replay->record());
        m_isUnpublished = true;
        Q_EMIT recordReplaced();
        break;
    }
    publishInTime(atOnce);
}

void RunSession::endReplay()
{
    if (!m_replay)
        return;
    const SharedRecord whole = m_replay->whole();
    m_replay.reset();
    show(whole, nullptr);
    Q_EMIT recordReplaced();
    publish();
    Q_EMIT replayEnded();
}

void RunSession::show(SharedRecord record, std::shared_ptr<RunRecord> growing)
{
    Q_EMIT recordLeaving();
    m_record = std::move(record);
    m_growing = std::move(growing);
}

void RunSession::grow()
{
    m_isUnpublished = true;
    if (m_record)
        Q_EMIT recordGrew();
}

void RunSession::publishInTime(bool atOnce)
{
    if (!m_isUnpublished)
        return;
    const qint64 waited =
        m_sincePublished.isValid() ? m_sincePublished.elapsed() : publishIntervalMs;
    if (atOnce || waited >= publishIntervalMs)
        publish();
    else if (!m_publishing.isActive())
        m_publishing.start(static_cast<int>(publishIntervalMs - waited));
}

void RunSession::publish()
{
    if (!m_record)
        return;
    m_publishing.stop();
    m_sincePublished.start();
    m_isUnpublished = false;
    Q_EMIT recordChanged(m_growing ? m_growing->takeChanged() : std::vector<int>());
    if (m_live->takeEnd())
        Q_EMIT runEnded();
}

} // namespace forkscope
