#pragma once

#include "ui/panes/timeline/TimelineCommand.h"

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace forkscope {

class TimelineGeometry;
struct TimelineScene;

/// Turns what the pointer does over the timeline into commands: a press may become a click, a pan
/// or a measuring, and only the moves after it tell. It changes nothing itself.
class TimelineGestures
{
public:
    /// What an event of the viewport means. Nothing: it is none of ours, and goes on as without.
    std::optional<timeline::Command> commandOf(QEvent *event, const TimelineScene &scene,
                                               const TimelineGeometry &geometry);
    /// What a key means; nothing as above.
    [[nodiscard]] static std::optional<timeline::Command>
    commandOfKey(const QKeyEvent &event, const TimelineScene &scene,
                 const TimelineGeometry &geometry);

private:
    enum class State : quint8 {
        Idle,       ///< no button is down, or one on the names: its release is a click
        MayPan,     ///< pressed in a lane: a click, until it has been moved
        MayMeasure, ///< pressed on the axis or with Shift
        Panning,
        Measuring,
        Done, ///< a double click has done something already: its release does nothing more
    };

    std::optional<timeline::Command> press(const QMouseEvent &event, const TimelineScene &scene,
                                           const TimelineGeometry &geometry);
    timeline::Command move(const QMouseEvent &event, const TimelineScene &scene,
                           const TimelineGeometry &geometry);
    timeline::Command release(const QMouseEvent &event);

    State m_state = State::Idle;
    QPointF m_from;      ///< where it was pressed
    TimeScale m_scale;   ///< as it was then
    qint64 m_fromNs = 0; ///< the time that was pressed
};

} // namespace forkscope
