#include "ui/run/LessonRunner.h"

#include "core/lessons/LessonPlans.h"
#include "core/observe/Cores.h"
#include "ui/run/RunSession.h"

#include <algorithm>

namespace forkscope {

LessonRunner::LessonRunner(RunSession *session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(session, &RunSession::runEnded, this, &LessonRunner::takeRecord);
}

void LessonRunner::start(const QList<LessonRun> &runs)
{
    if (isRunning() || m_session->isRunning() || runs.isEmpty())
        return;
    m_steps.clear();
    m_records.clear();
    m_stopping = false;
    for (int i = 0; i < int(runs.size()); ++i) {
        LessonRun run = runs[i];
        if (m_mostRepetitions > 0)
            run.repetitions = std::min(run.repetitions, m_mostRepetitions);
        m_records.push_back({run.series, {}});
        for (const Plan &plan : plansOf(run, allowedCores()))
            m_steps.push_back({i, plan});
    }
    startNext();
}

void LessonRunner::stop()
{
    if (!isRunning())
        return;
    m_stopping = true;
    m_session->stop(StopKind::Terminate);
}

int LessonRunner::runNow() const
{
    return isRunning() ? m_steps[size_t(m_next) - 1].run : 0;
}

void LessonRunner::startNext()
{
    if (m_stopping || m_session->isRunning()) { // or somebody else was first
        abandon();
        return;
    }
    m_session->start(m_steps[size_t(m_next)].plan);
    ++m_next;
    Q_EMIT progressed();
}

void LessonRunner::takeRecord()
{
    if (!isRunning())
        return;
    m_records[size_t(runNow())].records.push_back(m_session->sharedRecord());
    if (m_stopping || m_session->record()->counts().stopped > 0) {
        abandon();
    } else if (m_next < planned()) {
        // The others who listen to the end of this run first.
        QMetaObject::invokeMethod(this, &LessonRunner::startNext, Qt::QueuedConnection);
    } else {
        m_next = 0;
        Q_EMIT finished();
    }
}

void LessonRunner::abandon()
{
    m_next = 0;
    m_records.clear();
    Q_EMIT abandoned();
}

} // namespace forkscope
