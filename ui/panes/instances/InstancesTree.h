#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QTreeView>

namespace forkscope {

/// A tree view for many rows, in which a top row stands for the rows below it: a change of a top
/// row repaints its children too, and to select all means to select all top rows.
class InstancesTree : public QTreeView
{
    Q_OBJECT

public:
    explicit InstancesTree(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Returns room for the header and two rows.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Returns whether the user is reading rows or about to click one, so that rows must stay in
    /// place.
    [[nodiscard]] bool isInUse() const;

    /// Repaints what is seen. QTreeView asks every cell of the range for its place first, which for
    /// 10 000 rows costs as much as painting, and it leaves out the children.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

public Q_SLOTS:
    /// Selects one range. QTreeView makes one for each expanded row, which takes seconds for 10
    /// 000.
    void selectAll() override;

Q_SIGNALS:
    /// Sent when the key for copying, or that for finding, is pressed.
    void copyRequested();
    void findRequested();

protected:
    bool event(QEvent *event) override;

private:
    QElapsedTimer m_sinceKey;
};

} // namespace forkscope
