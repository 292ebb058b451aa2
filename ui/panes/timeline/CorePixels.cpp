#include "ui/panes/timeline/CorePixels.h"

#include "core/analysis/figures/CoreTimes.h"
#include "core/record/RunRecord.h"

namespace forkscope {

namespace {

/// Adds the block of slices that begins with slice `i`, if all of it is known and short enough.
bool addBlock(const RunRecord &record, const CoreTrack &track, size_t i, CoreColumns *columns)
{
    constexpr double foldedColumns = 2;
    const std::span<const CoreUse> uses = track.usesOf(i / CoreTrack::blockSize);
    if (i % CoreTrack::blockSize != 0 || uses.empty())
        return false;
    const TraceStore &trace = record.trace();
    const TimePoint from = sliceOf(trace, track.slices()[i]).from;
    const TimePoint to = sliceOf(trace, track.slices()[i + CoreTrack::blockSize - 1]).to;
    if (to - from > columns->lengthOf(foldedColumns))
        return false;
    columns->addSums(from, to, [&record, uses](double columnsPerNs) {
        CoreColumns::Shares shares{};
        for (const CoreUse &use : uses)
            shares[coreShadeOf(record, use.own)] += float(double(use.time.count()) * columnsPerNs);
        return shares;
    });
    return true;
}

} // namespace

size_t coreShadeOf(const RunRecord &record, ProcessId process)
{
    const bool isChain = record.plan().pipeline.stages.size() > 1;
    return isChain ? std::min(size_t(process.stage), coreShades - 1)
                   : size_t(process.instance) % coreShades;
}

CoreColumns corePixels(const RunRecord &record, int core, const TimeScale &scale, TimePoint begin)
{
    CoreColumns columns(scale, begin);
    const TraceStore &trace = record.trace();
    const CoreTrack &track = trace.coreTrack(core);
    size_t i = firstOnCoreEndingAfter(trace, core, columns.from());
    while (i < track.slices().size()) {
        const SliceRef reference = track.slices()[i];
        const Slice &slice = sliceOf(trace, reference);
        if (slice.from >= columns.to())
            break;
        if (addBlock(record, track, i, &columns)) {
            i += CoreTrack::blockSize;
            continue;
        }
        const Task &task = trace.tasks()[size_t(reference.task)];
        columns.addTime(slice.from, slice.to, coreShadeOf(record, task.own));
        ++i;
    }
    if (const int now = trace.runningOn(core); now >= 0) {
        const Task &task = trace.tasks()[size_t(now)];
        columns.addTime(task.onCoreSince, record.end(), coreShadeOf(record, task.own));
    }
    for (const LostTime &lost : trace.lostTimes()) {
        if (lost.core == core)
            columns.addTime(lost.from, lost.to, coreUnknown);
    }
    return columns;
}

} // namespace forkscope
