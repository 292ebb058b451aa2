#pragma once

#include "ui/panes/bytes/BytesGeometry.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QLine>
#include <QtCore/QRect>

#include <array>

namespace forkscope {

/// The rows that are in sight. It says where each byte is, in pixels of the viewport. Pure
/// arithmetic.
struct BytesPage
{
    static constexpr int topMargin = 2; ///< pixels

    const BytesLayout &layout;
    const BytesGeometry &geometry;
    qint64 topRow = 0;
    int left = 0; ///< x of the geometry's zero; negative when scrolled sideways
    int rowHeight = 1;
    QSize size;

    /// Returns the number of rows that are seen whole, at least 1.
    [[nodiscard]] int wholeRows() const;
    [[nodiscard]] ByteRow lastRow() const;
    [[nodiscard]] int rowY(ByteRow row) const;
    [[nodiscard]] ByteRow rowAt(int y) const;
    /// Returns the rectangle of a byte's cell, even if it is out of sight.
    [[nodiscard]] QRect cellRect(qint64 offset, BytesArea area) const;
    /// Returns the bytes from the first in sight to the last.
    [[nodiscard]] ByteRange bytes() const;

    /// Returns the line that separates the bytes before `offset` from the others in one column
    /// (behind the last byte, if `offset` is the end): along the left side of that byte, above the
    /// bytes to its right, and below the bytes to its left. These are two horizontal lines joined
    /// by an upright one; null lines where it is out of sight.
    [[nodiscard]] std::array<QLine, 3> boundary(qint64 offset, BytesArea area) const;
    [[nodiscard]] bool shows(ByteRow row) const { return row.index >= topRow && row <= lastRow(); }
};

} // namespace forkscope
