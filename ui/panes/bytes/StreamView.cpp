#include "ui/panes/bytes/StreamView.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <limits>

namespace forkscope {

namespace {

constexpr int dragScrollMs = 40;

std::optional<CursorMove> moveOf(const QKeyEvent &event)
{
    if (event.modifiers().testFlag(Qt::AltModifier))
        return std::nullopt;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return CursorMove::Left;
    case Qt::Key_Right:
        return CursorMove::Right;
    case Qt::Key_Up:
        return CursorMove::Up;
    case Qt::Key_Down:
        return CursorMove::Down;
    case Qt::Key_PageUp:
        return CursorMove::PageUp;
    case Qt::Key_PageDown:
        return CursorMove::PageDown;
    case Qt::Key_Home:
        return control ? CursorMove::Begin : CursorMove::RowBegin;
    case Qt::Key_End:
        return control ? CursorMove::End : CursorMove::RowEnd;
    default:
        return std::nullopt;
    }
}

} // namespace

StreamView::StreamView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
}

void StreamView::setStore(std::shared_ptr<const ByteStore> store)
{
    if (store == m_store)
        return;
    m_store = std::move(store);
    m_dragScroll.stop();
    m_seen = m_store ? glimpse(0) : ByteGlimpse{};
    takeExtent();
    if (m_following && !extent().ended)
        showEnd();
    else
        setTopOffset(0);
    changeSelection({});
    viewport()->update();
}

void StreamView::refresh()
{
    if (!m_store)
        return;
    const qint64 top = topOffset();
    ByteGlimpse seen = glimpse(top);
    if (seen.extent == extent())
        return;
    const bool follow =
        m_following && seen.extent.total != extent().total && !m_dragScroll.isActive();
    m_seen = std::move(seen);
    takeExtent();
    if (follow)
        showEnd();
    else
        setTopOffset(top);
    viewport()->update();
}

/// With what is about to be in sight: some rows more than fit.
ByteGlimpse StreamView::glimpse(qint64 top) const
{
    constexpr qint64 before = 8 << 10;
    constexpr qint64 most = 64 << 10;
    const bool follows = m_following && !m_dragScroll.isActive();
    return glimpseOf(*m_store, follows ? std::numeric_limits<qint64>::max() : top - before, most);
}

void StreamView::setFollowing(bool following)
{
    if (following && m_store)
        showEnd();
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void StreamView::noteUserScrolled()
{
    if (m_store && !extent().ended && hasMoreThanAPage())
        setFollowing(isAtEnd());
}

void StreamView::select(ByteRange range)
{
    if (range.isEmpty())
        return;
    changeSelection(BytesSelection::between({range.begin, range.begin + 1}, range));
    showOffset(range.begin);
    if (!isInSight(range.end - 1)) { // all of it, where that is possible
        reveal(range.end - 1);
        reveal(range.begin);
    }
}

void StreamView::setSelection(const BytesSelection &selection)
{
    changeSelection(selection);
}

void StreamView::showOffset(qint64 offset)
{
    if (!isInSight(offset)) {
        setTopOffset(offset);
        scrollRows(-rowsAbove());
    }
    reveal(offset);
    noteUserScrolled();
}

void StreamView::setMarker(const BytesMarker &marker)
{
    m_marker = marker;
    viewport()->update();
}

QList<ByteRange> StreamView::marksIn(const ByteRange &inSight) const
{
    return m_marker && m_store && !inSight.isEmpty() ? m_marker(inSight) : QList<ByteRange>();
}

void StreamView::setBoundary(std::optional<qint64> bytes)
{
    if (bytes == m_boundary)
        return;
    m_boundary = bytes;
    viewport()->update();
}

void StreamView::selectAll()
{
    if (extent().total > extent().dropped())
        changeSelection(BytesSelection::between({extent().total - 1, extent().total}, {0, 1}));
}

void StreamView::changeSelection(const BytesSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    tellCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

/// For screen readers: what the cursor is on.
void StreamView::tellCursor()
{
    setAccessibleDescription(
        m_store && !m_selection.isEmpty() ? describe(unitOf(m_selection.cursor())) : QString());
}

/// Where there is no cursor yet, the first step only brings it to the first byte in sight.
void StreamView::moveCursor(CursorMove move, bool extend)
{
    if (!m_store || extent().total == extent().dropped())
        return;
    const bool isStep = move <= CursorMove::Down;
    const bool enters = m_selection.isEmpty() && isStep;
    const qint64 from = m_selection.isEmpty() ? topOffset() : m_selection.cursor();
    const std::optional<qint64> target =
        enters ? BytesLayout(extent()).nearestKept(from) : moved(from, move);
    if (!target)
        return;
    const ByteRange unit = unitOf(*target);
    const bool extends = extend && !m_selection.isEmpty();
    changeSelection(BytesSelection::between(extends ? unitOf(m_selection.anchor()) : unit, unit));
    reveal(*target);
    noteUserScrolled();
}

void StreamView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<CursorMove> move = moveOf(*event);
    if (!move) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    moveCursor(*move, event->modifiers().testFlag(Qt::ShiftModifier));
    event->accept();
}

void StreamView::press(QPoint position, SelectionUnit unit, bool extend)
{
    const std::optional<ByteRange> hit = unitAt(position);
    if (!hit)
        return;
    m_dragUnit = unit;
    m_dragFrom = unit == SelectionUnit::Smallest ? *hit : widened(hit->begin, unit);
    if (extend && !m_selection.isEmpty())
        m_dragFrom = unitOf(m_selection.anchor());
    changeSelection(BytesSelection::between(m_dragFrom, extend ? *hit : m_dragFrom));
    viewport()->update();
    m_dragPosition = position;
    m_dragScroll.start(dragScrollMs, this);
}

/// A third click soon after two takes the row.
void StreamView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint position = event->position().toPoint();
    const bool third =
        m_sinceDoubleClick.isValid() &&
        m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval() &&
        (position - m_doubleClicked).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    press(position, third ? SelectionUnit::Row : SelectionUnit::Smallest,
          event->modifiers().testFlag(Qt::ShiftModifier));
}

void StreamView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = event->position().toPoint();
    m_sinceDoubleClick.start();
    press(m_doubleClicked, SelectionUnit::Word, false);
}

void StreamView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragScroll.isActive())
        dragTo(event->position().toPoint());
}

void StreamView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragScroll.stop();
}

void StreamView::dragTo(QPoint position)
{
    m_dragPosition = position;
    const std::optional<ByteRange> near = nearestUnit(position);
    if (!near)
        return;
    const bool whole = m_dragUnit == SelectionUnit::Smallest;
    changeSelection(
        BytesSelection::between(m_dragFrom, whole ? *near : widened(near->begin, m_dragUnit)));
}

/// Scrolls while the pointer is held above or below the view, the faster the further.
void StreamView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int y = m_dragPosition.y();
    const int beyond = y < 0 ? y : std::max(y - viewport()->height() + 1, 0);
    if (beyond == 0)
        return;
    scrollRows(beyond / rowHeight() + (beyond < 0 ? -1 : 1));
    noteUserScrolled();
    dragTo(m_dragPosition);
}

void StreamView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void StreamView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace forkscope
