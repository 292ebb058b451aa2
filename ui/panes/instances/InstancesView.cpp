#include "ui/panes/instances/InstancesView.h"

#include "ui/panes/instances/CompareActions.h"
#include "ui/panes/instances/InstanceColumns.h"
#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstancesDelegate.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/panes/instances/InstancesTree.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int reorderInterval = 500; // ms
constexpr int typingPause = 120;     // ms, before a filter text is used
constexpr int clockInterval = 100;   // ms, between two advances of live times
constexpr int keyboardPause = 1500;  // ms, after which the keyboard has left the rows alone

} // namespace

InstancesView::InstancesView(QWidget *parent)
    : QWidget(parent), m_model(new InstancesModel(this)), m_tree(new InstancesTree),
      m_outcome(new QComboBox), m_text(new QLineEdit), m_shown(new QLabel),
      m_terminate(new QAction(this)), m_kill(new QAction(this)), m_copy(new QAction(this)),
      m_find(new QAction(this)), m_comparing(new CompareActions(this)),
      m_expandAll(new QAction(this)), m_collapseAll(new QAction(this)), m_rowMenu(new QMenu(this)),
      m_columns(new InstanceColumns(m_tree, m_model, this))
{
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(4, 4, 6, 0);
    filterRow->addWidget(m_outcome);
    filterRow->addWidget(m_text, 1);
    filterRow->addWidget(m_shown);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    buildTree();
    buildFilter();
    buildActions();
    buildTimers();
    retranslate();
    m_columns->reset();
    showCounts();
    updateActions();
}

void InstancesView::buildFilter()
{
    for (int i = 0; i <= int(OutcomeFilter::NotStarted); ++i)
        m_outcome->addItem(QString());
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents); // in any language
    m_text->setClearButtonEnabled(true);
    m_outcome->installEventFilter(this);
    m_text->installEventFilter(this);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &InstancesView::applyFilter);
    connect(m_text, &QLineEdit::textChanged, &m_typingTimer, qOverload<>(&QTimer::start));
    connect(m_model, &InstancesModel::shownChanged, this, &InstancesView::showCounts);
    setTabOrder(m_outcome, m_text);
    setTabOrder(m_text, m_tree);
}

void InstancesView::buildTree()
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new InstancesDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(InstanceColumns::indentation);
    m_tree->setTreePosition(0);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    connect(m_tree, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_rowMenu->popup(m_tree->viewport()->mapToGlobal(at)); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &InstancesView::takeSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &InstancesView::takeSelection);
    QHeaderView *header = m_tree->header();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &InstancesView::sortBy);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        m_columns->menu()->popup(header->viewport()->mapToGlobal(at));
    });
}

/// The keys of copying and finding are handled in eventFilter(), so that the window may give the
/// same keys to its own menus; here they are only shown.
void InstancesView::buildActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_find->setShortcut(QKeySequence::Find);
    for (QAction *action : {m_copy, m_find}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    }
    connect(m_terminate, &QAction::triggered, this, [this] { stop(StopKind::Terminate); });
    connect(m_kill, &QAction::triggered, this, [this] { stop(StopKind::Kill); });
    connect(m_copy, &QAction::triggered, this, &InstancesView::copy);
    connect(m_find, &QAction::triggered, this, &InstancesView::focusFilter);
    connect(m_comparing, &CompareActions::compareRequested, this, &InstancesView::compareRequested);
    connect(m_comparing, &CompareActions::groupsRequested, this, &InstancesView::groupsRequested);
    connect(m_expandAll, &QAction::triggered, m_tree, &QTreeView::expandAll);
    connect(m_collapseAll, &QAction::triggered, m_tree, &QTreeView::collapseAll);
    m_rowMenu->addActions({m_terminate, m_kill});
    m_rowMenu->addSeparator();
    m_rowMenu->addActions({m_copy, m_find});
    m_rowMenu->addSeparator();
    m_rowMenu->addActions(m_comparing->all());
    m_rowMenu->addSeparator();
    m_rowMenu->addActions({m_expandAll, m_collapseAll});
    connect(m_columns, &InstanceColumns::endBytesChosen, this, &InstancesView::setEndBytes);
}

void InstancesView::buildTimers()
{
    m_reorderTimer.setInterval(reorderInterval);
    m_reorderTimer.setSingleShot(true);
    connect(&m_reorderTimer, &QTimer::timeout, this, &InstancesView::reorderWhenFree);
    m_typingTimer.setInterval(typingPause);
    m_typingTimer.setSingleShot(true);
    connect(&m_typingTimer, &QTimer::timeout, this, &InstancesView::applyFilter);
    m_clockTimer.setInterval(clockInterval);
    connect(&m_clockTimer, &QTimer::timeout, this, &InstancesView::advanceTime);
}

