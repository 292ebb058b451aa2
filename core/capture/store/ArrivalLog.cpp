#include "core/capture/store/ArrivalLog.h"

#include <algorithm>

namespace forkscope {

void ArrivalLog::append(TimePoint at, qint64 total)
{
    if (at == TimePoint{} || total <= m_last.total)
        return;
    at = std::max(at, m_last.at);
    if (m_first.total == 0) {
        m_first = m_last = {at, total};
        return;
    }
    const TimePoint noted = m_between.empty() ? m_first.at : m_between.back().at;
    const bool lastIsNoted = m_last.total == m_first.total;
    if (!lastIsNoted && at - noted > m_step)
        noteLast();
    m_last = {at, total};
}

/// Records the latest arrival, as the next one comes more than a step after the last recorded one.
void ArrivalLog::noteLast()
{
    if (int(m_between.size()) + 2 >= m_capacity)
        thinOut();
    m_between.push_back(m_last);
}

/// Drops arrivals. Two neighbours may be close, but the next but one is more than a step away. So
/// with this step at most half of the capacity stays in use.
void ArrivalLog::thinOut()
{
    m_step = (m_last.at - m_first.at) * 4 / m_capacity + Nanoseconds(1);
    std::vector<Arrival> kept;
    kept.reserve(size_t(m_capacity));
    TimePoint noted = m_first.at;
    for (size_t i = 0; i < m_between.size(); ++i) {
        const TimePoint next = i + 1 < m_between.size() ? m_between[i + 1].at : m_last.at;
        if (next - noted <= m_step)
            continue;
        kept.push_back(m_between[i]);
        noted = m_between[i].at;
    }
    m_between = std::move(kept);
}

TimePoint ArrivalLog::cameBy(qint64 offset) const
{
    if (offset < 0 || offset >= m_last.total)
        return {};
    if (offset < m_first.total)
        return m_first.at;
    const auto found =
        std::upper_bound(m_between.begin(), m_between.end(), offset,
                         [](qint64 wanted, const Arrival &a) { return wanted < a.total; });
    return found == m_between.end() ? m_last.at : found->at;
}

qint64 ArrivalLog::totalAt(TimePoint at) const
{
    if (m_first.total == 0 || at < m_first.at)
        return 0;
    if (at >= m_last.at)
        return m_last.total;
    const auto later =
        std::upper_bound(m_between.begin(), m_between.end(), at,
                         [](TimePoint wanted, const Arrival &a) { return wanted < a.at; });
    return later == m_between.begin() ? m_first.total : std::prev(later)->total;
}

int ArrivalLog::size() const
{
    if (m_first.total == 0)
        return 0;
    return int(m_between.size()) + (m_last.total == m_first.total ? 1 : 2);
}

} // namespace forkscope
