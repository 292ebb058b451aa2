#pragma once

#include "core/analysis/figures/Bands.h"

#include <vector>

namespace forkscope {

/// Who had a core, and how long.
struct CoreUser
{
    int task = -1;
    Nanoseconds time{0};
};

/// Which tasks had the core that `task` had last, while it waited for one; the longest first.
std::vector<CoreUser> usersMeanwhile(const TraceStore &trace, int task,
                                     const std::vector<Band> &waits);

/// The core that a task waits for in such a time: the one it had before it, else the one it got.
int coreWaitedFor(const Task &task, const Band &wait);

/// The tasks that a task made (not its threads) and that lived within [from, to).
std::vector<int> childrenWithin(const TraceStore &trace, int task, TimePoint from, TimePoint to);

} // namespace forkscope