void InstancesView::retranslate()
{
    const QStringList filters{tr("All"),       tr("Running"), tr("Succeeded"),  tr("Failed"),
                              tr("Timed out"), tr("Stopped"), tr("Not started")};
    for (int i = 0; i < int(filters.size()); ++i)
        m_outcome->setItemText(i, filters[i]);
    m_outcome->setAccessibleName(tr("Show instances by outcome"));
    m_outcome->setToolTip(m_outcome->accessibleName());
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter instances by text"));
    m_text->setToolTip(tr("Words in the number, outcome, status, start error or digest"));
    m_tree->setAccessibleName(tr("Instances"));
    m_copy->setText(tr("&Copy rows"));
    m_find->setText(tr("&Filter instances"));
    m_comparing->retranslate();
    m_expandAll->setText(tr("&Expand all"));
    m_collapseAll->setText(tr("C&ollapse all"));
    m_columns->retranslate();
    m_model->retranslate();
    m_columns->widenForTitles();
    showCounts();
    updateActions();
}

void InstancesView::setRecord(const RunRecord *record)
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->setRecord(record);
    }
    const int stages = record ? int(record->plan().pipeline.stages.size()) : 0;
    if (m_selection.instance >= m_model->allInstances() || m_selection.stage >= stages) {
        m_selection = {};
        Q_EMIT selectionChanged(m_selection);
    }
    showSelection();
    refresh({});
}

void InstancesView::refresh(const std::vector<int> &changed)
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->refresh(changed);
    }
    if (!m_tree->currentIndex().isValid())
        showSelection();
    m_sinceRefresh.start();
    if (m_model->needsReorder() && !m_reorderTimer.isActive())
        m_reorderTimer.start();
    if (!m_model->hasLiveInstances())
        m_clockTimer.stop();
    else if (!m_clockTimer.isActive())
        m_clockTimer.start();
    updateActions();
}

void InstancesView::setSelection(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    showSelection();
    const QModelIndex index = m_model->indexOf(m_selection);
    if (index.isValid())
        m_tree->scrollTo(index);
    updateActions();
}

/// Brings the tree's selection to what is selected, and gives it a current row in any case: Qt 6.4
/// crashes with screen readers in a tree that has rows and none that is current.
void InstancesView::showSelection()
{
    const QScopedValueRollback guard(m_updating, true);
    QItemSelectionModel *rows = m_tree->selectionModel();
    const QModelIndex index = m_model->indexOf(m_selection);
    if (index.isValid()) {
        if (m_selection.stage >= 0)
            m_tree->expand(index.parent());
        const QModelIndex current = rows->currentIndex().siblingAtColumn(0);
        if (current != index || !rows->isSelected(index)) {
            rows->setCurrentIndex(index,
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        return;
    }
    rows->clearSelection();
    if (!rows->currentIndex().isValid() && m_model->shownInstances() > 0)
        rows->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

/// The other way: what the user selected in the tree.
void InstancesView::takeSelection()
{
    if (m_updating)
        return;
    const QItemSelectionModel *rows = m_tree->selectionModel();
    const QModelIndex current = rows->currentIndex();
    Selection selection;
    if (rows->isSelected(current))
        selection = m_model->selectionOf(current);
    else if (!rows->selection().isEmpty())
        selection = m_model->selectionOf(rows->selection().first().topLeft());
    updateActions();
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged(m_selection);
}

void InstancesView::applyFilter()
{
    m_typingTimer.stop();
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->setFilter({OutcomeFilter(m_outcome->currentIndex()), m_text->text(), m_span});
    }
    showCounts();
    showSelection();
    updateActions();
}

void InstancesView::setSpan(std::optional<TimeSpan> span)
{
    if (span == m_span)
        return;
    m_span = span;
    // While a span is being dragged the pointer tells of many of them.
    m_typingTimer.start();
}

void InstancesView::reorderWhenFree()
{
    if (isInUse())
        m_reorderTimer.start();
    else
        reorder();
}

void InstancesView::reorder()
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->reorder();
    }
    showSelection();
}

void InstancesView::sortBy(int column, Qt::SortOrder order)
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->sort(column, order);
    }
    showSelection();
    if (const QModelIndex index = m_model->indexOf(m_selection); index.isValid())
        m_tree->scrollTo(index);
}

bool InstancesView::isInUse() const
{
    return m_tree->viewport()->underMouse() || QApplication::mouseButtons() != Qt::NoButton ||
           QApplication::activePopupWidget() != nullptr ||
           (m_sinceKey.isValid() && m_sinceKey.elapsed() < keyboardPause);
}

