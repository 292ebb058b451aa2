#pragma once

#include "core/analysis/figures/Bands.h"

#include <vector>

namespace forkscope {

/// A task that had a core, and for how long.
struct CoreUser
{
    int task = -1;
    Nanoseconds time{0};
};

/// Returns the tasks that ran on the core that `task` waited for in these waits, the longest first.
std::vector<CoreUser> usersMeanwhile(const TraceStore &trace, int task,
                                     const std::vector<Band> &waits);

/// Returns the core that a task waits for in a wait: the one it had before, else the one it got.
int coreWaitedFor(const Task &task, const Band &wait);

/// Returns the processes (not threads) that a task created and that lived within [from, to).
std::vector<int> childrenWithin(const TraceStore &trace, int task, TimePoint from, TimePoint to);

} // namespace forkscope
