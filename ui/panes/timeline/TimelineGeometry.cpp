#include "ui/panes/timeline/TimelineGeometry.h"

#include <algorithm>

namespace forkscope {

namespace {

int scaled(int height, int percent)
{
    return std::max(1, (height * percent + 50) / 100);
}

} // namespace

TimelineGeometry::TimelineGeometry(QSize viewport, int namesWidth, int axisHeight,
                                   const std::vector<Lane> &lanes, int scrolled, bool withStrips,
                                   int percent)
    : m_size(viewport), m_namesWidth(namesWidth), m_axisHeight(axisHeight), m_scrolled(scrolled),
      m_laneHeight(scaled(laneHeight, percent)), m_bandHeight(scaled(bandHeight, percent)),
      m_looksHeight(withStrips ? scaled(looksHeight, percent) : 0),
      m_stripHeight(scaled(withStrips ? stripHeight : wallHeight, percent))
{
    m_tops.reserve(lanes.size() + 1);
    int top = 0;
    for (const Lane &lane : lanes) {
        if (lane.isFirst && top > 0)
            top += scaled(instanceGap, percent);
        m_tops.push_back(top);
        top += m_laneHeight;
    }
    m_tops.push_back(top);
}

QRect TimelineGeometry::axis() const
{
    return {m_namesWidth, 0, timeWidth(), m_axisHeight};
}

QRect TimelineGeometry::looks() const
{
    return {m_namesWidth, m_axisHeight, timeWidth(), m_looksHeight};
}

QRect TimelineGeometry::lanes() const
{
    const int top = m_axisHeight + m_looksHeight;
    return {m_namesWidth, top, timeWidth(), std::max(0, m_size.height() - top - m_stripHeight)};
}

QRect TimelineGeometry::strip() const
{
    return {m_namesWidth, m_size.height() - m_stripHeight, timeWidth(), m_stripHeight};
}

QRect TimelineGeometry::names() const
{
    return {0, lanes().top(), m_namesWidth, lanes().height()};
}

int TimelineGeometry::topOf(int lane) const
{
    return lanes().top() - m_scrolled + m_tops[size_t(lane)];
}

QRect TimelineGeometry::bandOf(int lane) const
{
    return {m_namesWidth, topOf(lane) + (m_laneHeight - m_bandHeight) / 2, timeWidth(),
            m_bandHeight};
}

int TimelineGeometry::laneAt(int y) const
{
    const QRect area = lanes();
    if (m_tops.size() < 2 || y < area.top() || y > area.bottom())
        return -1;
    const int inside = y - area.top() + m_scrolled;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, inside);
    const int lane = int(next - m_tops.begin()) - 1;
    return lane >= 0 && inside < m_tops[size_t(lane)] + m_laneHeight ? lane : -1;
}

int TimelineGeometry::hiddenBy(int lane) const
{
    if (lane < 0)
        return 0;
    const QRect area = lanes();
    const int above = topOf(lane) - area.top();
    const int below = topOf(lane) + m_laneHeight - area.bottom();
    return above < 0 ? above : std::max(0, below);
}

std::pair<int, int> TimelineGeometry::visibleLanes() const
{
    if (m_tops.size() < 2)
        return {0, 0};
    const int count = int(m_tops.size()) - 1;
    const auto first = std::upper_bound(m_tops.begin(), m_tops.end() - 1, m_scrolled);
    const auto end =
        std::lower_bound(m_tops.begin(), m_tops.end() - 1, m_scrolled + lanes().height());
    return {std::max(0, int(first - m_tops.begin()) - 1),
            std::min(count, int(end - m_tops.begin()))};
}

} // namespace forkscope
