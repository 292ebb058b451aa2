#include "ui/panes/bytes/HexRows.h"

#include "ui/panes/bytes/BytesWords.h"

#include <algorithm>

namespace forkscope {

void HexRows::setCell(int charWidth, int rowHeight)
{
    m_charWidth = charWidth;
    m_rowHeight = rowHeight;
    m_geometry = BytesGeometry(charWidth, BytesGeometry::offsetDigits(0), charWidth);
}

void HexRows::layOut(const ByteGlimpse &seen, QSize viewport)
{
    m_seen = seen;
    m_size = viewport;
    const int digits = BytesGeometry::offsetDigits(seen.extent.total);
    const int columns = m_wantedPerRow == whatFits
                            ? BytesGeometry::columnsFitting(m_charWidth, digits, m_size.width())
                            : m_wantedPerRow;
    m_geometry = BytesGeometry::fitting(m_charWidth, digits, m_size.width(), columns);
    m_layout = BytesLayout(seen.extent, columns);
    m_scroll = RowScroll(m_layout.rowCount(), wholeRows());
    setTopRow(m_topRow);
    setLeft(m_left);
}

void HexRows::setTopRow(qint64 row)
{
    m_topRow = std::clamp<qint64>(row, 0, m_scroll.lastTop());
}

void HexRows::setLeft(int left)
{
    m_left = std::clamp(left, 0, lastLeft());
}

int HexRows::lastLeft() const
{
    return std::max(m_geometry.width() - m_size.width(), 0);
}

BytesPage HexRows::page() const
{
    return {m_layout, m_geometry, m_topRow, -m_left, m_rowHeight, m_size};
}

StreamRows::Bar HexRows::bar() const
{
    return {m_scroll.value(m_topRow), m_scroll.pageStep()};
}

qint64 HexRows::topOffset() const
{
    const ByteRow top{m_topRow};
    return m_layout.isGap(top) ? m_layout.gap().begin : m_layout.bytesOf(top).begin;
}

void HexRows::setTopOffset(qint64 offset)
{
    setTopRow(m_layout.rowOf(offset).index);
}

bool HexRows::isInSight(qint64 offset) const
{
    const qint64 row = m_layout.rowOf(offset).index;
    return row >= m_topRow && row < m_topRow + wholeRows();
}

void HexRows::reveal(qint64 offset)
{
    const qint64 row = m_layout.rowOf(offset).index;
    if (row < m_topRow)
        setTopRow(row);
    else if (!isInSight(offset))
        setTopRow(row - wholeRows() + 1);
    const QRect cell = page().cellRect(offset, m_area);
    if (cell.left() < 0)
        setLeft(m_left + cell.left());
    else if (cell.right() >= m_size.width())
        setLeft(m_left + cell.right() - m_size.width() + 1);
}

std::optional<ByteRange> HexRows::press(QPoint position)
{
    const BytesPage page = this->page();
    const ByteRow row = page.rowAt(position.y());
    const std::optional<BytesHit> hit = m_geometry.hit(position.x() - page.left);
    if (!hit || row > page.lastRow() || m_layout.isGap(row))
        return std::nullopt;
    m_area = hit->area;
    const std::optional<qint64> offset = m_layout.nearestOffset(row, hit->column);
    return offset ? std::optional(unitOf(*offset)) : std::nullopt;
}

std::optional<ByteRange> HexRows::nearestUnit(QPoint position) const
{
    const BytesPage page = this->page();
    const int column = m_geometry.nearestColumn(m_area, position.x() - page.left);
    const auto offset = m_layout.nearestOffset(page.rowAt(position.y()), column);
    return offset ? std::optional(unitOf(*offset)) : std::nullopt;
}

std::optional<qint64> HexRows::byteAt(QPoint position) const
{
    const BytesPage page = this->page();
    const std::optional<BytesHit> hit = m_geometry.hit(position.x() - page.left);
    return hit ? m_layout.offsetAt(page.rowAt(position.y()), hit->column) : std::nullopt;
}

/// Returns the word of a byte among the characters, its group of eight in hex.
ByteRange HexRows::widened(qint64 offset, SelectionUnit unit) const
{
    const ByteRange row = m_layout.bytesOf(m_layout.rowOf(offset));
    if (unit == SelectionUnit::Row)
        return row;
    if (m_area == BytesArea::Characters)
        return wordAround(*m_seen.store, offset);
    const qint64 group = offset / BytesGeometry::groupSize * BytesGeometry::groupSize;
    return {std::max(group, row.begin), std::min(group + BytesGeometry::groupSize, row.end)};
}

std::optional<qint64> HexRows::moved(qint64 cursor, CursorMove move) const
{
    return movedCursor(m_layout, cursor, move, std::max(wholeRows() - 1, 1));
}

QString HexRows::describe(ByteRange unit) const
{
    const QByteArray byte = m_seen.read(unit.begin, 1);
    return byte.isEmpty() ? QString() : words::byte(unit.begin, byte.front());
}

} // namespace forkscope
