#pragma once

#include "ui/panes/timeline/TimelineCommand.h"

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace forkscope {

class TimelineGeometry;
struct TimelineScene;

namespace timeline {

/// By how much a key or a command of the menu magnifies.
inline constexpr double zoomStep = 1.5;

} // namespace timeline

/// Turns what the pointer does over the timeline into commands. A press may become a click, a pan
/// or a measuring, which only the following moves decide. It changes nothing itself.
class TimelineGestures
{
public:
    /// Returns the command of an event of the viewport; none if the event is to be handled as
    /// usual.
    std::optional<timeline::Command> commandOf(QEvent *event, const TimelineScene &scene,
                                               const TimelineGeometry &geometry);
    /// Returns the command of a key; none if it is to be handled as usual.
    [[nodiscard]] static std::optional<timeline::Command>
    commandOfKey(const QKeyEvent &event, const TimelineScene &scene,
                 const TimelineGeometry &geometry);

private:
    enum class State : quint8 {
        Idle,       ///< no button is down, or one on the names, whose release is a click
        MayPan,     ///< pressed in a lane; a click unless the pointer moves
        MayMeasure, ///< pressed on the axis or with Shift
        Panning,
        Measuring,
        Done, ///< a double click has acted already, so its release does nothing
    };

    std::optional<timeline::Command> press(const QMouseEvent &event, const TimelineScene &scene,
                                           const TimelineGeometry &geometry);
    timeline::Command move(const QMouseEvent &event, const TimelineScene &scene,
                           const TimelineGeometry &geometry);
    timeline::Command release(const QMouseEvent &event);

    State m_state = State::Idle;
    QPointF m_from;      ///< where the button was pressed
    TimeScale m_scale;   ///< the scale at that time
    qint64 m_fromNs = 0; ///< the time at that place
};

} // namespace forkscope
