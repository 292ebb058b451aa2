#include "ui/panes/instances/InstancesView.h"

#include "ui/panes/instances/InstanceActions.h"
#include "ui/panes/instances/InstanceColumns.h"
#include "ui/panes/instances/InstanceFilterBar.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/panes/instances/InstancesTree.h"
#include "ui/panes/instances/SelectedRows.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

namespace forkscope {

namespace {

constexpr int reorderInterval = 500; // ms
constexpr int clockInterval = 100;   // ms, between two advances of live times

} // namespace

InstancesView::InstancesView(QWidget *parent)
    : QWidget(parent), m_model(new InstancesModel(this)), m_filter(new InstanceFilterBar),
      m_tree(new InstancesTree(m_model)), m_columns(new InstanceColumns(m_tree, m_model, this)),
      m_choice(new InstanceChoice(m_tree, m_model, this)),
      m_actions(new InstanceActions(m_tree, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    connectParts();
    connectTimers();
    retranslate();
    m_columns->reset();
}

void InstancesView::connectParts()
{
    connect(m_model, &InstancesModel::shownChanged, this,
            [this] { m_filter->setCounts(m_model->shownInstances(), m_model->allInstances()); });
    connect(m_filter, &InstanceFilterBar::filterChanged, this, &InstancesView::applyFilter);
    connect(m_filter, &InstanceFilterBar::left, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &InstancesTree::copyRequested, this, &InstancesView::copy);
    connect(m_tree, &InstancesTree::findRequested, m_filter, &InstanceFilterBar::focusText);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, &InstancesView::sortBy);
    connect(m_columns, &InstanceColumns::endBytesChosen, this, &InstancesView::setEndBytes);
    connect(m_choice, &InstanceChoice::rowsChanged, this, &InstancesView::updateActions);
    connect(m_choice, &InstanceChoice::selectionChanged, this, &InstancesView::selectionChanged);
    connect(m_actions, &InstanceActions::stopRequested, this, &InstancesView::stop);
    connect(m_actions, &InstanceActions::copyRequested, this, &InstancesView::copy);
    connect(m_actions, &InstanceActions::filterRequested, m_filter, &InstanceFilterBar::focusText);
    connect(m_actions, &InstanceActions::compareRequested, this, &InstancesView::compareRequested);
    connect(m_actions, &InstanceActions::groupsRequested, this, &InstancesView::groupsRequested);
}

void InstancesView::connectTimers()
{
    m_reorderTimer.setInterval(reorderInterval);
    m_reorderTimer.setSingleShot(true);
    connect(&m_reorderTimer, &QTimer::timeout, this, [this] {
        if (m_tree->isInUse())
            m_reorderTimer.start();
        else
            reorder();
    });
    m_clockTimer.setInterval(clockInterval);
    connect(&m_clockTimer, &QTimer::timeout, this, &InstancesView::advanceTime);
}

void InstancesView::retranslate()
{
    m_tree->setAccessibleName(tr("Instances"));
    m_actions->retranslate();
    m_columns->retranslate();
    m_model->retranslate();
    m_columns->widenForTitles();
    updateActions();
}

void InstancesView::setRecord(const RunRecord *record)
{
    m_choice->keepDuring([&] { m_model->setRecord(record); });
    m_choice->dropWhatIsGone();
    m_choice->show();
    refresh({});
}

void InstancesView::refresh(const std::vector<int> &changed)
{
    m_choice->keepDuring([&] { m_model->refresh(changed); });
    if (!m_tree->currentIndex().isValid())
        m_choice->show();
    m_sinceRefresh.start();
    if (m_model->needsReorder() && !m_reorderTimer.isActive())
        m_reorderTimer.start();
    if (!m_model->hasLiveInstances())
        m_clockTimer.stop();
    else if (!m_clockTimer.isActive())
        m_clockTimer.start();
    updateActions();
}

void InstancesView::applyFilter()
{
    m_choice->keepDuring([this] { m_model->setFilter(m_filter->filter()); });
    m_choice->show();
    updateActions();
}

void InstancesView::setSpan(std::optional<TimeSpan> span)
{
    m_filter->setSpan(span);
}

void InstancesView::reorder()
{
    m_choice->keepDuring([this] { m_model->reorder(); });
    m_choice->show();
}

void InstancesView::sortBy(int column, Qt::SortOrder order)
{
    m_choice->keepDuring([&] { m_model->sort(column, order); });
    m_choice->show();
    m_choice->scrollToIt();
}

/// Sets the bytes, and sorts the rows anew if they are sorted by these bytes.
void InstancesView::setEndBytes(const EndBytes &which)
{
    m_choice->keepDuring([&] { m_model->setEndBytes(which); });
    m_columns->widenForTitles();
    m_choice->show();
}

void InstancesView::setReplaying(bool replaying)
{
    m_replaying = replaying;
    updateActions();
}

/// Advances live times between two refreshes from where the record was.
void InstancesView::advanceTime()
{
    const RunRecord *record = m_model->record();
    if (record == nullptr || record->isEnded() || !isVisible() || m_replaying)
        return;
    m_model->tick(record->end() + Nanoseconds(m_sinceRefresh.nsecsElapsed()));
}

void InstancesView::updateActions()
{
    SelectedInstances selected = selectedInstances(*m_model, m_tree->selectionModel()->selection());
    if (m_replaying)
        selected.live.clear();
    m_actions->setSelected(selected, m_model->allInstances());
}

/// Ends only instances that live now; some may have ended since the command was shown.
void InstancesView::stop(StopKind kind)
{
    const SelectedInstances selected =
        selectedInstances(*m_model, m_tree->selectionModel()->selection());
    for (const int instance : selected.live)
        Q_EMIT stopRequested(instance, kind);
}

/// Copies the selected rows in their order, with the columns that are shown.
void InstancesView::copy() const
{
    const QString text = textOfRows(m_tree->selectionModel()->selectedRows(), m_columns->shown());
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QTreeView *InstancesView::tree() const
{
    return m_tree;
}

QList<QAction *> InstancesView::rowActions() const
{
    return m_actions->menu()->actions();
}

QMenu *InstancesView::columnsMenu() const
{
    return m_columns->menu();
}

QByteArray InstancesView::saveState() const
{
    return m_columns->saveState();
}

bool InstancesView::restoreState(const QByteArray &state)
{
    if (!m_columns->restoreState(state))
        return false;
    const QHeaderView *header = m_tree->header();
    sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
    return true;
}

void InstancesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
