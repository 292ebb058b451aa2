#include "ui/shared/plots/CurveView.h"

#include "core/analysis/words/SpeedUpWords.h"
#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int fitSteps = 160;
constexpr double headroom = 1.08;
constexpr int gap = 8;

} // namespace

/// Where things are; made anew for each painting.
struct CurveView::Plot
{
    QRectF area;
    PlotAxis x;
    PlotAxis y;
    plot::TimeUnit unit; ///< of wall times
    double scale = 1;    ///< divides a value for its tick's number
    QFont font;

    [[nodiscard]] QPointF at(double atOnce, double value) const
    {
        return {x.pixel(atOnce), y.pixel(value)};
    }
};

CurveView::CurveView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    tell();
}

void CurveView::setSeries(const SpeedUpSeries &series)
{
    m_series = series;
    m_current = -1;
    tell();
    update();
}

void CurveView::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    tell();
    update();
}

void CurveView::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void CurveView::setCurrent(int step)
{
    const int last = int(m_series.steps.size()) - 1;
    const int wanted = last < 0 ? -1 : std::clamp(step, -1, last);
    if (std::exchange(m_current, wanted) == wanted)
        return;
    tell();
    update();
}

QString CurveView::readout() const
{
    if (m_current < 0)
        return {};
    const SpeedUpStep &step = m_series.steps[size_t(m_current)];
    QString text =
        tr("%1 at once: %2, %3, %4 cores used")
            .arg(QLocale().toString(step.atOnce), format::duration(step.wall),
                 threeways::speedUpText(step.speedUp), QLocale().toString(step.coresUsed, 'f', 2));
    if (step.runs > 1)
        text += tr(" (%1 runs: %2 … %3)")
                    .arg(QLocale().toString(step.runs), format::duration(step.least),
                         format::duration(step.most));
    return text;
}

/// Wall time stays; a speed-up is against the median with one at once.
double CurveView::valueOf(double wallNs) const
{
    if (m_quantity == Quantity::WallTime)
        return wallNs;
    return wallNs > 0 ? double(m_series.steps.front().wall.count()) / wallNs : 0;
}

CurveView::Plot CurveView::plot() const
{
    Plot plot;
    plot.font = plot::plotFont(font(), m_compact);
    double most = m_quantity == Quantity::SpeedUp ? m_series.cores : 0;
    for (const SpeedUpStep &step : m_series.steps)
        most = std::max(
            {most, valueOf(double(step.most.count())), valueOf(double(step.least.count()))});
    most = std::max(most, 1e-9);
    if (m_quantity == Quantity::WallTime) {
        plot.unit = plot::timeUnit(most);
        plot.scale = plot.unit.ns;
    }
    const QFontMetricsF metrics(plot.font);
    const double left = metrics.horizontalAdvance(QStringLiteral("00000")) + gap;
    const double top = metrics.height() * (m_compact ? 1.4 : 3.8) + gap;
    const double bottom = 2 * metrics.height() + 2 * gap;
    plot.area = QRectF(left, top, std::max(20.0, width() - left - 3 * gap),
                       std::max(20.0, height() - top - bottom));
    const int last = m_series.isEmpty() ? 2 : std::max(2, m_series.steps.back().atOnce);
    plot.x = {0.6, last + 0.4, plot.area.left(), plot.area.right()};
    plot.y = {0, most * headroom, plot.area.bottom(), plot.area.top()};
    return plot;
}

void CurveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const Plot plot = this->plot();
    painter.setFont(plot.font);
    if (m_series.isEmpty()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing has been measured yet."));
        return;
    }
    paintAxes(painter, plot);
    painter.save();
    painter.setClipRect(plot.area.adjusted(-2, -2, 2, 2));
    paintIdeal(painter, plot);
    paintFit(painter, plot);
    painter.restore();
    paintPoints(painter, plot);
    if (!m_compact)
        paintLegend(painter, plot);
    paintReadout(painter, plot);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CurveView::paintAxes(QPainter &painter, const Plot &plot) const
{
    const QFontMetricsF metrics(plot.font);
    const QColor ink = palette().color(QPalette::Text);
    const double most = plot.y.to / plot.scale;
    const int wanted = std::clamp(int(plot.area.height() / (metrics.height() * 2.5)), 2, 8);
    const double step = plot::tickStep(most, wanted);
    for (const double tick : plot::ticks(0, most, wanted)) {
        const double y = plot.y.pixel(tick * plot.scale);
        painter.setPen(style::line(palette()));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        painter.setPen(ink);
        painter.drawText(
            QRectF(0, y - metrics.height() / 2, plot.area.left() - gap, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, plot::tickText(tick, step));
    }
    const QString title = m_quantity == Quantity::WallTime
                              ? tr("Wall time [%1]", "axis").arg(plot.unit.name)
                              : tr("Speed-up [×]", "axis");
    painter.drawText(QRectF(gap / 2.0, gap / 2.0, width(), metrics.height()), Qt::AlignLeft, title);
    painter.drawText(QRectF(plot.area.left(), height() - metrics.height() - gap / 2.0,
                            plot.area.width(), metrics.height()),
                     Qt::AlignRight, tr("Instances at once", "axis"));
    double free = -1e9;
    for (const SpeedUpStep &one : m_series.steps) {
        const QString text = QLocale().toString(one.atOnce);
        const double x = plot.x.pixel(one.atOnce);
        const double half = metrics.horizontalAdvance(text) / 2;
        painter.setPen(ink);
        painter.drawLine(QPointF(x, plot.area.bottom()), QPointF(x, plot.area.bottom() + 4));
        if (x - half < free)
            continue;
        painter.drawText(
            QRectF(x - half - 2, plot.area.bottom() + 5, 2 * half + 4, metrics.height()),
            Qt::AlignCenter, text);
        free = x + half + gap;
    }
    painter.setPen(QPen(ink, 1.5));
    painter.drawLine(plot.area.bottomLeft(), plot.area.bottomRight());
    painter.drawLine(plot.area.bottomLeft(), plot.area.topLeft());
    if (m_series.cores > m_series.steps.back().atOnce)
        return;
    const double x = plot.x.pixel(m_series.cores);
    painter.setPen(QPen(style::secondaryText(palette()), 2, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.area.bottom()), QPointF(x, plot.area.top()));
    const QString cores = tr("cores: %1", "in a diagram").arg(QLocale().toString(m_series.cores));
    painter.drawText(QRectF(x + gap / 2.0, plot.area.bottom() - metrics.height() - 2,
                            plot.area.width(), metrics.height()),
                     Qt::AlignLeft, cores);
}

/// As many times as fast as there are at once, up to the cores.
void CurveView::paintIdeal(QPainter &painter, const Plot &plot) const
{
    const auto first = double(m_series.steps.front().wall.count());
    QPainterPath path;
    for (int i = 0; i <= fitSteps; ++i) {
        const double atOnce = 1 + (plot.x.to - 1) * i / fitSteps;
        const QPointF at =
            plot.at(atOnce, valueOf(first / std::min(atOnce, double(m_series.cores))));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::secondaryText(palette()), 2, Qt::DashLine));
    painter.drawPath(path);
}

void CurveView::paintFit(QPainter &painter, const Plot &plot) const
{
    if (!m_series.fit)
        return;
    const AmdahlFit &fit = *m_series.fit;
    const bool dark = isDark(palette());
    QPainterPath path;
    QPolygonF upper;
    QPolygonF lower;
    for (int i = 0; i <= fitSteps; ++i) {
        const double atOnce = 1 + (m_series.cores - 1) * double(i) / fitSteps;
        const QPointF at = plot.at(atOnce, valueOf(fit.wall(atOnce)));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
        upper << plot.at(atOnce, valueOf(fit.wall(atOnce, 1)));
        lower << plot.at(atOnce, valueOf(fit.wall(atOnce, -1)));
    }
    std::reverse(lower.begin(), lower.end());
    QColor band = plot::besideColour(dark);
    band.setAlpha(60);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawPolygon(upper + lower);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(plot::besideColour(dark), 3));
    painter.drawPath(path);
}

