#include "ui/panes/bytes/BytesView.h"

#include "ui/panes/bytes/BytesPainter.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace forkscope {

BytesView::BytesView(QWidget *parent) : StreamView(parent), m_text(fixedFontFor(this))
{
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_rows.setLeft(value); });
    m_rows.setCell(m_text.charWidth(), m_text.rowHeight());
    retranslate();
}

void BytesView::retranslate()
{
    setAccessibleName(tr("Bytes in hexadecimal"));
}

void BytesView::takeFont()
{
    m_text = FixedText(fixedFontFor(this));
    m_rows.setCell(m_text.charWidth(), m_text.rowHeight());
    layOutAnew();
}

void BytesView::setBytesPerRow(int bytes)
{
    const qint64 top = m_rows.topOffset();
    m_rows.setBytesPerRow(bytes);
    layOut(top);
}

void BytesView::rowsMoved()
{
    StreamView::rowsMoved();
    QScrollBar *const bar = horizontalScrollBar();
    bar->setRange(0, m_rows.lastLeft());
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(m_text.charWidth());
    bar->setValue(m_rows.left());
}

QSize BytesView::sizeHint() const
{
    constexpr int rows = 12;
    return {m_rows.geometry().width() + verticalScrollBar()->sizeHint().width(),
            2 * BytesPage::topMargin + rows * m_text.rowHeight()};
}

void BytesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const BytesColours colours(palette());
    const BytesPage page = m_rows.page();
    BytesPainter shown(&painter, page, colours);
    const QList<ByteRange> marks = scene().marksIn(page.bytes());
    for (const ByteRange &mark : marks)
        shown.ground(mark, colours.mark);
    shown.ground(selection(), colours.selection);
    for (const ByteRange &mark : marks) {
        const bool chosen = selection().begin < mark.end && mark.begin < selection().end;
        shown.underline(mark, chosen ? 2 : 1);
    }
    painter.setFont(font());
    shown.gap(palette());
    if (store())
        shown.rows(partsOf(scene().seen, page.bytes()), &m_text);
    if (scene().boundary)
        shown.boundary(*scene().boundary);
    if (!scene().selection.isEmpty())
        shown.cursor(scene().selection.cursor(),
                     hasFocus() ? std::optional(m_rows.area()) : std::nullopt);
}

bool BytesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return StreamView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!showTip(help->pos(), help->globalPos()))
        QToolTip::hideText();
    return true;
}

/// Returns what the byte under the pointer is, and what its colour and mark mean.
bool BytesView::showTip(const QPoint &position, const QPoint &globalPosition)
{
    const std::optional<qint64> offset = m_rows.byteAt(position);
    const QString tip = offset ? m_rows.describe(m_rows.unitOf(*offset)) : QString();
    if (tip.isEmpty())
        return false;
    QToolTip::showText(globalPosition, tip, viewport());
    return true;
}

void BytesView::changeEvent(QEvent *event)
{
    StreamView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        takeFont();
}

} // namespace forkscope
