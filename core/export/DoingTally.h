#pragma once

#include "core/export/Lives.h"

#include <queue>
#include <vector>

namespace forkscope {

/// Counts how many of many lives are running, ready and blocked, from change to change. It merges
/// the lives by time; its memory grows with their number, not with their lengths.
template<typename Life> class DoingTally
{
public:
    struct Change
    {
        TimePoint at;
        TaskCounts counts;
    };

    explicit DoingTally(std::vector<Life> lives) : m_lives(std::move(lives))
    {
        m_doing.resize(m_lives.size(), Doing::Unknown);
        for (std::size_t life = 0; life < m_lives.size(); ++life)
            push(life, 0, std::nullopt);
    }

    /// Returns the next moment after which the counts differ from before; nothing after the last
    /// one.
    std::optional<Change> next()
    {
        while (!m_due.empty()) {
            const TaskCounts before = m_counts;
            const TimePoint at = m_due.top().at;
            while (!m_due.empty() && m_due.top().at == at)
                step();
            if (!(m_counts == before))
                return Change{at, m_counts};
        }
        return std::nullopt;
    }

private:
    /// When a life begins its stretch `index` or, after its last stretch, ends.
    struct Due
    {
        TimePoint at;
        std::size_t life = 0;
        std::size_t index = 0;
        bool operator>(const Due &other) const { return at > other.at; }
    };

    /// Schedules a life's next stretch from `index` on or, after its last stretch, its end.
    void push(std::size_t life, std::size_t index, std::optional<TimePoint> end)
    {
        while (index < m_lives[life].size()) {
            if (const auto stretch = m_lives[life][index]) {
                m_due.push({stretch->from, life, index});
                return;
            }
            ++index;
        }
        if (end)
            m_due.push({*end, life, index});
    }

    void step()
    {
        const Due due = m_due.top();
        m_due.pop();
        count(m_doing[due.life], -1);
        if (due.index >= m_lives[due.life].size())
            return;
        const Stretch stretch = *m_lives[due.life][due.index];
        m_doing[due.life] = stretch.doing;
        count(stretch.doing, 1);
        push(due.life, due.index + 1, m_lives[due.life].endAfter(stretch));
    }

    void count(Doing doing, int change)
    {
        if (doing == Doing::Running)
            m_counts.running += change;
        else if (doing == Doing::Ready)
            m_counts.ready += change;
        else if (doing == Doing::Blocked || doing == Doing::Stopped)
            m_counts.blocked += change;
    }

    std::vector<Life> m_lives;
    std::vector<Doing> m_doing;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    TaskCounts m_counts;
};

} // namespace forkscope
