#include "core/analysis/figures/CoreUsers.h"

#include "core/analysis/figures/CoreTimes.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <map>

namespace forkscope {

int coreWaitedFor(const Task &task, const Band &wait)
{
    const size_t next = task.track.firstEndingAfter(wait.from);
    if (next > 0)
        return task.track[next - 1].core;
    return next < task.track.size() ? task.track[next].core : task.core;
}

std::vector<CoreUser> usersMeanwhile(const TraceStore &trace, int waiting,
                                     const std::vector<Band> &waits)
{
    std::map<int, Nanoseconds> times;
    const Task &task = trace.tasks()[size_t(waiting)];
    for (const Band &wait : waits) {
        const int core = coreWaitedFor(task, wait);
        const ChunkedVector<SliceRef> &slices = trace.onCore(core);
        const size_t first = firstOnCoreEndingAfter(trace, core, wait.from);
        for (auto one = slices.begin() + qsizetype(first); one != slices.end(); ++one) {
            const Slice &slice = sliceOf(trace, *one);
            if (slice.from >= wait.to)
                break;
            times[one->task] += std::min(slice.to, wait.to) - std::max(slice.from, wait.from);
        }
    }
    std::vector<CoreUser> users;
    users.reserve(times.size());
    for (const auto &[index, time] : times)
        users.push_back({index, time});
    std::stable_sort(users.begin(), users.end(),
                     [](const CoreUser &a, const CoreUser &b) { return a.time > b.time; });
    return users;
}

std::vector<int> childrenWithin(const TraceStore &trace, int task, TimePoint from, TimePoint to)
{
    std::vector<int> children;
    const std::vector<Task> &tasks = trace.tasks();
    for (size_t i = size_t(std::max(task, 0)); task >= 0 && i < tasks.size(); ++i) {
        const Task &made = tasks[i];
        if (made.parent == task && !made.isThread() && made.forkedAt < to &&
            (!made.hasExited() || made.exitedAt > from))
            children.push_back(int(i));
    }
    return children;
}

} // namespace forkscope
