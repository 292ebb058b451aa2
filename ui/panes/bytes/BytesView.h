#pragma once

#include "ui/panes/bytes/BytesPage.h"
#include "ui/panes/bytes/FixedText.h"
#include "ui/panes/bytes/RowScroll.h"
#include "ui/panes/bytes/StreamView.h"

namespace forkscope {

/// One stream in hexadecimal: offset | bytes in groups of eight | characters. Only what is in sight
/// is read and painted.
class BytesView : public StreamView
{
    Q_OBJECT

public:
    static constexpr int whatFits = 0;

    explicit BytesView(QWidget *parent = nullptr);

    /// Bytes in a row: 8, 16, 32, or whatFits. What is at the top stays there.
    void setBytesPerRow(int bytes);
    [[nodiscard]] int wantedBytesPerRow() const { return m_wantedPerRow; }

    [[nodiscard]] const BytesLayout &bytes() const { return m_layout; }
    [[nodiscard]] qint64 topRow() const { return m_topRow; }
    /// Where a byte's cell is, in the viewport's coordinates, also when that is out of sight.
    [[nodiscard]] QRect cellRect(qint64 offset, BytesArea area) const;

    [[nodiscard]] qint64 topOffset() const override;
    void setTopOffset(qint64 offset) override;
    [[nodiscard]] bool isAtEnd() const override;
    [[nodiscard]] bool isInSight(qint64 offset) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    void takeExtent() override;
    void showEnd() override;
    [[nodiscard]] bool hasMoreThanAPage() const override;
    void scrollRows(qint64 rows) override;
    [[nodiscard]] int rowHeight() const override;
    void reveal(qint64 offset) override;
    [[nodiscard]] qint64 rowsAbove() const override;
    [[nodiscard]] ByteRange unitOf(qint64 offset) const override;
    [[nodiscard]] std::optional<ByteRange> unitAt(QPoint position) override;
    [[nodiscard]] std::optional<ByteRange> nearestUnit(QPoint position) const override;
    [[nodiscard]] ByteRange widened(qint64 offset, SelectionUnit unit) const override;
    [[nodiscard]] std::optional<qint64> moved(qint64 cursor, CursorMove move) const override;
    [[nodiscard]] QString describe(ByteRange unit) const override;

private:
    void retranslate();
    void fitGeometry();
    void fitScrollBars();
    void setTopRow(qint64 row);
    [[nodiscard]] BytesPage page() const;
    bool showTip(const QPoint &position, const QPoint &globalPosition);

    BytesLayout m_layout;
    FixedText m_text;
    BytesGeometry m_geometry;
    RowScroll m_scroll;
    int m_wantedPerRow = whatFits;
    qint64 m_topRow = 0;
    BytesArea m_area = BytesArea::Hex; ///< the column in which the user works
    bool m_fitting = false;            ///< the scroll bars move, but not by the user
};

} // namespace forkscope
