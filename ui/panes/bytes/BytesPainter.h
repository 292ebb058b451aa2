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
    /// All of them outlive it.
    BytesPainter(QPainter *painter, const BytesPage &page, const BytesColours &colours);

    /// A ground behind bytes, in both columns.
    void ground(ByteRange bytes, const QColor &colour);
    /// A line below bytes, in both columns: a mark that needs no colour to be seen.
    void underline(ByteRange bytes, int thickness);
    void rows(const QList<BytesPart> &parts, FixedText *text);
    void gap(const QPalette &palette);
    /// Solid in the column in which the user works, dotted in the other.
    void cursor(qint64 offset, std::optional<BytesArea> active);
    void boundary(qint64 offset);

private:
    /// The cells of the bytes that are in sight, a row and column at a time.
    [[nodiscard]] QList<QRect> areasOf(ByteRange bytes) const;
    void addOffset(ByteRow row, FixedText *text);
    void addByte(qint64 offset, char byte, FixedText *text);

    QPainter *m_painter;
    const BytesPage &m_page;
    const BytesColours &m_colours;
};

/// The row of a gap, hatched, with its exact length. For every view of bytes.
void paintGapRow(QPainter *painter, const QRect &row, qint64 bytes, const BytesColours &colours,
                 const QPalette &palette);

} // namespace forkscope
