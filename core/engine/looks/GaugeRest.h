#pragma once

#include "core/record/Ids.h"

namespace forkscope {

/// How often a pipe may be asked how full it is while both its sides work. Each question takes the
/// pipe's lock, for which its writer and its reader then wait: asked a hundred times a second, a
/// chain that only passes bytes on is several percent slower.
class GaugeRest
{
public:
    static constexpr int asksAtFirst = 10; ///< a short life is seen as well as it can be
    static constexpr Nanoseconds between = std::chrono::milliseconds(50);

    /// Whether it may be asked at `now`; if so, that counts as asked.
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
