#include "ui/run/SeriesHost.h"

#include "ui/run/RunSession.h"

namespace forkscope {

SeriesHost::SeriesHost(RunSession *session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(session, &RunSession::runEnded, this, &SeriesHost::takeRecord);
}

bool SeriesHost::canStart() const
{
    return !isRunning() && !m_session->isRunning();
}

void SeriesHost::start(RunSeries series)
{
    if (!canStart() || series.isOver())
        return;
    m_series = std::move(series);
    startStep();
}

void SeriesHost::stop()
{
    if (!isRunning())
        return;
    m_series.stop();
    m_session->stop(StopKind::Terminate);
}

void SeriesHost::startStep()
{
    if (m_series.state() == RunSeries::State::Running)
        return;                 // this call was meant for a series that was stopped meanwhile
    if (m_session->isRunning()) // somebody else was first
        m_series.stop();
    if (const SeriesStep *step = m_series.next()) {
        m_session->start(step->plan);
        Q_EMIT stepStarted();
    } else {
        Q_EMIT abandoned();
    }
}

void SeriesHost::takeRecord()
{
    if (m_series.state() != RunSeries::State::Running)
        return;
    m_series.take(m_session->sharedRecord());
    switch (m_series.state()) {
    case RunSeries::State::Waiting:
        // The others who listen to the end of this run first.
        QMetaObject::invokeMethod(this, &SeriesHost::startStep, Qt::QueuedConnection);
        break;
    case RunSeries::State::Finished:
        Q_EMIT finished();
        break;
    case RunSeries::State::Abandoned:
        Q_EMIT abandoned();
        break;
    case RunSeries::State::Running:
        break;
    }
}

} // namespace forkscope
