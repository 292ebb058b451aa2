#include "ui/panes/instances/InstanceChoice.h"

#include "ui/panes/instances/InstancesModel.h"

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QTreeView>

namespace forkscope {

InstanceChoice::InstanceChoice(QTreeView *tree, const InstancesModel *model, QObject *parent)
    : QObject(parent), m_tree(tree), m_model(model)
{
    const QItemSelectionModel *rows = tree->selectionModel();
    connect(rows, &QItemSelectionModel::selectionChanged, this, &InstanceChoice::take);
    connect(rows, &QItemSelectionModel::currentChanged, this, &InstanceChoice::take);
}

void InstanceChoice::setSelection(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    show();
    scrollToIt();
    Q_EMIT rowsChanged();
}

void InstanceChoice::dropWhatIsGone()
{
    const RunRecord *record = m_model->record();
    const int stages = record ? int(record->plan().pipeline.stages.size()) : 0;
    if (m_selection.instance < m_model->allInstances() && m_selection.stage < stages)
        return;
    m_selection = {};
    Q_EMIT selectionChanged(m_selection);
}

/// Always gives the tree a current row: Qt 6.4 crashes with screen readers in a tree that has rows
/// but no current one.
void InstanceChoice::show()
{
    const QScopedValueRollback guard(m_isUpdating, true);
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

void InstanceChoice::scrollToIt()
{
    if (const QModelIndex index = m_model->indexOf(m_selection); index.isValid())
        m_tree->scrollTo(index);
}

void InstanceChoice::take()
{
    if (m_isUpdating)
        return;
    const QItemSelectionModel *rows = m_tree->selectionModel();
    const QModelIndex current = rows->currentIndex();
    Selection selection;
    if (rows->isSelected(current))
        selection = m_model->selectionOf(current);
    else if (!rows->selection().isEmpty())
        selection = m_model->selectionOf(rows->selection().first().topLeft());
    Q_EMIT rowsChanged();
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged(m_selection);
}

} // namespace forkscope
