#include "ui/panes/timeline/TimelineView.h"

#include "core/record/RunRecord.h"
#include "ui/panes/timeline/TimelineWords.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QScopeGuard>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int mostNamesWidth = 220;

int axisHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 6;
}

int namesWidth(const QFont &font)
{
    const int digit = QFontMetrics(font).horizontalAdvance(QLatin1Char('0'));
    return std::min(uiPixels(mostNamesWidth), digit * 20 + 12);
}

/// In place of lanes.
QString emptyText(const TimelineScene &scene)
{
    const RunRecord *record = scene.record;
    if (!record)
        return TimelineView::tr("Run a plan (F5) to see here what each of its processes does.");
    if (scene.order == LaneOrder::ByCore && record->isStarted() && !record->observation().trace)
        return TimelineView::tr(
            "Which process had which core is known from the exact trace alone.");
    return record->isEnded() ? TimelineView::tr("Nothing could be started.")
                             : TimelineView::tr("Nothing has been started yet.");
}

/// What is said of a place in the viewport; empty: nothing.
QString tipAt(const TimelineScene &scene, const TimelineGeometry &geometry, QPoint position)
{
    const auto time = scene.laneTimeAt(geometry, position);
    if (!time)
        return {};
    const int lane = geometry.laneAt(position.y());
    return timeline::tip(*scene.record, scene.lanes[size_t(lane)], *time);
}

/// All of the run; behind it there is room for how something ended that did not succeed.
TimeScale fittingScale(const TimelineScene &scene, int width, const QFontMetrics &metrics)
{
    const QString ending = QStringLiteral("SIGTERM → −15");
    const int room = scene.saysEndings() ? metrics.horizontalAdvance(ending) + 24 : 0;
    return TimeScale::fitting(scene.length(), width, room);
}

} // namespace

TimelineView::TimelineView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Timeline"));
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_frameTimer, &QTimer::timeout, this, &TimelineView::refresh);
    // The view hears of what was chosen before all others do.
    connect(&m_choice, &TimelineChoice::currentLaneChanged, this, [this] {
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      geometryNow().hiddenBy(m_scene.currentLane()));
        updateAccessibleText();
        invalidate();
    });
    connect(&m_choice, &TimelineChoice::selectionChanged, this, &TimelineView::invalidate);
    connect(&m_choice, &TimelineChoice::spanChanged, viewport(), qOverload<>(&QWidget::update));
}

// --- What is shown ---------------------------------------------------------------------------

void TimelineView::setRecord(const RunRecord *record)
{
    m_scene.record = record;
    m_scene.lanes.clear();
    m_scene.lanesKey = 0;
    m_scene.collapsed.clear();
    m_scene.fitted = true;
    m_choice.forgetRecord();
    verticalScrollBar()->setValue(0);
    refresh();
    updateAccessibleText();
}

void TimelineView::refresh()
{
    if (m_scene.updateLanes())
        updateScrollBar();
    if (m_scene.record && m_scene.record->isEnded())
        updateAccessibleText(); // while it runs, its times change all the time
    const TimeScale &scale = m_scene.scale;
    const qint64 length = m_scene.length();
    if (m_scene.record && m_scene.fitted)
        m_scene.scale = fittingScale(m_scene, geometryNow().timeWidth(), fontMetrics());
    else if (m_scene.isLive() && m_scene.following)
        m_scene.scale = scale.panned(scale.xOf(length) - scale.width() * 0.9, length);
    invalidate();
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
        m_frameTimer.start(int(pauseMs - passed));
    }
}

void TimelineView::setCompact(bool compact)
{
    m_scene.compact = compact;
    updateScrollBar();
    invalidate();
}

void TimelineView::setLeastLength(qint64 length)
{
    m_scene.leastLength = length;
    fit();
}

int TimelineView::fullHeight() const
{
    const TimelineGeometry geometry = geometryNow();
    return viewport()->height() - geometry.lanes().height() + geometry.contentHeight();
}

void TimelineView::setOrder(LaneOrder order)
{
    if (order == m_scene.order)
        return;
    m_scene.order = order;
    m_scene.lanesKey = 0;
    lanesChanged();
}

void TimelineView::setHidden(HiddenKinds hidden)
{
    m_scene.hidden = hidden;
    invalidate();
}

void TimelineView::setPoller(Nanoseconds interval, std::vector<ProcessId> missed)
{
    m_scene.pollInterval = interval;
    m_scene.missed = std::move(missed);
    viewport()->update();
}

void TimelineView::setMoment(std::optional<qint64> ns)
{
    m_scene.marks.moment = ns;
    if (ns && (*ns < m_scene.scale.begin() || *ns > m_scene.scale.end()))
        setScale(m_scene.centredOn(*ns));
    viewport()->update();
}

void TimelineView::collapseAll(bool collapsed)
{
    m_scene.collapseAll(collapsed);
    lanesChanged();
}

void TimelineView::lanesChanged()
{
    refresh();
    updateAccessibleText();
}

TimelineGeometry TimelineView::geometryNow() const
{
    return {viewport()->size(),           namesWidth(font()), axisHeight(font()), m_scene.lanes,
            verticalScrollBar()->value(), !m_scene.compact,   zoom::percent()};
}

QSize TimelineView::sizeHint() const
{
    return {800, 300};
}

QSize TimelineView::minimumSizeHint() const
{
    using G = TimelineGeometry;
    const int height = m_scene.compact ? 3 * G::laneHeight + G::wallHeight
                                       : G::looksHeight + G::stripHeight + 2 * G::laneHeight;
    return {320, axisHeight(font()) + uiPixels(height)};
}

