#pragma once

#include "core/record/Ids.h"

namespace forkscope {

/// Limits how often a pipe is asked how full it is while both its sides work. Each question takes
/// the pipe's lock, for which its writer and reader then wait: asked a hundred times a second, a
/// chain that only passes bytes on becomes several percent slower.
class GaugeRest
{
public:
    static constexpr int asksAtFirst = 10; ///< so that a short life is seen well
    static constexpr Nanoseconds between = std::chrono::milliseconds(50);

    /// Returns whether the pipe may be asked at `now`. If so, that counts as asked.
    bool isOver(TimePoint now)
    {
        if (m_asked >= asksAtFirst && now < m_last + between)
            return false;
        ++m_asked;
        m_last = now;
        return true;
    }

private:
    int m_asked = 0;
    TimePoint m_last{};
};

} // namespace forkscope
