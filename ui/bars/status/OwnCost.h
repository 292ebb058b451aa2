#pragma once

#include "core/record/Ids.h"

namespace forkscope {

/// What share of a core this program uses itself: user and system time of all its threads against
/// the time that went by.
class OwnCost
{
public:
    /// From here on.
    void restart();
    /// The share since restart() or the last call, 1 being one core kept busy.
    double take();

private:
    Nanoseconds m_cpu{0};
    TimePoint m_at{};
};

} // namespace forkscope
