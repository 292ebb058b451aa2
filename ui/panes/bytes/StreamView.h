#pragma once

#include "ui/panes/bytes/StreamGestures.h"
#include "ui/panes/bytes/StreamScene.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QAbstractScrollArea>

namespace forkscope {

/// A widget that shows one stream. It keeps what is shown (StreamScene), lets StreamGestures turn
/// the keys and the mouse into what is selected, and moves rows and scroll bar together. How bytes
/// stand in the view is the affair of the StreamRows of a derived class, which paints them.
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

    /// Where which byte is.
    [[nodiscard]] virtual const StreamRows &rows() const = 0;
    [[nodiscard]] const StreamScene &scene() const { return m_scene; }
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_scene.store; }
    /// As far as it was taken in.
    [[nodiscard]] const Extent &extent() const { return m_scene.extent(); }
    [[nodiscard]] ByteRange selection() const { return m_scene.selection.range(); }

    /// Selects these bytes and brings them into sight.
    void select(ByteRange range);
    /// The same selection as another view has; the place stays.
    void setSelection(const BytesSelection &selection);
    /// Brings a byte into sight, amid the view where it was not.
    void showOffset(qint64 offset);
    /// A row with this byte to the top, as far as there are rows below it.
    void setTopOffset(qint64 offset);
    /// Who says which bytes are marked; null: nobody. Asked at each painting, so what it answers
    /// may change: then the view is to be updated.
    void setMarker(const BytesMarker &marker);
    /// Marks how many bytes had come at a chosen time; none: no mark.
    void setBoundary(std::optional<qint64> bytes);

public Q_SLOTS:
    /// Stay at the end while bytes come.
    void setFollowing(bool following);
    void selectAll();

Q_SIGNALS:
    void selectionChanged();
    /// The user scrolled away from the end of a growing stream, or to it; or setFollowing().
    void followingChanged(bool following);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// rows(), to be moved. It is asked for from the derived class's constructor on.
    [[nodiscard]] virtual StreamRows *ownRows() = 0;
    /// Lays out for the extent and the size that there are now, with this byte at the top, or the
    /// end where there is none.
    void layOut(std::optional<qint64> top);
    /// The same; the place stays, unless the end is followed.
    void layOutAnew();
    /// To be called after the rows have moved: the scroll bars follow, and it is painted anew.
    virtual void rowsMoved();
    /// The user has scrolled by so many rows.
    void scrollByUser(qint64 rows);

private:
    void takePointer(const QMouseEvent &event);
    void noteUserScrolled();

    StreamScene m_scene;
    StreamGestures m_gestures;
    QBasicTimer m_dragScroll; ///< runs while the pointer drags
    bool m_movingBar = false; ///< the scroll bar moves, but not by the user
};

} // namespace forkscope