void CurveView::paintPoints(QPainter &painter, const Plot &plot) const
{
    const QColor colour = plot::measuredColour(isDark(palette()));
    const double radius = m_compact ? 4 : 7;
    for (size_t i = 0; i < m_series.steps.size(); ++i) {
        const SpeedUpStep &step = m_series.steps[i];
        const QPointF at = plot.at(step.atOnce, valueOf(double(step.wall.count())));
        if (step.most > step.least) {
            const QPointF a = plot.at(step.atOnce, valueOf(double(step.most.count())));
            const QPointF b = plot.at(step.atOnce, valueOf(double(step.least.count())));
            painter.setPen(QPen(colour, 2));
            painter.drawLine(a, b);
            for (const QPointF &end : {a, b})
                painter.drawLine(end - QPointF(radius, 0), end + QPointF(radius, 0));
        }
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(at, radius, radius);
        if (int(i) != m_current)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.drawEllipse(at, radius + 4, radius + 4);
    }
}

/// Beside the axis' title, a line for each sign.
void CurveView::paintLegend(QPainter &painter, const Plot &plot) const
{
    const bool dark = isDark(palette());
    const QFontMetricsF metrics(plot.font);
    const QColor grey = style::secondaryText(palette());
    const double y = gap / 2.0 + metrics.height() * 1.25;
    double x = plot.area.left();
    const auto entry = [&](const QPen &pen, bool dot, const QString &text) {
        const double middle = y + metrics.height() / 2;
        painter.setPen(pen);
        if (!dot)
            painter.drawLine(QPointF(x, middle), QPointF(x + 30, middle));
        painter.setBrush(pen.color());
        painter.setPen(dot ? QPen(Qt::NoPen) : painter.pen());
        if (dot)
            painter.drawEllipse(QPointF(x + 15, middle), 6, 6);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPointF(x + 36, y + metrics.ascent()), text);
        x += 36 + metrics.horizontalAdvance(text) + 2 * gap;
    };
    entry(QPen(plot::measuredColour(dark)), true, tr("measured", "legend"));
    entry(QPen(grey, 2, Qt::DashLine), false, tr("ideal", "legend"));
    if (m_series.fit)
        entry(QPen(plot::besideColour(dark), 3), false,
              tr("Amdahl, serial share %1", "legend").arg(speedup::shareText(*m_series.fit)));
}

/// In the line below the legend, or where the legend would be.
void CurveView::paintReadout(QPainter &painter, const Plot &plot) const
{
    const QString text = readout();
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(plot.font);
    const double y = plot.area.top() - metrics.height() - gap / 2.0;
    const double room = width() - 2 * gap;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    const double length = metrics.horizontalAdvance(shown) + gap;
    const QRectF place(std::max<double>(gap, std::min(plot.area.left(), width() - length - gap)), y,
                       length, metrics.height());
    painter.fillRect(place, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void CurveView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_series.isEmpty())
        return;
    const Plot plot = this->plot();
    int nearest = 0;
    for (int i = 1; i < int(m_series.steps.size()); ++i) {
        const auto distance = [&](int step) {
            return std::abs(plot.x.pixel(m_series.steps[size_t(step)].atOnce) -
                            event->position().x());
        };
        if (distance(i) < distance(nearest))
            nearest = i;
    }
    setCurrent(nearest);
}

void CurveView::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void CurveView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_series.steps.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void CurveView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(0);
}

void CurveView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
    update();
}

void CurveView::tell()
{
    setAccessibleName(m_quantity == Quantity::WallTime ? tr("Wall time over the number at once")
                                                       : tr("Speed-up over the number at once"));
    setAccessibleDescription(m_current >= 0 ? readout()
                                            : speedup::conclusions(m_series).join(u' '));
}

} // namespace forkscope
