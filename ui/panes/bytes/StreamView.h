#pragma once

#include "ui/panes/bytes/StreamGestures.h"
#include "ui/panes/bytes/StreamScene.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QAbstractScrollArea>

namespace forkscope {

/// A widget that shows one stream. It keeps what is shown (StreamScene), lets StreamGestures turn
/// keys and mouse into selections, and moves rows and scroll bar together. A derived class has the
/// StreamRows, which say how bytes stand in the view, and paints them.
class StreamView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StreamView(QWidget *parent = nullptr);

    /// Shows another stream, null for none, from its start, or from its end while it grows and is
    /// followed. The same store again changes nothing.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Shows what has come since the last time. The selection stays, and so does the place unless
    /// the end is followed.
    void refresh();

    /// Returns the rows, which say where each byte is.
    [[nodiscard]] virtual const StreamRows &rows() const = 0;
    [[nodiscard]] const StreamScene &scene() const { return m_scene; }
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_scene.store; }
    /// Returns the extent of the stream as it was last looked at.
    [[nodiscard]] const Extent &extent() const { return m_scene.extent(); }
    [[nodiscard]] ByteRange selection() const { return m_scene.selection.range(); }

    /// Selects these bytes and brings them into sight.
    void select(ByteRange range);
    /// Selects the same as another view without scrolling.
    void setSelection(const BytesSelection &selection);
    /// Brings a byte into sight, in the middle of the view if it was out of sight.
    void showOffset(qint64 offset);
    /// Brings the row with this byte to the top, as far as there are rows below it.
    void setTopOffset(qint64 offset);
    /// Sets the function that returns which bytes are marked, null for none. It is called at each
    /// painting; when its answer changes, the view must be updated.
    void setMarker(const BytesMarker &marker);
    /// Marks how many bytes had come at a chosen time; none removes the mark.
    void setBoundary(std::optional<qint64> bytes);

public Q_SLOTS:
    /// Sets whether the view stays at the end while bytes come.
    void setFollowing(bool following);
    void selectAll();

Q_SIGNALS:
    void selectionChanged();
    /// Sent after setFollowing(), and when the user scrolls away from the end of a growing stream
    /// or back to it.
    void followingChanged(bool following);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// Returns rows() to be changed. It is called from the derived class's constructor on.
    [[nodiscard]] virtual StreamRows *ownRows() = 0;
    /// Lays out for the current extent and size, with `top` at the top, or, without it, with the
    /// end in sight.
    void layOut(std::optional<qint64> top);
    /// Lays out as layOut() does. The place stays, unless the end is followed.
    void layOutAnew();
    /// To be called after the rows have moved. It moves the scroll bars and repaints.
    virtual void rowsMoved();
    /// Scrolls by `rows` rows on behalf of the user.
    void scrollByUser(qint64 rows);

private:
    void takePointer(const QMouseEvent &event);
    void noteUserScrolled();

    StreamScene m_scene;
    StreamGestures m_gestures;
    QBasicTimer m_dragScroll; ///< runs while the pointer drags
    bool m_movingBar = false; ///< the scroll bar is being moved by the program
};

} // namespace forkscope
