#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <optional>
#include <vector>

namespace forkscope {

/// How long many things of one kind took. Percentiles are by nearest rank: the ⌈p/100 · N⌉-th of
/// the N sorted times. So each is a time that was really measured (Hyndman and Fan 1996, definition
/// 1).
struct Durations
{
    std::vector<Nanoseconds> sorted;
    Nanoseconds mean{0};
    int bounds = 0; ///< how many of them are only the most that they can have been
    std::optional<Nanoseconds> deviation; ///< of the sample, by N − 1; nothing for fewer than two

    [[nodiscard]] bool isEmpty() const { return sorted.empty(); }
    [[nodiscard]] Nanoseconds least() const { return isEmpty() ? Nanoseconds(0) : sorted.front(); }
    [[nodiscard]] Nanoseconds most() const { return isEmpty() ? Nanoseconds(0) : sorted.back(); }
    [[nodiscard]] Nanoseconds median() const { return percentile(50); }
    /// Returns a percentile, `percent` from 0 to 100; 0 if there are no times.
    [[nodiscard]] Nanoseconds percentile(int percent) const;
};

/// How many times are at least `from` and less than `to`.
struct HistogramBin
{
    Nanoseconds from{0};
    Nanoseconds to{0};
    int count = 0;
    bool operator==(const HistogramBin &) const = default;
};

Durations durationsOf(std::vector<Nanoseconds> times);

/// Returns the durations of instances that were started and have ended, with any outcome. Pure.
Durations instanceDurations(const RunRecord &record);

/// Returns bins of equal width, without gaps, that hold all times. The width is that of Freedman
/// and Diaconis (1981), 2 · IQR ÷ ∛N, but there are at least 5 and at most 40 bins. There are fewer
/// if the times differ by less than that many ns, one if all are equal, and none if there are no
/// times. Pure.
std::vector<HistogramBin> histogramOf(const Durations &durations);

} // namespace forkscope
