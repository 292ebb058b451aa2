#include "core/analysis/figures/CoreTimes.h"

#include "core/record/RunRecord.h"

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

bool isLost(const TraceStore &trace, const CoreTime &time)
{
    const auto &lost = trace.lostTimes();
    return std::any_of(lost.begin(), lost.end(), [&time](const LostTime &one) {
        return one.core == time.core && one.from < time.to && time.from < one.to;
    });
}

} // namespace

const Slice &sliceOf(const TraceStore &trace, const SliceRef &reference)
{
    return trace.tasks()[size_t(reference.task)].track[reference.slice];
}

size_t firstOnCoreEndingAfter(const TraceStore &trace, int core, TimePoint at)
{
    const ChunkedVector<SliceRef> &slices = trace.onCore(core);
    const auto found =
        std::partition_point(slices.begin(), slices.end(), [&trace, at](const SliceRef &one) {
            return sliceOf(trace, one).to <= at;
        });
    return size_t(found - slices.begin());
}

std::optional<CoreTime> coreTimeAt(const RunRecord &record, int core, TimePoint at)
{
    const TraceStore &trace = record.trace();
    if (core < 0 || core >= trace.cores() || at < record.begin() || at >= record.end())
        return std::nullopt;
    const ChunkedVector<SliceRef> &slices = trace.onCore(core);
    const size_t next = firstOnCoreEndingAfter(trace, core, at);
    CoreTime time{core, record.begin(), record.end()};
    if (next < slices.size()) {
        const Slice &slice = sliceOf(trace, slices[next]);
        if (slice.from <= at)
            return CoreTime{core, slice.from, slice.to, slices[next].task};
        time.to = slice.from;
    } else if (const int holder = trace.runningOn(core); holder >= 0) {
        const TimePoint since = trace.tasks()[size_t(holder)].onCoreSince;
        if (since <= at)
            return CoreTime{core, since, record.end(), holder, true};
        time.to = since;
    }
    if (next > 0)
        time.from = std::max(time.from, sliceOf(trace, slices[next - 1]).to);
    time.isKnown = !isLost(trace, time);
    return time;
}

std::vector<CoreShare> sharesOfCore(const RunRecord &record, int core)
{
    const TraceStore &trace = record.trace();
    std::map<int, Nanoseconds> times;
    for (const SliceRef &one : trace.onCore(core)) {
        const Slice &slice = sliceOf(trace, one);
        times[trace.tasks()[size_t(one.task)].own.instance] += slice.to - slice.from;
    }
    if (const int holder = trace.runningOn(core); holder >= 0) {
        const Task &task = trace.tasks()[size_t(holder)];
        times[task.own.instance] += record.end() - task.onCoreSince;
    }
    std::vector<CoreShare> shares;
    shares.reserve(times.size());
    for (const auto &[instance, time] : times)
        shares.push_back({instance, time});
    std::stable_sort(shares.begin(), shares.end(),
                     [](const CoreShare &a, const CoreShare &b) { return a.time > b.time; });
    return shares;
}

} // namespace forkscope
