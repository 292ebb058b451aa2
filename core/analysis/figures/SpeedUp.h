#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QList>

#include <optional>
#include <span>

namespace forkscope {

/// One run of a plan, with so many of its instances at once.
struct SpeedUpPoint
{
    int atOnce = 1;
    Nanoseconds wall{0};
    double coresUsed = 0; ///< CPU time of all processes ÷ wall time
};

/// Amdahl's law, T(n) = T(1) · (s + (1 − s) / n), fitted to measured wall times. (Amdahl 1967; from
/// two points it is the serial fraction of Karp and Flatt 1990.)
struct AmdahlFit
{
    double serialShare = 0;      ///< s: of the work, what more at once does not shorten
    std::optional<double> error; ///< its standard error; none from two points
    double first = 0;            ///< T(1) of the fitted law, in ns
    double rest = 0;             ///< standard deviation of the points from it ÷ first; 0 from two

    /// T(n) in ns where the serial share is the fitted one and `errors` of its standard errors.
    [[nodiscard]] double wall(double atOnce, double errors = 0) const;
};

/// Of a run that has ended. Pure.
SpeedUpPoint speedUpPoint(const RunRecord &record);

/// Least squares over the points with `atOnce` ≤ cores; beyond, Amdahl's law says nothing. None
/// where these are fewer than two different ones. Pure.
std::optional<AmdahlFit> amdahlFit(std::span<const SpeedUpPoint> points, int cores);

} // namespace forkscope
