#include "core/analysis/figures/Concurrency.h"

#include "core/analysis/figures/Bands.h"
#include "core/analysis/figures/Life.h"
#include "core/record/RunRecord.h"

#include <QtCore/QThread>

#include <algorithm>

namespace forkscope {

namespace {

double share(Nanoseconds part, Nanoseconds whole)
{
    return whole.count() > 0 ? double(part.count()) / double(whole.count()) : 0;
}

void count(TaskCounts *counts, std::optional<Band> band)
{
    if (!band)
        return;
    if (band->kind == BandKind::Running)
        ++counts->running;
    else if (band->kind == BandKind::Ready)
        ++counts->ready;
    else if (Doing{band->kind}.isWaiting())
        ++counts->blocked;
}

} // namespace

Concurrency concurrencyOf(const RunRecord &record)
{
    Concurrency figures;
    const TraceStore &trace = record.trace();
    if (trace.tasks().empty())
        return figures;
    const StateTimes sums = trace.sums();
    const Nanoseconds traced = trace.end() - trace.tasks().front().forkedAt;
    figures.peak = trace.peak();
    figures.meanRunning = share(sums.running, traced);
    figures.meanReady = share(sums.ready, traced);
    figures.meanBlocked = share(sums.blocked, traced);
    figures.onCore = sums.running;
    figures.ready = sums.ready;
    figures.coresUsed = share(sums.running, record.end() - record.begin());
    return figures;
}

StateTimes timesWithin(const RunRecord &record, TimePoint from, TimePoint to)
{
    StateTimes times;
    for (const Task &task : record.trace().tasks()) {
        times += task.track.times(from, to);
        if (task.isOwn)
            continue; // before its first slice it was starting
        const TimePoint firstCore = task.track.isEmpty() ? record.end() : task.track[0].from;
        times.ready +=
            std::max(Nanoseconds(0), std::min(firstCore, to) - std::max(task.forkedAt, from));
    }
    return times;
}

std::optional<Nanoseconds> readyTimeOf(const RunRecord &record, ProcessId id)
{
    const Nanoseconds polled =
        record.instances()[size_t(id.instance)].processes[size_t(id.stage)].usage.ready;
    const int index = record.trace().taskOf(id);
    if (index < 0)
        return polled.count() > 0 ? std::optional(polled) : std::nullopt;
    const Task &task = record.trace().tasks()[size_t(index)];
    const Nanoseconds traced = task.track.total().ready + task.waitedAtFirst();
    const bool isWhole = record.trace().lostRecords() == 0 && task.untracedAt == TimePoint{};
    return isWhole ? traced : std::max(traced, polled);
}

TaskCounts countsAt(const RunRecord &record, TimePoint at)
{
    TaskCounts counts;
    const std::vector<Task> &tasks = record.trace().tasks();
    for (size_t i = 0; i < tasks.size(); ++i) {
        const bool isOver = tasks[i].hasExited() && tasks[i].exitedAt <= at;
        if (tasks[i].forkedAt <= at && !isOver)
            count(&counts, bandAt(record, {tasks[i].own, int(i)}, at));
    }
    for (int index = 0; index < int(record.instances().size()); ++index) {
        const auto &processes = record.instances()[size_t(index)].processes;
        for (int stage = 0; stage < int(processes.size()); ++stage) {
            const ProcessRecord &process = processes[size_t(stage)];
            const bool isOver = process.status && process.endedAt <= at;
            if (process.startedAt > at || isOver)
                continue; // most processes of a long run, and a look at the trace costs more
            const LaneId lane = laneOf(record, {index, stage});
            if (lane.task < 0)
                count(&counts, bandAt(record, lane, at));
        }
    }
    return counts;
}

int coresFor(const RunRecord &record)
{
    const QList<int> &cores = record.plan().run.cores;
    return cores.isEmpty() ? QThread::idealThreadCount() : int(cores.size());
}

} // namespace forkscope
