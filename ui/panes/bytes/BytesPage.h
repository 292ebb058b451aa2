#pragma once

#include "ui/panes/bytes/BytesGeometry.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QLine>
#include <QtCore/QRect>

#include <array>

namespace forkscope {

/// The rows that are in sight: which byte is where, in pixels of the viewport. Pure arithmetic.
struct BytesPage
{
    static constexpr int topMargin = 2; ///< pixels

    const BytesLayout &layout;
    const BytesGeometry &geometry;
    qint64 topRow = 0;
    int left = 0; ///< of the geometry's zero; negative where it is scrolled sideways
    int rowHeight = 1;
    QSize size;

    /// Rows that are seen whole, at least one.
    [[nodiscard]] int wholeRows() const;
    [[nodiscard]] ByteRow lastRow() const;
    [[nodiscard]] int rowY(ByteRow row) const;
    [[nodiscard]] ByteRow rowAt(int y) const;
    /// Where a byte's cell is, also when that is out of sight.
    [[nodiscard]] QRect cellRect(qint64 offset, BytesArea area) const;
    /// From the first byte in sight to the last.
    [[nodiscard]] ByteRange bytes() const;

    /// The line in front of the byte at `offset` (or behind the last one) in one column: to its
    /// left downwards, above it to the right, below what is before it to the left. Two upright
    /// ends and the step between; nothing where it is out of sight.
    [[nodiscard]] std::array<QLine, 3> boundary(qint64 offset, BytesArea area) const;
    [[nodiscard]] bool shows(ByteRow row) const { return row.index >= topRow && row <= lastRow(); }
};

} // namespace forkscope
