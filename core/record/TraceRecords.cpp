#include "core/record/TraceRecords.h"

#include <algorithm>
#include <type_traits>

namespace forkscope {

void TraceRecords::push_back(const TraceRecord &record)
{
    if (const auto *in = std::get_if<trace::SwitchedIn>(&record.what))
        addSwitchedIn(record.at, record.core, in->task);
    else if (const auto *out = std::get_if<trace::SwitchedOut>(&record.what))
        addSwitchedOut(record.at, record.core, out->task, out->preempted);
    else
        addOther(record);
}

void TraceRecords::addOther(const Entry &like, int core, qint64 task)
{
    if (like.kind == Kind::In)
        addOther({like.at, core, trace::SwitchedIn{task}});
    else
        addOther({like.at, core, trace::SwitchedOut{task, like.kind == Kind::Preempted}});
}

void TraceRecords::addOther(const TraceRecord &record)
{
    m_entries.push_back({record.at, quint32(m_others.size()), 0, Kind::Other});
    m_others.push_back(record);
}

qint64 TraceRecords::switchedTaskOf(const TraceRecord &record)
{
    if (const auto *in = std::get_if<trace::SwitchedIn>(&record.what))
        return in->task;
    const auto *out = std::get_if<trace::SwitchedOut>(&record.what);
    return out ? out->task : 0;
}

std::size_t TraceRecords::memory() const
{
    return m_entries.size() * sizeof(Entry) + m_others.size() * sizeof(TraceRecord);
}

void TraceRecords::mergeParts(std::vector<std::ptrdiff_t> ends)
{
    static_assert(sizeof(Entry) == 16 && std::is_trivially_copyable_v<Entry>);
    const auto earlier = [](const Entry &a, const Entry &b) { return a.at < b.at; };
    const auto at = [this](std::ptrdiff_t index) { return m_entries.begin() + index; };
    std::ptrdiff_t begin = 0;
    for (const std::ptrdiff_t end : ends) {
        // Parts are only almost sorted: the kernel takes a record's time before its place in the
        // ring.
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

TraceRecords TraceRecords::takeLater(TimePoint at)
{
    const auto first =
        std::upper_bound(m_entries.begin(), m_entries.end(), at,
                         [](TimePoint time, const Entry &entry) { return time < entry.at; });
    TraceRecords later;
    for (auto index = std::size_t(first - m_entries.begin()); index < size(); ++index)
        later.push_back((*this)[index]);
    m_entries.erase(first, m_entries.end());
    return later;
}

} // namespace forkscope
