#pragma once

#include <QtCore/QModelIndex>
#include <QtCore/QString>

#include <vector>

class QItemSelection;

namespace forkscope {

class InstancesModel;

/// The instances of the selected rows, each once, ascending. A stage stands for its instance.
struct SelectedInstances
{
    std::vector<int> all;
    std::vector<int> live; ///< those that can be ended

    bool operator==(const SelectedInstances &) const = default;
};

/// Returns the instances of `rows`, which belong to `model`. Pure.
SelectedInstances selectedInstances(const InstancesModel &model, const QItemSelection &rows);

/// Returns the text for copying: one line for each row, in the order of the tree, with the full
/// texts of `columns` separated by tabs. Pure.
QString textOfRows(QModelIndexList rows, const std::vector<int> &columns);

} // namespace forkscope
