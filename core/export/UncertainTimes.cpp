#include "core/export/UncertainTimes.h"

#include <algorithm>

namespace forkscope {

UncertainTimes::UncertainTimes(const std::vector<LostTime> &lost)
{
    std::vector<Time> all;
    all.reserve(lost.size());
    for (const LostTime &one : lost)
        all.push_back({one.from, one.to});
    std::sort(all.begin(), all.end(), [](const Time &a, const Time &b) { return a.from < b.from; });
    for (const Time &time : all) {
        if (!m_times.empty() && time.from <= m_times.back().to)
            m_times.back().to = std::max(m_times.back().to, time.to);
        else
            m_times.push_back(time);
    }
}

bool UncertainTimes::touch(TimePoint from, TimePoint to) const
{
    const auto first = std::partition_point(m_times.begin(), m_times.end(),
                                            [from](const Time &time) { return time.to <= from; });
    return first != m_times.end() && first->from < to;
}

} // namespace forkscope
