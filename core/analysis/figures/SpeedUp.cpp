#include "core/analysis/figures/SpeedUp.h"

#include "core/record/RunRecord.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

SpeedUpPoint speedUpPoint(const RunRecord &record)
{
    SpeedUpPoint point{std::max(record.atOnce(), 1), record.end() - record.begin(), 0};
    Nanoseconds cpu{0};
    for (const InstanceRecord &instance : record.instances()) {
        for (const ProcessRecord &process : instance.processes)
            cpu += process.usage.user + process.usage.system;
    }
    if (point.wall.count() > 0)
        point.coresUsed = double(cpu.count()) / double(point.wall.count());
    return point;
}

double AmdahlFit::wall(double atOnce, double errors) const
{
    const double share = std::clamp(serialShare + errors * error.value_or(0), 0.0, 1.0);
    return first * (share + (1 - share) / std::max(atOnce, 1.0));
}

std::optional<AmdahlFit> amdahlFit(std::span<const SpeedUpPoint> points, int cores)
{
    // T = a + b · x with x = 1 / n is a straight line.
    double count = 0;
    double sumX = 0;
    double sumT = 0;
    double sumXX = 0;
    double sumXT = 0;
    for (const SpeedUpPoint &point : points) {
        if (point.atOnce < 1 || point.atOnce > cores)
            continue;
        const double x = 1.0 / point.atOnce;
        const double t = double(point.wall.count());
        count += 1;
        sumX += x;
        sumT += t;
        sumXX += x * x;
        sumXT += x * t;
    }
    const double spread = sumXX - sumX * sumX / count;
    if (count < 2 || spread < 1e-9)
        return std::nullopt;
    const double b = (sumXT - sumX * sumT / count) / spread;
    const double a = (sumT - b * sumX) / count;
    const double first = a + b;
    if (first <= 0)
        return std::nullopt;
    AmdahlFit fit{std::clamp(a / first, 0.0, 1.0), std::nullopt, first, 0};
    if (count < 3)
        return fit;
    double squares = 0;
    for (const SpeedUpPoint &point : points) {
        if (point.atOnce < 1 || point.atOnce > cores)
            continue;
        const double rest = double(point.wall.count()) - a - b / point.atOnce;
        squares += rest * rest;
    }
    // s = a / (a + b), so its error follows from those of a and b and their covariance.
    const double variance = squares / (count - 2);
    fit.rest = std::sqrt(variance) / first;
    const double varB = variance / spread;
    const double mean = sumX / count;
    const double varA = variance * (1 / count + mean * mean / spread);
    const double covariance = -variance * mean / spread;
    const double byA = b / (first * first);
    const double byB = -a / (first * first);
    fit.error =
        std::sqrt(std::max(0.0, byA * byA * varA + byB * byB * varB + 2 * byA * byB * covariance));
    return fit;
}

} // namespace forkscope
