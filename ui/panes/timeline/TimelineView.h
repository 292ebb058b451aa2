#pragma once

#include "ui/panes/timeline/LaneRaster.h"
#include "ui/panes/timeline/LaneTimes.h"
#include "ui/panes/timeline/TimeTicks.h"
#include "ui/panes/timeline/TimelineGeometry.h"
#include "ui/shared/Selection.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <optional>

namespace forkscope {

/// The life of every process of a run, drawn while it happens: a lane each, or one a core; the time
/// axis and the looks of the polls above, how many were running, ready and blocked below. All of it
/// is computed from the record for the pixels in sight.
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
    [[nodiscard]] LaneOrder order() const { return m_order; }
    void setHidden(HiddenKinds hidden);
    /// Whose looks the strip above shows, and which processes it never saw alive.
    void setPoller(Nanoseconds interval, std::vector<ProcessId> missed);
    void setSelection(Selection selection);

    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] const TimeScale &scale() const { return m_scale; }
    [[nodiscard]] std::optional<TimeSpan> span() const { return m_span; }
    [[nodiscard]] std::optional<qint64> moment() const { return m_moment; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
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
    void setSpan(std::optional<forkscope::TimeSpan> span);
    void collapseAll(bool collapsed);
    /// Marks a time (ns since the begin) and brings it into sight; nothing: no mark.
    void setMoment(std::optional<qint64> ns);

Q_SIGNALS:
    void selectionChanged(forkscope::Selection selection);
    void followingChanged(bool following);
    void spanChanged();
    /// After selectionChanged, where there is any.
    void bandChosen(forkscope::LaneId lane, const forkscope::Band &band);
    /// The same of a core's lane; what had the core is selected with it.
    void coreTimeChosen(const forkscope::CoreTime &time);
    /// The user chose a time in a lane, or wants none any more. In ns since the begin.
    void momentChosen(qint64 ns);
    void momentDismissed();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag : quint8 {
        None,
        Pan,
        Span,
        Done, ///< a double click has done something already: its release does nothing more
    };

    [[nodiscard]] qint64 length() const;
    [[nodiscard]] TimeScale fittingScale() const;
    [[nodiscard]] int namesWidth() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int currentLane() const;
    [[nodiscard]] double timeX(const QPointF &position) const;
    void setScale(const TimeScale &scale, bool byUser);
    void rebuildLanes();
    void updateScrollBar();
    void invalidate();
    void selectLane(int lane);
    [[nodiscard]] TimePoint timeAt(const QPointF &position) const;
    [[nodiscard]] std::optional<LaneTime> laneTimeAtPointer(const QPointF &position) const;
    void chooseTimeAt(const QPointF &position);
    void choose(int lane, const LaneTime &time);
    [[nodiscard]] std::optional<LaneTime> stepFrom(int lane, int direction) const;
    void stepBand(int direction);
    void showLane(int lane);
    void toggleInstance(int instance);
    void updateAccessibleText();
    bool showTip(const QPoint &position, const QPoint &globalPosition);

    [[nodiscard]] QString emptyText() const;
    const std::vector<TimeTick> &ticksNow();
    void paintLanes(bool pixelsKnown);
    LanePixels &emptyPixels(size_t slot);
    void fillPixels(const Lane &lane, LanePixels *pixels) const;
    bool paintStrip();

    const RunRecord *m_record = nullptr;
    LaneOrder m_order = LaneOrder::ByProcess;
    HiddenKinds m_hidden;
    std::set<int> m_collapsed;
    std::vector<Lane> m_lanes;
    size_t m_lanesKey = 0; ///< what the lanes were made from: see rebuildLanes()
    TimeScale m_scale;
    bool m_fitted = true;    ///< the scale shows all of the run and grows with it
    bool m_following = true; ///< what happens now stays in sight
    Selection m_selection;
    Nanoseconds m_pollInterval{0};
    std::vector<ProcessId> m_missed; ///< ascending
    bool m_compact = false;
    qint64 m_leastLength = 0;
    int m_selectedTask = -1; ///< of a descendant, which the selection cannot name
    int m_selectedCore = -1; ///< whose lane is the current one, where cores have lanes
    std::optional<TimeSpan> m_span;
    std::optional<qint64> m_moment; ///< ns since the begin

    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    TimeScale m_dragScale;
    bool m_dragged = false;
    qint64 m_spanFrom = 0;
    std::optional<QPoint> m_pointer;

    /// Of the lanes in sight, from the first on; kept for their memory, which is much.
    std::vector<LanePixels> m_pixels;
    std::vector<TimeTick> m_ticks; ///< of m_ticksScale; see ticksNow()
    TimeScale m_ticksScale;
    QImage m_lanesImage; ///< the lanes in sight, in device pixels
    QImage m_stripImage;
    float m_stripPeak = 0;
    QElapsedTimer m_sinceFrame;
    QBasicTimer m_frameTimer;
    qint64 m_frameNs = 0; ///< what the last frame took
    bool m_lanesStale = true;
    bool m_stripStale = true;
};

} // namespace forkscope
