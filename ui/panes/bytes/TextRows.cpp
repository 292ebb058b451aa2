#include "ui/panes/bytes/TextRows.h"

#include "ui/panes/bytes/BytesPage.h"
#include "ui/panes/bytes/BytesWords.h"

#include <algorithm>

namespace forkscope {

void TextRows::layOut(const ByteGlimpse &seen, QSize viewport)
{
    m_size = viewport;
    m_layout.begin(seen, m_size.width() - 2 * margin);
    m_lastTop = m_layout.moved(m_layout.placeOf(seen.extent.total), 1 - wholeRows());
    m_scroll = RowScroll(m_layout.offsetOf(m_lastTop) + 1, 1);
    setTop(m_top);
}

void TextRows::setTop(TextPlace place)
{
    TextPlace wanted = m_layout.placeOf(place.line); // lines may have other folds by now
    if (wanted.line == place.line)
        wanted.row = std::clamp(place.row, 0, m_layout.lineOf(place.line).rows() - 1);
    m_top = std::min(wanted, m_lastTop);
}

int TextRows::wholeRows() const
{
    return std::max((m_size.height() - BytesPage::topMargin) / rowHeight(), 1);
}

/// Returns the bar by the share of the bytes before what is in sight and in it.
StreamRows::Bar TextRows::bar() const
{
    const int top = m_scroll.value(topOffset());
    const int end = m_scroll.value(m_layout.offsetOf(m_layout.moved(m_top, wholeRows() - 1)));
    return {isAtEnd() ? m_scroll.maximum() : top, std::max(end - top, 1)};
}

void TextRows::setBarValue(int value)
{
    m_top = value == m_scroll.maximum() ? m_lastTop : m_layout.placeOf(m_scroll.topRow(value));
}

std::optional<int> TextRows::rowInSight(TextPlace place) const
{
    TextPlace at = m_top;
    for (int row = 0; row <= wholeRows(); ++row) {
        if (at == place)
            return row;
        const TextPlace next = m_layout.moved(at, 1);
        if (next == at)
            break;
        at = next;
    }
    return std::nullopt;
}

bool TextRows::isInSight(qint64 offset) const
{
    const std::optional<int> row = rowInSight(m_layout.placeOf(offset));
    return row && *row < wholeRows();
}

void TextRows::reveal(qint64 offset)
{
    const TextPlace place = m_layout.placeOf(offset);
    if (place < m_top)
        setTop(place);
    else if (!isInSight(offset))
        setTop(m_layout.moved(place, 1 - wholeRows()));
}

ByteRange TextRows::unitOf(qint64 offset) const
{
    return m_layout.unitOf(offset);
}

std::optional<ByteRange> TextRows::press(QPoint position)
{
    return nearestUnit(position);
}

std::optional<ByteRange> TextRows::nearestUnit(QPoint position) const
{
    const Extent &extent = m_layout.extent();
    if (extent.total == 0)
        return std::nullopt;
    const int y = position.y() - BytesPage::topMargin;
    const TextPlace place = m_layout.moved(m_top, y >= 0 ? y / rowHeight() : -1);
    const qint64 offset = m_layout.offsetAtX(place, position.x() - margin);
    const auto kept = BytesLayout(extent).nearestKept(offset);
    return kept ? std::optional(unitOf(*kept)) : std::nullopt;
}

ByteRange TextRows::widened(qint64 offset, SelectionUnit unit) const
{
    if (unit == SelectionUnit::Word)
        return wordAround(*m_layout.seen().store, offset);
    return m_layout.lineOf(offset).bytes;
}

std::optional<qint64> TextRows::movedRows(qint64 cursor, qint64 rows) const
{
    TextPlace to = m_layout.moved(m_layout.placeOf(cursor), rows);
    if (m_layout.lineOf(to.line).isGap)
        to = m_layout.moved(to, rows > 0 ? 1 : -1);
    const qint64 offset = m_layout.offsetAtX(to, m_layout.xOf(cursor) + 1);
    return BytesLayout(m_layout.extent()).nearestKept(offset);
}

std::optional<qint64> TextRows::moved(qint64 cursor, CursorMove move) const
{
    const BytesLayout bytes(m_layout.extent());
    const TextPlace place = m_layout.placeOf(cursor);
    switch (move) {
    case CursorMove::Left:
        return movedCursor(bytes, unitOf(cursor).begin, move, 1);
    case CursorMove::Right:
        return movedCursor(bytes, unitOf(cursor).end - 1, move, 1);
    case CursorMove::Up:
        return movedRows(cursor, -1);
    case CursorMove::Down:
        return movedRows(cursor, 1);
    case CursorMove::PageUp:
        return movedRows(cursor, -std::max(wholeRows() - 1, 1));
    case CursorMove::PageDown:
        return movedRows(cursor, std::max(wholeRows() - 1, 1));
    case CursorMove::RowBegin:
        return bytes.nearestKept(m_layout.offsetOf(place));
    case CursorMove::RowEnd:
        return bytes.nearestKept(m_layout.offsetAtX(place, m_size.width()));
    case CursorMove::Begin:
    case CursorMove::End:
        return movedCursor(bytes, cursor, move, 1);
    }
    return std::nullopt;
}

QString TextRows::describe(ByteRange unit) const
{
    const ShownLine &line = m_layout.lineOf(unit.begin);
    const int character = line.text.characterOf(unit.begin);
    if (character < 0)
        return {};
    return words::character(line.text.characters.at(character).codePoint,
                            m_layout.seen().read(unit.begin, unit.size()));
}

QRect TextRows::characterRect(qint64 offset) const
{
    const std::optional<int> row = rowInSight(m_layout.placeOf(offset));
    const auto span = m_layout.spanOf(offset);
    if (!row || !span)
        return {};
    const auto [left, right] = *span;
    return QRectF(margin + left, BytesPage::topMargin + *row * rowHeight(), right - left,
                  rowHeight())
        .toAlignedRect();
}

} // namespace forkscope
