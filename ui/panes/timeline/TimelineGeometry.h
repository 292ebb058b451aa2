#pragma once

#include "ui/panes/timeline/LaneList.h"

#include <QtCore/QRect>

#include <vector>

namespace forkscope {

/// Where the parts of the timeline are, in pixels of its viewport: names on the left, the time axis
/// and the strip of looks above, lanes in the middle, the strip of concurrency below. Pure.
class TimelineGeometry
{
public:
    static constexpr int laneHeight = 16;
    static constexpr int bandHeight = 13;
    static constexpr int instanceGap = 5;
    static constexpr int looksHeight = 12;
    static constexpr int stripHeight = 58;
    static constexpr int wallHeight = 20; ///< instead of it, without the strips

    TimelineGeometry() = default;
    /// `withStrips`: the looks of the polls and the strip of concurrency have room; otherwise there
    /// is room for the wall time below the lanes. `percent`: of the heights above.
    TimelineGeometry(QSize viewport, int namesWidth, int axisHeight, const std::vector<Lane> &lanes,
                     int scrolled, bool withStrips = true, int percent = 100);

    [[nodiscard]] QRect axis() const; ///< right of the names
    [[nodiscard]] QRect looks() const;
    [[nodiscard]] QRect lanes() const; ///< the part where lanes are seen, right of the names
    [[nodiscard]] QRect strip() const;
    [[nodiscard]] QRect names() const; ///< left of lanes()
    [[nodiscard]] int timeWidth() const { return std::max(1, m_size.width() - m_namesWidth); }

    /// All lanes together.
    [[nodiscard]] int contentHeight() const { return m_tops.empty() ? 0 : m_tops.back(); }
    /// The top of a lane in the viewport; may be out of sight.
    [[nodiscard]] int topOf(int lane) const;
    [[nodiscard]] QRect bandOf(int lane) const;
    /// The lane at a height of the viewport; −1: none.
    [[nodiscard]] int laneAt(int y) const;
    /// How far to scroll, in pixels, to have all of a lane in sight; 0 where it is, and for −1.
    [[nodiscard]] int hiddenBy(int lane) const;
    /// The lanes [first, end) of which something is in sight.
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
    std::vector<int> m_tops; ///< of each lane in the content, and the content's height
};

} // namespace forkscope
