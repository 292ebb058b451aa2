#include "ui/panes/timeline/TimelineView.h"

#include "ui/panes/timeline/TimelineWords.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int mostNamesWidth = 220;
constexpr double zoomStep = 1.5;

} // namespace

TimelineView::TimelineView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::setRecord(const RunRecord *record)
{
    m_record = record;
    m_lanes.clear();
    m_lanesKey = 0;
    m_collapsed.clear();
    m_selectedTask = -1;
    m_selectedCore = -1;
    m_fitted = true;
    setSpan(std::nullopt);
    m_moment.reset();
    verticalScrollBar()->setValue(0);
    refresh();
    updateAccessibleText();
}

void TimelineView::refresh()
{
    rebuildLanes();
    if (m_record && m_record->isEnded())
        updateAccessibleText(); // while it runs, its times change all the time
    if (m_record && m_fitted)
        m_scale = fittingScale();
    else if (m_record && m_following && !m_record->isEnded())
        m_scale = m_scale.panned(m_scale.xOf(length()) - m_scale.width() * 0.9, length());
    invalidate();
}

void TimelineView::setCompact(bool compact)
{
    m_compact = compact;
    updateScrollBar();
    invalidate();
}

void TimelineView::setLeastLength(qint64 length)
{
    m_leastLength = length;
    fit();
}

int TimelineView::fullHeight() const
{
    const TimelineGeometry geometry = geometryNow();
    return viewport()->height() - geometry.lanes().height() + geometry.contentHeight();
}

void TimelineView::refreshSoon()
{
    constexpr qint64 share = 8;
    const qint64 pauseMs = m_frameNs * share / 1'000'000;
    const qint64 passed = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : pauseMs;
    if (passed >= pauseMs) {
        m_frameTimer.stop();
        refresh();
    } else if (!m_frameTimer.isActive()) {
        m_frameTimer.start(int(pauseMs - passed), Qt::PreciseTimer, this);
    }
}

void TimelineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_frameTimer.timerId())
        return QAbstractScrollArea::timerEvent(event);
    m_frameTimer.stop();
    refresh();
}

void TimelineView::setOrder(LaneOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    m_lanesKey = 0;
    refresh();
    updateAccessibleText();
}

void TimelineView::setHidden(HiddenKinds hidden)
{
    m_hidden = hidden;
    invalidate();
}

void TimelineView::setPoller(Nanoseconds interval, std::vector<ProcessId> missed)
{
    m_pollInterval = interval;
    m_missed = std::move(missed);
    viewport()->update();
}

void TimelineView::setSelection(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_selectedTask = -1;
    showLane(currentLane());
    updateAccessibleText();
    invalidate();
}

TimelineGeometry TimelineView::geometryNow() const
{
    return {viewport()->size(),           namesWidth(), axisHeight(),   m_lanes,
            verticalScrollBar()->value(), !m_compact,   zoom::percent()};
}

QSize TimelineView::sizeHint() const
{
    return {800, 300};
}

QSize TimelineView::minimumSizeHint() const
{
    if (m_compact)
        return {320, axisHeight() +
                         zoomed(3 * TimelineGeometry::laneHeight + TimelineGeometry::wallHeight)};
    return {320,
            axisHeight() + zoomed(TimelineGeometry::looksHeight + TimelineGeometry::stripHeight +
                                  2 * TimelineGeometry::laneHeight)};
}

void TimelineView::fit()
{
    m_fitted = true;
    refresh();
}

void TimelineView::zoomIn()
{
    const double x = m_pointer ? timeX(*m_pointer) : m_scale.width() / 2.0;
    setScale(m_scale.zoomed(zoomStep, x, length()), true);
}

void TimelineView::zoomOut()
{
    const double x = m_pointer ? timeX(*m_pointer) : m_scale.width() / 2.0;
    setScale(m_scale.zoomed(1 / zoomStep, x, length()), true);
}

void TimelineView::showTime(TimeSpan time)
{
    setScale(TimeScale::showing(time.from, time.to, m_scale.width()), true);
}

void TimelineView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (following)
        refresh();
    Q_EMIT followingChanged(following);
}

void TimelineView::setSpan(std::optional<TimeSpan> span)
{
    if (span == m_span)
        return;
    m_span = span;
    viewport()->update();
    Q_EMIT spanChanged();
}

void TimelineView::setMoment(std::optional<qint64> ns)
{
    m_moment = ns;
    if (ns && (*ns < m_scale.begin() || *ns > m_scale.end()))
        setScale(m_scale.panned(m_scale.xOf(*ns) - m_scale.width() / 2.0, length()), true);
    viewport()->update();
}

void TimelineView::collapseAll(bool collapsed)
{
    m_collapsed.clear();
    if (collapsed && m_record) {
        for (int i = 0; i < int(m_record->instances().size()); ++i)
            m_collapsed.insert(i);
    }
    m_lanesKey = 0;
    refresh();
    updateAccessibleText();
}

