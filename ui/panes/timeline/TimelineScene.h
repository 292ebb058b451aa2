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
    int task = -1; ///< of a descendant, which the selection cannot name
    int core = -1; ///< whose lane is the current one, where cores have lanes
    std::optional<TimeSpan> span;
    std::optional<qint64> moment; ///< ns since the begin
};

/// All that the timeline shows, as a value: a record, which lanes and which time of it, and what is
/// chosen there. It knows no widget and is pure; whoever changes it paints it anew.
struct TimelineScene
{
    const RunRecord *record = nullptr;
    LaneOrder order = LaneOrder::ByProcess;
    std::set<int> collapsed; ///< instances that have one lane for all their processes
    std::vector<Lane> lanes;
    size_t lanesKey = 0; ///< what the lanes were made from; 0: make them anew
    HiddenKinds hidden;
    bool compact = false; ///< lanes and axis alone, the run's end marked with its wall time

    TimeScale scale;
    bool fitted = true;     ///< the scale shows all of the run and grows with it
    bool following = true;  ///< what happens now stays in sight
    qint64 leastLength = 0; ///< ns that are shown at least when all is

    TimelineMarks marks;
    std::optional<QPoint> pointer; ///< in the viewport
    Nanoseconds pollInterval{0};
    std::vector<ProcessId> missed; ///< never seen alive by a poller; ascending

    /// In ns; at least 1.
    [[nodiscard]] qint64 length() const;
    /// Whether a run is shown that goes on.
    [[nodiscard]] bool isLive() const { return record && !record->isEnded(); }
    /// Whether behind the end there must be room for how something ended that did not succeed.
    [[nodiscard]] bool saysEndings() const;
    /// The lane of what is selected; −1: none is shown.
    [[nodiscard]] int currentLane() const;
    /// Makes the lanes anew only when there is something new to list: lanes never go away or change
    /// their places but for new ones. Whether it did.
    bool updateLanes();
    void toggleCollapsed(int instance);
    void collapseAll(bool collapse);
    /// A scale that the user chose. From then on it is fitted only if it shows all.
    void setScale(const TimeScale &chosen);

    /// From the left edge of the time in sight, within it.
    [[nodiscard]] double timeX(const TimelineGeometry &geometry, const QPointF &position) const;
    /// Zoomed about the pointer, or about the middle where it is elsewhere.
    [[nodiscard]] TimeScale zoomed(double factor, const TimelineGeometry &geometry) const;
    /// Moved so that a time, in ns, is in the middle.
    [[nodiscard]] TimeScale centredOn(qint64 ns) const;
    /// What a lane shows at a place; nothing beside the lanes, over their names, and where a lane
    /// shows nothing.
    [[nodiscard]] std::optional<LaneTime> laneTimeAt(const TimelineGeometry &geometry,
                                                     const QPointF &position) const;
    /// What a lane shows after (1) or before (−1) the measured time, or, where nothing is measured,
    /// in the middle.
    [[nodiscard]] std::optional<LaneTime> stepFrom(int lane, int direction) const;
};

} // namespace forkscope
