#pragma once

#include "ui/panes/timeline/LaneRaster.h"
#include "ui/panes/timeline/LaneTimes.h"
#include "ui/panes/timeline/TimeScale.h"
#include "ui/panes/timeline/TimelineGeometry.h"
#include "ui/shared/Selection.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QPoint>

#include <optional>

namespace forkscope {

/// Which process, core and time the user has chosen in the timeline.
struct TimelineMarks
{
    Selection selection;
    int task = -1; ///< a descendant, which the selection cannot name
    int core = -1; ///< the core whose lane is the current one, if cores have lanes
    std::optional<TimeSpan> span;
    std::optional<qint64> moment; ///< ns since the start
};

/// Everything that the timeline shows, as a value: a record, which lanes and which time of it, and
/// what is chosen there. It knows no widget and is pure; the view that changes it must repaint.
struct TimelineScene
{
    const RunRecord *record = nullptr;
    LaneOrder order = LaneOrder::ByProcess;
    std::set<int> collapsed; ///< instances that have one lane for all their processes
    std::vector<Lane> lanes;
    size_t lanesKey = 0; ///< identifies what the lanes were made from; 0: make them anew
    HiddenKinds hidden;
    bool compact = false; ///< only lanes and axis, with the wall time at the run's end

    TimeScale scale;
    bool fitted = true;     ///< the scale shows all of the run and grows with it
    bool following = true;  ///< what happens now is kept in sight
    qint64 leastLength = 0; ///< ns that are shown at least when the whole run is

    TimelineMarks marks;
    std::optional<QPoint> pointer; ///< in the viewport
    Nanoseconds pollInterval{0};
    std::vector<ProcessId> missed; ///< those that a poller never saw alive; ascending

    /// Returns the length of the run in ns; at least 1.
    [[nodiscard]] qint64 length() const;
    /// Returns whether the run that is shown goes on.
    [[nodiscard]] bool isLive() const;
    /// Returns whether there must be room behind the end to say how something failed.
    [[nodiscard]] bool saysEndings() const;
    /// Returns the lane of what is selected; −1 if it is not shown.
    [[nodiscard]] int currentLane() const;
    /// Makes the lanes anew if there is something new to list, and returns whether it did. Lanes
    /// never disappear, and move only to make room for new ones.
    bool updateLanes();
    void toggleCollapsed(int instance);
    void collapseAll(bool collapse);
    /// Sets a scale that the user chose. It then counts as fitted only if it shows everything.
    void setScale(const TimeScale &chosen);

    /// Returns the x of a position, from the left edge of the time in sight and limited to it.
    [[nodiscard]] double timeX(const TimelineGeometry &geometry, const QPointF &position) const;
    /// Returns the scale zoomed about the pointer, or about the middle if the pointer is elsewhere.
    [[nodiscard]] TimeScale zoomed(double factor, const TimelineGeometry &geometry) const;
    /// Returns the scale moved so that a time, in ns, is in the middle.
    [[nodiscard]] TimeScale centredOn(qint64 ns) const;
    /// Returns what a lane shows at a place; none beside the lanes, over their names, and where a
    /// lane shows nothing.
    [[nodiscard]] std::optional<LaneTime> laneTimeAt(const TimelineGeometry &geometry,
                                                     const QPointF &position) const;
    /// Returns what a lane shows after (1) or before (−1) the measured time or, if nothing is
    /// measured, in the middle.
    [[nodiscard]] std::optional<LaneTime> stepFrom(int lane, int direction) const;
};

} // namespace forkscope
