#include "ui/panes/bytes/TextPainter.h"

#include "ui/panes/bytes/BytesPainter.h"
#include "ui/panes/bytes/StreamScene.h"
#include "ui/panes/bytes/TextRows.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr char16_t foldMark = u'↩';

} // namespace

TextPainter::TextPainter(QPainter *painter, const TextRows &rows, const StreamScene &scene,
                         const TextPaper &paper)
    : m_painter(painter), m_rows(rows), m_scene(scene), m_paper(paper)
{
}

void TextPainter::paint()
{
    const qint64 total = m_scene.extent().total;
    if (!m_scene.store || total == 0)
        return;
    const TextPlace top = m_rows.top();
    int y = BytesPage::topMargin - top.row * m_rows.rowHeight();
    for (qint64 at = top.line; at < total && y < m_paper.size.height();) {
        const ShownLine &shown = m_rows.layout().lineOf(at);
        line(shown, y);
        y += shown.rows() * m_rows.rowHeight();
        at = shown.bytes.end;
    }
    cursor();
    boundary();
}

void TextPainter::line(const ShownLine &line, int y)
{
    if (line.isGap) {
        m_painter->setFont(m_paper.font);
        paintGapRow(m_painter, {0, y, m_paper.size.width(), m_rows.rowHeight()}, line.bytes.size(),
                    BytesColours(m_paper.palette), m_paper.palette);
        return;
    }
    m_painter->setPen(m_paper.palette.color(QPalette::Text));
    line.layout->draw(m_painter, QPointF(TextRows::margin, y), formats(line),
                      QRectF(QPointF(), m_paper.size));
    if (line.isFolded)
        fold(line, y);
}

/// Returns the formats of selected and marked characters, and of those that are replaced.
QList<QTextLayout::FormatRange> TextPainter::formats(const ShownLine &line) const
{
    const BytesColours colours(m_paper.palette);
    const ByteRange selected = m_scene.selection.range();
    const QList<ByteRange> marks = m_scene.marksIn(line.bytes);
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

void TextPainter::fold(const ShownLine &line, int y)
{
    const TextLayout &layout = m_rows.layout();
    const QTextLine last = line.layout->lineAt(line.rows() - 1);
    const qreal x = std::min(TextRows::margin + last.naturalTextWidth(),
                             m_paper.size.width() - 2 * layout.charWidth());
    m_painter->setFont(layout.font());
    m_painter->setPen(BytesColours(m_paper.palette).ink(BytesInk::Offset));
    m_painter->drawText(QPointF(x, y + last.y() + last.ascent()), QString(foldMark));
}

void TextPainter::cursor()
{
    if (m_scene.selection.isEmpty())
        return;
    const QRect rect = m_rows.characterRect(m_scene.selection.cursor());
    if (rect.isEmpty())
        return;
    m_painter->setPen(QPen(BytesColours(m_paper.palette).cursor, 1,
                           m_paper.hasFocus ? Qt::SolidLine : Qt::DotLine));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(rect.adjusted(0, 0, -1, -1));
}

/// Draws an upright line in front of the first character that had not come.
void TextPainter::boundary()
{
    constexpr int thickness = 2;
    if (!m_scene.boundary)
        return;
    const qint64 total = m_scene.extent().total;
    const bool atEnd = *m_scene.boundary >= total;
    const QRect rect = m_rows.characterRect(atEnd ? total - 1 : *m_scene.boundary);
    if (rect.isEmpty())
        return;
    const int x = atEnd ? rect.right() + 1 : rect.left();
    m_painter->setPen(QPen(BytesColours(m_paper.palette).boundary, thickness));
    m_painter->drawLine(x, rect.top(), x, rect.bottom());
}

} // namespace forkscope
