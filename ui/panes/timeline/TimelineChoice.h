#pragma once

#include "ui/panes/timeline/TimelineScene.h"

#include <QtCore/QObject>

namespace forkscope {

/// Changes what is chosen in the timeline, that is the marks of a scene, and signals it.
class TimelineChoice : public QObject
{
    Q_OBJECT

public:
    /// `scene` must outlive it.
    explicit TimelineChoice(TimelineScene *scene, QObject *parent = nullptr);

    /// Drops what was chosen in the record before. The selection stays, since it belongs to the
    /// window.
    void forgetRecord();
    /// Selects what was selected elsewhere. Sends no signal.
    void setSelection(Selection selection);
    /// Selects a lane on behalf of the user. Does nothing for an index that is no lane.
    void selectLane(int lane);
    /// Chooses what the lane shows at a time. In a core's lane, the process that had the core is
    /// selected.
    void chooseTime(int lane, const LaneTime &time);
    /// The same at a place of the viewport, which is the moment chosen; nothing where there is no
    /// time of a lane.
    void chooseAt(const TimelineGeometry &geometry, const QPointF &position);

public Q_SLOTS:
    void setSpan(std::optional<forkscope::TimeSpan> span);

Q_SIGNALS:
    void selectionChanged(forkscope::Selection selection);
    void spanChanged();
    /// Sent when a band is chosen, after selectionChanged() if the selection changes.
    void bandChosen(forkscope::LaneId lane, const forkscope::Band &band);
    /// Sent when a time in a core's lane is chosen; the process that had the core is selected too.
    void coreTimeChosen(const forkscope::CoreTime &time);
    /// Sent when the user chooses a time in a lane, in ns since the start; momentDismissed() when
    /// none is wanted any more.
    void momentChosen(qint64 ns);
    void momentDismissed();
    /// Sent before selectionChanged() when another lane becomes the current one.
    void currentLaneChanged();

private:
    TimelineScene *m_scene;
};

} // namespace forkscope
