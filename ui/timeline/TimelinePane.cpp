#include "ui/timeline/TimelinePane.h"

#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"
#include "ui/timeline/TimelineLegend.h"
#include "ui/timeline/TimelineView.h"
#include "ui/timeline/TimelineWords.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int margin = 6; ///< pixels

QToolButton *orderButton(QWidget *parent, QButtonGroup *group, LaneOrder order)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button, int(order));
    return button;
}

} // namespace

TimelinePane::TimelinePane(QWidget *parent)
    : QWidget(parent), m_view(new TimelineView(this)), m_legend(new TimelineLegend(this)),
      m_facts(new QLabel(this))
{
    auto *orders = new QButtonGroup(this);
    m_byProcess = orderButton(this, orders, LaneOrder::ByProcess);
    m_byCore = orderButton(this, orders, LaneOrder::ByCore);
    m_byProcess->setChecked(true);
    connect(orders, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            m_view->setOrder(LaneOrder(id));
    });
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(margin, margin / 2, margin, margin / 2);
    header->addWidget(m_byProcess);
    header->addWidget(m_byCore);
    header->addSpacing(margin);
    header->addWidget(m_legend);
    header->addStretch(1);
    header->addWidget(m_facts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_legend, &TimelineLegend::hiddenChanged, this,
            [this] { m_view->setHidden(m_legend->hidden()); });
    connect(m_view, &TimelineView::selectionChanged, this, &TimelinePane::selectionChanged);
    connect(m_view, &TimelineView::bandChosen, this, &TimelinePane::bandChosen);
    connect(m_view, &TimelineView::spanChanged, this, &TimelinePane::showFacts);
    buildActions();
    retranslate();
}

void TimelinePane::buildActions()
{
    const auto add = [this](QAction *&action, const QKeySequence &key) {
        action = new QAction(this);
        // The keys belong to the view alone: elsewhere W is a letter.
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
    m_follow->setChecked(m_view->isFollowing());
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
    showFacts();
}

void TimelinePane::refresh()
{
    m_view->refresh();
    showFacts();
}

void TimelinePane::setSelection(Selection selection)
{
    m_view->setSelection(selection);
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
    m_byCore->setText(tr("by core"));
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
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, style::secondaryText(palette()));
    m_facts->setPalette(ink);
    if (!m_record) {
        m_facts->clear();
    } else if (const auto span = m_view->span()) {
        m_facts->setText(tr("%1 from %2 to %3", "length, begin, end")
                             .arg(format::duration(Nanoseconds(span->to - span->from)),
                                  format::duration(Nanoseconds(span->from)),
                                  format::duration(Nanoseconds(span->to))));
    } else {
        m_facts->setText(timeline::observationName(*m_record));
    }
}

} // namespace forkscope
