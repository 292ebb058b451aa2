#include "ui/run/ThreeWaysRun.h"

#include "core/observe/Cores.h"
#include "ui/run/RunSession.h"

namespace forkscope {

ThreeWaysRun::ThreeWaysRun(RunSession *session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(session, &RunSession::runEnded, this, &ThreeWaysRun::takeRecord);
}

void ThreeWaysRun::start(const Plan &plan)
{
    if (isRunning() || m_session->isRunning())
        return;
    m_plan = plan;
    m_step = 0;
    m_records = {};
    startWay();
}

void ThreeWaysRun::startWay()
{
    if (m_session->isRunning()) { // somebody else was first
        m_step = -1;
        Q_EMIT abandoned();
        return;
    }
    m_session->start(planFor(m_plan, way(), oneCoreOf(m_plan, allowedCores())));
    Q_EMIT wayStarted();
}

void ThreeWaysRun::takeRecord()
{
    if (!isRunning())
        return;
    m_records[size_t(m_step)] = m_session->sharedRecord();
    if (m_session->record()->counts().stopped > 0) {
        m_step = -1;
        Q_EMIT abandoned();
    } else if (m_step + 1 < int(allWays.size())) {
        ++m_step;
        // The others who listen to the end of this run first.
        QMetaObject::invokeMethod(this, &ThreeWaysRun::startWay, Qt::QueuedConnection);
    } else {
        m_step = -1;
        Q_EMIT finished();
    }
}

} // namespace forkscope
