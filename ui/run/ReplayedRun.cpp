#include "ui/run/ReplayedRun.h"

#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <utility>

namespace forkscope {

ReplayedRun::ReplayedRun(SharedRecord whole, const std::vector<Event> &events)
    : m_whole(std::move(whole)), m_script(events)
{
    m_steps = m_script.steps() + 1; // more than there are, so that showing the start makes a record
    showUntil(0);
}

ReplayedRun::Change ReplayedRun::showUntil(qint64 ns)
{
    const Change change = goTo(std::max<std::size_t>(1, m_script.stepsUntil(ns)));
    m_script.advance(m_record.get(), ns);
    return change;
}

/// A record cannot lose events, so going back makes a new one.
ReplayedRun::Change ReplayedRun::goTo(std::size_t steps)
{
    const std::size_t had = std::exchange(m_steps, steps);
    if (steps == had)
        return Change::None;
    if (steps > had) {
        m_script.append(m_record.get(), had, steps);
        return Change::Grown;
    }
    m_record = std::make_shared<RunRecord>();
    m_script.append(m_record.get(), 0, steps);
    m_record->takeChanged(); // a view that is given a whole record needs no list
    return Change::Replaced;
}

} // namespace forkscope
