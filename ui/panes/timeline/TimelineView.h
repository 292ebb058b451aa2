#pragma once

#include "ui/panes/timeline/TimelineCanvas.h"
#include "ui/panes/timeline/TimelineChoice.h"
#include "ui/panes/timeline/TimelineGestures.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QAbstractScrollArea>

namespace forkscope {

/// The life of every process of a run, drawn while it happens: a lane each, or one a core; the time
/// axis and the looks of the polls above, how many were running, ready and blocked below. All of it
/// is computed from the record for the pixels in sight.
///
/// The widget keeps the scene, which TimelineGestures reads, TimelineChoice marks and
/// TimelineCanvas paints.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Another record, or none; it must outlive this or the next call.
    void setRecord(const RunRecord *record);
    /// The record has grown.
    void refresh();
    /// The same, but so seldom that painting never takes more than an eighth of the time.
    void refreshSoon();

    /// For a picture among others: lanes and axis alone, a run's end marked with its wall time.
    void setCompact(bool compact);
    /// At least so much time is shown when all is, so that several views have one axis. In ns.
    void setLeastLength(qint64 length);
    /// The height that all lanes need.
    [[nodiscard]] int fullHeight() const;

    void setOrder(LaneOrder order);
    void setHidden(HiddenKinds hidden);
    /// Whose looks the strip above shows, and which processes it never saw alive.
    void setPoller(Nanoseconds interval, std::vector<ProcessId> missed);
    /// Marks a time (ns since the beginning) and brings it into sight; nothing: no mark.
    void setMoment(std::optional<qint64> ns);

    /// What is chosen: to change it, and to hear of it.
    [[nodiscard]] TimelineChoice *choice() { return &m_choice; }
    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }
    [[nodiscard]] TimelineGeometry geometryNow() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    /// Shows this time, with a little room on both sides.
    void showTime(forkscope::TimeSpan time);
    void setFollowing(bool following);
    void collapseAll(bool collapsed);

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void carryOut(const timeline::Command &command);
    void stepBand(int direction);
    void setScale(const TimeScale &scale);
    void lanesChanged();
    void updateScrollBar();
    void updateAccessibleText();
    void invalidate();

    TimelineScene m_scene;
    TimelineChoice m_choice{&m_scene};
    TimelineGestures m_gestures;
    TimelineCanvas m_canvas;
    QElapsedTimer m_sinceFrame;
    QTimer m_frameTimer;
    qint64 m_frameNs = 0; ///< what the last frame took
};

} // namespace forkscope
