#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/record/RunRecord.h"
#include "ui/panes/instances/EndBytes.h"
#include "ui/shared/Selection.h"

#include <QtCore/QString>

namespace forkscope {

/// The columns of the tree of instances. Saved layouts hold these numbers: new ones go to the end.
enum class InstanceColumn {
    Number,
    Outcome,
    Status,
    Time,
    Cores,
    Polls,
    Bytes,
    Digest,
    EndBytes,
    Group
};

inline constexpr int instanceColumnCount = int(InstanceColumn::Group) + 1;

/// What the cells are made from; `now` is the time that live instances have reached.
struct InstancesShown
{
    const RunRecord &record;
    const OutputGroups &groups;
    EndBytes endBytes{};
    TimePoint now{};
};

/// Two numbers that compare as a column's values do.
struct ColumnKey
{
    bool missing = false; ///< there is no value
    quint64 high = 0;
    quint64 low = 0;
};

/// The colour of a column's cells: that of text, a lesser one, or that of the outcome.
enum class CellInk : quint8 { Plain, Secondary, Outcome };

/// All that is special about one column. A function that is null says nothing.
struct ColumnDefinition
{
    InstanceColumn id;
    int place;                    ///< from the left, at the first start
    const char16_t *usual;        ///< a long text as it usually holds one, for its first width
    bool isRightAligned = false;  ///< numbers
    bool isFixed = false;         ///< in a fixed font
    CellInk ink = CellInk::Plain; ///< of instances; stages have the lesser one
    QString (*title)(const EndBytes &);
    QString (*titleMeaning)();
    QString (*cell)(const InstancesShown &, int instance);
    QString (*fullCell)(const InstancesShown &, int instance) = nullptr; ///< to copy; null: cell
    QString (*meaning)(const InstancesShown &, int instance) = nullptr;
    QString (*stageCell)(const InstancesShown &, Selection stage) = nullptr;
    QString (*stageMeaning)(const InstancesShown &, Selection stage) = nullptr;
    ColumnKey (*key)(const InstancesShown &, int instance);
};

/// Pure, as are the functions in it.
const ColumnDefinition &definitionOf(InstanceColumn column);

/// The cell of an instance, or of a stage where `row` names one; in full, for copying; and what it
/// means, empty where its text says all.
QString cellText(const InstancesShown &shown, Selection row, InstanceColumn column);
QString fullCellText(const InstancesShown &shown, Selection row, InstanceColumn column);
QString cellMeaning(const InstancesShown &shown, Selection row, InstanceColumn column);

} // namespace forkscope
