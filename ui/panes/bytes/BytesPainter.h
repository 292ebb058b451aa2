#pragma once

#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/BytesPage.h"
#include "ui/panes/bytes/FixedText.h"

class QPainter;

namespace forkscope {

/// Paints what is on a page of the hex view.
class BytesPainter
{
public:
    /// All arguments must outlive the painter.
    BytesPainter(QPainter *painter, const BytesPage &page, const BytesColours &colours);

    /// Fills the ground behind bytes, in both columns.
    void ground(ByteRange bytes, const QColor &colour);
    /// Draws a line below bytes in both columns: a mark that is seen without colour.
    void underline(ByteRange bytes, int thickness);
    void rows(const QList<BytesPart> &parts, FixedText *text);
    void gap(const QPalette &palette);
    /// Draws the cursor, solid in the column in which the user works and dotted in the other.
    void cursor(qint64 offset, std::optional<BytesArea> active);
    void boundary(qint64 offset);

private:
    /// Returns the cells of those bytes that are in sight, as one rectangle for each row and
    /// column.
    [[nodiscard]] QList<QRect> areasOf(ByteRange bytes) const;
    void addOffset(ByteRow row, FixedText *text);
    void addByte(qint64 offset, char byte, FixedText *text);

    QPainter *m_painter;
    const BytesPage &m_page;
    const BytesColours &m_colours;
};

/// Paints the row of a gap, hatched and with the gap's exact length. Every view of bytes uses it.
void paintGapRow(QPainter *painter, const QRect &row, qint64 bytes, const BytesColours &colours,
                 const QPalette &palette);

} // namespace forkscope