qint64 TimelineView::length() const
{
    return m_record
               ? std::max<qint64>({1, m_leastLength, (m_record->end() - m_record->begin()).count()})
               : 1;
}

/// All of the run; behind it there is room for how something ended that did not succeed.
TimeScale TimelineView::fittingScale() const
{
    const int width = geometryNow().timeWidth();
    const bool saysEndings =
        m_record && !m_compact && m_record->counts().done() > m_record->counts().succeeded;
    const int room =
        saysEndings ? fontMetrics().horizontalAdvance(QStringLiteral("SIGTERM → −15")) + 24 : 0;
    return TimeScale::fitting(length(), width, room);
}

int TimelineView::namesWidth() const
{
    const QFontMetrics metrics(font());
    return std::min(zoomed(mostNamesWidth), metrics.horizontalAdvance(QLatin1Char('0')) * 20 + 12);
}

int TimelineView::axisHeight() const
{
    return QFontMetrics(font()).height() + 6;
}

/// The lane of what is selected; −1: none is shown.
int TimelineView::currentLane() const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [this](const Lane &lane) {
        if (m_selectedCore >= 0 && m_order != LaneOrder::ByProcess)
            return lane.kind == Lane::Kind::Core && lane.core == m_selectedCore;
        if (lane.kind == Lane::Kind::Core || lane.id.own.instance != m_selection.instance)
            return false;
        if (lane.kind == Lane::Kind::Instance)
            return true;
        if (m_selectedTask >= 0)
            return lane.id.task == m_selectedTask;
        return m_selection.stage < 0 || lane.id.own.stage == m_selection.stage;
    });
    return found == m_lanes.end() ? -1 : int(found - m_lanes.begin());
}

double TimelineView::timeX(const QPointF &position) const
{
    return std::clamp(position.x() - namesWidth(), 0.0, double(m_scale.width()));
}

void TimelineView::setScale(const TimeScale &scale, bool byUser)
{
    m_scale = scale;
    if (byUser) {
        const bool showsAll = scale.begin() <= 0 && scale.end() >= length();
        m_fitted = showsAll && m_record && !m_record->isEnded();
        if (!showsAll && m_following && m_record && !m_record->isEnded() && scale.end() < length())
            setFollowing(false);
    }
    invalidate();
}

/// Anew only when there is something new to list: lanes never go away or change their places but
/// for new ones.
void TimelineView::rebuildLanes()
{
    size_t key = 1;
    if (m_record) {
        key += m_record->trace().tasks().size() + size_t(m_record->trace().cores());
        key = key * 31 + size_t(m_record->counts().done() + m_record->liveInstances());
        key = key * 31 + (m_record->isEnded() ? 1 : 0);
    }
    const bool samplesOnly = m_record && !m_record->observation().trace;
    if (key == m_lanesKey && !samplesOnly)
        return;
    m_lanesKey = key;
    m_lanes = m_record ? lanesOf(*m_record, m_order, m_collapsed) : std::vector<Lane>();
    updateScrollBar();
}

void TimelineView::updateScrollBar()
{
    const TimelineGeometry geometry = geometryNow();
    const int page = geometry.lanes().height();
    verticalScrollBar()->setRange(0, std::max(0, geometry.contentHeight() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(zoomed(TimelineGeometry::laneHeight));
}

void TimelineView::invalidate()
{
    m_lanesStale = true;
    m_stripStale = true;
    viewport()->update();
}

void TimelineView::selectLane(int index)
{
    if (index < 0 || index >= int(m_lanes.size()))
        return;
    const Lane &lane = m_lanes[size_t(index)];
    m_selectedCore = lane.core;
    if (lane.kind == Lane::Kind::Core) {
        // Which process is selected stays: a core is none.
        showLane(index);
        updateAccessibleText();
        return invalidate();
    }
    m_selectedTask = lane.depth > 0 ? lane.id.task : -1;
    m_selection = {lane.id.own.instance, lane.id.own.stage};
    showLane(index);
    updateAccessibleText();
    invalidate();
    Q_EMIT selectionChanged(m_selection);
}

void TimelineView::showLane(int lane)
{
    if (lane < 0)
        return;
    const TimelineGeometry geometry = geometryNow();
    const QRect area = geometry.lanes();
    const int top = geometry.topOf(lane);
    QScrollBar *bar = verticalScrollBar();
    if (top < area.top())
        bar->setValue(bar->value() + top - area.top());
    else if (top + zoomed(TimelineGeometry::laneHeight) > area.bottom())
        bar->setValue(bar->value() + top + zoomed(TimelineGeometry::laneHeight) - area.bottom());
}

void TimelineView::toggleInstance(int instance)
{
    if (m_collapsed.erase(instance) == 0)
        m_collapsed.insert(instance);
    m_lanesKey = 0;
    refresh();
    updateAccessibleText();
}

void TimelineView::updateAccessibleText()
{
    const int lane = currentLane();
    const QString text =
        m_record && lane >= 0 ? timeline::laneText(*m_record, m_lanes[size_t(lane)]) : QString();
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
}

} // namespace forkscope
