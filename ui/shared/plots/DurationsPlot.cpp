#include "ui/shared/plots/DurationsPlot.h"

#include "core/analysis/words/Words.h"
#include "ui/shared/plots/PlotAxis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope {

namespace {

struct DurationsPlotTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::DurationsPlot)
};

constexpr double headroom = 1.05;

QString meanText(const Durations &durations)
{
    const QString mean = format::duration(durations.mean);
    if (!durations.deviation)
        return DurationsPlotTexts::tr("mean %1").arg(mean);
    return DurationsPlotTexts::tr("mean %1 ± %2 (σ)")
        .arg(mean, format::duration(*durations.deviation));
}

QString medianText(const Durations &durations)
{
    return DurationsPlotTexts::tr("median %1").arg(format::duration(durations.median()));
}

QString p95Text(const Durations &durations)
{
    return DurationsPlotTexts::tr("p95 %1", "percentile")
        .arg(format::duration(durations.percentile(95)));
}

QString p99Text(const Durations &durations)
{
    return DurationsPlotTexts::tr("p99 %1", "percentile")
        .arg(format::duration(durations.percentile(99)));
}

QString summaryOf(const Durations &durations)
{
    QStringList parts{
        DurationsPlotTexts::tr("N = %1", "how many")
            .arg(QLocale().toString(durations.sorted.size())),
        meanText(durations),
        medianText(durations),
        p95Text(durations),
        p99Text(durations),
        DurationsPlotTexts::tr("shortest %1").arg(format::duration(durations.least())),
        DurationsPlotTexts::tr("longest %1").arg(format::duration(durations.most()))};
    if (durations.bounds > 0)
        parts << DurationsPlotTexts::tr("without the trace each time is ≤ the one shown");
    for (QString &part : parts)
        part.replace(u' ', QChar::Nbsp); // a number and its unit stay together
    return parts.join(QStringLiteral("  ·  "));
}

plot::Item barOf(const HistogramBin &bin, size_t all)
{
    const QString words = DurationsPlotTexts::tr("%1 … %2: %3 of %4 instances")
                              .arg(format::duration(bin.from), format::duration(bin.to),
                                   QLocale().toString(bin.count), QLocale().toString(all));
    const auto count = double(bin.count);
    return {double(bin.from.count()), double(bin.to.count()), count, count, count, words};
}

/// Room beside the bars, and something to see where all are equal.
plot::Scale timeScale(double from, double to)
{
    const double room = std::max({(to - from) * 0.06, to * 1e-4, 2.0});
    const plot::TimeUnit unit = plot::timeUnit(to + room);
    return {DurationsPlotTexts::tr("Time of an instance [%1]", "axis").arg(unit.name),
            std::max(0.0, from - room), to + room, unit.ns};
}

} // namespace

plot::Figure durationsPlot(const Durations &durations)
{
    using plot::Ink;
    plot::Figure figure;
    figure.shape = plot::Shape::Bars;
    figure.name = DurationsPlotTexts::tr("Histogram of the instances' times");
    figure.emptyText = DurationsPlotTexts::tr("No instance has ended yet.");
    if (durations.isEmpty())
        return figure;
    figure.summary = summaryOf(durations);
    double most = 1;
    for (const HistogramBin &bin : histogramOf(durations)) {
        figure.items.push_back(barOf(bin, durations.sorted.size()));
        most = std::max(most, figure.items.back().value);
    }
    figure.x = timeScale(figure.items.front().from, figure.items.back().to);
    figure.y = {DurationsPlotTexts::tr("Instances", "axis"), 0, most * headroom, 1, 1};
    const auto at = [](Nanoseconds time) { return double(time.count()); };
    figure.marks = {
        {at(durations.mean), meanText(durations), {Ink::Beside, Qt::SolidLine, 3}},
        {at(durations.median()), medianText(durations), {Ink::Text, Qt::DashLine}},
        {at(durations.percentile(95)), p95Text(durations), {Ink::Text, Qt::DotLine}},
        {at(durations.percentile(99)), p99Text(durations), {Ink::Text, Qt::DashDotLine}}};
    if (durations.deviation && durations.deviation->count() > 0)
        figure.spread = {at(durations.mean) - at(*durations.deviation),
                         at(durations.mean) + at(*durations.deviation)};
    return figure;
}

} // namespace forkscope
