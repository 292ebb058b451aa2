#include "ui/run/SpeedUpRun.h"

#include "core/observe/Cores.h"
#include "core/pipeline/Ways.h"
#include "ui/run/RunSession.h"

#include <algorithm>

namespace forkscope {

SpeedUpRun::SpeedUpRun(RunSession *session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(session, &RunSession::runEnded, this, &SpeedUpRun::takeRecord);
}

void SpeedUpRun::start(const Plan &plan, int repeats)
{
    if (isRunning() || m_session->isRunning())
        return;
    m_plan = plan;
    m_repeats = std::max(repeats, 1);
    m_steps = atOnceSteps(coreCount(plan, allowedCores()), plan.run.instances);
    m_points.clear();
    m_failures = 0;
    m_step = 0;
    startStep();
}

void SpeedUpRun::startStep()
{
    if (m_session->isRunning()) { // somebody else was first
        abandon();
        return;
    }
    Plan plan = m_plan;
    plan.run.atOnce = m_steps[m_step % m_steps.size()];
    m_session->start(plan);
    Q_EMIT stepStarted();
}

void SpeedUpRun::takeRecord()
{
    if (!isRunning())
        return;
    const RunRecord &record = *m_session->record();
    if (record.counts().stopped > 0) {
        abandon();
        return;
    }
    m_points.push_back(speedUpPoint(record));
    m_failures += int(record.instances().size()) - record.counts().succeeded;
    if (m_step + 1 < total()) {
        ++m_step;
        // The others who listen to the end of this run first.
        QMetaObject::invokeMethod(this, &SpeedUpRun::startStep, Qt::QueuedConnection);
    } else {
        m_step = -1;
        Q_EMIT finished();
    }
}

void SpeedUpRun::abandon()
{
    m_step = -1;
    Q_EMIT abandoned();
}

} // namespace forkscope
