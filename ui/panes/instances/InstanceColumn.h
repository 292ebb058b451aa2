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
    Group,
    Memory,
    ReadBytes,
    WrittenBytes,
    Faults
};

inline constexpr int instanceColumnCount = int(InstanceColumn::Faults) + 1;

/// The data that cells are made from. `now` is the time that live instances have reached.
struct InstancesShown
{
    const RunRecord &record;
    const OutputGroups &groups;
    EndBytes endBytes{};
    TimePoint now{};
};

/// Two numbers that compare as the values of a column do.
struct ColumnKey
{
    bool missing = false; ///< the cell has no value
    quint64 high = 0;
    quint64 low = 0;
};

/// The colour of a column's cells: that of text, a quieter one, or that of the outcome.
enum class CellInk : quint8 { Plain, Secondary, Outcome };

/// Everything that distinguishes one column. A null function stands for an empty text.
struct ColumnDefinition
{
    InstanceColumn id;
    int place;                    ///< index from the left at the first start
    const char16_t *usual;        ///< a typical long text, from which the first width follows
    bool isRightAligned = false;  ///< for numbers
    bool isFixed = false;         ///< in a fixed font
    bool isExtra = false;         ///< not shown until it is chosen
    CellInk ink = CellInk::Plain; ///< of instances; stages have the quieter one
    QString (*title)(const EndBytes &);
    QString (*titleMeaning)();
    QString (*cell)(const InstancesShown &, int instance);
    QString (*fullCell)(const InstancesShown &, int instance) = nullptr; ///< to copy; null: cell
    QString (*meaning)(const InstancesShown &, int instance) = nullptr;
    QString (*stageCell)(const InstancesShown &, Selection stage) = nullptr;
    QString (*stageMeaning)(const InstancesShown &, Selection stage) = nullptr;
    ColumnKey (*key)(const InstancesShown &, int instance);
};

/// Returns the definition of a column. Pure, as are the functions in it.
const ColumnDefinition &definitionOf(InstanceColumn column);

/// Return, for the cell of an instance or of the stage that `row` names: its text; its full text,
/// for copying; and its meaning, empty if the text says everything.
QString cellText(const InstancesShown &shown, Selection row, InstanceColumn column);
QString fullCellText(const InstancesShown &shown, Selection row, InstanceColumn column);
QString cellMeaning(const InstancesShown &shown, Selection row, InstanceColumn column);

} // namespace forkscope
