#pragma once

#include "core/record/Ids.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QFont>

namespace forkscope {

/// A straight axis: values to pixels and back. Pure.
struct PlotAxis
{
    double from = 0;
    double to = 1;
    double pixelFrom = 0;
    double pixelTo = 1;

    [[nodiscard]] double pixel(double value) const
    {
        return pixelFrom + (value - from) / (to - from) * (pixelTo - pixelFrom);
    }
};

namespace plot {

/// 1, 2 or 5 times a power of ten, so that about `wanted` of it make `range`. Pure.
double tickStep(double range, int wanted);
/// The multiples of `step` within [from, to]. Pure.
QList<double> ticks(double from, double to, double step);

/// The unit in which times up to this one are read best, and its length in ns.
struct TimeUnit
{
    QString name;
    double ns = 1;
};
TimeUnit timeUnit(double mostNs);

/// A tick's number, with as many decimals as its step needs, in the user's locale.
QString tickText(double value, double step);

/// `font` as it is read from the back of a room; as it is where the view is compact.
QFont plotFont(QFont font, bool compact);

/// Okabe–Ito: blue for what was measured, vermilion for what is drawn beside it to compare (the
/// law, the mean).
QColor measuredColour(bool dark);
QColor besideColour(bool dark);

} // namespace plot

} // namespace forkscope
