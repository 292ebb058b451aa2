#include "ui/bytes/BytesGeometry.h"

#include "ui/bytes/BytesLayout.h"

#include <algorithm>

namespace forkscope {

namespace {
constexpr int columns = BytesLayout::bytesPerRow;
constexpr int smallestOffsetDigits = 8;
} // namespace

BytesGeometry::BytesGeometry(int charWidth, int offsetDigits, int cellGap)
    : m_charWidth(charWidth), m_cellGap(cellGap), m_margin(charWidth / 2 + 2)
{
    const int betweenAreas = charWidth + std::max(cellGap, charWidth / 2);
    m_hexBegin = m_margin + offsetDigits * charWidth + betweenAreas;
    m_charactersBegin = hexX(columns - 1) + 2 * charWidth + betweenAreas;
}

BytesGeometry BytesGeometry::fitting(int charWidth, int offsetDigits, int width)
{
    for (const int gap : {charWidth, 3 * charWidth / 4, charWidth / 2}) {
        const BytesGeometry geometry(charWidth, offsetDigits, gap);
        if (geometry.width() <= width)
            return geometry;
    }
    return {charWidth, offsetDigits, std::max(charWidth / 3, 2)};
}

int BytesGeometry::offsetDigits(qint64 total)
{
    int digits = smallestOffsetDigits;
    for (qint64 rest = total >> (4 * smallestOffsetDigits); rest > 0; rest >>= 4)
        ++digits;
    return digits;
}

int BytesGeometry::hexX(int column) const
{
    const int groupGap = column >= columns / 2 ? m_charWidth : 0;
    return m_hexBegin + column * (2 * m_charWidth + m_cellGap) + groupGap;
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
        if (column == columns)
            return hexX(columns - 1) + 2 * m_charWidth + m_cellGap / 2;
        return (hexX(column - 1) + 2 * m_charWidth + hexX(column)) / 2;
    };
    const int left = leftOf(hit.column);
    return {left, leftOf(hit.column + 1) - left};
}

int BytesGeometry::width() const
{
    return characterX(columns) + m_margin;
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
    for (int column = 0; column < columns; ++column) {
        const BytesCell at = cell({area, column});
        if (x < at.left + at.width)
            return column;
    }
    return columns - 1;
}

} // namespace forkscope
