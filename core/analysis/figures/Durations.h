#pragma once

#include "core/record/RunRecord.h"

#include <optional>
#include <vector>

namespace forkscope {

/// How long many things of a kind took. Percentiles are by nearest rank: the ⌈p/100 · N⌉-th of the
/// N sorted times, so each is a time that was really measured (Hyndman and Fan 1996, definition 1).
struct Durations
{
    std::vector<Nanoseconds> sorted;
    Nanoseconds mean{0};
    std::optional<Nanoseconds> deviation; ///< of the sample, by N − 1; none of fewer than two

    [[nodiscard]] bool isEmpty() const { return sorted.empty(); }
    [[nodiscard]] Nanoseconds least() const { return isEmpty() ? Nanoseconds(0) : sorted.front(); }
    [[nodiscard]] Nanoseconds most() const { return isEmpty() ? Nanoseconds(0) : sorted.back(); }
    [[nodiscard]] Nanoseconds median() const { return percentile(50); }
    /// `percent` from 0 to 100; 0 where there are no times.
    [[nodiscard]] Nanoseconds percentile(int percent) const;
};

/// Times from `from` up to but not including `to`.
struct HistogramBin
{
    Nanoseconds from{0};
    Nanoseconds to{0};
    int count = 0;
    bool operator==(const HistogramBin &) const = default;
};

Durations durationsOf(std::vector<Nanoseconds> times);

/// Of the instances that were started and have ended, whatever their outcome. Pure.
Durations instanceDurations(const RunRecord &record);

/// Bins of the same width, without a hole, that hold all times. Their width is that of Freedman and
/// Diaconis (1981), 2 · IQR ÷ ∛N, but there are at least 5 and at most 40; fewer only where the
/// times differ by less than that many ns, one where all are equal, none where there are no times.
/// Pure.
std::vector<HistogramBin> histogramOf(const Durations &durations);

} // namespace forkscope
