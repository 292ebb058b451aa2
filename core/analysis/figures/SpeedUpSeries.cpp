#include "core/analysis/figures/SpeedUpSeries.h"

#include "core/record/RunRecord.h"

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

SpeedUpStep stepOf(std::vector<SpeedUpPoint> points)
{
    std::sort(points.begin(), points.end(),
              [](const SpeedUpPoint &a, const SpeedUpPoint &b) { return a.wall < b.wall; });
    const SpeedUpPoint &middle = points[(points.size() - 1) / 2];
    return {middle.atOnce,
            int(points.size()),
            middle.wall,
            points.front().wall,
            points.back().wall,
            middle.coresUsed,
            0};
}

} // namespace

SpeedUpSeries speedUpSeries(std::span<const SpeedUpPoint> points, int cores, int instances,
                            std::optional<double> quota)
{
    std::map<int, std::vector<SpeedUpPoint>> groups;
    for (const SpeedUpPoint &point : points)
        groups[point.atOnce].push_back(point);
    SpeedUpSeries series;
    series.cores = std::max(cores, 1);
    series.instances = instances;
    if (quota && *quota < series.cores)
        series.quota = quota;
    if (!series.quota)
        series.fit = amdahlFit(points, series.cores);
    for (auto &[atOnce, group] : groups) {
        series.steps.push_back(stepOf(std::move(group)));
        series.fittedSteps += atOnce <= series.cores ? 1 : 0;
    }
    if (series.isEmpty() || series.steps.front().atOnce != 1)
        return series;
    const auto one = double(series.steps.front().wall.count());
    for (SpeedUpStep &step : series.steps) {
        if (step.wall.count() > 0)
            step.speedUp = one / double(step.wall.count());
    }
    return series;
}

void SpeedUpRuns::take(const RunRecord &record)
{
    if (record.isCutShort())
        return;
    points.push_back(speedUpPoint(record));
    quota = record.observation().cpuQuota;
    failures += int(record.instances().size()) - record.counts().succeeded;
}

} // namespace forkscope
