#pragma once

#include <QtCore/QModelIndex>
#include <QtCore/QString>

#include <vector>

class QItemSelection;

namespace forkscope {

class InstancesModel;

/// The instances that selected rows are of: each once, ascending. A stage stands for its instance.
struct SelectedInstances
{
    std::vector<int> all;
    std::vector<int> live; ///< those that can be ended

    bool operator==(const SelectedInstances &) const = default;
};

/// `rows` are of `model`. Pure.
SelectedInstances selectedInstances(const InstancesModel &model, const QItemSelection &rows);

/// The text that is copied: rows in the order of the tree, a line each, with the cells of `columns`
/// in full between tabs. Pure.
QString textOfRows(QModelIndexList rows, const std::vector<int> &columns);

} // namespace forkscope
