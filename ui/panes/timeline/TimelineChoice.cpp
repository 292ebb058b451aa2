#include "ui/panes/timeline/TimelineChoice.h"

#include "core/record/RunRecord.h"

namespace forkscope {

TimelineChoice::TimelineChoice(TimelineScene *scene, QObject *parent)
    : QObject(parent), m_scene(scene)
{
}

void TimelineChoice::forgetRecord()
{
    m_scene->marks.task = -1;
    m_scene->marks.core = -1;
    m_scene->marks.moment.reset();
    setSpan(std::nullopt);
}

void TimelineChoice::setSelection(Selection selection)
{
    if (selection == m_scene->marks.selection)
        return;
    m_scene->marks.selection = selection;
    m_scene->marks.task = -1;
    Q_EMIT currentLaneChanged();
}

void TimelineChoice::selectLane(int index)
{
    if (index < 0 || index >= int(m_scene->lanes.size()))
        return;
    const Lane lane = m_scene->lanes[size_t(index)];
    m_scene->marks.core = lane.core;
    if (lane.kind == Lane::Kind::Core) // a core is no process, so the selection stays
        return Q_EMIT currentLaneChanged();
    m_scene->marks.task = lane.depth > 0 ? lane.id.task : -1;
    m_scene->marks.selection = {lane.id.own.instance, lane.id.own.stage};
    Q_EMIT currentLaneChanged();
    Q_EMIT selectionChanged(m_scene->marks.selection);
}

void TimelineChoice::chooseTime(int lane, const LaneTime &time)
{
    if (const auto *band = std::get_if<Band>(&time))
        return Q_EMIT bandChosen(m_scene->lanes[size_t(lane)].id, *band);
    const CoreTime core = std::get<CoreTime>(time);
    if (core.task >= 0) {
        const ProcessId own = m_scene->record->trace().tasks()[size_t(core.task)].own;
        m_scene->marks.selection = {own.instance, own.stage};
        m_scene->marks.task = -1;
        Q_EMIT selectionChanged(m_scene->marks.selection);
    }
    Q_EMIT coreTimeChosen(core);
}

void TimelineChoice::chooseAt(const TimelineGeometry &geometry, const QPointF &position)
{
    const auto time = m_scene->laneTimeAt(geometry, position);
    if (!time)
        return;
    chooseTime(geometry.laneAt(int(position.y())), *time);
    Q_EMIT momentChosen(m_scene->scale.nsAt(m_scene->timeX(geometry, position)));
}

void TimelineChoice::setSpan(std::optional<TimeSpan> span)
{
    if (span == m_scene->marks.span)
        return;
    m_scene->marks.span = span;
    Q_EMIT spanChanged();
}

} // namespace forkscope
