#pragma once

#include "ui/shared/Selection.h"

#include <QtCore/QObject>
#include <QtCore/QScopedValueRollback>

class QTreeView;

namespace forkscope {

class InstancesModel;

/// What is selected, and the tree's selection, kept the same: what the user selects in the tree is
/// told, and what is selected is shown there. It stays what it is while the rows that show it come
/// and go.
class InstanceChoice : public QObject
{
    Q_OBJECT

public:
    /// `tree` shows `model`; both outlive it.
    InstanceChoice(QTreeView *tree, const InstancesModel *model, QObject *parent = nullptr);

    [[nodiscard]] Selection selection() const { return m_selection; }
    /// Selected elsewhere: shown, brought into sight, and told to nobody.
    void setSelection(Selection selection);

    /// Does `change` to the rows. What the tree selects meanwhile nobody has chosen.
    template<typename Change> void keepDuring(Change change)
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        change();
    }
    /// After another record has come: a selection that it does not have is given up, and that told.
    void dropWhatIsGone();
    /// Brings the tree's selection to what is selected, if there is a row for it.
    void show();
    void scrollToIt();

Q_SIGNALS:
    /// The user selected something else, or nothing; or dropWhatIsGone() did.
    void selectionChanged(forkscope::Selection selection);
    /// Other rows are selected, or more of them. Before selectionChanged.
    void rowsChanged();

private:
    void take();

    QTreeView *m_tree;
    const InstancesModel *m_model;
    Selection m_selection;
    bool m_isUpdating = false; ///< the tree's selection changes, and that says nothing
};

} // namespace forkscope
