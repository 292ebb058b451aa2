#pragma once

#include "ui/shared/plots/PlotAxis.h"
#include "ui/shared/plots/PlotFigure.h"

#include <QtCore/QRectF>
#include <QtGui/QFontMetricsF>

namespace forkscope::plot {

/// How much room there is: a compact plot has ordinary type, smaller dots and no legend.
enum class Room : quint8 { Ample, Compact };

/// Where a figure's parts are in a widget. Pure; the figure outlives it.
class Layout
{
public:
    /// A number of an axis.
    struct Tick
    {
        double value = 0;
        QString text;
    };

    static constexpr int gap = 8;

    /// `font`: the widget's.
    Layout(const Figure &figure, QSizeF size, const QFont &font, Room room);

    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Between the axes.
    [[nodiscard]] QRectF area() const { return m_area; }
    [[nodiscard]] Room room() const { return m_room; }
    [[nodiscard]] QFont font() const { return m_font; }
    [[nodiscard]] double lineHeight() const { return m_metrics.height(); }
    [[nodiscard]] QFontMetricsF metrics() const { return m_metrics; }
    [[nodiscard]] double x(double value) const { return m_x.pixel(value); }
    [[nodiscard]] double y(double value) const { return m_y.pixel(value); }
    [[nodiscard]] QPointF at(QPointF value) const { return {x(value.x()), y(value.y())}; }

    [[nodiscard]] std::vector<Tick> xTicks() const;
    [[nodiscard]] std::vector<Tick> yTicks() const;
    /// The item's bar; at least so wide that it can be seen.
    [[nodiscard]] QRectF bar(const Item &item) const;
    /// Index of the item that the pointer reads at this x: the nearest dot, or the bar that stands
    /// there; −1: none.
    [[nodiscard]] int itemAt(double pixel) const;

private:
    const Figure &m_figure;
    QSizeF m_size;
    Room m_room;
    QFont m_font;
    QFontMetricsF m_metrics;
    QRectF m_area;
    PlotAxis m_x;
    PlotAxis m_y;
};

} // namespace forkscope::plot
