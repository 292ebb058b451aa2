#include "ui/shared/plots/PlotAxis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace forkscope::plot {

double tickStep(double range, int wanted)
{
    const double rough = std::max(range, 1e-12) / std::max(wanted, 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999)
            return factor * power;
    }
    return 10 * power;
}

QList<double> ticks(double from, double to, double step)
{
    QList<double> values;
    const auto last = qint64(std::floor(to / step + 1e-9));
    for (auto i = qint64(std::ceil(from / step - 1e-9)); i <= last; ++i)
        values.append(double(i) * step);
    return values;
}

TimeUnit timeUnit(double mostNs)
{
    if (mostNs >= 1e9)
        return {QStringLiteral("s"), 1e9};
    if (mostNs >= 1e6)
        return {QStringLiteral("ms"), 1e6};
    if (mostNs >= 1e3)
        return {QStringLiteral("µs"), 1e3};
    return {QStringLiteral("ns"), 1};
}

QString tickText(double value, double step)
{
    const int decimals = step >= 1 ? 0 : int(std::ceil(-std::log10(step) - 1e-9));
    return QLocale().toString(value, 'f', decimals);
}

QFont plotFont(QFont font, bool compact)
{
    if (compact)
        return font;
    constexpr double least = 12; // points
    constexpr double larger = 1.25;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(least, font.pointSizeF() * larger));
    return font;
}

QColor measuredColour(bool dark)
{
    return dark ? QColor(0x56, 0xb4, 0xe9) : QColor(0x00, 0x72, 0xb2);
}

QColor besideColour(bool dark)
{
    return dark ? QColor(0xff, 0x8a, 0x3c) : QColor(0xd5, 0x5e, 0x00);
}

} // namespace forkscope::plot
