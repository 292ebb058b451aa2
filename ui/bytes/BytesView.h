#pragma once

#include "ui/bytes/BytesFormat.h"
#include "ui/bytes/BytesGeometry.h"
#include "ui/bytes/BytesSelection.h"
#include "ui/bytes/FixedText.h"
#include "ui/bytes/RowScroll.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <memory>

class QAction;

namespace forkscope {

/// One stream in hexadecimal: offset | 8 + 8 bytes | characters. Only what is in sight is read and
/// painted. Its actions() (copy as …, select all) belong into a menu as well.
class BytesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Longer selections are not copied: the clipboard and what one pastes into would not bear it.
    static constexpr qint64 copyLimit = 16 << 20;

    explicit BytesView(QWidget *parent = nullptr);

    /// Shows another stream from its begin, or from its end while it grows and is followed. Null
    /// for none. The same store again changes nothing.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Takes in what has come since. Keeps the selection, and the place unless the end is followed.
    void refresh();

    [[nodiscard]] const BytesLayout &bytes() const { return m_layout; }
    [[nodiscard]] qint64 topRow() const { return m_topRow; }
    [[nodiscard]] ByteRange selection() const { return m_selection.range(); }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Empty when nothing is selected, nothing of it is kept, or it is longer than copyLimit.
    [[nodiscard]] QString selectedAs(BytesFormat format) const;
    /// Where a byte's cell is, in the viewport's coordinates, also when that is out of sight.
    [[nodiscard]] QRect cellRect(qint64 offset, BytesArea area) const;

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Stay at the end while bytes come.
    void setFollowing(bool following);
    void selectAll();

Q_SIGNALS:
    void selectionChanged();
    /// The user scrolled away from the end of a growing stream, or to it; or setFollowing().
    void followingChanged(bool following);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void takeExtent(const Extent &extent);
    void fitGeometry();
    void fitScrollBars();
    void setTopRow(qint64 row);
    void noteUserScrolled();
    void scrollToCursor();
    void changeSelection(const BytesSelection &selection);
    void moveCursor(CursorMove move, bool extend);
    void dragTo(QPoint position);
    void copyAs(BytesFormat format);
    void tellCursor();

    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] int rowY(ByteRow row) const;
    [[nodiscard]] ByteRow rowAt(int y) const;
    [[nodiscard]] int pageX() const;
    [[nodiscard]] ByteRow lastRowInSight() const;
    [[nodiscard]] QList<BytesPart> partsInSight() const;
    void paintSelection(QPainter *painter, const BytesColours &colours, ByteRow row) const;
    void paintCursor(QPainter *painter, const BytesColours &colours) const;
    void paintGap(QPainter *painter, const BytesColours &colours, ByteRow row) const;
    void addRow(ByteRow row, const QList<BytesPart> &parts);

    std::shared_ptr<const ByteStore> m_store;
    Extent m_extent;
    BytesLayout m_layout;
    FixedText m_text;
    BytesGeometry m_geometry;
    RowScroll m_scroll;
    qint64 m_topRow = 0;
    BytesSelection m_selection;
    BytesArea m_area = BytesArea::Hex; ///< the column in which the user works
    bool m_following = true;
    bool m_fitting = false; ///< the scroll bars move, but not by the user
    QBasicTimer m_dragScroll;
    QPoint m_dragPosition;
    QList<QAction *> m_copyActions;
    QAction *m_selectAll = nullptr;
};

/// The fixed font of the byte views, a little smaller than the ordinary one.
QFont fixedFontFor(const QWidget *widget);

} // namespace forkscope
