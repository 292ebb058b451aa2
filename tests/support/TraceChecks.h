#pragma once

#include "core/record/TraceStore.h"

#include <QtCore/QString>

#include <algorithm>
#include <set>

namespace forkscope::test {

/// Returns how many of the store's tasks are in each state, counted one by one.
inline TaskCounts countedStates(const TraceStore &store)
{
    TaskCounts counts;
    for (const Task &task : store.tasks()) {
        counts.running += task.state == TaskState::Running;
        counts.ready += task.state == TaskState::Ready;
        counts.blocked += task.state == TaskState::Blocked;
    }
    return counts;
}

/// Returns the rule of tasks that the task `index` breaks; empty if it breaks none.
inline QString brokenTaskRule(const TraceStore &store, int index)
{
    const Task &task = store.tasks()[size_t(index)];
    const TaskTrack &track = task.track;
    for (size_t i = 0; i < track.size(); ++i) {
        if (track[i].to < track[i].from)
            return QStringLiteral("a slice ends before it begins");
        if (i > 0 && track[i].from < track[i - 1].to)
            return QStringLiteral("slices of a task overlap");
        if (track[i].end == SliceEnd::Exited && (i + 1 < track.size() || !task.hasExited()))
            return QStringLiteral("a task goes on after its last slice");
    }
    if (!track.isEmpty() && track[0].from < task.forkedAt)
        return QStringLiteral("a task runs before it is made");
    if (task.hasExited() && !track.isEmpty() && track.last().to > task.exitedAt)
        return QStringLiteral("a task runs after its exit");
    if (task.parent >= index)
        return QStringLiteral("a parent is made after its child");
    if ((task.parent < 0) != task.isOwn)
        return QStringLiteral("a task of nobody");
    if (task.parent >= 0 && task.own != store.tasks()[size_t(task.parent)].own)
        return QStringLiteral("a task of another process than its parent");
    if ((task.state == TaskState::Running) != (task.core >= 0))
        return QStringLiteral("a core without running, or the other way round");
    return {};
}

/// Returns the rule that the list of a core breaks; empty if it breaks none.
inline QString brokenCoreRule(const TraceStore &store, int core)
{
    TimePoint free{};
    std::set<std::pair<int, quint32>> seen;
    for (const SliceRef &ref : store.onCore(core)) {
        const TaskTrack &track = store.tasks().at(size_t(ref.task)).track;
        if (ref.slice >= track.size() || track[ref.slice].core != core)
            return QStringLiteral("a core lists a slice that is none of its own");
        if (track[ref.slice].from < free)
            return QStringLiteral("slices on a core overlap");
        if (!seen.insert({ref.task, ref.slice}).second)
            return QStringLiteral("a core lists a slice twice");
        free = track[ref.slice].to;
    }
    return {};
}

/// Returns the rule that this store breaks, of those that hold for every store whatever it was
/// given; empty if it breaks none.
inline QString brokenRule(const TraceStore &store)
{
    size_t ofTasks = 0;
    for (int task = 0; task < int(store.tasks().size()); ++task) {
        if (const QString broken = brokenTaskRule(store, task); !broken.isEmpty())
            return broken;
        ofTasks += store.tasks()[size_t(task)].track.size();
    }
    size_t ofCores = 0;
    for (int core = 0; core < store.cores(); ++core) {
        if (const QString broken = brokenCoreRule(store, core); !broken.isEmpty())
            return broken;
        ofCores += store.onCore(core).size();
    }
    if (ofTasks != store.slices() || ofCores != store.slices())
        return QStringLiteral("slices are missing somewhere");
    const TaskCounts now = store.now();
    if (now != countedStates(store))
        return QStringLiteral("the counts are not those of the tasks");
    const TaskCounts peak = store.peak();
    if (now.running > peak.running || now.ready > peak.ready || now.blocked > peak.blocked)
        return QStringLiteral("more than the most");
    return {};
}

} // namespace forkscope::test
