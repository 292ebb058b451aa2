#include "ui/shared/plots/PlotPainter.h"

#include "ui/shared/StateStyle.h"

#include <QtGui/QPainter>
#include <QtGui/QPalette>

#include <algorithm>

namespace forkscope::plot {

namespace {

constexpr int labelGap = Layout::gap;
constexpr int bandAlpha = 60;
constexpr double whiskerWidth = 6; // pixels, to each side

} // namespace

Painter::Painter(QPainter *painter, const Figure &figure, const Layout &layout,
                 const QPalette &palette)
    : m_painter(*painter), m_figure(figure), m_layout(layout), m_palette(palette),
      m_text(palette.color(QPalette::Text)), m_base(palette.color(QPalette::Base)),
      m_measured(measuredColour(isDark(palette)))
{
    m_painter.setFont(layout.font());
}

void Painter::paint(int current)
{
    m_painter.fillRect(QRectF({}, m_layout.size()), m_base);
    if (m_figure.isEmpty())
        return paintEmptyText();
    // Bars, and the lines behind them, have sharp edges.
    m_painter.setRenderHint(QPainter::Antialiasing, m_figure.shape == Shape::Dots);
    paintYAxis();
    paintXAxis();
    paintTitles();
    if (m_figure.limit)
        paintLimit(*m_figure.limit);
    for (const Line &line : m_figure.lines)
        paintLine(line);
    const double radius = m_layout.room() == Room::Compact ? 4 : 7;
    for (size_t i = 0; i < m_figure.items.size(); ++i) {
        const bool isRead = int(i) == current;
        if (m_figure.shape == Shape::Dots)
            paintDot(m_figure.items[i], radius, isRead);
        else
            paintBar(m_figure.items[i], isRead);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintMarks();
    if (m_figure.spread)
        paintSpread(m_figure.spread->first, m_figure.spread->second);
    if (m_layout.room() == Room::Ample)
        paintLegend();
    if (current >= 0)
        paintReadout(m_figure.items[size_t(current)].words);
}

QColor Painter::colour(Ink ink) const
{
    switch (ink) {
    case Ink::Beside:
        return besideColour(isDark(m_palette));
    case Ink::Secondary:
        return style::secondaryText(m_palette);
    case Ink::Text:
        break;
    }
    return m_text;
}

QPen Painter::pen(const Stroke &stroke) const
{
    return {colour(stroke.ink), stroke.width, stroke.style};
}

void Painter::paintEmptyText()
{
    m_painter.setPen(m_text);
    m_painter.drawText(QRectF({}, m_layout.size()), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                       m_figure.emptyText);
}

void Painter::paintYAxis()
{
    const QRectF area = m_layout.area();
    const double height = m_layout.lineHeight();
    for (const Layout::Tick &tick : m_layout.yTicks()) {
        const double y = m_layout.y(tick.value);
        m_painter.setPen(style::line(m_palette));
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        m_painter.setPen(m_text);
        m_painter.drawText(QRectF(0, y - height / 2, area.left() - labelGap, height),
                           Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

/// Each tick is there, but of the numbers only those that do not cover one another.
void Painter::paintXAxis()
{
    const QRectF area = m_layout.area();
    double free = -1e9;
    m_painter.setPen(m_text);
    for (const Layout::Tick &tick : m_layout.xTicks()) {
        const double x = m_layout.x(tick.value);
        const double half = m_layout.metrics().horizontalAdvance(tick.text) / 2;
        m_painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
        if (x - half < free)
            continue;
        m_painter.drawText(
            QRectF(x - half - 2, area.bottom() + 5, 2 * half + 4, m_layout.lineHeight()),
            Qt::AlignCenter, tick.text);
        free = x + half + labelGap;
    }
}

void Painter::paintTitles()
{
    const QRectF area = m_layout.area();
    const QSizeF size = m_layout.size();
    const double height = m_layout.lineHeight();
    m_painter.setPen(QPen(m_text, 1.5));
    m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    m_painter.drawLine(area.bottomLeft(), area.topLeft());
    m_painter.drawText(QRectF(labelGap / 2.0, labelGap / 2.0, size.width(), height), Qt::AlignLeft,
                       m_figure.y.title);
    m_painter.drawText(
        QRectF(area.left(), size.height() - height - labelGap / 2.0, area.width(), height),
        Qt::AlignRight, m_figure.x.title);
}

void Painter::paintLimit(const Mark &limit)
{
    const QRectF area = m_layout.area();
    const double height = m_layout.lineHeight();
    const double x = m_layout.x(limit.at);
    m_painter.setPen(pen(limit.stroke));
    m_painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.top()));
    m_painter.drawText(QRectF(x + labelGap / 2.0, area.bottom() - height - 2, area.width(), height),
                       Qt::AlignLeft, limit.name);
}

void Painter::paintLine(const Line &line)
{
    const auto placed = [this](const QList<QPointF> &values) {
        QPolygonF polygon;
        for (const QPointF &value : values)
            polygon << m_layout.at(value);
        return polygon;
    };
    m_painter.save();
    m_painter.setClipRect(m_layout.area().adjusted(-2, -2, 2, 2));
    QPolygonF band = placed(line.lower);
    std::reverse(band.begin(), band.end());
    QColor fill = colour(line.stroke.ink);
    fill.setAlpha(bandAlpha);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawPolygon(placed(line.upper) + band);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen(line.stroke));
    m_painter.drawPolyline(placed(line.points));
    m_painter.restore();
}

void Painter::paintDot(const Item &item, double radius, bool isRead)
{
    const QPointF at = m_layout.at({item.from, item.value});
    if (item.most > item.least) {
        const QPointF a = m_layout.at({item.from, item.most});
        const QPointF b = m_layout.at({item.from, item.least});
        m_painter.setPen(QPen(m_measured, 2));
        m_painter.drawLine(a, b);
        for (const QPointF &end : {a, b})
            m_painter.drawLine(end - QPointF(radius, 0), end + QPointF(radius, 0));
    }
    m_painter.setPen(QPen(m_base, 1.5));
    m_painter.setBrush(m_measured);
    m_painter.drawEllipse(at, radius, radius);
    if (!isRead)
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_text, 2));
    m_painter.drawEllipse(at, radius + 4, radius + 4);
}