void InstancesView::showCounts()
{
    const QLocale locale;
    m_shown->setText((m_span ? tr("%1 of %2 shown: those of the measured time")
                             : tr("%1 of %2 shown", "instances that pass the filter"))
                         .arg(locale.toString(m_model->shownInstances()),
                              locale.toString(m_model->allInstances())));
}

/// Where it is narrow the field for the filter has the room of how many pass it.
void InstancesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int typed = 12 * fontMetrics().averageCharWidth();
    m_shown->setVisible(width() >=
                        m_outcome->sizeHint().width() + m_shown->sizeHint().width() + typed);
}

void InstancesView::setReplaying(bool replaying)
{
    m_replaying = replaying;
    updateActions();
}

/// Between two refreshes, live times go on from where the record was.
void InstancesView::advanceTime()
{
    const RunRecord *record = m_model->record();
    if (record == nullptr || record->isEnded() || !isVisible() || m_replaying)
        return;
    m_model->tick(record->end() + Nanoseconds(m_sinceRefresh.nsecsElapsed()));
}

void InstancesView::updateActions()
{
    const std::vector<int> live = m_replaying ? std::vector<int>() : selectedLiveInstances();
    const int count = int(live.size());
    m_terminate->setEnabled(count > 0);
    m_kill->setEnabled(count > 0);
    if (count > 1) {
        m_terminate->setText(tr("Termi&nate %n instances", nullptr, count));
        m_kill->setText(tr("Ki&ll %n instances", nullptr, count));
    } else if (count == 1) {
        m_terminate->setText(tr("Termi&nate instance %1").arg(live.front()));
        m_kill->setText(tr("Ki&ll instance %1").arg(live.front()));
    } else {
        m_terminate->setText(tr("Termi&nate instance"));
        m_kill->setText(tr("Ki&ll instance"));
    }
    m_copy->setEnabled(m_tree->selectionModel()->hasSelection());
    m_comparing->setSelected(selectedInstances(), m_model->allInstances());
}

std::vector<int> InstancesView::selectedInstances() const
{
    std::vector<int> instances;
    const QItemSelection selection = m_tree->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model->index(row, 0, range.parent());
            instances.push_back(m_model->selectionOf(index).instance);
        }
    }
    std::sort(instances.begin(), instances.end());
    instances.erase(std::unique(instances.begin(), instances.end()), instances.end());
    return instances;
}

std::vector<int> InstancesView::selectedLiveInstances() const
{
    const RunRecord *record = m_model->record();
    std::vector<int> instances = selectedInstances();
    std::erase_if(instances, [record](int instance) {
        return !figures::isLive(record->instances()[static_cast<std::size_t>(instance)]);
    });
    return instances;
}

void InstancesView::stop(StopKind kind)
{
    for (const int instance : selectedLiveInstances())
        Q_EMIT stopRequested(instance, kind);
}

/// The selected rows as they stand, a line each, the visible columns between tabs.
void InstancesView::copy() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    const auto place = [](const QModelIndex &index) {
        const bool stage = index.parent().isValid();
        return std::pair(stage ? index.parent().row() : index.row(), stage ? index.row() : -1);
    };
    std::sort(rows.begin(), rows.end(),
              [&place](const QModelIndex &a, const QModelIndex &b) { return place(a) < place(b); });
    const QHeaderView *header = m_tree->header();
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(
                    row.siblingAtColumn(column).data(InstancesModel::FullTextRole).toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

QList<QAction *> InstancesView::rowActions() const
{
    return m_rowMenu->actions();
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

QMenu *InstancesView::columnsMenu() const
{
    return m_columns->menu();
}

/// The rows are sorted anew where they are sorted by these bytes.
void InstancesView::setEndBytes(const EndBytes &which)
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model->setEndBytes(which);
    }
    m_columns->widenForTitles();
    showSelection();
}

void InstancesView::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void InstancesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool InstancesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (watched == m_tree && event->type() == QEvent::KeyPress)
            m_sinceKey.start();
        if (handleKey(watched, event)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Keys of this pane. Claimed first (ShortcutOverride), so that they come here and not to a menu
/// of the window; done when they are pressed.
bool InstancesView::handleKey(QObject *watched, QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    if (key->matches(QKeySequence::Find)) {
        if (pressed)
            focusFilter();
        return true;
    }
    if (watched == m_tree && key->matches(QKeySequence::Copy)) {
        if (pressed)
            copy();
        return true;
    }
    if (watched == m_text && key->key() == Qt::Key_Escape) {
        if (pressed && m_text->text().isEmpty()) {
            m_tree->setFocus();
        } else if (pressed) {
            m_text->clear();
            applyFilter();
        }
        return true;
    }
    return false;
}

} // namespace forkscope
