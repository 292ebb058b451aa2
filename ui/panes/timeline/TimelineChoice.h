#pragma once

#include "ui/panes/timeline/TimelineScene.h"

#include <QtCore/QObject>

namespace forkscope {

/// What is chosen in the timeline: changes the marks of a scene, and tells who wants to know.
class TimelineChoice : public QObject
{
    Q_OBJECT

public:
    /// `scene` outlives it.
    explicit TimelineChoice(TimelineScene *scene, QObject *parent = nullptr);

    /// Nothing of the record before is chosen; the selection is the window's, and stays.
    void forgetRecord();
    /// Selected elsewhere: tells nobody of it.
    void setSelection(Selection selection);
    /// Selected here. Places that are no lane do nothing.
    void selectLane(int lane);
    /// What the lane shows at a time. Of a core it is who had it that is selected, if anybody.
    void chooseTime(int lane, const LaneTime &time);

public Q_SLOTS:
    void setSpan(std::optional<forkscope::TimeSpan> span);

Q_SIGNALS:
    void selectionChanged(forkscope::Selection selection);
    void spanChanged();
    /// After selectionChanged, where there is any.
    void bandChosen(forkscope::LaneId lane, const forkscope::Band &band);
    /// The same of a core's lane; what had the core is selected with it.
    void coreTimeChosen(const forkscope::CoreTime &time);
    /// The user chose a time in a lane, or wants none any more. In ns since the begin.
    void momentChosen(qint64 ns);
    void momentDismissed();
    /// Another lane is the current one; before selectionChanged.
    void currentLaneChanged();

private:
    TimelineScene *m_scene;
};

} // namespace forkscope
