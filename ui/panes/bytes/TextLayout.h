#pragma once

#include "ui/panes/bytes/TextLines.h"

#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <map>
#include <memory>

namespace forkscope {

/// A line laid out for a width.
struct ShownLine
{
    ByteRange bytes;
    bool isGap = false;
    bool isFolded = false; ///< broken here although the bytes have no line feed
    TextLine text;
    std::unique_ptr<QTextLayout> layout; ///< null: there is no text, but one row nevertheless

    [[nodiscard]] int rows() const { return layout ? layout->lineCount() : 1; }
    /// The row of a byte.
    [[nodiscard]] int rowOf(qint64 offset) const;
};

/// A row: which one of the line that begins at an offset.
struct TextPlace
{
    qint64 line = 0;
    int row = 0;
    auto operator<=>(const TextPlace &) const = default;
};

/// The lines of a stream broken into rows of a width: which byte is in which row, and where in it.
/// Lines are read and laid out when somebody asks for them, at any place of a stream of any length,
/// and remembered as long as they are few. Pixels are counted from the rows' left edge.
class TextLayout
{
public:
    /// Forgets what was laid out.
    void setFont(const QFont &font);
    void begin(const ByteGlimpse &seen, int width);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] qreal charWidth() const { return m_charWidth; }
    [[nodiscard]] const ByteGlimpse &seen() const { return m_seen; }
    [[nodiscard]] const Extent &extent() const { return m_seen.extent; }

    /// The line of a byte; valid until another one is asked for.
    [[nodiscard]] const ShownLine &lineOf(qint64 offset) const;
    [[nodiscard]] TextPlace placeOf(qint64 offset) const;
    /// So many rows below or above, as far as there are any.
    [[nodiscard]] TextPlace moved(TextPlace from, qint64 rows) const;
    /// The first byte of a row.
    [[nodiscard]] qint64 offsetOf(TextPlace place) const;

    /// The character that holds a byte, or else the byte.
    [[nodiscard]] ByteRange unitOf(qint64 offset) const;
    /// The first byte of the character that is nearest in a row.
    [[nodiscard]] qint64 offsetAtX(TextPlace place, qreal x) const;
    [[nodiscard]] qreal xOf(qint64 offset) const;
    /// From where to where a byte's character stands in its row; nothing: it has no character.
    [[nodiscard]] std::optional<std::pair<qreal, qreal>> spanOf(qint64 offset) const;

private:
    void layOut(ShownLine *line) const;

    ByteGlimpse m_seen;
    TextLines m_lines{nullptr, {}};
    QFont m_font;
    int m_rowHeight = 1;
    qreal m_charWidth = 1;
    int m_width = 0;
    mutable std::map<qint64, ShownLine> m_shown; ///< by their begins
};

} // namespace forkscope
