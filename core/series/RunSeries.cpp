#include "core/series/RunSeries.h"

#include "core/record/RunRecord.h"
#include "core/record/SuspensionText.h"

#include <algorithm>

namespace forkscope {

QList<SeriesStep> seriesSteps(const QList<Plan> &plans, int rounds)
{
    QList<SeriesStep> steps;
    for (int round = 0; round < rounds; ++round) {
        for (int part = 0; part < int(plans.size()); ++part)
            steps.append({plans[part], part});
    }
    return steps;
}

RunSeries::RunSeries(QList<SeriesStep> steps, Taker taker)
    : m_steps(std::move(steps)), m_taker(std::move(taker))
{
}

RunSeries::State RunSeries::state() const
{
    if (m_running)
        return State::Running;
    if (m_stopped)
        return State::Abandoned;
    return m_made == size() ? State::Finished : State::Waiting;
}

bool RunSeries::isOver() const
{
    return state() == State::Finished || state() == State::Abandoned;
}

const SeriesStep &RunSeries::current() const
{
    return m_steps[m_running ? m_made : std::max(0, m_made - 1)];
}

const SeriesStep *RunSeries::next()
{
    if (state() != State::Waiting)
        return nullptr;
    m_running = true;
    return &m_steps[m_made];
}

bool RunSeries::take(const SharedRecord &record)
{
    if (!m_running)
        return false;
    const bool isAgain = size() > 1 && wasSuspended(*record) && !m_stopped && !record->isCutShort();
    if (!isAgain)
        m_taker(current(), record);
    m_stopped = m_stopped || record->isCutShort();
    m_running = false;
    m_made += isAgain ? 0 : 1;
    return isAgain;
}

} // namespace forkscope
