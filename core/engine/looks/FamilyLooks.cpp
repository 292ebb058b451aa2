#include "core/engine/looks/FamilyLooks.h"

#include <algorithm>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

constexpr Nanoseconds roundInterval = 100ms;
// A look at an instance without descendants takes some 30 µs.
constexpr size_t mostInARound = 20;
// Rounds take at most this part of the engine's time, which is needed for ends and bytes: a
// fiftieth.
constexpr int partOfTime = 50;

} // namespace

std::vector<int> FamilyLooks::take(TimePoint now)
{
    std::vector<int> taken;
    if (now < m_nextRound)
        return taken;
    m_nextRound = now + roundInterval;
    while (!m_due.empty() && taken.size() < mostInARound) {
        auto next = m_due.upper_bound(m_last);
        if (next == m_due.end())
            next = m_due.begin();
        m_last = *next;
        taken.push_back(m_last);
        m_due.erase(next);
    }
    m_due.merge(m_fresh);
    m_fresh.clear();
    return taken;
}

void FamilyLooks::noteCost(TimePoint begin, Nanoseconds cost)
{
    m_nextRound = std::max(m_nextRound, begin + cost * partOfTime);
}

} // namespace forkscope
