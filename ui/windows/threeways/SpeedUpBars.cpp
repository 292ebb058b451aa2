#include "ui/windows/threeways/SpeedUpBars.h"

#include "core/analysis/words/ThreeWaysWords.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int barHeight = 20;
constexpr int rowHeight = 32;
constexpr int numberWidth = 22;
constexpr int valueWidth = 56;

} // namespace

SpeedUpBars::SpeedUpBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpeedUpBars::setFigures(const std::array<WayFigures, 3> &figures, int cores)
{
    m_figures = figures;
    m_cores = std::max(1, cores);
    QStringList texts;
    for (const WayFigures &way : figures)
        texts << threeways::speedUpText(way.speedUp);
    setAccessibleName(tr("Speed-up"));
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    update();
}

QSize SpeedUpBars::sizeHint() const
{
    return {uiPixels(220), 3 * uiPixels(rowHeight) + fontMetrics().height() + 8};
}

void SpeedUpBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    double most = m_cores;
    for (const WayFigures &way : m_figures)
        most = std::max(most, way.speedUp);
    const double room = width() - uiPixels(numberWidth) - uiPixels(valueWidth);
    const int limit = uiPixels(numberWidth) + int(room * m_cores / most);
    painter.setPen(QPen(style::secondaryText(palette()), 1, Qt::DashLine));
    painter.drawLine(limit, 0, limit, 3 * uiPixels(rowHeight));
    painter.drawText(QRect(0, 3 * uiPixels(rowHeight) + 2, std::min(width(), limit + 40),
                           fontMetrics().height()),
                     Qt::AlignRight,
                     m_cores == 1 ? tr("limit of one core")
                                  : tr("limit of %n cores", nullptr, m_cores));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    for (size_t i = 0; i < m_figures.size(); ++i) {
        const int top =
            int(i) * uiPixels(rowHeight) + (uiPixels(rowHeight) - uiPixels(barHeight)) / 2;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRect(0, top, uiPixels(numberWidth), uiPixels(barHeight)),
                         Qt::AlignVCenter, QLocale().toString(int(i) + 1));
        const double length = std::max(2.0, room * m_figures[i].speedUp / most);
        painter.setPen(Qt::NoPen);
        painter.setBrush(i == 2 ? style::fill(state::Blocked{}, dark)
                                : style::fill(state::Ended{}, dark));
        painter.drawRoundedRect(QRectF(uiPixels(numberWidth), top, length, uiPixels(barHeight)), 3,
                                3);
        // The text has a ground of its own, so that the line of the limit does not strike it out.
        const QString text = threeways::speedUpText(m_figures[i].speedUp);
        const QRectF place(uiPixels(numberWidth) + length + 4, top,
                           QFontMetrics(bold).horizontalAdvance(text) + 4, uiPixels(barHeight));
        painter.fillRect(place, palette().color(QPalette::Window));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(place, Qt::AlignCenter, text);
    }
}

} // namespace forkscope
