#pragma once

#include "ui/panes/bytes/BytesColours.h"

#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtGui/QFont>
#include <QtGui/QRawFont>

#include <array>

class QPainter;

namespace forkscope {

/// Characters of a fixed font that are collected by ink and painted with one call for each ink: a
/// page of hex has some 2000 characters, too many to lay out one by one.
class FixedText
{
public:
    explicit FixedText(const QFont &font);

    [[nodiscard]] int charWidth() const { return m_charWidth; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    /// Adds a character of ASCII from space to tilde; `topLeft` is the corner of its cell.
    void add(BytesInk ink, QPoint topLeft, char character);
    /// Adds the mark for a byte that has no character, in the ink of its class.
    void addMark(ByteClass byteClass, QPoint topLeft);
    /// Paints what was added and forgets it.
    void paint(QPainter *painter, const BytesColours &colours);

private:
    void addGlyph(BytesInk ink, QPoint topLeft, quint32 glyph);

    struct Batch
    {
        QList<quint32> glyphs;
        QList<QPointF> positions;
    };

    QRawFont m_font;
    int m_charWidth = 1;
    int m_rowHeight = 1;
    qreal m_baseline = 0;
    QList<quint32> m_glyphs; ///< of the ASCII characters from space on
    std::array<quint32, byteClasses> m_marks{};
    std::array<Batch, bytesInks> m_batches;
};

} // namespace forkscope
