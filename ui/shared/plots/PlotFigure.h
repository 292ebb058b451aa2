#pragma once

#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace forkscope {

/// A plot as a value: what PlotView draws and says. Its numbers are in the units of its axes, its
/// texts in the user's language; it knows no pixels, no colours and no fonts.
namespace plot {

/// An axis: which part of it is shown, and where it has numbers.
struct Scale
{
    QString title;
    double from = 0;
    double to = 1;
    double unit = 1;      ///< divides a value for the number that is written at it
    double leastStep = 0; ///< between two numbers: 1 where there are only whole ones
    std::vector<double> ticks =
        {}; ///< where the numbers are; empty: evenly, as many as there is room for
};

/// What a sign stands for; PlotView knows its colour.
enum class Ink : quint8 {
    Beside,    ///< drawn beside what was measured to compare: the law, the mean
    Text,      ///< another figure of what was measured
    Secondary, ///< only an aid to the eye
};

struct Stroke
{
    Ink ink = Ink::Beside;
    Qt::PenStyle style = Qt::SolidLine;
    double width = 2; ///< pixels
};

/// A line through points, with a band about it where `upper` and `lower` are given.
struct Line
{
    QString name; ///< in the legend
    Stroke stroke;
    QList<QPointF> points;
    QList<QPointF> upper = {};
    QList<QPointF> lower = {};
};

/// A place on the x axis that has a name.
struct Mark
{
    double at = 0;
    QString name;
    Stroke stroke;
};

/// What was measured and can be read. A dot stands at `from`, with a whisker from `least` to
/// `most`; a bar stands from `from` to `to`.
struct Item
{
    double from = 0;
    double to = 0;
    double value = 0;
    double least = 0;
    double most = 0;
    QString words; ///< what is written of it while it is read
};

enum class Shape : quint8 { Dots, Bars };

struct Figure
{
    QString name;      ///< accessible
    QString summary;   ///< accessible, while nothing is read
    QString emptyText; ///< in place of everything where there are no items

    Scale x;
    Scale y;
    Shape shape = Shape::Dots;
    std::vector<Item> items;   ///< from left to right
    QString itemsName;         ///< in the legend
    std::vector<Line> lines;   ///< in the legend behind the items, under them in the picture
    std::optional<Mark> limit; ///< under all, with its name at its foot
    std::vector<Mark> marks;   ///< over all, each name in a row of its own above
    std::optional<std::pair<double, double>> spread; ///< along x; over all, at the top

    [[nodiscard]] bool isEmpty() const { return items.empty(); }
};

} // namespace plot

} // namespace forkscope
