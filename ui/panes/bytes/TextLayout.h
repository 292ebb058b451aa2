#pragma once

#include "ui/panes/bytes/TextLines.h"

#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <map>
#include <memory>

namespace forkscope {

/// A line that is laid out for a width.
struct ShownLine
{
    ByteRange bytes;
    bool isGap = false;
    bool isFolded = false; ///< it ends at a fold, without a line feed
    TextLine text;
    std::unique_ptr<QTextLayout> layout; ///< null for a line without text, which has one row

    [[nodiscard]] int rows() const { return layout ? layout->lineCount() : 1; }
    /// Returns the row of a byte within this line.
    [[nodiscard]] int rowOf(qint64 offset) const;
};

/// A row, given by the offset of its line's start and its number within that line.
struct TextPlace
{
    qint64 line = 0;
    int row = 0;
    auto operator<=>(const TextPlace &) const = default;
};

/// Breaks the lines of a stream into rows of a width, and says which byte is in which row and where
/// in it. Lines are read and laid out when they are asked for, at any place of a stream of any
/// length, and remembered as long as they are few. x is in pixels from the rows' left edge.
class TextLayout
{
public:
    /// Sets the font and forgets what was laid out.
    void setFont(const QFont &font);
    void begin(const ByteGlimpse &seen, int width);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] qreal charWidth() const { return m_charWidth; }
    [[nodiscard]] const ByteGlimpse &seen() const { return m_seen; }
    [[nodiscard]] const Extent &extent() const { return m_seen.extent; }

    /// Returns the line of a byte. The reference is valid until another line is asked for.
    [[nodiscard]] const ShownLine &lineOf(qint64 offset) const;
    [[nodiscard]] TextPlace placeOf(qint64 offset) const;
    /// Returns the place `rows` rows below (negative: above), as far as there are rows.
    [[nodiscard]] TextPlace moved(TextPlace from, qint64 rows) const;
    /// Returns the first byte of a row.
    [[nodiscard]] qint64 offsetOf(TextPlace place) const;

    /// Returns the bytes of the character that holds a byte, or else the byte itself.
    [[nodiscard]] ByteRange unitOf(qint64 offset) const;
    /// Returns the first byte of the character in a row that is nearest to `x`.
    [[nodiscard]] qint64 offsetAtX(TextPlace place, qreal x) const;
    [[nodiscard]] qreal xOf(qint64 offset) const;
    /// Returns from which to which x a byte's character reaches in its row; none if it has no
    /// character.
    [[nodiscard]] std::optional<std::pair<qreal, qreal>> spanOf(qint64 offset) const;

private:
    void layOut(ShownLine *line) const;

    ByteGlimpse m_seen;
    TextLines m_lines{nullptr, {}};
    QFont m_font;
    int m_rowHeight = 1;
    qreal m_charWidth = 1;
    int m_width = 0;
    mutable std::map<qint64, ShownLine> m_shown; ///< by the offset of their start
};

} // namespace forkscope
