#pragma once

#include "core/analysis/figures/SpeedUp.h"

#include <vector>

namespace forkscope {

/// What all runs with the same number at once took.
struct SpeedUpStep
{
    int atOnce = 1;
    int runs = 0;
    Nanoseconds wall{0}; ///< the median; of an even number of runs the shorter of the middle two
    Nanoseconds least{0};
    Nanoseconds most{0};
    double coresUsed = 0; ///< in the run whose wall time is the median
    double speedUp = 0;   ///< wall time with one at once ÷ this one; 0: not known
};

/// A plan run with 1, 2, 3 … of its instances at once, possibly several times each.
struct SpeedUpSeries
{
    std::vector<SpeedUpStep> steps; ///< one per number at once, ascending
    /// Over all runs with at most as many at once as there are cores; nothing if these have fewer
    /// than two different numbers.
    std::optional<AmdahlFit> fit;
    int fittedSteps = 0; ///< how many different numbers at once the fit is from
    int cores = 1;
    /// The share of CPU time that the system granted to all processes together, in cores, if that
    /// was less than `cores`. There is no fit then, as the quota bends the times by itself.
    std::optional<double> quota;
    int instances = 0;

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }
};

/// The results of a speed-up's runs, in order. A run that somebody cut short is no measurement and
/// is left out.
struct SpeedUpRuns
{
    std::vector<SpeedUpPoint> points;
    int failures = 0;            ///< instances that did not succeed, in all runs
    std::optional<double> quota; ///< of the last run, see speedUpSeries()

    /// Adds a run that has ended.
    void take(const RunRecord &record);
};

/// Returns the series of these runs. `cores` is how many the runs could use, and `quota` how much
/// of them the system granted (Observation::cpuQuota). Pure.
SpeedUpSeries speedUpSeries(std::span<const SpeedUpPoint> points, int cores, int instances,
                            std::optional<double> quota = {});

} // namespace forkscope
