#include "ui/panes/bytes/StreamView.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>

namespace forkscope {

namespace {

constexpr int dragScrollMs = 40;

} // namespace

StreamView::StreamView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_movingBar)
            return;
        ownRows()->setBarValue(value);
        viewport()->update();
        noteUserScrolled();
    });
}

void StreamView::setStore(std::shared_ptr<const ByteStore> store)
{
    if (store == m_scene.store)
        return;
    m_scene.store = std::move(store);
    m_gestures.letGo();
    m_dragScroll.stop();
    const std::optional<qint64> begin(0);
    m_scene.seen =
        m_scene.store ? m_scene.look(m_scene.following ? std::nullopt : begin) : ByteGlimpse{};
    layOut(m_scene.showsEnd() ? std::nullopt : begin);
    setSelection({});
}

void StreamView::refresh()
{
    if (!m_scene.store)
        return;
    const qint64 top = rows().topOffset();
    const bool follows = m_scene.following && !m_gestures.isDragging();
    ByteGlimpse seen = m_scene.look(follows ? std::nullopt : std::optional(top));
    if (seen.extent == extent())
        return;
    const bool grew = seen.extent.total != extent().total;
    m_scene.seen = std::move(seen);
    layOut(follows && grew ? std::nullopt : std::optional(top));
}

void StreamView::layOut(std::optional<qint64> top)
{
    StreamRows *const rows = ownRows();
    rows->layOut(m_scene.seen, viewport()->size());
    if (top)
        rows->setTopOffset(*top);
    else
        rows->showEnd();
    rowsMoved();
}

void StreamView::layOutAnew()
{
    layOut(m_scene.showsEnd() ? std::nullopt : std::optional(rows().topOffset()));
}

/// Asks the rows after each step: a bar that appears or disappears changes the size, and so the
/// rows.
void StreamView::rowsMoved()
{
    const QScopedValueRollback guard(m_movingBar, true);
    QScrollBar *const bar = verticalScrollBar();
    bar->setRange(0, rows().barMaximum());
    const StreamRows::Bar place = rows().bar();
    bar->setPageStep(place.pageStep);
    bar->setValue(place.value);
    viewport()->update();
}

void StreamView::scrollByUser(qint64 rows)
{
    ownRows()->scroll(rows);
    rowsMoved();
    noteUserScrolled();
}

void StreamView::setFollowing(bool following)
{
    if (following && m_scene.store) {
        ownRows()->showEnd();
        rowsMoved();
    }
    if (following == m_scene.following)
        return;
    m_scene.following = following;
    Q_EMIT followingChanged(following);
}

void StreamView::noteUserScrolled()
{
    if (m_scene.store && !extent().ended && rows().hasMoreThanAPage())
        setFollowing(rows().isAtEnd());
}

void StreamView::select(ByteRange range)
{
    if (range.isEmpty())
        return;
    setSelection(BytesSelection::between({range.begin, range.begin + 1}, range));
    showOffset(range.begin);
    if (!rows().isInSight(range.end - 1)) { // the whole range, if possible
        ownRows()->reveal(range.end - 1);
        ownRows()->reveal(range.begin);
        rowsMoved();
    }
}

void StreamView::showOffset(qint64 offset)
{
    StreamRows *const rows = ownRows();
    if (!rows->isInSight(offset)) {
        rows->setTopOffset(offset);
        rows->scroll(-rows->wholeRows() / 3);
    }
    rows->reveal(offset);
    rowsMoved();
    noteUserScrolled();
}

void StreamView::setTopOffset(qint64 offset)
{
    ownRows()->setTopOffset(offset);
    rowsMoved();
}

void StreamView::setMarker(const BytesMarker &marker)
{
    m_scene.marker = marker;
    viewport()->update();
}

void StreamView::setBoundary(std::optional<qint64> bytes)
{
    if (bytes == m_scene.boundary)
        return;
    m_scene.boundary = bytes;
    viewport()->update();
}

void StreamView::selectAll()
{
    if (extent().total > extent().dropped())
        setSelection(BytesSelection::between({extent().total - 1, extent().total}, {0, 1}));
}

/// Tells screen readers what the cursor is on.
void StreamView::setSelection(const BytesSelection &selection)
{
    if (selection == m_scene.selection)
        return;
    m_scene.selection = selection;
    const bool hasCursor = m_scene.store && !selection.isEmpty();
    setAccessibleDescription(hasCursor ? rows().describe(rows().unitOf(selection.cursor()))
                                       : QString());
    viewport()->update();
    Q_EMIT selectionChanged();
}

void StreamView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<CursorMove> move = StreamGestures::moveOf(*event);
    if (!move) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto selected = StreamGestures::moved(*move, extend, m_scene, rows());
    if (!selected)
        return;
    setSelection(*selected);
    ownRows()->reveal(selected->cursor());
    rowsMoved();
    noteUserScrolled();
}

bool StreamView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        takePointer(*static_cast<QMouseEvent *>(event));
        return true;
    default:
        return QAbstractScrollArea::viewportEvent(event);
    }
}

void StreamView::takePointer(const QMouseEvent &event)
{
    if (const auto selected = m_gestures.selectionOf(event, m_scene, ownRows())) {
        setSelection(*selected);
        if (event.type() != QEvent::MouseMove)
            viewport()->update(); // the cursor may be in another column now
    }
    if (!m_gestures.isDragging())
        m_dragScroll.stop();
    else if (!m_dragScroll.isActive())
        m_dragScroll.start(dragScrollMs, this);
}

/// Scrolls while the pointer is held above or below the view.
void StreamView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const qint64 beyond = m_gestures.rowsBeyond(viewport()->height(), rows().rowHeight());
    if (beyond == 0)
        return;
    scrollByUser(beyond);
    if (const auto selected = m_gestures.dragged(rows()))
        setSelection(*selected);
}

void StreamView::resizeEvent(QResizeEvent *)
{
    layOutAnew();
}

/// Repaints, since the cursor looks different with and without the focus.
bool StreamView::event(QEvent *event)
{
    const bool done = QAbstractScrollArea::event(event);
    const bool isFocus = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    if (isFocus || event->type() == QEvent::PaletteChange)
        viewport()->update();
    return done;
}

} // namespace forkscope
