#include "core/analysis/Concurrency.h"

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

} // namespace forkscope
