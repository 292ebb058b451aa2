#pragma once

#include "core/analysis/figures/Bands.h"
#include "ui/panes/timeline/TimeScale.h"

#include <array>
#include <vector>

namespace forkscope {

/// A lane as columns of pixels, each with the share of its time that every state has. There are no
/// more columns than pixels, however many bands there are. Pure.
class LanePixels : private BandVisitor
{
public:
    using Shares = std::array<float, bandKinds>; ///< of the column's time, each 0 … 1 in one lane

    /// `begin` is the time at the scale's 0.
    LanePixels(const TimeScale &scale, TimePoint begin);
    /// Empties the columns and reuses their memory.
    void reset(const TimeScale &scale, TimePoint begin);

    /// Adds a lane; several lanes together are a collapsed instance. Where a slice and the wait
    /// after it are shorter than a column, shares are means over at most six columns; where they
    /// are shorter than an eighth of a column, over eight.
    void add(const RunRecord &record, LaneId lane);
    /// Adds the columns of another one with the same scale.
    void add(const LanePixels &other);

    [[nodiscard]] const std::vector<Shares> &columns() const { return m_columns; }
    /// first() and end() return the range of columns that are not empty.
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

/// Returns how many of `height` pixels each state of a column gets: in proportion to its share, but
/// at least one for each state that occurs, as far as the pixels suffice. A column that is not
/// empty uses all pixels. Pure.
std::array<int, bandKinds> stackedHeights(const LanePixels::Shares &shares, int height);

} // namespace forkscope
