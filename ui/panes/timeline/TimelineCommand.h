#pragma once

#include "ui/panes/timeline/TimeScale.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QPoint>

#include <optional>
#include <variant>

namespace forkscope {

/// What the user asks of the timeline with a key, the wheel or the pointer.
namespace timeline {

/// The gesture goes on, or has ended without a wish.
struct Nothing
{
};
/// The whole run.
struct Fit
{
};
/// Another time: zoomed or moved.
struct Show
{
    TimeScale scale;
};
/// To stay with what happens now, or no more.
struct Follow
{
    bool on;
};
/// A measured time; nothing: none any more.
struct Measure
{
    std::optional<TimeSpan> span;
};
/// The chosen moment is of no interest any more.
struct DismissMoment
{
};
struct SelectLane
{
    int lane;
};
/// One lane for all of an instance, or again one for each of its processes.
struct ToggleInstance
{
    int instance;
};
/// The next band of the current lane, or the previous one.
struct StepBand
{
    int direction; ///< 1 or −1
};
/// The lane at a place of the viewport, and what it shows there.
struct ChooseAt
{
    QPointF at;
};
/// The same place more closely: the band in full; on a name, its instance collapsed.
struct OpenAt
{
    QPointF at;
};

using Command = std::variant<Nothing, Fit, Show, Follow, Measure, DismissMoment, SelectLane,
                             ToggleInstance, StepBand, ChooseAt, OpenAt>;

} // namespace timeline

} // namespace forkscope
