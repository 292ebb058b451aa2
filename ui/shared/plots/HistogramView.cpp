#include "ui/shared/plots/HistogramView.h"

#include "core/analysis/words/Words.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/plots/PlotAxis.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

constexpr int gap = 8;
constexpr int markRows = 4;

} // namespace

struct HistogramView::Plot
{
    QRectF area;
    PlotAxis x; ///< ns
    PlotAxis y; ///< instances
    plot::TimeUnit unit;
    QFont font;
};

HistogramView::HistogramView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    tell();
}

void HistogramView::setDurations(Durations durations)
{
    m_durations = std::move(durations);
    m_bins = histogramOf(m_durations);
    m_current = -1;
    tell();
    update();
}

void HistogramView::setCurrent(int bin)
{
    const int last = int(m_bins.size()) - 1;
    const int wanted = last < 0 ? -1 : std::clamp(bin, -1, last);
    if (std::exchange(m_current, wanted) == wanted)
        return;
    tell();
    update();
}

QString HistogramView::readout() const
{
    if (m_current < 0)
        return {};
    const HistogramBin &bin = m_bins[size_t(m_current)];
    return tr("%1 … %2: %3 of %4 instances")
        .arg(format::duration(bin.from), format::duration(bin.to), QLocale().toString(bin.count),
             QLocale().toString(m_durations.sorted.size()));
}

QString HistogramView::figures() const
{
    const Durations &d = m_durations;
    if (d.isEmpty())
        return {};
    QStringList parts{tr("N = %1", "how many").arg(QLocale().toString(d.sorted.size())),
                      meanText(),
                      tr("median %1").arg(format::duration(d.median())),
                      tr("p95 %1", "percentile").arg(format::duration(d.percentile(95))),
                      tr("p99 %1", "percentile").arg(format::duration(d.percentile(99))),
                      tr("shortest %1").arg(format::duration(d.least())),
                      tr("longest %1").arg(format::duration(d.most()))};
    for (QString &part : parts)
        part.replace(u' ', QChar::Nbsp); // a number and its unit stay together
    return parts.join(QStringLiteral("  ·  "));
}

QString HistogramView::meanText() const
{
    const QString mean = format::duration(m_durations.mean);
    if (!m_durations.deviation)
        return tr("mean %1").arg(mean);
    return tr("mean %1 ± %2 (σ)").arg(mean, format::duration(*m_durations.deviation));
}

