#include "ui/panes/chain/ChainLayout.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

constexpr int tapDistance = 2; ///< between the button on a wire and the switch below it

int sumUpTo(const std::vector<int> &widths, int limit)
{
    return std::accumulate(widths.begin(), widths.end(), 0,
                           [limit](int sum, int width) { return sum + std::min(width, limit); });
}

/// Returns the widths with the widest ones cut so that the sum is at most `room`, or all are
/// `least`.
std::vector<int> narrowed(std::vector<int> widths, int least, int room)
{
    int low = least;
    int high = *std::max_element(widths.begin(), widths.end());
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (sumUpTo(widths, middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    for (int &width : widths)
        width = std::min(width, low);
    return widths;
}

} // namespace

ChainLayout::ChainLayout(const ChainMetrics &metrics, const std::vector<int> &wanted, int available)
    : m_metrics(metrics)
{
    std::vector<int> widths;
    widths.reserve(wanted.size() + 1);
    for (const int width : wanted)
        widths.push_back(std::clamp(width, metrics.minimumBox, metrics.maximumBox));
    if (widths.size() == 1)
        widths.push_back(std::max(metrics.minimumBox, metrics.maximumBox / 2));

    const int wires = static_cast<int>(widths.size());
    const int room = available - 2 * metrics.margin - metrics.outputWidth;
    const int boxesWidth = sumUpTo(widths, metrics.maximumBox);
    if (boxesWidth + wires * metrics.minimumWire > room) {
        widths = narrowed(widths, metrics.minimumBox, room - wires * metrics.minimumWire);
        place(widths, metrics.minimumWire);
    } else {
        const int length = (room - boxesWidth) / wires;
        place(widths, std::min(length, metrics.maximumWire));
    }
    if (wanted.size() == 1) {
        m_placeholder = m_boxes.back();
        m_boxes.pop_back();
    }
}

void ChainLayout::place(const std::vector<int> &widths, int wireLength)
{
    int x = m_metrics.margin;
    for (const int width : widths) {
        m_boxes.emplace_back(x, m_metrics.margin, width, m_metrics.boxHeight);
        x += width + wireLength;
    }
    m_output = QRect(x, m_metrics.margin, m_metrics.outputWidth, m_metrics.boxHeight);
    m_size = QSize(x + m_metrics.outputWidth + m_metrics.margin,
                   m_metrics.boxHeight + 2 * m_metrics.margin);
}

QRect ChainLayout::settingsButton(int index) const
{
    const QRect r = box(index);
    const int size = m_metrics.button;
    return {r.x() + r.width() - size - 4, r.y() + 4, size, size};
}

QLine ChainLayout::wire(int wire) const
{
    const QRect from = wire < boxes() ? box(wire) : m_placeholder;
    QRect next = m_output;
    if (wire + 1 < boxes())
        next = box(wire + 1);
    else if (wire + 1 < wires())
        next = m_placeholder;
    const int y = from.y() + from.height() / 2;
    return {from.x() + from.width(), y, next.x() - 1, y};
}

QRect ChainLayout::addButton(int index) const
{
    if (!m_placeholder.isNull())
        return m_placeholder;
    const QLine line = wire(index);
    const int size = m_metrics.button;
    // It is a little left of the middle, because the arrow's head takes the right end.
    const int x = (line.x1() + line.x2()) / 2 - size / 2 - 3;
    return {x, line.y1() - size / 2, size, size};
}

QRect ChainLayout::tapSwitch(int index) const
{
    if (!canBeTapped(index))
        return {};
    const QRect button = addButton(index);
    const QSize size = m_metrics.tapSwitch;
    const int below = button.x() + button.width() / 2 - size.width() / 2;
    const int x = std::max(below, wire(index).x1() + 1);
    return {{x, button.y() + button.height() + tapDistance}, size};
}

QRect ChainLayout::wireArea(int index) const
{
    const QRect from = box(index);
    return {from.x() + from.width(), from.y(), wire(index).dx() + 1, from.height()};
}

ChainPart ChainLayout::partAt(QPoint point) const
{
    for (int i = 0; i < boxes(); ++i) {
        if (settingsButton(i).contains(point))
            return {ChainPart::Kind::Settings, i};
        if (box(i).contains(point))
            return {ChainPart::Kind::Box, i};
        if (addButton(i).contains(point))
            return {ChainPart::Kind::Add, i};
        if (tapSwitch(i).contains(point))
            return {ChainPart::Kind::Tap, i};
        if (canBeTapped(i) && wireArea(i).contains(point))
            return {ChainPart::Kind::Wire, i};
    }
    if (m_output.contains(point))
        return {ChainPart::Kind::Output, stages()};
    return {};
}

int ChainLayout::scrolledTo(int box, int from, int width) const
{
    const QRect rect = this->box(box);
    const int least = rect.right() + m_metrics.margin - width;
    return std::min(std::max(from, least), rect.left() - m_metrics.margin);
}

int ChainLayout::dropPlace(int x) const
{
    int count = 0;
    for (int i = 1; i < boxes(); ++i)
        count += box(i).center().x() < x ? 1 : 0;
    return count;
}

QLine ChainLayout::dropLine(int place) const
{
    const QLine line = wire(place);
    const int x = (line.x1() + line.x2()) / 2;
    return {x, m_metrics.margin - 4, x, m_metrics.margin + m_metrics.boxHeight + 3};
}

} // namespace forkscope