void TimelineView::updateScrollBar()
{
    const TimelineGeometry geometry = geometryNow();
    const int page = geometry.lanes().height();
    verticalScrollBar()->setRange(0, std::max(0, geometry.contentHeight() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(uiPixels(TimelineGeometry::laneHeight));
}

void TimelineView::updateAccessibleText()
{
    const int lane = m_scene.currentLane();
    const QString text = m_scene.record && lane >= 0
                             ? timeline::laneText(*m_scene.record, m_scene.lanes[size_t(lane)])
                             : QString();
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void TimelineView::invalidate()
{
    m_canvas.invalidate();
    viewport()->update();
}

// --- Which time is shown ---------------------------------------------------------------------

void TimelineView::fit()
{
    m_scene.fitted = true;
    refresh();
}

void TimelineView::zoomIn()
{
    setScale(m_scene.zoomed(timeline::zoomStep, geometryNow()));
}

void TimelineView::zoomOut()
{
    setScale(m_scene.zoomed(1 / timeline::zoomStep, geometryNow()));
}

void TimelineView::showTime(TimeSpan time)
{
    setScale(TimeScale::showing(time.from, time.to, m_scene.scale.width()));
}

void TimelineView::setFollowing(bool following)
{
    if (following == m_scene.following)
        return;
    m_scene.following = following;
    if (following)
        refresh();
    Q_EMIT followingChanged(following);
}

/// Who looks elsewhere while a run goes on does not want to be carried along.
void TimelineView::setScale(const TimeScale &scale)
{
    m_scene.setScale(scale);
    if (!m_scene.fitted && m_scene.isLive() && scale.end() < m_scene.length())
        setFollowing(false);
    invalidate();
}

// --- What the user does ----------------------------------------------------------------------

void TimelineView::carryOut(const timeline::Command &command)
{
    using namespace timeline;
    struct Visitor
    {
        TimelineView *view;
        void operator()(Nothing) const {}
        void operator()(Fit) const { view->fit(); }
        void operator()(const Show &show) const { view->setScale(show.scale); }
        void operator()(Follow follow) const { view->setFollowing(follow.on); }
        void operator()(const Measure &measure) const { view->m_choice.setSpan(measure.span); }
        void operator()(DismissMoment) const { Q_EMIT view->m_choice.momentDismissed(); }
        void operator()(SelectLane select) const { view->m_choice.selectLane(select.lane); }
        void operator()(ToggleInstance toggle) const
        {
            view->m_scene.toggleCollapsed(toggle.instance);
            view->lanesChanged();
        }
        void operator()(StepBand step) const { view->stepBand(step.direction); }
        void operator()(const ChooseAt &choose) const
        {
            view->m_choice.selectLane(view->geometryNow().laneAt(int(choose.at.y())));
            // Selecting may have scrolled: what is chosen is what is at the place now.
            view->m_choice.chooseAt(view->geometryNow(), choose.at);
        }
    };
    std::visit(Visitor{this}, command);
}

/// Marks the next or the previous band of the selected lane as the measured span, and shows it.
void TimelineView::stepBand(int direction)
{
    const int index = m_scene.currentLane();
    if (!m_scene.record || index < 0)
        return;
    const auto time = m_scene.stepFrom(index, direction);
    if (!time)
        return;
    const TimeSpan span = spanOf(*m_scene.record, *time);
    if (span.to < m_scene.scale.begin() || span.from > m_scene.scale.end())
        setScale(m_scene.centredOn((span.from + span.to) / 2));
    m_choice.setSpan(span);
    m_choice.chooseTime(index, *time);
    setAccessibleDescription(timeline::tip(*m_scene.record, m_scene.lanes[size_t(index)], *time));
    Q_EMIT m_choice.momentChosen(span.to);
}

// --- Events ----------------------------------------------------------------------------------

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(m_scene, geometryNow(), help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave || event->type() == QEvent::MouseMove) {
        m_scene.pointer.reset();
        if (event->type() == QEvent::MouseMove)
            m_scene.pointer = static_cast<QMouseEvent *>(event)->position().toPoint();
        viewport()->update();
    }
    const auto command = event->isSinglePointEvent()
                             ? m_gestures.commandOf(event, m_scene, geometryNow())
                             : std::nullopt;
    if (command) {
        carryOut(*command);
        return true;
    }
    const bool known = QAbstractScrollArea::viewportEvent(event);
    if (event->type() == QEvent::Wheel)
        event->accept(); // at the end of the lanes nothing around them is scrolled
    return known;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (const auto command = TimelineGestures::commandOfKey(*event, m_scene, geometryNow()))
        carryOut(*command);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    m_sinceFrame.start();
    const auto noteFrame = qScopeGuard([this] { m_frameNs = m_sinceFrame.nsecsElapsed(); });
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (m_scene.record && !m_scene.lanes.empty())
        return m_canvas.paint(&painter, m_scene, geometryNow(),
                              {palette(), font(), devicePixelRatioF()});
    painter.setPen(style::secondaryText(palette()));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyText(m_scene));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    const auto width = geometryNow().timeWidth();
    m_scene.scale =
        m_scene.fitted ? fittingScale(m_scene, width, fontMetrics()) : m_scene.scale.resized(width);
    invalidate();
    // The scroll bar's range was changed while it was laid out: Qt does not see that it is needed
    // no more, or now is.
    if (verticalScrollBar()->isVisible() != (verticalScrollBar()->maximum() > 0))
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

void TimelineView::scrollContentsBy(int, int)
{
    m_canvas.invalidateLanes();
    viewport()->update();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
        m_canvas.forgetTicks();
        updateScrollBar();
        invalidate();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Timeline"));
        m_canvas.forgetTicks();
        updateAccessibleText();
        invalidate();
        break;
    default:
        break;
    }
}

} // namespace forkscope
