#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QList>

#include <optional>
#include <span>

namespace forkscope {

/// One run of a plan with `atOnce` of its instances at once.
struct SpeedUpPoint
{
    int atOnce = 1;
    Nanoseconds wall{0};
    double coresUsed = 0; ///< CPU time of all processes ÷ wall time
};

/// Amdahl's law, T(n) = T(1) · (s + (1 − s) / n), fitted to measured wall times (Amdahl 1967). From
/// two points it is the serial fraction of Karp and Flatt 1990.
struct AmdahlFit
{
    double serialShare = 0; ///< s: the share of the work that running more at once does not shorten
    std::optional<double> error; ///< standard error of s; nothing from two points
    double first = 0;            ///< T(1) of the fitted law, in ns
    double rest = 0; ///< standard deviation of the points from the law ÷ first; 0 from two

    /// Returns T(n) in ns for a serial share that is `errors` standard errors above the fitted one.
    [[nodiscard]] double wall(double atOnce, double errors = 0) const;
};

/// Returns the point of a run that has ended. Pure.
SpeedUpPoint speedUpPoint(const RunRecord &record);

/// Fits by least squares over the points with `atOnce` ≤ cores, as Amdahl's law says nothing
/// beyond. Returns nothing if they have fewer than two different numbers at once. Pure.
std::optional<AmdahlFit> amdahlFit(std::span<const SpeedUpPoint> points, int cores);

} // namespace forkscope
