#pragma once

#include "ui/panes/timeline/TimeScale.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QPoint>

#include <optional>
#include <variant>

namespace forkscope {

/// What the user asks of the timeline with a key, the wheel or the pointer.
namespace timeline {

/// Nothing yet: the gesture goes on, or has ended without a command.
struct Nothing
{
};
/// Shows the whole run.
struct Fit
{
};
/// Shows another time, zoomed or moved.
struct Show
{
    TimeScale scale;
};
/// Keeps what happens now in sight, or stops that.
struct Follow
{
    bool on;
};
/// Measures a time; none ends the measuring.
struct Measure
{
    std::optional<TimeSpan> span;
};
/// Removes the mark of the chosen moment.
struct DismissMoment
{
};
struct SelectLane
{
    int lane;
};
/// Collapses an instance into one lane, or gives each of its processes its lane again.
struct ToggleInstance
{
    int instance;
};
/// Goes to the next or the previous band of the current lane.
struct StepBand
{
    int direction; ///< 1 or −1
};
/// Chooses the lane at a place of the viewport, and what it shows there.
struct ChooseAt
{
    QPointF at;
};

using Command = std::variant<Nothing, Fit, Show, Follow, Measure, DismissMoment, SelectLane,
                             ToggleInstance, StepBand, ChooseAt>;

} // namespace timeline

} // namespace forkscope
