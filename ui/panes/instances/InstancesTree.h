#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QTreeView>

namespace forkscope {

/// A tree for many rows, whose top rows stand for the rows below them: a change of a top row
/// repaints its children too, and everything is selected when all top rows are.
class InstancesTree : public QTreeView
{
    Q_OBJECT

public:
    explicit InstancesTree(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// The header and two rows.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Somebody looks for a row, or is about to click one: they must stay where they are.
    [[nodiscard]] bool isInUse() const;

    /// QTreeView asks every cell of the range for its place before it repaints: as dear as painting
    /// for 10 000 rows, and it leaves out the children. Here what is seen is repainted.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

public Q_SLOTS:
    /// One range. With one for each expanded row, as QTreeView makes them, 10 000 take seconds.
    void selectAll() override;

Q_SIGNALS:
    /// The keys of copying and finding were pressed.
    void copyRequested();
    void findRequested();

protected:
    bool event(QEvent *event) override;

private:
    QElapsedTimer m_sinceKey;
};

} // namespace forkscope
