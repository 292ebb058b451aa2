#include "ui/panes/lesson/OutcomeHistogram.h"

#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

int barHeight()
{
    return uiPixels(14);
}

int rowSpacing()
{
    return uiPixels(8);
}

} // namespace

OutcomeHistogram::OutcomeHistogram(const QList<Tally> &counts, Language language, QWidget *parent)
    : QWidget(parent), m_counts(counts), m_language(language)
{
    QStringList words;
    for (const Tally &bar : counts)
        words << QStringLiteral("%1: %2").arg(bar.label.in(language),
                                              QLocale().toString(bar.count));
    setAccessibleName(tr("What came out"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int OutcomeHistogram::rowHeight() const
{
    return fontMetrics().height() + barHeight() + rowSpacing();
}

QSize OutcomeHistogram::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, rowHeight() * int(m_counts.size())};
}

QSize OutcomeHistogram::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void OutcomeHistogram::paintEvent(QPaintEvent *)
{
    static constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense5Pattern,
                                         Qt::CrossPattern, Qt::HorPattern};
    QPainter painter(this);
    int most = 1;
    for (const Tally &bar : m_counts)
        most = std::max(most, bar.count);
    const QFontMetrics metrics = fontMetrics();
    const int numbers = metrics.horizontalAdvance(QLocale().toString(most)) + rowSpacing();
    const bool dark = isDark(palette());
    int y = 0;
    for (int i = 0; i < int(m_counts.size()); ++i) {
        const Tally &bar = m_counts[i];
        const QRect line(0, y, width(), metrics.height());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.label.in(m_language), Qt::ElideRight, width()));
        const int room = std::max(1, width() - numbers - 1);
        const int length = std::max(2, room * bar.count / most);
        const QRect box(0, y + metrics.height(), length, barHeight());
        const QColor fill = style::fill(bar.wrong ? Outcome::Failed : Outcome::Succeeded, dark);
        painter.fillRect(box, QBrush(fill, patterns[size_t(i) % patterns.size()]));
        painter.setPen(fill);
        painter.drawRect(box);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(length + rowSpacing() / 2, box.top() - 2, numbers, barHeight() + 4),
                         Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(bar.count));
        y += rowHeight();
    }
}

} // namespace forkscope
