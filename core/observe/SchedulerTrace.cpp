#include "core/observe/SchedulerTrace.h"

#include "core/observe/Cores.h"

#include <algorithm>
#include <unistd.h>

namespace forkscope {

void delayLate(std::vector<TraceRecord> *records, TimePoint told)
{
    const auto end = std::find_if(records->begin(), records->end(),
                                  [told](const auto &record) { return record.at >= told; });
    std::vector<TraceRecord> delayed;
    for (auto late = records->begin(); late != end; ++late) {
        const TraceRecord uncertain{told, late->core, trace::Lost{late->at, 0}};
        const bool beginsSlice = std::holds_alternative<trace::SwitchedIn>(late->what);
        late->at = told;
        // Not within the slice that it begins or ends: a loss there would take that away.
        if (beginsSlice)
            delayed.push_back(uncertain);
        delayed.push_back(std::move(*late));
        if (!beginsSlice)
            delayed.push_back(uncertain);
    }
    records->erase(records->begin(), end);
    records->insert(records->begin(), std::make_move_iterator(delayed.begin()),
                    std::make_move_iterator(delayed.end()));
}

void mergeParts(std::vector<TraceRecord> *records, std::vector<std::ptrdiff_t> ends)
{
    const auto earlier = [](const TraceRecord &a, const TraceRecord &b) { return a.at < b.at; };
    const auto at = [records](std::ptrdiff_t index) { return records->begin() + index; };
    std::ptrdiff_t begin = 0;
    for (const std::ptrdiff_t end : ends) {
        // The kernel takes a record's time before it has the record's place in the ring.
        if (!std::is_sorted(at(begin), at(end), earlier))
            std::stable_sort(at(begin), at(end), earlier);
        begin = end;
    }
    while (ends.size() > 1) {
        std::vector<std::ptrdiff_t> merged;
        begin = 0;
        for (size_t i = 0; i < ends.size(); i += 2) {
            const std::ptrdiff_t end = ends[std::min(i + 1, ends.size() - 1)];
            std::inplace_merge(at(begin), at(ends[i]), at(end), earlier);
            merged.push_back(end);
            begin = end;
        }
        ends = std::move(merged);
    }
}

std::variant<std::unique_ptr<SchedulerTrace>, TraceRefusal> SchedulerTrace::open(int pages)
{
    std::unique_ptr<SchedulerTrace> trace(new SchedulerTrace);
    trace->m_ownTask = ::gettid();
    for (const int core : onlineCores()) {
        auto ring = TraceRing::open(core, pages);
        if (const auto *refusal = std::get_if<TraceRefusal>(&ring))
            return *refusal;
        trace->m_rings.push_back(std::move(std::get<std::unique_ptr<TraceRing>>(ring)));
    }
    return trace;
}

std::vector<int> SchedulerTrace::descriptors() const
{
    std::vector<int> result;
    for (const auto &ring : m_rings)
        result.push_back(ring->descriptor());
    return result;
}

std::vector<TraceRecord> SchedulerTrace::take()
{
    // Whatever happened before now is in its ring by the time that ring is read; what is later may
    // be read from one ring and still be missing from one that was read before it.
    const TimePoint known = Clock::now();
    m_known = known;
    std::vector<TraceRecord> records = std::exchange(m_kept, {});
    records.reserve(m_usual);
    std::vector<std::ptrdiff_t> ends{std::ssize(records)};
    for (const auto &ring : m_rings) {
        ring->drain(&records);
        const auto own = [this](const TraceRecord &record) { return isOwn(record); };
        records.erase(std::remove_if(records.begin() + ends.back(), records.end(), own),
                      records.end());
        ends.push_back(std::ssize(records));
    }
    m_usual = records.size() + records.size() / 4;
    mergeParts(&records, std::move(ends));
    delayLate(&records, m_told);
    const auto later = std::find_if(records.begin(), records.end(), [known](const auto &record) {
        return record.at > known;
    });
    m_kept.assign(std::make_move_iterator(later), std::make_move_iterator(records.end()));
    records.erase(later, records.end());
    if (!records.empty())
        m_told = records.back().at;
    for (const TraceRecord &record : records) {
        if (const auto *lost = std::get_if<trace::Lost>(&record.what))
            m_lost += lost->records;
    }
    return records;
}

bool SchedulerTrace::isOwn(const TraceRecord &record) const
{
    if (const auto *in = std::get_if<trace::SwitchedIn>(&record.what))
        return in->task == m_ownTask;
    if (const auto *out = std::get_if<trace::SwitchedOut>(&record.what))
        return out->task == m_ownTask;
    return false;
}

} // namespace forkscope
