// What the user does with the timeline: wheel, mouse and keys.

#include "ui/panes/timeline/TimelineView.h"
#include "ui/panes/timeline/TimelineWords.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace forkscope {

namespace {

constexpr double wheelNotch = 120; // eighths of a degree, QWheelEvent::angleDelta()
constexpr double panShare = 0.15;  // of the width, for a key

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (!showTip(help->pos(), help->globalPos()))
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_pointer.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineView::showTip(const QPoint &position, const QPoint &globalPosition)
{
    const int index = geometryNow().laneAt(position.y());
    if (!m_record || index < 0)
        return false;
    const auto time = laneTimeAtPointer(position);
    if (!time)
        return false;
    QToolTip::showText(globalPosition, timeline::tip(*m_record, m_lanes[size_t(index)], *time),
                       viewport());
    return true;
}

TimePoint TimelineView::timeAt(const QPointF &position) const
{
    return m_record->begin() + Nanoseconds(m_scale.nsAt(timeX(position)));
}

/// Nothing beside the lanes, over their names, and where a lane shows nothing.
std::optional<LaneTime> TimelineView::laneTimeAtPointer(const QPointF &position) const
{
    const int index = geometryNow().laneAt(int(position.y()));
    if (!m_record || index < 0 || position.x() < namesWidth())
        return std::nullopt;
    return laneTimeAt(*m_record, m_lanes[size_t(index)], timeAt(position));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    m_scale = m_fitted ? fittingScale() : m_scale.resized(geometryNow().timeWidth());
    invalidate();
    // The scroll bar's range was changed while it was laid out: Qt does not see that it is needed
    // no more, or now is.
    if (verticalScrollBar()->isVisible() != (verticalScrollBar()->maximum() > 0))
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

void TimelineView::scrollContentsBy(int, int)
{
    m_lanesStale = true;
    viewport()->update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool zooms =
        event->modifiers().testFlag(Qt::ControlModifier) || verticalScrollBar()->maximum() == 0;
    if (delta.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double notches = (delta.x() != 0 ? delta.x() : delta.y()) / wheelNotch;
        setScale(m_scale.panned(-notches * m_scale.width() * panShare / 2, length()), true);
    } else if (zooms) {
        const double factor = std::pow(1.25, delta.y() / wheelNotch);
        setScale(m_scale.zoomed(factor, timeX(event->position()), length()), true);
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const TimelineGeometry geometry = geometryNow();
    const bool onAxis = event->position().y() < geometry.lanes().top();
    const bool measures = onAxis || event->modifiers().testFlag(Qt::ShiftModifier);
    m_dragFrom = event->position();
    m_dragScale = m_scale;
    m_dragged = false;
    m_spanFrom = m_scale.nsAt(timeX(event->position()));
    if (event->position().x() < namesWidth())
        m_drag = Drag::None;
    else
        m_drag = measures && event->button() == Qt::LeftButton ? Drag::Span : Drag::Pan;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    const double moved = event->position().x() - m_dragFrom.x();
    if (m_drag != Drag::None && !m_dragged)
        m_dragged = std::abs(moved) >= QApplication::startDragDistance();
    if (m_drag == Drag::Pan && m_dragged) {
        setScale(m_dragScale.panned(-moved, length()), true);
    } else if (m_drag == Drag::Span && m_dragged) {
        const qint64 to = m_scale.nsAt(timeX(event->position()));
        setSpan(TimeSpan{std::min(m_spanFrom, to), std::max(m_spanFrom, to)});
    }
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged && event->button() == Qt::LeftButton && m_drag != Drag::Done) {
        if (m_drag == Drag::Span) {
            setSpan(std::nullopt);
        } else {
            selectLane(geometryNow().laneAt(int(event->position().y())));
            chooseTimeAt(event->position());
        }
    }
    m_drag = Drag::None;
    m_dragged = false;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_drag = Drag::Done;
    m_dragged = false;
    const int index = geometryNow().laneAt(int(event->position().y()));
    if (!m_record || index < 0)
        return;
    const Lane &lane = m_lanes[size_t(index)];
    if (event->position().x() < namesWidth()) {
        if (lane.kind != Lane::Kind::Core)
            toggleInstance(lane.id.own.instance);
    } else if (const auto time = laneTimeAtPointer(event->position())) {
        showTime(spanOf(*m_record, *time));
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QAbstractScrollArea::keyPressEvent(event); // the window's keys
    const double pan = m_scale.width() * panShare;
    switch (event->key()) {
    case Qt::Key_W:
    case Qt::Key_Plus:
        return zoomIn();
    case Qt::Key_S:
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_A:
        return setScale(m_scale.panned(-pan, length()), true);
    case Qt::Key_D:
        return setScale(m_scale.panned(pan, length()), true);
    case Qt::Key_Home:
        return setScale(m_scale.panned(m_scale.xOf(0), length()), true);
    case Qt::Key_End:
        return setScale(m_scale.panned(m_scale.xOf(length()), length()), true);
    case Qt::Key_F:
        return fit();
    case Qt::Key_L:
        return setFollowing(!m_following);
    case Qt::Key_C:
        if (!m_selection.isEmpty())
            toggleInstance(m_selection.instance);
        return;
    case Qt::Key_Left:
        return stepBand(-1);
    case Qt::Key_Right:
        return stepBand(1);
    case Qt::Key_Up:
        return selectLane(std::max(0, currentLane() - 1));
    case Qt::Key_Down:
        return selectLane(currentLane() + 1);
    case Qt::Key_Escape:
        if (m_span)
            return setSpan(std::nullopt);
        if (m_moment)
            return Q_EMIT momentDismissed();
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::chooseTimeAt(const QPointF &position)
{
    const auto time = laneTimeAtPointer(position);
    if (!time)
        return;
    choose(geometryNow().laneAt(int(position.y())), *time);
    Q_EMIT momentChosen(m_scale.nsAt(timeX(position)));
}

/// Tells the others what was chosen. Of a core it is who had it that is selected, if anybody.
void TimelineView::choose(int lane, const LaneTime &time)
{
    if (const auto *band = std::get_if<Band>(&time)) {
        Q_EMIT bandChosen(m_lanes[size_t(lane)].id, *band);
        return;
    }
    const CoreTime core = std::get<CoreTime>(time);
    if (core.task >= 0) {
        const ProcessId own = m_record->trace().tasks()[size_t(core.task)].own;
        m_selection = {own.instance, own.stage};
        m_selectedTask = -1;
        invalidate();
        Q_EMIT selectionChanged(m_selection);
    }
    Q_EMIT coreTimeChosen(core);
}

/// What a lane shows after or before the measured time, or, where nothing is measured, in the
/// middle.
std::optional<LaneTime> TimelineView::stepFrom(int lane, int direction) const
{
    const Lane &shown = m_lanes[size_t(lane)];
    const qint64 middle = m_scale.nsAt(m_scale.width() / 2.0);
    const qint64 from = m_span ? (direction > 0 ? m_span->to : m_span->from - 1) : middle;
    if (from < 0)
        return std::nullopt;
    const TimePoint at = m_record->begin() + Nanoseconds(from);
    if (const auto time = laneTimeAt(*m_record, shown, at))
        return time;
    // Nothing of the lane is there: a measured time of another lane, or a place without a life.
    const auto outermost = outermostBands(*m_record, shown);
    if (!outermost)
        return std::nullopt;
    const bool isBefore = at < outermost->first.from;
    if (m_span && isBefore != (direction > 0))
        return std::nullopt;
    return isBefore || (!m_span && direction > 0) ? outermost->first : outermost->second;
}

/// Marks the next or the previous band of the selected lane as the measured span, and shows it.
void TimelineView::stepBand(int direction)
{
    const int index = currentLane();
    if (!m_record || index < 0)
        return;
    const auto time = stepFrom(index, direction);
    if (!time)
        return;
    const TimeSpan span = spanOf(*m_record, *time);
    if (span.to < m_scale.begin() || span.from > m_scale.end())
        setScale(m_scale.panned(m_scale.xOf((span.from + span.to) / 2) - m_scale.width() / 2.0,
                                length()),
                 true);
    setSpan(span);
    choose(index, *time);
    setAccessibleDescription(timeline::tip(*m_record, m_lanes[size_t(index)], *time));
    Q_EMIT momentChosen(span.to);
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
        m_ticks.clear();
        updateScrollBar();
        invalidate();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Timeline"));
        m_ticks.clear();
        updateAccessibleText();
        invalidate();
        break;
    default:
        break;
    }
}

} // namespace forkscope
