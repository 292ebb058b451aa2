#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesSelection.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <functional>
#include <memory>

namespace forkscope {

/// Which of the bytes in sight are marked: what a search found, what differs from another stream.
using BytesMarker = std::function<QList<ByteRange>(const ByteRange &inSight)>;

/// How much a click takes.
enum class SelectionUnit : quint8 { Smallest, Word, Row };

/// What the views of one stream have in common: how far it was taken in, what is selected (bytes,
/// in every view), whether its end is followed, which bytes had come at a chosen time; and the keys
/// and the mouse, which select as in a text editor. How bytes stand in the view is the derived
/// classes' affair. Only what is in sight is read.
class StreamView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StreamView(QWidget *parent = nullptr);

    /// Shows another stream from its begin, or from its end while it grows and is followed. Null
    /// for none. The same store again changes nothing.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Takes in what has come since. Keeps the selection, and the place unless the end is followed.
    void refresh();

    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_store; }
    /// As far as it was taken in.
    [[nodiscard]] const Extent &extent() const { return m_seen.extent; }
    [[nodiscard]] ByteRange selection() const { return m_selection.range(); }
    [[nodiscard]] const BytesSelection &cursorSelection() const { return m_selection; }
    [[nodiscard]] bool isFollowing() const { return m_following; }

    /// Selects these bytes and brings them into sight.
    void select(ByteRange range);
    /// The same selection as another view has; the place stays.
    void setSelection(const BytesSelection &selection);
    /// Brings a byte into sight, amid the view where it was not.
    void showOffset(qint64 offset);
    /// The first byte of the row at the top, and a row with a byte to the top as far as there are
    /// rows below it.
    [[nodiscard]] virtual qint64 topOffset() const = 0;
    virtual void setTopOffset(qint64 offset) = 0;
    [[nodiscard]] virtual bool isAtEnd() const = 0;
    /// Whether the whole row of a byte is seen.
    [[nodiscard]] virtual bool isInSight(qint64 offset) const = 0;
    /// Who says which bytes are marked; null: nobody. Asked at each painting, so what it answers
    /// may change: then the view is to be updated.
    void setMarker(const BytesMarker &marker);
    /// Marks how many bytes had come at a chosen time; none: no mark.
    void setBoundary(std::optional<qint64> bytes);
    [[nodiscard]] std::optional<qint64> boundary() const { return m_boundary; }

public Q_SLOTS:
    /// Stay at the end while bytes come.
    void setFollowing(bool following);
    void selectAll();

Q_SIGNALS:
    void selectionChanged();
    /// The user scrolled away from the end of a growing stream, or to it; or setFollowing().
    void followingChanged(bool following);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    /// extent() has changed: lay out anew. The place may be moved as is convenient.
    virtual void takeExtent() = 0;
    virtual void showEnd() = 0;
    [[nodiscard]] virtual bool hasMoreThanAPage() const = 0;
    virtual void scrollRows(qint64 rows) = 0;
    [[nodiscard]] virtual int rowHeight() const = 0;
    /// Brings a byte into sight by the shortest way.
    virtual void reveal(qint64 offset) = 0;
    /// The rows between the top and a row that is brought amid the view.
    [[nodiscard]] virtual qint64 rowsAbove() const = 0;

    /// The smallest unit that holds a byte: the byte, or its character.
    [[nodiscard]] virtual ByteRange unitOf(qint64 offset) const = 0;
    /// What the pointer is on, and what is nearest to it; none where there is nothing.
    [[nodiscard]] virtual std::optional<ByteRange> unitAt(QPoint position) = 0;
    [[nodiscard]] virtual std::optional<ByteRange> nearestUnit(QPoint position) const = 0;
    /// The word or group, or the row, of a byte.
    [[nodiscard]] virtual ByteRange widened(qint64 offset, SelectionUnit unit) const = 0;
    /// Where a key leads from a byte.
    [[nodiscard]] virtual std::optional<qint64> moved(qint64 cursor, CursorMove move) const = 0;
    [[nodiscard]] virtual QString describe(ByteRange unit) const = 0;

    /// The stream as far as it was taken in, to be painted.
    [[nodiscard]] const ByteGlimpse &seen() const { return m_seen; }
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    /// To be called after the user has moved the scroll bar.
    void noteUserScrolled();

private:
    void changeSelection(const BytesSelection &selection);
    void moveCursor(CursorMove move, bool extend);
    void press(QPoint position, SelectionUnit unit, bool extend);
    void dragTo(QPoint position);
    void tellCursor();
    [[nodiscard]] ByteGlimpse glimpse(qint64 top) const;

    std::shared_ptr<const ByteStore> m_store;
    ByteGlimpse m_seen;
    BytesSelection m_selection;
    std::optional<qint64> m_boundary;
    BytesMarker m_marker;
    bool m_following = true;
    QBasicTimer m_dragScroll;
    QPoint m_dragPosition;
    ByteRange m_dragFrom;
    SelectionUnit m_dragUnit = SelectionUnit::Smallest;
    QElapsedTimer m_sinceDoubleClick;
    QPoint m_doubleClicked;
};

} // namespace forkscope