void Painter::paintBar(const Item &item, bool isRead)
{
    const QRectF bar = m_layout.bar(item);
    m_painter.fillRect(bar, m_measured);
    if (!isRead)
        return;
    m_painter.setPen(QPen(m_text, 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(bar);
}

/// Each has its name in a row of its own, so that none covers another.
void Painter::paintMarks()
{
    const QRectF area = m_layout.area();
    const QFontMetricsF metrics = m_layout.metrics();
    const double height = m_layout.lineHeight();
    double y = area.top() - double(m_figure.marks.size()) * height - labelGap / 2.0;
    for (const Mark &mark : m_figure.marks) {
        const double x = m_layout.x(mark.at);
        m_painter.setPen(pen(mark.stroke));
        m_painter.drawLine(QPointF(x, y + 2), QPointF(x, area.bottom()));
        const double length = metrics.horizontalAdvance(mark.name);
        const bool leftOf = x + labelGap + length > m_layout.size().width() - labelGap;
        const QRectF place(leftOf ? x - labelGap - length : x + labelGap, y, length, height);
        m_painter.fillRect(place, m_base); // no other mark strikes it out
        m_painter.setPen(m_text);
        m_painter.drawText(place.bottomLeft() - QPointF(0, metrics.descent()), mark.name);
        y += height;
    }
}

void Painter::paintSpread(double from, double to)
{
    const QRectF area = m_layout.area();
    const double y = area.top() + labelGap;
    const QPointF a(std::max(area.left(), m_layout.x(from)), y);
    const QPointF b(std::min(area.right(), m_layout.x(to)), y);
    m_painter.setPen(pen({Ink::Beside, Qt::SolidLine, 3}));
    m_painter.drawLine(a, b);
    for (const QPointF &end : {a, b})
        m_painter.drawLine(end - QPointF(0, whiskerWidth), end + QPointF(0, whiskerWidth));
}

/// Below the axis' title: the items' dot, then a stroke for each line; nothing of what has no name.
void Painter::paintLegend()
{
    const QFontMetricsF metrics = m_layout.metrics();
    const double y = labelGap / 2.0 + metrics.height() * 1.25;
    const double middle = y + metrics.height() / 2;
    double x = m_layout.area().left();
    const auto write = [&](const QString &name) {
        m_painter.setPen(m_text);
        m_painter.drawText(QPointF(x + 36, y + metrics.ascent()), name);
        x += 36 + metrics.horizontalAdvance(name) + 2 * labelGap;
    };
    if (!m_figure.itemsName.isEmpty()) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_measured);
        m_painter.drawEllipse(QPointF(x + 15, middle), 6, 6);
        write(m_figure.itemsName);
    }
    for (const Line &line : m_figure.lines) {
        m_painter.setPen(pen(line.stroke));
        m_painter.drawLine(QPointF(x, middle), QPointF(x + 30, middle));
        write(line.name);
    }
}

/// In the line above the area, or where that has the marks' names, below the title at the right.
void Painter::paintReadout(const QString &words)
{
    const QFontMetricsF metrics = m_layout.metrics();
    const QRectF area = m_layout.area();
    const double width = m_layout.size().width();
    const QString shown = metrics.elidedText(words, Qt::ElideRight, width - 2 * labelGap);
    const double length = metrics.horizontalAdvance(shown) + labelGap;
    const double left =
        std::max<double>(labelGap, std::min(area.left(), width - length - labelGap));
    const QRectF place =
        m_figure.marks.empty()
            ? QRectF(left, area.top() - metrics.height() - labelGap / 2.0, length, metrics.height())
            : QRectF(area.right() - length, labelGap / 2.0 + metrics.height(), length,
                     metrics.height());
    m_painter.fillRect(place, m_base);
    m_painter.setPen(m_text);
    const Qt::Alignment side = m_figure.marks.empty() ? Qt::AlignLeft : Qt::AlignRight;
    m_painter.drawText(place, int(side | Qt::AlignVCenter), shown);
}

} // namespace forkscope::plot
