#pragma once

#include "ui/panes/bytes/RowScroll.h"
#include "ui/panes/bytes/StreamRows.h"
#include "ui/panes/bytes/TextLayout.h"

#include <QtCore/QRect>

namespace forkscope {

/// The rows of the text view that are in sight, taken from a TextLayout. The number of all rows is
/// not known, so the scroll bar counts bytes.
class TextRows final : public StreamRows
{
public:
    static constexpr int margin = 6; ///< pixels, left and right

    /// Sets the font. layOut() must follow.
    void setFont(const QFont &font) { m_layout.setFont(font); }
    [[nodiscard]] const TextLayout &layout() const { return m_layout; }
    /// Returns the row at the top.
    [[nodiscard]] TextPlace top() const { return m_top; }
    /// Returns where a byte's character is; empty if it is out of sight.
    [[nodiscard]] QRect characterRect(qint64 offset) const;

    void layOut(const ByteGlimpse &seen, QSize viewport) override;
    [[nodiscard]] int rowHeight() const override { return m_layout.rowHeight(); }
    [[nodiscard]] int wholeRows() const override;
    [[nodiscard]] qint64 topOffset() const override { return m_layout.offsetOf(m_top); }
    void setTopOffset(qint64 offset) override { setTop(m_layout.placeOf(offset)); }
    void scroll(qint64 rows) override { setTop(m_layout.moved(m_top, rows)); }
    void showEnd() override { setTop(m_lastTop); }
    void reveal(qint64 offset) override;
    [[nodiscard]] bool isAtEnd() const override { return m_top >= m_lastTop; }
    [[nodiscard]] bool hasMoreThanAPage() const override { return m_lastTop > TextPlace{}; }
    [[nodiscard]] bool isInSight(qint64 offset) const override;
    [[nodiscard]] int barMaximum() const override { return m_scroll.maximum(); }
    [[nodiscard]] Bar bar() const override;
    void setBarValue(int value) override;
    [[nodiscard]] ByteRange unitOf(qint64 offset) const override;
    std::optional<ByteRange> press(QPoint position) override;
    [[nodiscard]] std::optional<ByteRange> nearestUnit(QPoint position) const override;
    [[nodiscard]] ByteRange widened(qint64 offset, SelectionUnit unit) const override;
    [[nodiscard]] std::optional<qint64> moved(qint64 cursor, CursorMove move) const override;
    [[nodiscard]] QString describe(ByteRange unit) const override;

private:
    void setTop(TextPlace place);
    [[nodiscard]] std::optional<int> rowInSight(TextPlace place) const;
    [[nodiscard]] std::optional<qint64> movedRows(qint64 cursor, qint64 rows) const;

    TextLayout m_layout;
    QSize m_size;       ///< of the viewport
    RowScroll m_scroll; ///< its rows are bytes
    TextPlace m_top;
    TextPlace m_lastTop;
};

} // namespace forkscope
