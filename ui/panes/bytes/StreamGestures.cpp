#include "ui/panes/bytes/StreamGestures.h"

#include "ui/panes/bytes/StreamScene.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace forkscope {

std::optional<CursorMove> StreamGestures::moveOf(const QKeyEvent &event)
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

std::optional<BytesSelection> StreamGestures::moved(CursorMove move, bool extend,
                                                    const StreamScene &scene,
                                                    const StreamRows &rows)
{
    const Extent &extent = scene.extent();
    const BytesSelection &selection = scene.selection;
    if (!scene.store || extent.total == extent.dropped())
        return std::nullopt;
    const bool isStep = move <= CursorMove::Down;
    const bool enters = selection.isEmpty() && isStep;
    const qint64 from = selection.isEmpty() ? rows.topOffset() : selection.cursor();
    const std::optional<qint64> target =
        enters ? BytesLayout(extent).nearestKept(from) : rows.moved(from, move);
    if (!target)
        return std::nullopt;
    const ByteRange unit = rows.unitOf(*target);
    const bool extends = extend && !selection.isEmpty();
    return BytesSelection::between(extends ? rows.unitOf(selection.anchor()) : unit, unit);
}

std::optional<BytesSelection>
StreamGestures::selectionOf(const QMouseEvent &event, const StreamScene &scene, StreamRows *rows)
{
    const bool left = event.button() == Qt::LeftButton;
    switch (event.type()) {
    case QEvent::MouseButtonPress: {
        if (!left)
            return std::nullopt;
        m_pointer = event.position().toPoint();
        const bool third = isThirdClick();
        m_sinceDoubleClick.invalidate();
        return press(third ? SelectionUnit::Row : SelectionUnit::Smallest,
                     event.modifiers().testFlag(Qt::ShiftModifier), scene, rows);
    }
    case QEvent::MouseButtonDblClick:
        if (!left)
            return std::nullopt;
        m_pointer = m_doubleClicked = event.position().toPoint();
        m_sinceDoubleClick.start();
        return press(SelectionUnit::Word, false, scene, rows);
    case QEvent::MouseMove:
        if (!m_dragging)
            return std::nullopt;
        m_pointer = event.position().toPoint();
        return dragged(*rows);
    default:
        if (left)
            letGo();
        return std::nullopt;
    }
}

/// Returns whether a press follows so soon on a double click that it is the third click.
bool StreamGestures::isThirdClick() const
{
    return m_sinceDoubleClick.isValid() &&
           m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval() &&
           (m_pointer - m_doubleClicked).manhattanLength() < QApplication::startDragDistance();
}

std::optional<BytesSelection> StreamGestures::press(SelectionUnit unit, bool extend,
                                                    const StreamScene &scene, StreamRows *rows)
{
    const std::optional<ByteRange> hit = rows->press(m_pointer);
    if (!hit)
        return std::nullopt;
    m_dragging = true;
    m_unit = unit;
    m_from = unit == SelectionUnit::Smallest ? *hit : rows->widened(hit->begin, unit);
    if (extend && !scene.selection.isEmpty())
        m_from = rows->unitOf(scene.selection.anchor());
    return BytesSelection::between(m_from, extend ? *hit : m_from);
}

std::optional<BytesSelection> StreamGestures::dragged(const StreamRows &rows) const
{
    const std::optional<ByteRange> near = rows.nearestUnit(m_pointer);
    if (!near)
        return std::nullopt;
    const bool whole = m_unit == SelectionUnit::Smallest;
    return BytesSelection::between(m_from, whole ? *near : rows.widened(near->begin, m_unit));
}

qint64 StreamGestures::rowsBeyond(int height, int rowHeight) const
{
    const int y = m_pointer.y();
    const int beyond = y < 0 ? y : std::max(y - height + 1, 0);
    return beyond == 0 ? 0 : beyond / rowHeight + (beyond < 0 ? -1 : 1);
}

} // namespace forkscope
