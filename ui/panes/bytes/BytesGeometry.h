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

/// A cell with half of the space to each neighbour, so that neighbouring cells touch.
struct BytesCell
{
    int left = 0;  ///< pixels
    int width = 0; ///< pixels
};

/// Where the columns of a row stand, in pixels from the left edge: offset | hex in groups of eight
/// | characters. `charWidth` is the advance of one character of the fixed font. Pure arithmetic.
class BytesGeometry
{
public:
    static constexpr int groupSize = 8;
    static constexpr int usualColumns = 16;

    /// `cellGap` is the space between two hex cells.
    BytesGeometry(int charWidth, int offsetDigits, int cellGap, int columns = usualColumns);

    /// Returns the widest spacing with which a row of `columns` bytes fits `width`, or the
    /// narrowest one if none fits.
    static BytesGeometry fitting(int charWidth, int offsetDigits, int width,
                                 int columns = usualColumns);
    /// Returns how many bytes of a row fit `width`: 32, 16 or, at least, 8. It is 32 only where
    /// they are not crowded.
    static int columnsFitting(int charWidth, int offsetDigits, int width);

    /// Returns the digits for offsets below `total`: 8, or more where 8 are too few.
    static int offsetDigits(qint64 total);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int offsetX() const { return m_margin; }
    [[nodiscard]] int hexX(int column) const;
    [[nodiscard]] int characterX(int column) const;
    [[nodiscard]] BytesCell cell(BytesHit hit) const;
    [[nodiscard]] int width() const;
    [[nodiscard]] int charWidth() const { return m_charWidth; }

    [[nodiscard]] std::optional<BytesHit> hit(int x) const;
    /// Returns the nearest column of `area`, for a drag that has left it.
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
