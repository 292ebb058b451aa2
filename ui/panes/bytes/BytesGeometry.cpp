#include "ui/panes/bytes/BytesGeometry.h"

#include <algorithm>

namespace forkscope {

namespace {
constexpr int smallestOffsetDigits = 8;

int narrowestGap(int charWidth)
{
    return std::max(charWidth / 3, 2);
}

} // namespace

BytesGeometry::BytesGeometry(int charWidth, int offsetDigits, int cellGap, int columns)
    : m_charWidth(charWidth), m_cellGap(cellGap), m_margin(charWidth / 2 + 2), m_columns(columns)
{
    const int betweenAreas = charWidth + std::max(cellGap, charWidth / 2);
    m_hexBegin = m_margin + offsetDigits * charWidth + betweenAreas;
    m_charactersBegin = hexX(m_columns - 1) + 2 * charWidth + betweenAreas;
}

BytesGeometry BytesGeometry::fitting(int charWidth, int offsetDigits, int width, int columns)
{
    for (const int gap : {charWidth, 3 * charWidth / 4, charWidth / 2}) {
        const BytesGeometry geometry(charWidth, offsetDigits, gap, columns);
        if (geometry.width() <= width)
            return geometry;
    }
    return {charWidth, offsetDigits, narrowestGap(charWidth), columns};
}

int BytesGeometry::columnsFitting(int charWidth, int offsetDigits, int width)
{
    for (const int columns : {4 * groupSize, 2 * groupSize}) {
        const int gap = columns > usualColumns ? charWidth / 2 : narrowestGap(charWidth);
        if (BytesGeometry(charWidth, offsetDigits, gap, columns).width() <= width)
            return columns;
    }
    return groupSize;
}

int BytesGeometry::offsetDigits(qint64 total)
{
    int count = smallestOffsetDigits;
    for (qint64 rest = total >> (4 * smallestOffsetDigits); rest > 0; rest >>= 4)
        ++count;
    return count;
}

int BytesGeometry::hexX(int column) const
{
    const int groupGaps = column / groupSize * m_charWidth;
    return m_hexBegin + column * (2 * m_charWidth + m_cellGap) + groupGaps;
}

int BytesGeometry::characterX(int column) const
{
    return m_charactersBegin + column * m_charWidth;
}

BytesCell BytesGeometry::cell(BytesHit hit) const
{
    if (hit.area == BytesArea::Characters)
        return {characterX(hit.column), m_charWidth};
    const auto leftOf = [this](int column) {
        if (column == 0)
            return hexX(0) - m_cellGap / 2;
        if (column == m_columns)
            return hexX(m_columns - 1) + 2 * m_charWidth + m_cellGap / 2;
        return (hexX(column - 1) + 2 * m_charWidth + hexX(column)) / 2;
    };
    const int left = leftOf(hit.column);
    return {left, leftOf(hit.column + 1) - left};
}

int BytesGeometry::width() const
{
    return characterX(m_columns) + m_margin;
}

std::optional<BytesHit> BytesGeometry::hit(int x) const
{
    for (const BytesArea area : {BytesArea::Hex, BytesArea::Characters}) {
        const int column = nearestColumn(area, x);
        const BytesCell found = cell({area, column});
        if (x >= found.left && x < found.left + found.width)
            return BytesHit{area, column};
    }
    return std::nullopt;
}

int BytesGeometry::nearestColumn(BytesArea area, int x) const
{
    for (int column = 0; column < m_columns; ++column) {
        const BytesCell at = cell({area, column});
        if (x < at.left + at.width)
            return column;
    }
    return m_columns - 1;
}

} // namespace forkscope
