#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesPainter.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtGui/QPainter>

#include <algorithm>

// The painting of the text view.

namespace forkscope {

namespace {

constexpr int margin = 6; ///< pixels, as the view has it
constexpr char16_t foldMark = u'↩';

} // namespace

void BytesTextView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (!store() || extent().total == 0)
        return;
    int y = BytesPage::topMargin - m_top.row * m_rowHeight;
    for (qint64 at = m_top.line; at < extent().total && y < viewport()->height();) {
        const ShownLine &line = lineOf(at);
        paintLine(&painter, line, y);
        y += line.rows() * m_rowHeight;
        at = line.bytes.end;
    }
    paintCursor(&painter);
    paintBoundary(&painter);
}

void BytesTextView::paintLine(QPainter *painter, const ShownLine &line, int y) const
{
    const BytesColours colours(palette());
    if (line.isGap) {
        painter->setFont(font());
        paintGapRow(painter, {0, y, viewport()->width(), m_rowHeight}, line.bytes.size(), colours,
                    palette());
        return;
    }
    painter->setPen(palette().color(QPalette::Text));
    line.layout->draw(painter, QPointF(margin, y), formats(line), viewport()->rect());
    if (line.isFolded)
        paintFold(painter, line, y);
}

/// What is selected, and what stands for something else than itself.
QList<QTextLayout::FormatRange> BytesTextView::formats(const ShownLine &line) const
{
    const BytesColours colours(palette());
    const ByteRange selected = selection();
    const QList<ByteRange> marks = marksIn(line.bytes);
    const auto overlaps = [](const ByteRange &one, const ByteRange &two) {
        return one.begin < two.end && two.begin < one.end;
    };
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&ranges](const TextCharacter &character, const QTextCharFormat &format) {
        const int length = character.textEnd - character.textBegin;
        if (!ranges.isEmpty() &&
            ranges.last().start + ranges.last().length == character.textBegin &&
            ranges.last().format == format)
            ranges.last().length += length;
        else
            ranges.append({character.textBegin, length, format});
    };
    for (const TextCharacter &character : line.text.characters) {
        QTextCharFormat format;
        const bool isMarked = std::any_of(marks.begin(), marks.end(), [&](const ByteRange &mark) {
            return overlaps(character.bytes, mark);
        });
        if (isMarked) {
            format.setBackground(colours.mark);
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(colours.markLine);
        }
        if (overlaps(character.bytes, selected))
            format.setBackground(colours.selection);
        if (isReplaced(character.codePoint))
            format.setForeground(colours.ink(BytesInk::Control));
        if (!format.isEmpty())
            add(character, format);
    }
    return ranges;
}

void BytesTextView::paintFold(QPainter *painter, const ShownLine &line, int y) const
{
    const QTextLine last = line.layout->lineAt(line.rows() - 1);
    const qreal x =
        std::min(margin + last.naturalTextWidth(), viewport()->width() - 2 * m_charWidth);
    painter->setFont(m_font);
    painter->setPen(BytesColours(palette()).ink(BytesInk::Offset));
    painter->drawText(QPointF(x, y + last.y() + last.ascent()), QString(foldMark));
}

void BytesTextView::paintCursor(QPainter *painter) const
{
    if (cursorSelection().isEmpty())
        return;
    const QRect rect = characterRect(cursorSelection().cursor());
    if (rect.isEmpty())
        return;
    painter->setPen(
        QPen(BytesColours(palette()).cursor, 1, hasFocus() ? Qt::SolidLine : Qt::DotLine));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
}

/// An upright line in front of the first character that had not come.
void BytesTextView::paintBoundary(QPainter *painter) const
{
    constexpr int thickness = 2;
    if (!boundary() || extent().total == 0)
        return;
    const bool atEnd = *boundary() >= extent().total;
    const QRect rect = characterRect(atEnd ? extent().total - 1 : *boundary());
    if (rect.isEmpty())
        return;
    const int x = atEnd ? rect.right() + 1 : rect.left();
    painter->setPen(QPen(BytesColours(palette()).boundary, thickness));
    painter->drawLine(x, rect.top(), x, rect.bottom());
}

} // namespace forkscope
