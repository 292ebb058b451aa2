#include "core/analysis/CoreUsers.h"

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
        const ChunkedVector<SliceRef> &slices = trace.onCore(coreWaitedFor(task, wait));
        const auto sliceAt = [&](size_t i) -> const Slice & {
            return trace.tasks()[size_t(slices[i].task)].track[slices[i].slice];
        };
        size_t first = 0;
        for (size_t end = slices.size(); first < end;) {
            const size_t middle = first + (end - first) / 2;
            if (sliceAt(middle).to <= wait.from)
                first = middle + 1;
            else
                end = middle;
        }
        for (size_t i = first; i < slices.size() && sliceAt(i).from < wait.to; ++i)
            times[slices[i].task] +=
                std::min(sliceAt(i).to, wait.to) - std::max(sliceAt(i).from, wait.from);
    }
    std::vector<CoreUser> users;
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
