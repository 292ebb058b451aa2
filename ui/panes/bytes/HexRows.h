#pragma once

#include "ui/panes/bytes/BytesPage.h"
#include "ui/panes/bytes/RowScroll.h"
#include "ui/panes/bytes/StreamRows.h"

namespace forkscope {

/// The rows of the hex view. BytesLayout says which bytes a row has, BytesGeometry where they stand
/// in it, and a BytesPage is what is in sight of both.
class HexRows final : public StreamRows
{
public:
    static constexpr int whatFits = 0;
    /// The numbers of bytes in a row that can be chosen.
    static constexpr std::array bytesPerRowChoices{whatFits, 8, 16, 32};

    /// Sets the size of a character and of a row in pixels. layOut() must follow.
    void setCell(int charWidth, int rowHeight);
    /// Sets one of bytesPerRowChoices. layOut() must follow.
    void setBytesPerRow(int bytes) { m_wantedPerRow = bytes; }
    [[nodiscard]] int wantedBytesPerRow() const { return m_wantedPerRow; }
    /// How far the view is scrolled sideways and how far it can be, in pixels.
    void setLeft(int left);
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] int lastLeft() const;

    [[nodiscard]] const BytesGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] BytesPage page() const;
    /// Returns the column in which the user works: the one that was clicked last.
    [[nodiscard]] BytesArea area() const { return m_area; }
    /// Returns the byte whose cell holds a position; none if there is none.
    [[nodiscard]] std::optional<qint64> byteAt(QPoint position) const;

    void layOut(const ByteGlimpse &seen, QSize viewport) override;
    [[nodiscard]] int rowHeight() const override { return m_rowHeight; }
    [[nodiscard]] int wholeRows() const override { return page().wholeRows(); }
    [[nodiscard]] qint64 topOffset() const override;
    void setTopOffset(qint64 offset) override;
    void scroll(qint64 rows) override { setTopRow(m_topRow + rows); }
    void showEnd() override { setTopRow(m_scroll.lastTop()); }
    void reveal(qint64 offset) override;
    [[nodiscard]] bool isAtEnd() const override { return m_topRow >= m_scroll.lastTop(); }
    [[nodiscard]] bool hasMoreThanAPage() const override { return m_scroll.lastTop() > 0; }
    [[nodiscard]] bool isInSight(qint64 offset) const override;
    [[nodiscard]] int barMaximum() const override { return m_scroll.maximum(); }
    [[nodiscard]] Bar bar() const override;
    void setBarValue(int value) override { m_topRow = m_scroll.topRow(value); }
    [[nodiscard]] ByteRange unitOf(qint64 offset) const override { return {offset, offset + 1}; }
    std::optional<ByteRange> press(QPoint position) override;
    [[nodiscard]] std::optional<ByteRange> nearestUnit(QPoint position) const override;
    [[nodiscard]] ByteRange widened(qint64 offset, SelectionUnit unit) const override;
    [[nodiscard]] std::optional<qint64> moved(qint64 cursor, CursorMove move) const override;
    [[nodiscard]] QString describe(ByteRange unit) const override;

private:
    void setTopRow(qint64 row);

    ByteGlimpse m_seen;
    QSize m_size; ///< of the viewport
    int m_charWidth = 1;
    int m_rowHeight = 1;
    int m_wantedPerRow = whatFits;
    BytesLayout m_layout;
    BytesGeometry m_geometry{1, BytesGeometry::offsetDigits(0), 1};
    RowScroll m_scroll;
    qint64 m_topRow = 0;
    int m_left = 0;
    BytesArea m_area = BytesArea::Hex;
};

} // namespace forkscope
