#include "ui/panes/instances/InstancesTree.h"

#include "ui/panes/instances/InstanceColumns.h"
#include "ui/panes/instances/InstancesDelegate.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>

namespace forkscope {

namespace {

constexpr int keyboardPause = 1500; // ms after the last key in which the rows count as in use

} // namespace

InstancesTree::InstancesTree(QAbstractItemModel *model, QWidget *parent) : QTreeView(parent)
{
    setModel(model);
    setItemDelegate(new InstancesDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIndentation(InstanceColumns::indentation);
    setTreePosition(0);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setStretchLastSection(true);
}

QSize InstancesTree::minimumSizeHint() const
{
    const int rows = 2 * (fontMetrics().height() + 4);
    return {QTreeView::minimumSizeHint().width(),
            header()->sizeHint().height() + rows + 2 * frameWidth()};
}

bool InstancesTree::isInUse() const
{
    return viewport()->underMouse() || QApplication::mouseButtons() != Qt::NoButton ||
           QApplication::activePopupWidget() != nullptr ||
           (m_sinceKey.isValid() && m_sinceKey.elapsed() < keyboardPause);
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

/// Claims keys at ShortcutOverride, so that they come here and not to a menu of the window, and
/// acts on them at KeyPress.
bool InstancesTree::event(QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!pressed && event->type() != QEvent::ShortcutOverride)
        return QTreeView::event(event);
    if (pressed)
        m_sinceKey.start();
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool finds = key->matches(QKeySequence::Find);
    const bool copies = key->matches(QKeySequence::Copy);
    if (!finds && !copies)
        return QTreeView::event(event);
    if (pressed && finds)
        Q_EMIT findRequested();
    else if (pressed)
        Q_EMIT copyRequested();
    event->accept();
    return true;
}

} // namespace forkscope
