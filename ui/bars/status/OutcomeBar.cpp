#include "ui/bars/status/OutcomeBar.h"

#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

constexpr std::array order{Outcome::Succeeded, Outcome::Failed, Outcome::TimedOut, Outcome::Stopped,
                           Outcome::NotStarted};
constexpr int leastPixels = 3;
constexpr int barHeight = 8; // logical pixels

std::array<int, 5> inOrder(const OutcomeCounts &counts)
{
    return {counts.succeeded, counts.failed, counts.timedOut, counts.stopped, counts.notStarted};
}

} // namespace

std::array<int, 5> outcomeEnds(const OutcomeCounts &counts, int total, int width, int least)
{
    std::array<int, 5> widths{};
    const std::array<int, 5> parts = inOrder(counts);
    if (total <= 0 || width <= 0)
        return widths;
    for (size_t i = 0; i < parts.size(); ++i) {
        const int exact = static_cast<int>(qint64(width) * parts[i] / total);
        widths[i] = parts[i] > 0 ? std::max(exact, least) : 0;
    }
    // The largest part makes up for what small ones were given and, once the run is done, for
    // rounding, so that no gap is left.
    const int over = std::accumulate(widths.begin(), widths.end(), 0) - width;
    if (over > 0 || counts.done() == total)
        *std::max_element(widths.begin(), widths.end()) -= over;
    std::array<int, 5> ends{};
    int end = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        end = std::min(width, end + std::max(0, widths[i]));
        ends[i] = end;
    }
    return ends;
}

OutcomeBar::OutcomeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

void OutcomeBar::show(const OutcomeCounts &counts, int total, const QString &words)
{
    if (counts == m_counts && total == m_total && words == toolTip())
        return;
    m_counts = counts;
    m_total = total;
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

QSize OutcomeBar::sizeHint() const
{
    return {uiPixels(140), uiPixels(barHeight)};
}

void OutcomeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Progress"));
}

void OutcomeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), style::line(palette()));
    const auto ends = outcomeEnds(m_counts, m_total, width(), leastPixels);
    int begin = 0;
    for (size_t i = 0; i < ends.size(); ++i) {
        painter.fillRect(begin, 0, ends[i] - begin, height(),
                         style::fill(order[i], isDark(palette())));
        begin = ends[i];
    }
}

} // namespace forkscope
