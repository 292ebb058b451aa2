#include "ui/panes/bytes/BytesPainter.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::array bothAreas{BytesArea::Hex, BytesArea::Characters};

} // namespace

BytesPainter::BytesPainter(QPainter *painter, const BytesPage &page, const BytesColours &colours)
    : m_painter(painter), m_page(page), m_colours(colours)
{
}

QList<QRect> BytesPainter::areasOf(ByteRange bytes) const
{
    QList<QRect> areas;
    for (ByteRow row{m_page.topRow}; row <= m_page.lastRow(); ++row.index) {
        const ByteRange shown = m_page.layout.bytesOf(row);
        const ByteRange part{std::max(shown.begin, bytes.begin), std::min(shown.end, bytes.end)};
        if (part.isEmpty())
            continue;
        for (const BytesArea area : bothAreas) {
            const QRect first = m_page.cellRect(part.begin, area);
            areas.append(first.united(m_page.cellRect(part.end - 1, area)));
        }
    }
    return areas;
}

void BytesPainter::ground(ByteRange bytes, const QColor &colour)
{
    for (const QRect &area : areasOf(bytes))
        m_painter->fillRect(area, colour);
}

void BytesPainter::underline(ByteRange bytes, int thickness)
{
    for (const QRect &area : areasOf(bytes))
        m_painter->fillRect(area.adjusted(1, area.height() - thickness, -1, 0), m_colours.markLine);
}

void BytesPainter::rows(const QList<BytesPart> &parts, FixedText *text)
{
    for (ByteRow row{m_page.topRow}; row <= m_page.lastRow(); ++row.index) {
        if (m_page.layout.isGap(row))
            continue;
        addOffset(row, text);
        const ByteRange bytes = m_page.layout.bytesOf(row);
        for (const BytesPart &part : parts) {
            const qint64 end = std::min(bytes.end, part.end());
            for (qint64 at = std::max(bytes.begin, part.offset); at < end; ++at)
                addByte(at, part.bytes.at(at - part.offset), text);
        }
    }
    text->paint(m_painter, m_colours);
}

void BytesPainter::addOffset(ByteRow row, FixedText *text)
{
    const int digits = BytesGeometry::offsetDigits(m_page.layout.total());
    const QByteArray offset =
        QByteArray::number(m_page.layout.offsetOf(row), 16).rightJustified(digits, '0');
    for (int i = 0; i < offset.size(); ++i) {
        const int x = m_page.left + m_page.geometry.offsetX() + i * text->charWidth();
        text->add(BytesInk::Offset, {x, m_page.rowY(row)}, offset.at(i));
    }
}

void BytesPainter::addByte(qint64 offset, char byte, FixedText *text)
{
    constexpr char digits[] = "0123456789abcdef";
    const int y = m_page.rowY(m_page.layout.rowOf(offset));
    const int column = m_page.layout.columnOf(offset);
    const ByteClass byteClass = classOf(quint8(byte));
    const BytesInk ink = inkOf(byteClass);
    const int hexX = m_page.left + m_page.geometry.hexX(column);
    text->add(ink, {hexX, y}, digits[quint8(byte) >> 4]);
    text->add(ink, {hexX + text->charWidth(), y}, digits[quint8(byte) & 0xf]);
    const QPoint place(m_page.left + m_page.geometry.characterX(column), y);
    if (isShownAsItself(quint8(byte)))
        text->add(ink, place, byte);
    else
        text->addMark(byteClass, place);
}

void BytesPainter::gap(const QPalette &palette)
{
    const BytesLayout &layout = m_page.layout;
    const ByteRow row = layout.rowOf(layout.gap().begin);
    if (!layout.isGap(row) || !m_page.shows(row))
        return;
    const QRect band(0, m_page.rowY(row), m_page.size.width(), m_page.rowHeight);
    paintGapRow(m_painter, band, layout.gap().size(), m_colours, palette);
}

void BytesPainter::cursor(qint64 offset, std::optional<BytesArea> active)
{
    if (!m_page.layout.isKept(offset))
        return;
    m_painter->setBrush(Qt::NoBrush);
    for (const BytesArea area : bothAreas) {
        m_painter->setPen(QPen(m_colours.cursor, 1, area == active ? Qt::SolidLine : Qt::DotLine));
        m_painter->drawRect(m_page.cellRect(offset, area).adjusted(0, 0, -1, -1));
    }
}

void BytesPainter::boundary(qint64 offset)
{
    constexpr int thickness = 2;
    m_painter->setPen(QPen(m_colours.boundary, thickness));
    for (const BytesArea area : bothAreas) {
        for (const QLine &line : m_page.boundary(offset, area)) {
            if (!line.isNull())
                m_painter->drawLine(line);
        }
    }
}

void paintGapRow(QPainter *painter, const QRect &row, qint64 bytes, const BytesColours &colours,
                 const QPalette &palette)
{
    painter->fillRect(row, QBrush(colours.gap, Qt::BDiagPattern));
    const QString text = gapText(bytes);
    const int space = 2 * painter->fontMetrics().averageCharWidth();
    QRect plate = painter->fontMetrics().boundingRect(text).adjusted(-space, 0, space, 0);
    plate.moveCenter(row.center());
    painter->fillRect(plate.intersected(row), palette.base());
    painter->setPen(colours.gapText);
    painter->drawText(row, Qt::AlignCenter, text);
}

} // namespace forkscope
