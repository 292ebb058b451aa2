#include "ui/panes/bytes/TextLayout.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr size_t rememberedLines = 512;

} // namespace

int ShownLine::rowOf(qint64 offset) const
{
    const int character = layout ? text.characterOf(offset) : -1;
    if (character < 0)
        return 0;
    const QTextLine line = layout->lineForTextPosition(text.characters.at(character).textBegin);
    return line.isValid() ? line.lineNumber() : 0;
}

void TextLayout::setFont(const QFont &font)
{
    constexpr qreal leading = 3;
    m_font = font;
    const QFontMetricsF metrics(m_font);
    m_rowHeight = int(std::ceil(metrics.ascent() + metrics.descent() + leading));
    m_charWidth = metrics.horizontalAdvance(u'0');
    m_shown.clear();
}

void TextLayout::begin(const ByteGlimpse &seen, int width)
{
    m_seen = seen;
    m_lines = TextLines(seen);
    m_width = std::max(width, int(4 * m_charWidth));
    m_shown.clear();
}

const ShownLine &TextLayout::lineOf(qint64 offset) const
{
    const ByteRange bytes = m_lines.lineOf(offset);
    if (const auto known = m_shown.find(bytes.begin); known != m_shown.end())
        return known->second;
    if (m_shown.size() > rememberedLines)
        m_shown.clear();
    ShownLine line;
    line.bytes = bytes;
    line.isGap = m_lines.isGap(bytes);
    if (!line.isGap && !bytes.isEmpty()) {
        const QByteArray content = m_seen.read(bytes.begin, bytes.size());
        line.isFolded =
            !content.endsWith('\n') && bytes.end != extent().gapBegin && bytes.end < extent().total;
        line.text = decodedLine(content, bytes.begin);
        layOut(&line);
    }
    return m_shown.emplace(bytes.begin, std::move(line)).first->second;
}

void TextLayout::layOut(ShownLine *line) const
{
    constexpr int tabCharacters = 8;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(tabCharacters * m_charWidth);
    line->layout = std::make_unique<QTextLayout>(line->text.text, m_font);
    line->layout->setTextOption(option);
    line->layout->setCacheEnabled(true);
    line->layout->beginLayout();
    for (int row = 0;; ++row) {
        QTextLine next = line->layout->createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(m_width);
        next.setPosition({0, qreal(row) * m_rowHeight});
    }
    line->layout->endLayout();
}

TextPlace TextLayout::placeOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    return {line.bytes.begin, line.rowOf(offset)};
}

TextPlace TextLayout::moved(TextPlace from, qint64 rows) const
{
    TextPlace place = from;
    for (; rows > 0; --rows) {
        const ShownLine &line = lineOf(place.line);
        if (place.row + 1 < line.rows())
            ++place.row;
        else if (line.bytes.end < extent().total)
            place = {line.bytes.end, 0};
        else
            break;
    }
    for (; rows < 0; ++rows) {
        if (place.row > 0) {
            --place.row;
        } else if (place.line > 0) {
            const ShownLine &before = lineOf(place.line - 1);
            place = {before.bytes.begin, before.rows() - 1};
        } else {
            break;
        }
    }
    return place;
}

qint64 TextLayout::offsetOf(TextPlace place) const
{
    const ShownLine &line = lineOf(place.line);
    if (!line.layout || place.row == 0 || place.row >= line.rows())
        return line.bytes.begin;
    const int character = line.text.characterAtText(line.layout->lineAt(place.row).textStart());
    return character < 0 ? line.bytes.begin : line.text.characters.at(character).bytes.begin;
}

ByteRange TextLayout::unitOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    const int character = line.text.characterOf(offset);
    const bool holds = character >= 0 && line.text.characters.at(character).bytes.contains(offset);
    return holds ? line.text.characters.at(character).bytes : ByteRange{offset, offset + 1};
}

qint64 TextLayout::offsetAtX(TextPlace place, qreal x) const
{
    const ShownLine &line = lineOf(place.line);
    if (!line.layout || place.row >= line.rows())
        return line.bytes.begin;
    const QTextLine row = line.layout->lineAt(place.row);
    const int last = row.textStart() + row.textLength() - 1;
    const int position =
        std::clamp(row.xToCursor(x, QTextLine::CursorOnCharacter), row.textStart(), last);
    const int character = line.text.characterAtText(position);
    return character < 0 ? line.bytes.begin : line.text.characters.at(character).bytes.begin;
}

qreal TextLayout::xOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    const int character = line.text.characterOf(offset);
    if (!line.layout || character < 0)
        return 0;
    const int position = line.text.characters.at(character).textBegin;
    const QTextLine row = line.layout->lineForTextPosition(position);
    return row.isValid() ? row.cursorToX(position) : 0;
}

std::optional<std::pair<qreal, qreal>> TextLayout::spanOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    const int index = line.text.characterOf(offset);
    if (!line.layout || index < 0)
        return std::nullopt;
    const TextCharacter &character = line.text.characters.at(index);
    const QTextLine row = line.layout->lineForTextPosition(character.textBegin);
    if (!row.isValid())
        return std::nullopt;
    const int end = std::min(character.textEnd, row.textStart() + row.textLength());
    const auto [left, right] =
        std::minmax({row.cursorToX(character.textBegin), row.cursorToX(end)});
    return std::pair(left, std::max(right, left + m_charWidth / 2));
}

} // namespace forkscope
