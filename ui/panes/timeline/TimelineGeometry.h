#pragma once

#include "ui/panes/timeline/LaneList.h"

#include <QtCore/QRect>

#include <vector>

namespace forkscope {

/// Where the parts of the timeline are, in pixels of its viewport: names on the left, the time axis
/// and the strip of looks at the top, lanes in the middle, the strip of concurrency at the bottom.
/// Pure.
class TimelineGeometry
{
public:
    static constexpr int laneHeight = 16;
    static constexpr int bandHeight = 13;
    static constexpr int instanceGap = 5;
    static constexpr int looksHeight = 12;
    static constexpr int stripHeight = 58;
    static constexpr int wallHeight = 20; ///< height for the wall time when there are no strips

    TimelineGeometry() = default;
    /// `withStrips` leaves room for the strip of looks and the strip of concurrency; without it
    /// there is room for the wall time below the lanes. `percent` scales the heights above.
    TimelineGeometry(QSize viewport, int namesWidth, int axisHeight, const std::vector<Lane> &lanes,
                     int scrolled, bool withStrips = true, int percent = 100);

    [[nodiscard]] QRect axis() const; ///< right of the names
    [[nodiscard]] QRect looks() const;
    [[nodiscard]] QRect lanes() const; ///< where lanes are seen, right of the names
    [[nodiscard]] QRect strip() const;
    [[nodiscard]] QRect names() const; ///< left of lanes()
    [[nodiscard]] int timeWidth() const { return std::max(1, m_size.width() - m_namesWidth); }

    /// Returns the height of all lanes together.
    [[nodiscard]] int contentHeight() const { return m_tops.empty() ? 0 : m_tops.back(); }
    /// Returns the top of a lane in the viewport; it may be out of sight.
    [[nodiscard]] int topOf(int lane) const;
    [[nodiscard]] QRect bandOf(int lane) const;
    /// Returns the lane at `y` in the viewport; −1 if there is none.
    [[nodiscard]] int laneAt(int y) const;
    /// Returns how far to scroll, in pixels, to have all of a lane in sight; 0 if it is, and for
    /// −1.
    [[nodiscard]] int hiddenBy(int lane) const;
    /// Returns the range [first, end) of the lanes that are in sight at least in part.
    [[nodiscard]] std::pair<int, int> visibleLanes() const;

private:
    QSize m_size;
    int m_namesWidth = 0;
    int m_axisHeight = 0;
    int m_scrolled = 0;
    int m_laneHeight = laneHeight;
    int m_bandHeight = bandHeight;
    int m_looksHeight = looksHeight;
    int m_stripHeight = stripHeight;
    std::vector<int> m_tops; ///< the top of each lane in the content, then the content's height
};

} // namespace forkscope
