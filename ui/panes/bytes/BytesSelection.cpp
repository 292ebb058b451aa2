#include "ui/panes/bytes/BytesSelection.h"

#include "ui/panes/bytes/ByteClass.h"

#include <algorithm>

namespace forkscope {

namespace {

/// Moves by one byte, across the gap.
qint64 stepped(const BytesLayout &layout, qint64 cursor, int direction)
{
    const qint64 next = cursor + direction;
    if (!layout.gap().contains(next))
        return next;
    return direction > 0 ? layout.gap().end : layout.gap().begin - 1;
}

/// Moves by `rows` in the same column, across the gap's row.
std::optional<qint64> movedRows(const BytesLayout &layout, qint64 cursor, qint64 rows)
{
    const qint64 last = layout.rowCount() - 1;
    ByteRow row{std::clamp<qint64>(layout.rowOf(cursor).index + rows, 0, last)};
    if (layout.isGap(row)) {
        const ByteRow beyond{row.index + (rows > 0 ? 1 : -1)};
        row = beyond.index < 0 || beyond.index > last ? layout.rowOf(cursor) : beyond;
    }
    return layout.nearestOffset(row, layout.columnOf(cursor));
}

/// Returns the class of a byte. A double click selects neighbours of the same class together.
int wordClass(char byte)
{
    constexpr int ofWords = byteClasses;
    const auto c = quint8(byte);
    const bool isWord = c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                        (c >= 'A' && c <= 'Z');
    return isWord ? ofWords : int(classOf(c));
}

} // namespace

ByteRange BytesSelection::range() const
{
    if (isEmpty())
        return {};
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor) + 1};
}

void BytesSelection::clear()
{
    *this = {};
}

void BytesSelection::start(qint64 offset)
{
    m_anchor = offset;
    m_cursor = offset;
}

void BytesSelection::extend(qint64 offset)
{
    if (isEmpty())
        m_anchor = offset;
    m_cursor = offset;
}

BytesSelection BytesSelection::between(ByteRange anchor, ByteRange cursor)
{
    BytesSelection selection;
    const bool forward = cursor.end >= anchor.end;
    selection.start(forward ? anchor.begin : anchor.end - 1);
    selection.extend(forward ? cursor.end - 1 : cursor.begin);
    return selection;
}

ByteRange wordAround(const ByteStore &store, qint64 offset)
{
    constexpr qint64 reach = 512;
    const Extent extent = store.extent();
    const bool isBehindGap = extent.dropped() > 0 && offset >= extent.gapEnd;
    const qint64 from = std::max<qint64>(offset - reach, isBehindGap ? extent.gapEnd : 0);
    const QByteArray before = store.read(from, offset - from);
    const QByteArray after = store.read(offset, reach);
    if (after.isEmpty())
        return {offset, offset + 1};
    const int wanted = wordClass(after.front());
    const auto differs = [wanted](char byte) { return wordClass(byte) != wanted; };
    const auto begin = std::find_if(before.crbegin(), before.crend(), differs);
    const auto end = std::find_if(after.cbegin(), after.cend(), differs);
    return {offset - (begin - before.crbegin()), offset + (end - after.cbegin())};
}

std::optional<qint64> movedCursor(const BytesLayout &layout, qint64 cursor, CursorMove move,
                                  qint64 pageRows)
{
    switch (move) {
    case CursorMove::Left:
        return layout.nearestKept(stepped(layout, cursor, -1));
    case CursorMove::Right:
        return layout.nearestKept(stepped(layout, cursor, 1));
    case CursorMove::Up:
        return movedRows(layout, cursor, -1);
    case CursorMove::Down:
        return movedRows(layout, cursor, 1);
    case CursorMove::PageUp:
        return movedRows(layout, cursor, -pageRows);
    case CursorMove::PageDown:
        return movedRows(layout, cursor, pageRows);
    case CursorMove::RowBegin:
        return layout.nearestOffset(layout.rowOf(cursor), 0);
    case CursorMove::RowEnd:
        return layout.nearestOffset(layout.rowOf(cursor), layout.bytesPerRow() - 1);
    case CursorMove::Begin:
        return layout.nearestKept(0);
    case CursorMove::End:
        return layout.nearestKept(layout.total() - 1);
    }
    return std::nullopt;
}

} // namespace forkscope