HistogramView::Plot HistogramView::plot() const
{
    Plot plot;
    plot.font = plot::plotFont(font(), false);
    const QFontMetricsF metrics(plot.font);
    int most = 1;
    for (const HistogramBin &bin : m_bins)
        most = std::max(most, bin.count);
    const double left = metrics.horizontalAdvance(QStringLiteral("00000")) + gap;
    const double top = metrics.height() * (2.5 + markRows) + gap;
    const double bottom = 2 * metrics.height() + 2 * gap;
    plot.area = QRectF(left, top, std::max(20.0, width() - left - 4 * gap),
                       std::max(20.0, height() - top - bottom));
    double from = double(m_bins.front().from.count());
    double to = double(m_bins.back().to.count());
    // Room beside the bars, and something to see where all are equal.
    const double room = std::max({(to - from) * 0.06, to * 1e-4, 2.0});
    from = std::max(0.0, from - room);
    to += room;
    plot.unit = plot::timeUnit(to);
    plot.x = {from, to, plot.area.left(), plot.area.right()};
    plot.y = {0, most * 1.05, plot.area.bottom(), plot.area.top()};
    return plot;
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_bins.empty()) {
        painter.setFont(plot::plotFont(font(), false));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No instance has ended yet."));
        return;
    }
    const Plot plot = this->plot();
    painter.setFont(plot.font);
    paintAxes(painter, plot);
    paintBars(painter, plot);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, plot);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramView::paintAxes(QPainter &painter, const Plot &plot) const
{
    const QFontMetricsF metrics(plot.font);
    const QColor ink = palette().color(QPalette::Text);
    const int rows = std::clamp(int(plot.area.height() / (metrics.height() * 2.5)), 2, 8);
    const double step = std::max(1.0, plot::tickStep(plot.y.to, rows));
    for (double tick = 0; tick <= plot.y.to; tick += step) {
        const double y = plot.y.pixel(tick);
        painter.setPen(style::line(palette()));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        painter.setPen(ink);
        painter.drawText(
            QRectF(0, y - metrics.height() / 2, plot.area.left() - gap, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, plot::tickText(tick, step));
    }
    const double from = plot.x.from / plot.unit.ns;
    const double to = plot.x.to / plot.unit.ns;
    const int columns = std::clamp(
        int(plot.area.width() / metrics.horizontalAdvance(QStringLiteral("000000000"))), 2, 10);
    const double width = plot::tickStep(to - from, columns);
    for (const double tick : plot::ticks(from, to, columns)) {
        const double x = plot.x.pixel(tick * plot.unit.ns);
        painter.drawLine(QPointF(x, plot.area.bottom()), QPointF(x, plot.area.bottom() + 4));
        painter.drawText(QRectF(x - 100, plot.area.bottom() + 5, 200, metrics.height()),
                         Qt::AlignHCenter, plot::tickText(tick, width));
    }
    painter.setPen(QPen(ink, 1.5));
    painter.drawLine(plot.area.bottomLeft(), plot.area.bottomRight());
    painter.drawLine(plot.area.bottomLeft(), plot.area.topLeft());
    painter.drawText(QRectF(gap / 2.0, gap / 2.0, this->width(), metrics.height()), Qt::AlignLeft,
                     tr("Instances", "axis"));
    painter.drawText(QRectF(plot.area.left(), height() - metrics.height() - gap / 2.0,
                            plot.area.width(), metrics.height()),
                     Qt::AlignRight, tr("Time of an instance [%1]", "axis").arg(plot.unit.name));
}

void HistogramView::paintBars(QPainter &painter, const Plot &plot) const
{
    const QColor fill = plot::measuredColour(isDark(palette()));
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const HistogramBin &bin = m_bins[i];
        const double from = plot.x.pixel(double(bin.from.count()));
        const double to = std::max(from + 3, plot.x.pixel(double(bin.to.count())));
        const double top = plot.y.pixel(bin.count);
        const QRectF bar(from, top, to - from - 1, plot.area.bottom() - top);
        painter.fillRect(bar, fill);
        if (int(i) == m_current) {
            painter.setPen(QPen(palette().color(QPalette::Text), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar);
        }
    }
}

/// Each mark has its word in a row of its own above the bars, so that none covers another.
void HistogramView::paintMarks(QPainter &painter, const Plot &plot) const
{
    const bool dark = isDark(palette());
    const QFontMetricsF metrics(plot.font);
    const QColor ink = palette().color(QPalette::Text);
    struct Label
    {
        Nanoseconds at;
        QString text;
        QPen pen;
    };
    const Durations &d = m_durations;
    const std::array<Label, markRows> marks{
        Label{d.mean, meanText(), QPen(plot::besideColour(dark), 3)},
        Label{d.median(), tr("median %1").arg(format::duration(d.median())),
              QPen(ink, 2, Qt::DashLine)},
        Label{d.percentile(95), tr("p95 %1", "percentile").arg(format::duration(d.percentile(95))),
              QPen(ink, 2, Qt::DotLine)},
        Label{d.percentile(99), tr("p99 %1", "percentile").arg(format::duration(d.percentile(99))),
              QPen(ink, 2, Qt::DashDotLine)}};
    const double first = plot.area.top() - markRows * metrics.height() - gap / 2.0;
    for (int row = 0; row < markRows; ++row) {
        const Label &mark = marks[size_t(row)];
        const double x = plot.x.pixel(double(mark.at.count()));
        const double y = first + row * metrics.height();
        painter.setPen(mark.pen);
        painter.drawLine(QPointF(x, y + 2), QPointF(x, plot.area.bottom()));
        const double length = metrics.horizontalAdvance(mark.text);
        const bool leftOf = x + gap + length > width() - gap;
        const QRectF place(leftOf ? x - gap - length : x + gap, y, length, metrics.height());
        painter.fillRect(place, palette().color(QPalette::Base)); // no other mark strikes it out
        painter.setPen(ink);
        painter.drawText(place.bottomLeft() - QPointF(0, metrics.descent()), mark.text);
    }
    if (d.deviation && d.deviation->count() > 0) {
        const double middle = double(d.mean.count());
        const auto deviation = double(d.deviation->count());
        const double a = std::max(plot.area.left(), plot.x.pixel(middle - deviation));
        const double b = std::min(plot.area.right(), plot.x.pixel(middle + deviation));
        const double y = plot.area.top() + gap;
        painter.setPen(QPen(plot::besideColour(dark), 3));
        painter.drawLine(QPointF(a, y), QPointF(b, y));
        for (const double end : {a, b})
            painter.drawLine(QPointF(end, y - 6), QPointF(end, y + 6));
    }
    const QString text = readout();
    painter.setPen(ink);
    painter.drawText(
        QRectF(plot.area.left(), gap / 2.0 + metrics.height(), plot.area.width(), metrics.height()),
        Qt::AlignRight, text);
}

void HistogramView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bins.empty())
        return;
    const Plot plot = this->plot();
    int under = -1;
    for (int i = 0; i < int(m_bins.size()); ++i) {
        if (event->position().x() >= plot.x.pixel(double(m_bins[size_t(i)].from.count())) &&
            event->position().x() <
                std::max(plot.x.pixel(double(m_bins[size_t(i)].to.count())),
                         plot.x.pixel(double(m_bins[size_t(i)].from.count())) + 3))
            under = i;
    }
    setCurrent(under);
}

void HistogramView::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void HistogramView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_bins.size()) - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HistogramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
    update();
}

void HistogramView::tell()
{
    setAccessibleName(tr("Histogram of the instances' times"));
    setAccessibleDescription(m_current >= 0 ? readout() : figures());
}

} // namespace forkscope
