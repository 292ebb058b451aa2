#pragma once

#include "core/capture/store/ByteRange.h"

#include <compare>
#include <optional>

namespace forkscope {

/// A row of the view, counted from 0. Not an offset: the gap is a row as well.
struct ByteRow
{
    qint64 index = 0;
    auto operator<=>(const ByteRow &) const = default;
};

/// Which byte stands in which row and column: rows begin at multiples of the row's bytes on both
/// sides of the gap, the gap itself is one row. Pure arithmetic on one Extent.
class BytesLayout
{
public:
    static constexpr int usualBytesPerRow = 16;

    explicit BytesLayout(const Extent &extent = {}, int bytesPerRow = usualBytesPerRow);

    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }

    [[nodiscard]] qint64 rowCount() const { return m_headRows + m_gapRows + m_tailRows; }
    [[nodiscard]] qint64 total() const { return m_extent.total; }
    /// The bytes that were not kept.
    [[nodiscard]] ByteRange gap() const { return {m_extent.gapBegin, m_extent.gapEnd}; }
    [[nodiscard]] bool isGap(ByteRow row) const;
    [[nodiscard]] bool isKept(qint64 offset) const;
    [[nodiscard]] bool hasKeptBytes() const { return m_headRows + m_tailRows > 0; }

    /// The bytes that the row shows; none in the row of the gap. Only the first row behind the gap
    /// may begin in another column than the first.
    [[nodiscard]] ByteRange bytesOf(ByteRow row) const;
    /// The offset that the row's first column stands for, whether or not a byte is shown there.
    [[nodiscard]] qint64 offsetOf(ByteRow row) const;
    /// The row of a byte: the gap's row for one that was dropped, the last row behind the end.
    [[nodiscard]] ByteRow rowOf(qint64 offset) const;
    [[nodiscard]] int columnOf(qint64 offset) const { return int(offset % m_bytesPerRow); }

    /// The byte that is shown there.
    [[nodiscard]] std::optional<qint64> offsetAt(ByteRow row, int column) const;
    /// The kept byte that is shown there or next to it; none only when nothing is kept.
    [[nodiscard]] std::optional<qint64> nearestOffset(ByteRow row, int column) const;
    /// The kept byte nearest to `offset`; none only when nothing is kept.
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
