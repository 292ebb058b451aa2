#include "ui/shared/plots/PlotLayout.h"

#include <algorithm>
#include <cmath>

namespace forkscope::plot {

namespace {

constexpr int gap = Layout::gap;
constexpr double leastBar = 3; // pixels

/// Lines of text above the area: the title, then the legend and what is read, or the marks' names.
double linesAbove(const Figure &figure, Room room)
{
    if (!figure.marks.empty())
        return 2.5 + double(figure.marks.size());
    return room == Room::Compact ? 1.4 : 3.8;
}

QRectF areaOf(const Figure &figure, QSizeF size, const QFontMetricsF &metrics, Room room)
{
    const double left = metrics.horizontalAdvance(QStringLiteral("00000")) + gap;
    const double top = metrics.height() * linesAbove(figure, room) + gap;
    const double bottom = 2 * metrics.height() + 2 * gap;
    // Bars begin and end with the axis, so half of a number may stand out.
    const double right = (figure.shape == Shape::Bars ? 4 : 3) * gap;
    return {left, top, std::max(20.0, size.width() - left - right),
            std::max(20.0, size.height() - top - bottom)};
}

std::vector<Layout::Tick> ticksOf(const Scale &scale, int wanted)
{
    std::vector<Layout::Tick> result;
    result.reserve(scale.ticks.size());
    for (const double tick : scale.ticks)
        result.push_back({tick, tickText(tick / scale.unit, 1)});
    if (!result.empty())
        return result;
    const double from = scale.from / scale.unit;
    const double to = scale.to / scale.unit;
    const double step = std::max(scale.leastStep, tickStep(to - from, wanted));
    for (const double tick : ticks(from, to, step))
        result.push_back({tick * scale.unit, tickText(tick, step)});
    return result;
}

} // namespace

Layout::Layout(const Figure &figure, QSizeF size, const QFont &font, Room room)
    : m_figure(figure), m_size(size), m_room(room), m_font(plotFont(font, room == Room::Compact)),
      m_metrics(m_font), m_area(areaOf(figure, size, m_metrics, room)),
      m_x{figure.x.from, figure.x.to, m_area.left(), m_area.right()},
      m_y{figure.y.from, figure.y.to, m_area.bottom(), m_area.top()}
{
}

std::vector<Layout::Tick> Layout::xTicks() const
{
    const double number = m_metrics.horizontalAdvance(QStringLiteral("000000000"));
    return ticksOf(m_figure.x, std::clamp(int(m_area.width() / number), 2, 10));
}

std::vector<Layout::Tick> Layout::yTicks() const
{
    return ticksOf(m_figure.y, std::clamp(int(m_area.height() / (lineHeight() * 2.5)), 2, 8));
}

QRectF Layout::bar(const Item &item) const
{
    const double from = x(item.from);
    const double to = std::max(from + leastBar, x(item.to));
    const double top = y(item.value);
    return {from, top, to - from - 1, m_area.bottom() - top};
}

int Layout::itemAt(double pixel) const
{
    const std::vector<Item> &items = m_figure.items;
    int found = -1;
    double nearest = 0;
    for (size_t i = 0; i < items.size(); ++i) {
        const double from = x(items[i].from);
        if (m_figure.shape == Shape::Bars) {
            if (pixel >= from && pixel < std::max(x(items[i].to), from + leastBar))
                found = int(i);
        } else if (const double distance = std::abs(from - pixel);
                   found < 0 || distance < nearest) {
            found = int(i);
            nearest = distance;
        }
    }
    return found;
}

} // namespace forkscope::plot
