#pragma once

#include "core/capture/store/ByteRange.h"

#include <compare>
#include <optional>

namespace forkscope {

/// A row of the view, counted from 0. The gap is a row too.
struct ByteRow
{
    qint64 index = 0;
    auto operator<=>(const ByteRow &) const = default;
};

/// Says which byte stands in which row and column. On both sides of the gap, rows begin at
/// multiples of the bytes in a row; the gap itself is one row. Pure arithmetic on one Extent.
class BytesLayout
{
public:
    static constexpr int usualBytesPerRow = 16;

    explicit BytesLayout(const Extent &extent = {}, int bytesPerRow = usualBytesPerRow);

    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }

    [[nodiscard]] qint64 rowCount() const { return m_headRows + m_gapRows + m_tailRows; }
    [[nodiscard]] qint64 total() const { return m_extent.total; }
    /// Returns the bytes that were not kept.
    [[nodiscard]] ByteRange gap() const { return {m_extent.gapBegin, m_extent.gapEnd}; }
    [[nodiscard]] bool isGap(ByteRow row) const;
    [[nodiscard]] bool isKept(qint64 offset) const;
    [[nodiscard]] bool hasKeptBytes() const { return m_headRows + m_tailRows > 0; }

    /// Returns the bytes that the row shows; none for the gap's row. Only the first row behind the
    /// gap may begin in another column than the first.
    [[nodiscard]] ByteRange bytesOf(ByteRow row) const;
    /// Returns the offset of the row's first column, whether or not a byte is shown there.
    [[nodiscard]] qint64 offsetOf(ByteRow row) const;
    /// Returns the row of a byte: the gap's row for one that was dropped, the last row for one
    /// behind the end.
    [[nodiscard]] ByteRow rowOf(qint64 offset) const;
    [[nodiscard]] int columnOf(qint64 offset) const { return int(offset % m_bytesPerRow); }

    /// Returns the offset of the byte that is shown in a column, none if there is none.
    [[nodiscard]] std::optional<qint64> offsetAt(ByteRow row, int column) const;
    /// Returns the kept byte that is shown there or nearest to it; none only if nothing is kept.
    [[nodiscard]] std::optional<qint64> nearestOffset(ByteRow row, int column) const;
    /// Returns the kept byte nearest to `offset`; none only if nothing is kept.
    [[nodiscard]] std::optional<qint64> nearestKept(qint64 offset) const;

private:
    [[nodiscard]] qint64 rowsOf(qint64 begin, qint64 end) const;

    Extent m_extent;
    int m_bytesPerRow;
    qint64 m_headRows = 0;
    qint64 m_gapRows = 0;
    qint64 m_tailRows = 0;
};

} // namespace forkscope
