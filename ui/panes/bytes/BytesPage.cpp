#include "ui/panes/bytes/BytesPage.h"

#include <algorithm>

namespace forkscope {

int BytesPage::wholeRows() const
{
    return std::max((size.height() - topMargin) / rowHeight, 1);
}

ByteRow BytesPage::lastRow() const
{
    return {std::min(rowAt(size.height() - 1).index, layout.rowCount() - 1)};
}

int BytesPage::rowY(ByteRow row) const
{
    constexpr qint64 farAway = 1 << 20;
    const qint64 distance = std::clamp(row.index - topRow, -farAway, farAway);
    return topMargin + int(distance) * rowHeight;
}

ByteRow BytesPage::rowAt(int y) const
{
    const int distance = y - topMargin;
    const int rows = distance >= 0 ? distance / rowHeight : -((-distance - 1) / rowHeight + 1);
    return {topRow + rows};
}

QRect BytesPage::cellRect(qint64 offset, BytesArea area) const
{
    const BytesCell cell = geometry.cell({area, layout.columnOf(offset)});
    return {left + cell.left, rowY(layout.rowOf(offset)), cell.width, rowHeight};
}

ByteRange BytesPage::bytes() const
{
    ByteRange range;
    for (ByteRow row{topRow}; row <= lastRow(); ++row.index) {
        const ByteRange bytes = layout.bytesOf(row);
        if (!bytes.isEmpty())
            range = range.isEmpty() ? bytes : ByteRange{range.begin, bytes.end};
    }
    return range;
}

std::array<QLine, 3> BytesPage::boundary(qint64 offset, BytesArea area) const
{
    const bool atEnd = offset >= layout.total();
    const qint64 neighbour = atEnd ? layout.total() - 1 : offset;
    const ByteRow row = layout.rowOf(neighbour);
    if (layout.total() == 0 || !shows(row))
        return {};
    const int from = left + geometry.cell({area, 0}).left;
    const BytesCell last = geometry.cell({area, geometry.columns() - 1});
    const int to = left + last.left + last.width;
    const int top = rowY(row);
    const int bottom = top + rowHeight;
    if (layout.isGap(row))
        return {QLine(from, top, to, top), QLine(), QLine()};
    const QRect cell = cellRect(neighbour, area);
    const int x = atEnd ? cell.right() + 1 : cell.left();
    return {QLine(x, top, to, top), QLine(x, top, x, bottom), QLine(from, bottom, x, bottom)};
}

} // namespace forkscope
