#include "ui/panes/timeline/TimelineGestures.h"

#include "ui/panes/timeline/TimelineScene.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace forkscope {

using namespace timeline;

namespace {

constexpr double wheelNotch = 120; // eighths of a degree, QWheelEvent::angleDelta()
constexpr double wheelZoom = 1.25; // factor for a notch
constexpr double panShare = 0.15;  // share of the width for a key

Command panned(const TimelineScene &scene, double pixels)
{
    return Show{scene.scale.panned(pixels, scene.length())};
}

/// The wheel zooms with Ctrl, or if there is nothing to scroll; it pans sideways or with Shift.
std::optional<Command> commandOfWheel(const QWheelEvent &event, const TimelineScene &scene,
                                      const TimelineGeometry &geometry)
{
    const QPoint delta = event.angleDelta();
    if (delta.x() != 0 || event.modifiers().testFlag(Qt::ShiftModifier)) {
        const double notches = (delta.x() != 0 ? delta.x() : delta.y()) / wheelNotch;
        return panned(scene, -notches * scene.scale.width() * panShare / 2);
    }
    const bool scrolls = geometry.contentHeight() > geometry.lanes().height();
    if (scrolls && !event.modifiers().testFlag(Qt::ControlModifier))
        return std::nullopt;
    const double factor = std::pow(wheelZoom, delta.y() / wheelNotch);
    return Show{
        scene.scale.zoomed(factor, scene.timeX(geometry, event.position()), scene.length())};
}

/// The band at a place in full; on a name, its instance collapsed.
Command opened(const TimelineScene &scene, const TimelineGeometry &geometry,
               const QPointF &position)
{
    const int index = geometry.laneAt(int(position.y()));
    if (!scene.record || index < 0)
        return Nothing{};
    const Lane &lane = scene.lanes[size_t(index)];
    if (position.x() < geometry.axis().left()) {
        if (lane.kind == Lane::Kind::Core)
            return Nothing{};
        return ToggleInstance{lane.id.own.instance};
    }
    const auto time = scene.laneTimeAt(geometry, position);
    if (!time)
        return Nothing{};
    const TimeSpan span = spanOf(*scene.record, *time);
    return Show{TimeScale::showing(span.from, span.to, scene.scale.width())};
}

std::optional<Command> escape(const TimelineScene &scene)
{
    if (scene.marks.span)
        return Measure{std::nullopt};
    if (scene.marks.moment)
        return DismissMoment{};
    return std::nullopt;
}

} // namespace

std::optional<Command> TimelineGestures::commandOf(QEvent *event, const TimelineScene &scene,
                                                   const TimelineGeometry &geometry)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event), scene, geometry);
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event), scene, geometry);
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        m_state = State::Done;
        return opened(scene, geometry, static_cast<QMouseEvent *>(event)->position());
    case QEvent::Wheel:
        return commandOfWheel(*static_cast<QWheelEvent *>(event), scene, geometry);
    default:
        return std::nullopt;
    }
}

std::optional<Command> TimelineGestures::press(const QMouseEvent &event, const TimelineScene &scene,
                                               const TimelineGeometry &geometry)
{
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return std::nullopt;
    const bool onAxis = event.position().y() < geometry.lanes().top();
    const bool measures = onAxis || event.modifiers().testFlag(Qt::ShiftModifier);
    m_from = event.position();
    m_scale = scene.scale;
    m_fromNs = scene.scale.nsAt(scene.timeX(geometry, m_from));
    if (m_from.x() < geometry.axis().left())
        m_state = State::Idle;
    else
        m_state = measures && event.button() == Qt::LeftButton ? State::MayMeasure : State::MayPan;
    return Nothing{};
}

Command TimelineGestures::move(const QMouseEvent &event, const TimelineScene &scene,
                               const TimelineGeometry &geometry)
{
    const double moved = event.position().x() - m_from.x();
    if (std::abs(moved) >= QApplication::startDragDistance()) {
        if (m_state == State::MayPan)
            m_state = State::Panning;
        else if (m_state == State::MayMeasure)
            m_state = State::Measuring;
    }
    if (m_state == State::Panning)
        return Show{m_scale.panned(-moved, scene.length())};
    if (m_state != State::Measuring)
        return Nothing{};
    const qint64 to = scene.scale.nsAt(scene.timeX(geometry, event.position()));
    return Measure{TimeSpan{std::min(m_fromNs, to), std::max(m_fromNs, to)}};
}

Command TimelineGestures::release(const QMouseEvent &event)
{
    const State was = std::exchange(m_state, State::Idle);
    if (event.button() != Qt::LeftButton)
        return Nothing{};
    if (was == State::MayMeasure)
        return Measure{std::nullopt};
    if (was == State::Idle || was == State::MayPan)
        return ChooseAt{event.position()};
    return Nothing{};
}

std::optional<Command> TimelineGestures::commandOfKey(const QKeyEvent &event,
                                                      const TimelineScene &scene,
                                                      const TimelineGeometry &geometry)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return std::nullopt; // these keys belong to the window
    const double pan = scene.scale.width() * panShare;
    switch (event.key()) {
    case Qt::Key_W:
    case Qt::Key_Plus:
        return Show{scene.zoomed(timeline::zoomStep, geometry)};
    case Qt::Key_S:
    case Qt::Key_Minus:
        return Show{scene.zoomed(1 / timeline::zoomStep, geometry)};
    case Qt::Key_A:
        return panned(scene, -pan);
    case Qt::Key_D:
        return panned(scene, pan);
    case Qt::Key_Home:
        return panned(scene, scene.scale.xOf(0));
    case Qt::Key_End:
        return panned(scene, scene.scale.xOf(scene.length()));
    case Qt::Key_F:
        return Fit{};
    case Qt::Key_L:
        return Follow{!scene.following};
    case Qt::Key_C:
        if (!scene.marks.selection.isEmpty())
            return ToggleInstance{scene.marks.selection.instance};
        return Nothing{};
    case Qt::Key_Left:
        return StepBand{-1};
    case Qt::Key_Right:
        return StepBand{1};
    case Qt::Key_Up:
        return SelectLane{std::max(0, scene.currentLane() - 1)};
    case Qt::Key_Down:
        return SelectLane{scene.currentLane() + 1};
    case Qt::Key_Escape:
        return escape(scene);
    default:
        return std::nullopt;
    }
}

} // namespace forkscope
