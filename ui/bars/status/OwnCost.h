#pragma once

#include "core/record/Ids.h"

namespace forkscope {

/// Measures the share of a core that this program uses itself: user and system time of all its
/// threads, divided by the wall time.
class OwnCost
{
public:
    /// Starts measuring at this moment.
    void restart();
    /// Returns the share since restart() or the last call; 1 is one core kept busy.
    double take();

private:
    Nanoseconds m_cpu{0};
    TimePoint m_at{};
};

} // namespace forkscope
