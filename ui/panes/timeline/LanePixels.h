#pragma once

#include "core/analysis/figures/Bands.h"
#include "ui/panes/timeline/TimeScale.h"

#include <array>
#include <vector>

namespace forkscope {

/// A lane as columns of pixels: how much of a column's time each state has. However many bands
/// there are, there are no more columns than pixels. Pure.
class LanePixels : private BandVisitor
{
public:
    using Shares = std::array<float, bandKinds>; ///< of the column's time, each 0 … 1

    /// `begin` is the moment of the scale's 0.
    LanePixels(const TimeScale &scale, TimePoint begin);
    /// As new, in the memory that it has.
    void reset(const TimeScale &scale, TimePoint begin);

    /// Adds a lane: several together are a collapsed instance. Where a slice and what it waits
    /// after it are shorter than a column, shares are means over at most six columns; where shorter
    /// than an eighth, over eight.
    void add(const RunRecord &record, LaneId lane);
    /// Adds what another one with the same scale has.
    void add(const LanePixels &other);

    [[nodiscard]] const std::vector<Shares> &columns() const { return m_columns; }
    /// The columns [first, end) that something was added to; all others are empty.
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int end() const { return m_end; }

private:
    void band(const Band &band) override;
    void sum(TimePoint from, TimePoint to, const StateTimes &times) override;
    [[nodiscard]] double xOf(TimePoint at) const;
    void note(int first, int last);

    TimeScale m_scale;
    TimePoint m_begin;
    double m_columnsPerNs;
    std::vector<Shares> m_columns;
    int m_first;
    int m_end = 0;
};

/// How many of `height` pixels each state of a column gets, from the bottom up: in proportion, but
/// at least one for a state that is there at all, as far as the pixels go. All of them where the
/// column is not empty. Pure.
std::array<int, bandKinds> stackedHeights(const LanePixels::Shares &shares, int height);

} // namespace forkscope
