#include "ui/panes/bytes/BytesTextView.h"

#include "ui/panes/bytes/TextPainter.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace forkscope {

BytesTextView::BytesTextView(QWidget *parent) : StreamView(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &BytesTextView::stepBar);
    takeFont();
    retranslate();
}

void BytesTextView::retranslate()
{
    setAccessibleName(tr("Bytes as text"));
}

void BytesTextView::takeFont()
{
    m_rows.setFont(fixedFontFor(this));
    layOutAnew();
}

/// Scrolls by rows, although the bar counts bytes.
void BytesTextView::stepBar(int action)
{
    const bool forward =
        action == QScrollBar::SliderSingleStepAdd || action == QScrollBar::SliderPageStepAdd;
    const bool back =
        action == QScrollBar::SliderSingleStepSub || action == QScrollBar::SliderPageStepSub;
    if (!forward && !back)
        return;
    const bool page =
        action == QScrollBar::SliderPageStepAdd || action == QScrollBar::SliderPageStepSub;
    scrollByUser(qint64(page ? m_rows.wholeRows() : 1) * (forward ? 1 : -1));
    verticalScrollBar()->setSliderPosition(verticalScrollBar()->value());
}

QSize BytesTextView::sizeHint() const
{
    constexpr int rows = 12;
    constexpr int characters = 60;
    return {int(characters * m_rows.layout().charWidth()), rows * m_rows.rowHeight()};
}

void BytesTextView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const TextPaper paper{palette(), font(), viewport()->size(), hasFocus()};
    TextPainter(&painter, m_rows, scene(), paper).paint();
}

void BytesTextView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y() * QApplication::wheelScrollLines();
    const int steps = m_wheel / notch;
    m_wheel %= notch;
    if (steps != 0)
        scrollByUser(-steps);
    event->accept();
}

void BytesTextView::changeEvent(QEvent *event)
{
    StreamView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        takeFont();
}

} // namespace forkscope
