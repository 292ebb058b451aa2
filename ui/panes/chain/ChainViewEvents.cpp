// The keys and the pointer of ChainView.

#include "ui/panes/chain/ChainView.h"

#include "ui/panes/chain/ChainKeys.h"
#include "ui/panes/chain/CommandEdit.h"

#include <QtGui/QAction>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace forkscope {

namespace {

constexpr int scrollEdge = 24; ///< a drag this near to the side scrolls

} // namespace

bool ChainView::event(QEvent *event)
{
    // Keys that the picture uses go to it and not to shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride &&
        chainCommandOf(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void ChainView::keyPressEvent(QKeyEvent *event)
{
    if (m_marks.dragged >= 0 && event->key() == Qt::Key_Escape) {
        endDrag();
        return;
    }
    if (const auto command = chainCommandOf(event))
        perform(*command);
    else
        event->ignore();
}

void ChainView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ChainView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ChainView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->globalPos(), help->pos() + pictureOffset());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void ChainView::mousePressEvent(QMouseEvent *event)
{
    m_pressedBox = -1;
    const ChainPart part = m_picture.layout.partAt(event->pos() + pictureOffset());
    if (m_edit || part.kind == ChainPart::Kind::Nothing)
        return;
    if (part.kind == ChainPart::Kind::Output) {
        goTo(stageCount());
        return;
    }
    if (part.kind != ChainPart::Kind::Add)
        goTo(part.index);
    if (event->button() != Qt::LeftButton)
        return;
    if (part.kind == ChainPart::Kind::Add) {
        addStageAt(part.index);
    } else if (part.kind == ChainPart::Kind::Settings) {
        openSettings(part.index);
    } else if (part.kind == ChainPart::Kind::Tap) {
        toggleTap(part.index);
    } else if (part.kind == ChainPart::Kind::Wire) {
        activateWire(part.index);
    } else if (part.index > 0) {
        m_pressedBox = part.index;
        m_pressedAt = event->pos();
    }
}

void ChainView::activateWire(int wire)
{
    if (isTapped(wire))
        Q_EMIT wireActivated(wire - 1);
}

void ChainView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->pos() + pictureOffset();
    if (!(event->buttons() & Qt::LeftButton) || m_pressedBox < 0) {
        setHovered(m_picture.layout.partAt(point));
        return;
    }
    const int distance = (event->pos() - m_pressedAt).manhattanLength();
    if (m_marks.dragged < 0 && distance < QApplication::startDragDistance())
        return;
    m_marks.dragged = m_pressedBox;
    dragTo(event->pos());
}

void ChainView::dragTo(QPoint point)
{
    QScrollBar *bar = horizontalScrollBar();
    if (point.x() < scrollEdge)
        bar->setValue(bar->value() - bar->singleStep());
    else if (point.x() > viewport()->width() - scrollEdge)
        bar->setValue(bar->value() + bar->singleStep());
    const int place = m_picture.layout.dropPlace(point.x() + pictureOffset().x());
    const int stage = m_marks.dragged - 1;
    m_marks.dropPlace = place == stage || place == stage + 1 ? -1 : place;
    viewport()->update();
}

void ChainView::endDrag()
{
    m_marks.dragged = -1;
    m_marks.dropPlace = -1;
    m_pressedBox = -1;
    viewport()->update();
}

void ChainView::mouseReleaseEvent(QMouseEvent *)
{
    const int from = m_marks.dragged - 1;
    const int place = m_marks.dropPlace;
    endDrag();
    if (from >= 0 && place >= 0)
        moveStage(from, place > from ? place - 1 : place);
}

void ChainView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const ChainPart part = m_picture.layout.partAt(event->pos() + pictureOffset());
    // Of two fast clicks on a switch each counts.
    if (part.kind == ChainPart::Kind::Tap) {
        mousePressEvent(event);
        return;
    }
    if (event->button() != Qt::LeftButton || m_edit || part.kind != ChainPart::Kind::Box)
        return;
    endDrag();
    setCurrent(part.index);
    perform(ChainCommand::Edit);
}

void ChainView::wheelEvent(QWheelEvent *event)
{
    if (horizontalScrollBar()->maximum() > 0)
        QCoreApplication::sendEvent(horizontalScrollBar(), event);
    else
        event->ignore();
}

void ChainView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect box = m_picture.layout.box(m_marks.current);
        position = viewport()->mapToGlobal(box.center() - pictureOffset());
    }
    QMenu menu(this);
    menu.addActions(m_actions);
    menu.exec(position);
}

void ChainView::setHovered(const ChainPart &part)
{
    if (part == m_marks.hovered)
        return;
    m_marks.hovered = part;
    viewport()->update();
}

} // namespace forkscope
