#include "ui/panes/timeline/TimelineScene.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

qint64 TimelineScene::length() const
{
    return record ? std::max<qint64>({1, leastLength, (record->end() - record->begin()).count()})
                  : 1;
}

bool TimelineScene::saysEndings() const
{
    return record && !compact && record->counts().done() > record->counts().succeeded;
}

int TimelineScene::currentLane() const
{
    const Selection selected = marks.selection;
    const auto found = std::find_if(lanes.begin(), lanes.end(), [&](const Lane &lane) {
        if (marks.core >= 0 && order != LaneOrder::ByProcess)
            return lane.kind == Lane::Kind::Core && lane.core == marks.core;
        if (lane.kind == Lane::Kind::Core || lane.id.own.instance != selected.instance)
            return false;
        if (lane.kind == Lane::Kind::Instance)
            return true;
        if (marks.task >= 0)
            return lane.id.task == marks.task;
        return selected.stage < 0 || lane.id.own.stage == selected.stage;
    });
    return found == lanes.end() ? -1 : int(found - lanes.begin());
}

bool TimelineScene::updateLanes()
{
    size_t key = 1;
    if (record) {
        key += record->trace().tasks().size() + size_t(record->trace().cores());
        key = key * 31 + size_t(record->counts().done() + record->liveInstances());
        key = key * 31 + (record->isEnded() ? 1 : 0);
    }
    const bool samplesOnly = record && !record->observation().trace;
    if (key == lanesKey && !samplesOnly)
        return false;
    lanesKey = key;
    lanes = record ? lanesOf(*record, order, collapsed) : std::vector<Lane>();
    return true;
}

void TimelineScene::toggleCollapsed(int instance)
{
    if (collapsed.erase(instance) == 0)
        collapsed.insert(instance);
    lanesKey = 0;
}

void TimelineScene::collapseAll(bool collapse)
{
    collapsed.clear();
    for (int i = 0; collapse && record && i < int(record->instances().size()); ++i)
        collapsed.insert(i);
    lanesKey = 0;
}

void TimelineScene::setScale(const TimeScale &chosen)
{
    scale = chosen;
    const bool showsAll = scale.begin() <= 0 && scale.end() >= length();
    fitted = showsAll && isLive();
}

double TimelineScene::timeX(const TimelineGeometry &geometry, const QPointF &position) const
{
    return std::clamp(position.x() - geometry.axis().left(), 0.0, double(scale.width()));
}

bool TimelineScene::isLive() const
{
    return record && !record->isEnded();
}

TimeScale TimelineScene::zoomed(double factor, const TimelineGeometry &geometry) const
{
    const double x = pointer ? timeX(geometry, *pointer) : scale.width() / 2.0;
    return scale.zoomed(factor, x, length());
}

TimeScale TimelineScene::centredOn(qint64 ns) const
{
    return scale.panned(scale.xOf(ns) - scale.width() / 2.0, length());
}

std::optional<LaneTime> TimelineScene::laneTimeAt(const TimelineGeometry &geometry,
                                                  const QPointF &position) const
{
    const int lane = geometry.laneAt(int(position.y()));
    if (!record || lane < 0 || position.x() < geometry.axis().left())
        return std::nullopt;
    const Nanoseconds ns(scale.nsAt(timeX(geometry, position)));
    return forkscope::laneTimeAt(*record, lanes[size_t(lane)], record->begin() + ns);
}

std::optional<LaneTime> TimelineScene::stepFrom(int lane, int direction) const
{
    const Lane &drawn = lanes[size_t(lane)];
    const auto &span = marks.span;
    const qint64 middle = scale.nsAt(scale.width() / 2.0);
    const qint64 from = span ? (direction > 0 ? span->to : span->from - 1) : middle;
    if (from < 0)
        return std::nullopt;
    const TimePoint at = record->begin() + Nanoseconds(from);
    if (const auto time = forkscope::laneTimeAt(*record, drawn, at))
        return time;
    // The lane shows nothing there: the measured time is of another lane, or the process does not
    // live then.
    const auto outermost = outermostBands(*record, drawn);
    if (!outermost)
        return std::nullopt;
    const bool isBefore = at < outermost->first.from;
    if (span && isBefore != (direction > 0))
        return std::nullopt;
    return isBefore || (!span && direction > 0) ? outermost->first : outermost->second;
}

} // namespace forkscope
