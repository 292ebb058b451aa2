#include "core/analysis/figures/Durations.h"

#include "core/record/RunRecord.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr qint64 fewestBins = 5;
constexpr qint64 mostBins = 40;

/// `range` is how many whole ns there are from the least to the most, both included.
qint64 wantedBins(const Durations &durations, qint64 range)
{
    const auto spread = double((durations.percentile(75) - durations.percentile(25)).count());
    const double width = 2 * spread / std::cbrt(double(durations.sorted.size()));
    const double bins = width > 0 ? std::ceil(double(range) / width) : double(mostBins);
    return qint64(std::clamp(bins, double(fewestBins), double(mostBins)));
}

} // namespace

Nanoseconds Durations::percentile(int percent) const
{
    if (isEmpty())
        return Nanoseconds(0);
    const auto count = qint64(sorted.size());
    const qint64 rank = (std::clamp(percent, 0, 100) * count + 99) / 100;
    return sorted[size_t(std::clamp<qint64>(rank, 1, count) - 1)];
}

Durations durationsOf(std::vector<Nanoseconds> times)
{
    std::sort(times.begin(), times.end());
    Durations durations;
    durations.sorted = std::move(times);
    if (durations.isEmpty())
        return durations;
    // Sums differences to the least, so that long times that differ little lose no precision.
    const auto count = double(durations.sorted.size());
    double sum = 0;
    for (const Nanoseconds time : durations.sorted)
        sum += double((time - durations.least()).count());
    const double mean = sum / count;
    durations.mean = durations.least() + Nanoseconds(std::llround(mean));
    if (durations.sorted.size() < 2)
        return durations;
    double squares = 0;
    for (const Nanoseconds time : durations.sorted) {
        const double difference = double((time - durations.least()).count()) - mean;
        squares += difference * difference;
    }
    durations.deviation = Nanoseconds(std::llround(std::sqrt(squares / (count - 1))));
    return durations;
}

Durations instanceDurations(const RunRecord &record)
{
    std::vector<Nanoseconds> times;
    int bounds = 0;
    for (const InstanceRecord &instance : record.instances()) {
        if (!instance.started || !instance.outcome)
            continue;
        times.push_back(instance.endedAt - instance.startedAt);
        bounds += instance.endIsExact ? 0 : 1;
    }
    Durations durations = durationsOf(std::move(times));
    durations.bounds = bounds;
    return durations;
}

std::vector<HistogramBin> histogramOf(const Durations &durations)
{
    std::vector<HistogramBin> bins;
    if (durations.isEmpty())
        return bins;
    const qint64 range = (durations.most() - durations.least()).count() + 1;
    const qint64 wanted = range == 1 ? 1 : wantedBins(durations, range);
    const qint64 width = (range + wanted - 1) / wanted;
    for (qint64 from = 0; from < range; from += width) {
        const Nanoseconds begin = durations.least() + Nanoseconds(from);
        bins.push_back({begin, begin + Nanoseconds(width), 0});
    }
    for (const Nanoseconds time : durations.sorted)
        ++bins[size_t((time - durations.least()).count() / width)].count;
    return bins;
}

} // namespace forkscope
