#include "core/observe/SchedulerTrace.h"

#include "core/observe/Cores.h"
#include "core/observe/TraceClock.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace forkscope {

void delayLate(TraceRecords *records, TimePoint told)
{
    if (records->empty() || records->timeAt(0) >= told)
        return;
    TraceRecords delayed;
    delayed.reserve(records->size());
    for (TraceRecord record : *records) {
        if (record.at >= told) {
            delayed.push_back(record);
            continue;
        }
        const TraceRecord uncertain{told, record.core, trace::Lost{record.at, 0}};
        const bool beginsSlice = std::holds_alternative<trace::SwitchedIn>(record.what);
        record.at = told;
        // It must not lie within the slice that it begins or ends, as a loss there would remove the
        // slice.
        if (beginsSlice)
            delayed.push_back(uncertain);
        delayed.push_back(record);
        if (!beginsSlice)
            delayed.push_back(uncertain);
    }
    *records = std::move(delayed);
}

std::variant<std::unique_ptr<SchedulerTrace>, TraceRefusal> SchedulerTrace::open(int pages)
{
    std::unique_ptr<SchedulerTrace> trace(new SchedulerTrace);
    if (const int error = trace->m_ownEvents.error())
        return TraceRefusal{error, 0, false};
    const auto ahead = traceClockAhead();
    if (const auto *refusal = std::get_if<TraceRefusal>(&ahead))
        return *refusal;
    for (const int core : onlineCores()) {
        auto ring = TraceRing::open(core, pages, std::get<Nanoseconds>(ahead));
        if (const auto *refusal = std::get_if<TraceRefusal>(&ring))
            return *refusal;
        trace->m_rings.push_back(std::move(std::get<std::unique_ptr<TraceRing>>(ring)));
    }
    return trace;
}

std::vector<int> SchedulerTrace::descriptors() const
{
    std::vector<int> result;
    result.reserve(m_rings.size());
    for (const auto &ring : m_rings)
        result.push_back(ring->descriptor());
    return result;
}

void SchedulerTrace::noteStart(TimePoint at, qint64 pid)
{
    const int core = std::max(0, ::sched_getcpu());
    m_kept.push_back({at, core, trace::Forked{pid, pid, ::getpid(), ::gettid()}});
}

TraceRecords SchedulerTrace::take()
{
    // Everything before now is in its ring when that ring is read. A later record may be read from
    // one ring while an earlier one of a ring that was read before is still missing.
    m_known = Clock::now();
    TraceRecords records = std::exchange(m_kept, {});
    records.reserve(m_usual);
    std::vector<std::ptrdiff_t> ends{std::ptrdiff_t(records.size())};
    for (const auto &ring : m_rings) {
        ring->drain(&records);
        ends.push_back(std::ptrdiff_t(records.size()));
    }
    m_usual = records.size() + records.size() / 4;
    records.mergeParts(std::move(ends));
    delayLate(&records, m_told);
    m_kept = records.takeLater(m_known);
    if (!records.empty())
        m_told = records.timeAt(records.size() - 1);
    return records;
}

} // namespace forkscope
