#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace forkscope {

/// The two columns that show the same bytes.
enum class BytesArea : quint8 { Hex, Characters };

/// What is under a point of a row.
struct BytesHit
{
    BytesArea area = BytesArea::Hex;
    int column = 0;
    bool operator==(const BytesHit &) const = default;
};

/// A cell with the half of the space on each side of it, so that neighbours touch.
struct BytesCell
{
    int left = 0;  ///< pixels
    int width = 0; ///< pixels
};

/// Where the columns of a row stand, in pixels from the left edge: offset | hex in groups of eight
/// | characters. Pure arithmetic; `charWidth` is the advance of one character of the fixed font.
class BytesGeometry
{
public:
    static constexpr int groupSize = 8;
    static constexpr int usualColumns = 16;

    /// `cellGap` is the space between two hex cells.
    BytesGeometry(int charWidth, int offsetDigits, int cellGap, int columns = usualColumns);

    /// The widest spacing with which a row of so many bytes fits `width`, or the narrowest there
    /// is.
    static BytesGeometry fitting(int charWidth, int offsetDigits, int width,
                                 int columns = usualColumns);
    /// How many bytes of a row fit `width`: 32, 16 or at least 8. More than 16 only where they are
    /// not crowded.
    static int columnsFitting(int charWidth, int offsetDigits, int width);

    /// Digits that an offset below `total` takes: 8, or more where 8 do not do.
    static int offsetDigits(qint64 total);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int offsetX() const { return m_margin; }
    [[nodiscard]] int hexX(int column) const;
    [[nodiscard]] int characterX(int column) const;
    [[nodiscard]] BytesCell cell(BytesHit hit) const;
    [[nodiscard]] int width() const;
    [[nodiscard]] int charWidth() const { return m_charWidth; }

    [[nodiscard]] std::optional<BytesHit> hit(int x) const;
    /// The column of `area` that is nearest, for a drag that left it.
    [[nodiscard]] int nearestColumn(BytesArea area, int x) const;

private:
    int m_charWidth;
    int m_cellGap;
    int m_margin;
    int m_columns;
    int m_hexBegin;
    int m_charactersBegin;
};

} // namespace forkscope
