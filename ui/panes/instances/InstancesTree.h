#pragma once

#include <QtWidgets/QTreeView>

namespace forkscope {

/// A tree whose top rows stand for the rows below them: a change of a top row repaints its
/// children too, and everything is selected when all top rows are.
class InstancesTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    /// The header and two rows.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// QTreeView asks every cell of the range for its place before it repaints: as dear as painting
    /// for 10 000 rows, and it leaves out the children. Here what is seen is repainted.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

public Q_SLOTS:
    /// One range. With one for each expanded row, as QTreeView makes them, 10 000 take seconds.
    void selectAll() override;
};

} // namespace forkscope
