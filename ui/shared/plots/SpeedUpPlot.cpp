#include "ui/shared/plots/SpeedUpPlot.h"

#include "core/analysis/words/SpeedUpWords.h"
#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"
#include "ui/shared/plots/PlotAxis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope {

namespace {

struct SpeedUpPlotTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::SpeedUpPlot)
};

constexpr int lineSteps = 160;
constexpr double speedUpHeadroom = 1.08;

/// A wall time in ns as what the plot shows: a speed-up is against the median with one at once.
class Quantity
{
public:
    Quantity(const SpeedUpSeries &series, SpeedUpQuantity quantity)
        : m_first(quantity == SpeedUpQuantity::WallTime
                      ? 0
                      : double(series.steps.front().wall.count())),
          m_isTime(quantity == SpeedUpQuantity::WallTime)
    {
    }
    [[nodiscard]] double of(double wallNs) const
    {
        if (m_isTime)
            return wallNs;
        return wallNs > 0 ? m_first / wallNs : 0;
    }
    [[nodiscard]] double of(Nanoseconds wall) const { return of(double(wall.count())); }

private:
    double m_first;
    bool m_isTime;
};

QString wordsOf(const SpeedUpStep &step)
{
    QString text =
        SpeedUpPlotTexts::tr("%1 at once: %2, %3, %4 cores used")
            .arg(QLocale().toString(step.atOnce), format::duration(step.wall),
                 threeways::speedUpText(step.speedUp), QLocale().toString(step.coresUsed, 'f', 2));
    if (step.runs > 1)
        text += SpeedUpPlotTexts::tr(" (%1 runs: %2 … %3)")
                    .arg(QLocale().toString(step.runs), format::duration(step.least),
                         format::duration(step.most));
    return text;
}

/// A line from one at once to `last`, through what `at` says of each place.
template<typename Value> QList<QPointF> sampled(double last, const Value &value)
{
    QList<QPointF> points;
    for (int i = 0; i <= lineSteps; ++i) {
        const double atOnce = 1 + (last - 1) * i / lineSteps;
        points << QPointF(atOnce, value(atOnce));
    }
    return points;
}

/// As many times as fast as there are at once, up to the cores.
plot::Line idealLine(const SpeedUpSeries &series, const Quantity &quantity, double last)
{
    const auto first = double(series.steps.front().wall.count());
    return {SpeedUpPlotTexts::tr("ideal", "legend"),
            {plot::Ink::Secondary, Qt::DashLine},
            sampled(last, [&](double atOnce) {
                return quantity.of(first / std::min(atOnce, double(series.cores)));
            })};
}

plot::Line fittedLine(const AmdahlFit &fit, int cores, const Quantity &quantity)
{
    const auto line = [&](int errors) {
        return sampled(cores, [&](double atOnce) { return quantity.of(fit.wall(atOnce, errors)); });
    };
    return {SpeedUpPlotTexts::tr("Amdahl, serial share %1", "legend").arg(speedup::shareText(fit)),
            {plot::Ink::Beside, Qt::SolidLine, 3},
            line(0),
            line(1),
            line(-1)};
}

plot::Scale valueScale(const plot::Figure &figure, SpeedUpQuantity quantity, int cores)
{
    double most = quantity == SpeedUpQuantity::SpeedUp ? cores : 0;
    for (const plot::Item &item : figure.items)
        most = std::max({most, item.most, item.least});
    most = std::max(most, 1e-9);
    if (quantity == SpeedUpQuantity::SpeedUp)
        return {SpeedUpPlotTexts::tr("Speed-up [×]", "axis"), 0, most * speedUpHeadroom};
    const plot::TimeUnit unit = plot::timeUnit(most);
    return {SpeedUpPlotTexts::tr("Wall time [%1]", "axis").arg(unit.name), 0,
            most * speedUpHeadroom, unit.ns};
}

} // namespace

plot::Figure speedUpPlot(const SpeedUpSeries &series, SpeedUpQuantity quantity)
{
    plot::Figure figure;
    figure.name = quantity == SpeedUpQuantity::WallTime
                      ? SpeedUpPlotTexts::tr("Wall time over the number at once")
                      : SpeedUpPlotTexts::tr("Speed-up over the number at once");
    figure.summary = speedup::conclusions(series).join(u' ');
    figure.emptyText = SpeedUpPlotTexts::tr("Nothing has been measured yet.");
    if (series.isEmpty())
        return figure;
    const Quantity shown(series, quantity);
    const int last = series.steps.back().atOnce;
    figure.x = {SpeedUpPlotTexts::tr("Instances at once", "axis"), 0.6, std::max(2, last) + 0.4};
    for (const SpeedUpStep &step : series.steps) {
        figure.x.ticks.push_back(step.atOnce);
        const auto at = double(step.atOnce);
        const auto [least, most] = std::minmax({shown.of(step.least), shown.of(step.most)});
        figure.items.push_back({at, at, shown.of(step.wall), least, most, wordsOf(step)});
    }
    figure.y = valueScale(figure, quantity, series.cores);
    figure.itemsName = SpeedUpPlotTexts::tr("measured", "legend");
    figure.lines.push_back(idealLine(series, shown, figure.x.to));
    if (series.fit)
        figure.lines.push_back(fittedLine(*series.fit, series.cores, shown));
    if (series.cores <= last)
        figure.limit = {
            double(series.cores),
            SpeedUpPlotTexts::tr("cores: %1", "in a diagram").arg(QLocale().toString(series.cores)),
            {plot::Ink::Secondary, Qt::DotLine}};
    return figure;
}

} // namespace forkscope
