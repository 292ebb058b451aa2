#include "core/analysis/figures/ThreeWays.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/analysis/figures/LimitingQuota.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <limits>

namespace forkscope {

namespace {

/// Counts only preempted slices: one that ends by waiting is no turn.
Nanoseconds meanTurn(const TraceStore &trace)
{
    Nanoseconds sum{0};
    qint64 turns = 0;
    for (const Task &task : trace.tasks()) {
        for (size_t i = 0; i < task.track.size(); ++i) {
            const Slice &slice = task.track[i];
            if (slice.end != SliceEnd::Preempted)
                continue;
            sum += slice.to - slice.from;
            ++turns;
        }
    }
    return Nanoseconds(turns > 0 ? sum.count() / turns : 0);
}

/// Without the trace, adds what the polls and the system counted for each process.
void addUsage(const RunRecord &record, WayFigures *figures)
{
    for (const InstanceRecord &instance : record.instances()) {
        for (const ProcessRecord &process : instance.processes) {
            figures->onCore += process.usage.user + process.usage.system;
            figures->ready += process.usage.ready;
        }
    }
}

WayFigures figuresOf(const RunRecord &record)
{
    WayFigures figures;
    figures.wall = record.end() - record.begin();
    figures.quota = limitingQuota(record, std::numeric_limits<int>::max());
    if (record.observation().trace) {
        const Concurrency concurrency = concurrencyOf(record);
        figures.onCore = concurrency.onCore;
        figures.ready = concurrency.ready;
        figures.blocked = record.trace().sums().blocked;
        figures.peakRunning = concurrency.peak.running;
        figures.meanTurn = meanTurn(record.trace());
    } else {
        addUsage(record, &figures);
    }
    if (figures.wall.count() > 0)
        figures.coresUsed = double(figures.onCore.count()) / double(figures.wall.count());
    return figures;
}

} // namespace

bool areComparable(std::span<const SharedRecord> records)
{
    return records.size() == allWays.size() &&
           std::all_of(records.begin(), records.end(),
                       [](const SharedRecord &record) { return !record->isCutShort(); });
}

std::array<WayFigures, 3> threeWaysFigures(const std::array<const RunRecord *, 3> &records)
{
    std::array<WayFigures, 3> figures;
    for (size_t i = 0; i < records.size(); ++i) {
        figures[i] = figuresOf(*records[i]);
        if (figures[i].wall.count() > 0)
            figures[i].speedUp = double(figures[0].wall.count()) / double(figures[i].wall.count());
    }
    return figures;
}

} // namespace forkscope
