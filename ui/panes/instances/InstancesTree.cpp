#include "ui/panes/instances/InstancesTree.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHeaderView>

namespace forkscope {

QSize InstancesTree::minimumSizeHint() const
{
    const int rows = 2 * (fontMetrics().height() + 4);
    return {QTreeView::minimumSizeHint().width(),
            header()->sizeHint().height() + rows + 2 * frameWidth()};
}

void InstancesTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                const QList<int> &)
{
    viewport()->update();
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::DataChanged);
    event.setFirstRow(topLeft.row());
    event.setFirstColumn(topLeft.column());
    event.setLastRow(bottomRight.row());
    event.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&event);
}

void InstancesTree::selectAll()
{
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    if (rows == 0)
        return;
    const int columns = model()->columnCount(rootIndex());
    const QItemSelection all(model()->index(0, 0, rootIndex()),
                             model()->index(rows - 1, columns - 1, rootIndex()));
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

} // namespace forkscope
