#pragma once

#include "ui/shared/Selection.h"

#include <QtCore/QObject>
#include <QtCore/QScopedValueRollback>

class QTreeView;

namespace forkscope {

class InstancesModel;

/// Keeps the program's selection and the tree's selection equal: it signals what the user selects
/// in the tree, and shows in the tree what is selected elsewhere. The selection does not change
/// while its rows come and go.
class InstanceChoice : public QObject
{
    Q_OBJECT

public:
    /// `tree` shows `model`; both must outlive this object.
    InstanceChoice(QTreeView *tree, const InstancesModel *model, QObject *parent = nullptr);

    [[nodiscard]] Selection selection() const { return m_selection; }
    /// Shows what was selected elsewhere and brings it into sight. Sends no signal.
    void setSelection(Selection selection);

    /// Applies `change` to the rows. What the tree selects during it is not taken for the user's
    /// choice.
    template<typename Change> void keepDuring(Change change)
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        change();
    }
    /// To be called after another record was set. Drops, with a signal, a selection that it does
    /// not have.
    void dropWhatIsGone();
    /// Makes the tree select what is selected, if there is a row for it.
    void show();
    void scrollToIt();

Q_SIGNALS:
    /// Sent when the user, or dropWhatIsGone(), selects something else or nothing.
    void selectionChanged(forkscope::Selection selection);
    /// Sent before selectionChanged() when other rows, or more rows, are selected.
    void rowsChanged();

private:
    void take();

    QTreeView *m_tree;
    const InstancesModel *m_model;
    Selection m_selection;
    bool m_isUpdating = false; ///< the program is changing the tree's selection
};

} // namespace forkscope
