#include "ui/panes/timeline/TimelinePane.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/record/RefusalText.h"
#include "core/record/RunRecord.h"
#include "ui/panes/timeline/CoreLegend.h"
#include "ui/panes/timeline/PollSlider.h"
#include "ui/panes/timeline/TimelineLegend.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/panes/timeline/TimelineWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int timelineMargin = 6; ///< pixels
constexpr qint64 pollerEveryMs = 1000;

QToolButton *orderButton(QWidget *parent, QButtonGroup *group, LaneOrder order)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button, int(order));
    return button;
}

QString spanText(const RunRecord &record, TimeSpan span)
{
    const Nanoseconds length(span.to - span.from);
    QString text = TimelinePane::tr("%1 from %2 to %3", "length, beginning, end")
                       .arg(format::duration(length), format::duration(Nanoseconds(span.from)),
                            format::duration(Nanoseconds(span.to)));
    if (!record.observation().trace || length.count() <= 0)
        return text;
    const StateTimes times = timesWithin(record, record.begin() + Nanoseconds(span.from),
                                         record.begin() + Nanoseconds(span.to));
    const double cores = double(times.running.count()) / double(length.count());
    return TimelinePane::tr("%1 · %2 cores used · %3 ready", "a time, and what went on in it")
        .arg(text, QLocale().toString(cores, 'f', 2), format::duration(times.ready));
}

} // namespace

TimelinePane::TimelinePane(QWidget *parent)
    : QWidget(parent), m_view(new TimelineView(this)), m_legend(new TimelineLegend(this)),
      m_coreLegend(new CoreLegend(this)), m_facts(new QLabel(this)), m_poller(new PollSlider(this))
{
    auto *orders = new QButtonGroup(this);
    m_byProcess = orderButton(this, orders, LaneOrder::ByProcess);
    m_byCore = orderButton(this, orders, LaneOrder::ByCore);
    m_byProcess->setChecked(true);
    connect(orders, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        m_view->setOrder(LaneOrder(id));
        m_legend->setVisible(LaneOrder(id) != LaneOrder::ByCore);
        m_coreLegend->setVisible(LaneOrder(id) == LaneOrder::ByCore);
    });
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(timelineMargin, timelineMargin / 2, timelineMargin,
                               timelineMargin / 2);
    header->addWidget(m_byProcess);
    header->addWidget(m_byCore);
    header->addSpacing(timelineMargin);
    header->addWidget(m_legend);
    header->addWidget(m_coreLegend);
    m_coreLegend->hide();
    header->addStretch(1);
    header->addWidget(m_facts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_view, 1);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(timelineMargin, timelineMargin / 2, timelineMargin,
                               timelineMargin / 2);
    footer->addWidget(m_poller);
    column->addLayout(footer);
    setFocusProxy(m_view);

    connect(m_legend, &TimelineLegend::hiddenChanged, this,
            [this] { m_view->setHidden(m_legend->hidden()); });
    const TimelineChoice *choice = m_view->choice();
    connect(choice, &TimelineChoice::selectionChanged, this, &TimelinePane::selectionChanged);
    connect(choice, &TimelineChoice::spanChanged, this, [this] {
        showFacts();
        Q_EMIT spanChanged();
    });
    connect(m_poller, &PollSlider::intervalChanged, this, &TimelinePane::lookAsPoller);
    connect(choice, &TimelineChoice::bandChosen, this, &TimelinePane::bandChosen);
    connect(choice, &TimelineChoice::coreTimeChosen, this, &TimelinePane::coreTimeChosen);
    connect(choice, &TimelineChoice::momentChosen, this, &TimelinePane::momentChosen);
    connect(choice, &TimelineChoice::momentDismissed, this, &TimelinePane::momentDismissed);
    buildActions();
    retranslate();
}

void TimelinePane::addBelow(QWidget *widget)
{
    layout()->addWidget(widget);
}

void TimelinePane::buildActions()
{
    const auto add = [this](QAction *&action, const QKeySequence &key) {
        action = new QAction(this);
        // The keys work in the view alone; elsewhere W is a letter.
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        m_actions << action;
    };
    add(m_fit, Qt::Key_F);
    add(m_zoomIn, Qt::Key_W);
    add(m_zoomOut, Qt::Key_S);
    add(m_follow, Qt::Key_L);
    add(m_collapse, {});
    add(m_expand, {});
    m_follow->setCheckable(true);
    m_follow->setChecked(m_view->scene().following);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_fit, &QAction::triggered, m_view, &TimelineView::fit);
    connect(m_zoomIn, &QAction::triggered, m_view, &TimelineView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_view, &TimelineView::zoomOut);
    connect(m_follow, &QAction::toggled, m_view, &TimelineView::setFollowing);
    connect(m_view, &TimelineView::followingChanged, m_follow, &QAction::setChecked);
    connect(m_collapse, &QAction::triggered, m_view, [this] { m_view->collapseAll(true); });
    connect(m_expand, &QAction::triggered, m_view, [this] { m_view->collapseAll(false); });
}

void TimelinePane::setRecord(const RunRecord *record)
{
    m_record = record;
    m_view->setRecord(record);
    if (record)
        m_poller->setInterval(std::chrono::milliseconds(record->plan().run.pollMs));
    lookAsPoller();
    showFacts();
}

/// Reads the whole record, and therefore not at every refresh.
void TimelinePane::lookAsPoller()
{
    m_sincePolled.start();
    const PollerView view = m_record ? pollerView(*m_record, m_poller->interval()) : PollerView();
    m_poller->setView(view);
    m_view->setPoller(m_poller->interval(), view.missed);
}

void TimelinePane::refresh()
{
    m_view->refresh();
    refreshFacts();
}

void TimelinePane::refreshFacts()
{
    if (m_record && (m_record->isEnded() || m_sincePolled.elapsed() > pollerEveryMs))
        lookAsPoller();
    showFacts();
}

void TimelinePane::setSelection(Selection selection)
{
    m_view->choice()->setSelection(selection);
}

void TimelinePane::setOrder(LaneOrder order)
{
    (order == LaneOrder::ByCore ? m_byCore : m_byProcess)->setChecked(true);
}

void TimelinePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showFacts();
}

void TimelinePane::retranslate()
{
    m_byProcess->setText(tr("by process"));
    m_byProcess->setToolTip(tr("A lane for each process, grouped by instance"));
    m_byCore->setText(tr("by core"));
    m_byCore->setToolTip(tr("A lane for each core: who had it when"));
    m_fit->setText(tr("&Fit the Whole Run"));
    m_zoomIn->setText(tr("Zoom &In"));
    m_zoomOut->setText(tr("Zoom &Out"));
    m_follow->setText(tr("Follow &Live"));
    m_collapse->setText(tr("&Collapse All Instances"));
    m_expand->setText(tr("&Expand All Instances"));
    showFacts();
}

void TimelinePane::showFacts()
{
    m_coreLegend->setRecord(m_record);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, style::secondaryText(palette()));
    m_facts->setPalette(ink);
    const auto span = m_record ? m_view->scene().marks.span : std::nullopt;
    // The note is below, where there is room; beside the legend it would move everything.
    m_poller->setNote(span ? spanText(*m_record, *span) : QString());
    if (!m_record)
        return m_facts->clear();
    m_facts->setText(timeline::observationName(*m_record));
    m_facts->setToolTip(observationTexts(m_record->observation()).join(u' '));
}

} // namespace forkscope
