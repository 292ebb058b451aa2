#include "ui/panes/bytes/BytesLayout.h"

#include <algorithm>

namespace forkscope {

BytesLayout::BytesLayout(const Extent &extent, int bytesPerRow)
    : m_extent(extent), m_bytesPerRow(bytesPerRow)
{
    if (extent.dropped() > 0) {
        m_headRows = rowsOf(0, extent.gapBegin);
        m_gapRows = 1;
        m_tailRows = rowsOf(extent.gapEnd, extent.total);
    } else {
        m_headRows = rowsOf(0, extent.total);
    }
}

/// Returns the number of rows from the one with `begin` to the one with the byte before `end`.
qint64 BytesLayout::rowsOf(qint64 begin, qint64 end) const
{
    if (begin >= end)
        return 0;
    return (end - 1) / m_bytesPerRow - begin / m_bytesPerRow + 1;
}

bool BytesLayout::isGap(ByteRow row) const
{
    return m_gapRows > 0 && row.index == m_headRows;
}

bool BytesLayout::isKept(qint64 offset) const
{
    return offset >= 0 && offset < m_extent.total && !gap().contains(offset);
}

ByteRange BytesLayout::bytesOf(ByteRow row) const
{
    if (row.index < 0 || row.index >= rowCount() || isGap(row))
        return {};
    const qint64 begin = offsetOf(row);
    if (m_gapRows == 0)
        return {begin, std::min(begin + m_bytesPerRow, m_extent.total)};
    if (row.index < m_headRows)
        return {begin, std::min(begin + m_bytesPerRow, m_extent.gapBegin)};
    return {std::max(begin, m_extent.gapEnd), std::min(begin + m_bytesPerRow, m_extent.total)};
}

qint64 BytesLayout::offsetOf(ByteRow row) const
{
    if (row.index < m_headRows)
        return row.index * m_bytesPerRow;
    if (isGap(row))
        return m_extent.gapBegin;
    const qint64 firstBehindGap = m_extent.gapEnd / m_bytesPerRow;
    return (firstBehindGap + row.index - m_headRows - m_gapRows) * m_bytesPerRow;
}

ByteRow BytesLayout::rowOf(qint64 offset) const
{
    const qint64 last = std::max<qint64>(m_extent.total - 1, 0);
    const qint64 at = std::clamp<qint64>(offset, 0, last);
    if (m_gapRows == 0 || at < m_extent.gapBegin)
        return {at / m_bytesPerRow};
    if (at < m_extent.gapEnd)
        return {m_headRows};
    return {m_headRows + m_gapRows + at / m_bytesPerRow - m_extent.gapEnd / m_bytesPerRow};
}

std::optional<qint64> BytesLayout::offsetAt(ByteRow row, int column) const
{
    const qint64 offset = offsetOf(row) + column;
    if (column < 0 || column >= m_bytesPerRow || !bytesOf(row).contains(offset))
        return std::nullopt;
    return offset;
}

std::optional<qint64> BytesLayout::nearestOffset(ByteRow row, int column) const
{
    if (!hasKeptBytes())
        return std::nullopt;
    const ByteRow inside{std::clamp<qint64>(row.index, 0, rowCount() - 1)};
    const ByteRange bytes = bytesOf(inside);
    if (bytes.isEmpty())
        return nearestKept(m_extent.gapBegin);
    const qint64 offset = offsetOf(inside) + column;
    return std::clamp(offset, bytes.begin, bytes.end - 1);
}

std::optional<qint64> BytesLayout::nearestKept(qint64 offset) const
{
    if (!hasKeptBytes())
        return std::nullopt;
    const qint64 at = std::clamp<qint64>(offset, 0, m_extent.total - 1);
    if (!gap().contains(at))
        return at;
    const bool hasBefore = m_headRows > 0;
    const bool hasBehind = m_tailRows > 0;
    const bool beforeIsNearer = at - m_extent.gapBegin < m_extent.gapEnd - at;
    return hasBefore && (beforeIsNearer || !hasBehind) ? m_extent.gapBegin - 1 : m_extent.gapEnd;
}

} // namespace forkscope
