#include "core/analysis/figures/Concurrency.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

namespace {

double share(Nanoseconds part, Nanoseconds whole)
{
    return whole.count() > 0 ? double(part.count()) / double(whole.count()) : 0;
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

} // namespace forkscope
