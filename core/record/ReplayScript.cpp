#include "core/record/ReplayScript.h"

#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <unordered_map>

namespace forkscope {

ReplayScript::ReplayScript(const std::vector<Event> &events) : m_events(events)
{
    if (events.empty())
        return;
    m_begin = events.front().at;
    for (quint32 i = 0; i < quint32(events.size()); ++i)
        take(i);
    expectTheirTraces();
    // The first event creates the record and the last one closes it, whatever the trace's times
    // are.
    std::stable_sort(m_steps.begin() + 1, m_steps.end() - 1,
                     [](const Step &a, const Step &b) { return a.at < b.at; });
    m_length = m_steps.back().at;
    for (Step &step : m_steps)
        step.at = std::clamp<qint64>(step.at, 0, m_length);
}

void ReplayScript::take(quint32 event)
{
    const auto since = [this](TimePoint at) { return (at - m_begin).count(); };
    const Event &taken = m_events[event];
    const auto *traced = std::get_if<event::Traced>(&taken.what);
    if (!traced) {
        m_steps.push_back({since(taken.at), event});
        return;
    }
    for (std::size_t i = 0; i < traced->records.size(); ++i)
        m_steps.push_back({since(traced->records.timeAt(i)), event, qint32(i)});
}

/// Adds before the fork of each started process that its records will come. The engine learns of a
/// start a little after the fork, and a record ignores a fork that it does not expect.
void ReplayScript::expectTheirTraces()
{
    std::unordered_map<qint64, std::vector<qint64>> forks; // by pid, sorted by time
    for (const Step &step : m_steps) {
        if (step.record < 0)
            continue;
        const auto &records = std::get<event::Traced>(m_events[step.event].what).records;
        const TraceRecord record = records[size_t(step.record)];
        if (const auto *fork = std::get_if<trace::Forked>(&record.what))
            forks[fork->process].push_back(step.at);
    }
    std::vector<Step> expectations;
    for (const Step &step : m_steps) {
        const auto *started = std::get_if<event::ProcessStarted>(&m_events[step.event].what);
        const auto found = started ? forks.find(started->pid) : forks.end();
        if (found == forks.end())
            continue;
        const auto after = std::upper_bound(found->second.begin(), found->second.end(), step.at);
        if (after != found->second.begin())
            expectations.push_back({*(after - 1) - 1, step.event, expectation});
    }
    // Before the last step, which stays the last.
    m_steps.insert(m_steps.end() - 1, expectations.begin(), expectations.end());
}

std::size_t ReplayScript::stepsUntil(qint64 ns) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), ns,
                                        [](qint64 at, const Step &step) { return at < step.at; });
    return std::size_t(after - m_steps.begin());
}

bool ReplayScript::isWorthAStep(const Step &step) const
{
    const EventContent &what = m_events[step.event].what;
    return step.record != expectation && !std::holds_alternative<event::Polled>(what) &&
           !std::holds_alternative<event::BytesArrived>(what);
}

std::optional<qint64> ReplayScript::nextTime(qint64 ns) const
{
    const auto next = std::find_if(m_steps.begin() + qint64(stepsUntil(ns)), m_steps.end(),
                                   [this](const Step &step) { return isWorthAStep(step); });
    return next == m_steps.end() ? std::nullopt : std::optional(next->at);
}

std::optional<qint64> ReplayScript::previousTime(qint64 ns) const
{
    for (auto i = std::ptrdiff_t(stepsUntil(ns - 1)) - 1; i >= 0; --i) {
        if (isWorthAStep(m_steps[size_t(i)]))
            return m_steps[size_t(i)].at;
    }
    return std::nullopt;
}

void ReplayScript::advance(RunRecord *record, qint64 ns) const
{
    record->append({m_begin + Nanoseconds(std::clamp<qint64>(ns, 0, m_length)), event::Traced{}});
}

void ReplayScript::append(RunRecord *record, std::size_t from, std::size_t to) const
{
    for (std::size_t i = from; i < std::min(to, m_steps.size()); ++i) {
        const Step &step = m_steps[i];
        const Event &event = m_events[step.event];
        if (step.record == whole) {
            record->append(event);
            continue;
        }
        if (step.record == expectation) {
            record->expect(std::get<event::ProcessStarted>(event.what), event.at);
            continue;
        }
        const TraceRecord traced = std::get<event::Traced>(event.what).records[size_t(step.record)];
        record->append({traced.at, event::Traced{{traced}}});
    }
}

} // namespace forkscope
