#include "ui/panes/instances/SelectedRows.h"

#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstancesModel.h"

#include <QtCore/QItemSelection>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope {

namespace {

/// Returns a key in the order of the tree's rows: an instance comes before its stages.
std::pair<int, int> placeOf(const QModelIndex &row)
{
    const QModelIndex parent = row.parent();
    return parent.isValid() ? std::pair(parent.row(), row.row()) : std::pair(row.row(), -1);
}

} // namespace

SelectedInstances selectedInstances(const InstancesModel &model, const QItemSelection &rows)
{
    SelectedInstances selected;
    std::vector<int> &all = selected.all;
    for (const QItemSelectionRange &range : rows) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            all.push_back(model.selectionOf(model.index(row, 0, range.parent())).instance);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::copy_if(all.begin(), all.end(), std::back_inserter(selected.live), [&model](int instance) {
        return figures::isLive(model.record()->instances()[static_cast<std::size_t>(instance)]);
    });
    return selected;
}

QString textOfRows(QModelIndexList rows, const std::vector<int> &columns)
{
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return placeOf(a) < placeOf(b); });
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << row.siblingAtColumn(column).data(InstancesModel::FullTextRole).toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace forkscope
