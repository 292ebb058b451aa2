#pragma once

#include "ui/shared/plots/PlotLayout.h"

class QPainter;
class QPalette;
class QPen;

namespace forkscope::plot {

/// Paints a figure, part by part. It is made for one painting, and what it is given outlives it.
class Painter
{
public:
    Painter(QPainter *painter, const Figure &figure, const Layout &layout, const QPalette &palette);

    /// `current`: index of the item that is read; −1: none.
    void paint(int current);

private:
    [[nodiscard]] QColor colour(Ink ink) const;
    [[nodiscard]] QPen pen(const Stroke &stroke) const;
    void paintEmptyText();
    void paintYAxis();
    void paintXAxis();
    void paintTitles();
    void paintLimit(const Mark &limit);
    void paintLine(const Line &line);
    void paintDot(const Item &item, double radius, bool isRead);
    void paintBar(const Item &item, bool isRead);
    void paintMarks();
    void paintSpread(double from, double to);
    void paintLegend();
    void paintReadout(const QString &words);

    QPainter &m_painter;
    const Figure &m_figure;
    const Layout &m_layout;
    const QPalette &m_palette;
    QColor m_text;
    QColor m_base;
    QColor m_measured;
};

} // namespace forkscope::plot
