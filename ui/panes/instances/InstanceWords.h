#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/record/RunRecord.h"
#include "ui/panes/instances/InstanceColumn.h"
#include "ui/shared/Selection.h"

#include <QtCore/QString>

namespace forkscope {

/// The texts of the tree of instances. Pure; `now` is the time that live ones have reached.
namespace words {

/// A column's title, and what it means.
QString title(InstanceColumn column);
QString titleMeaning(InstanceColumn column);

/// The cell of an instance, or of one stage where `row` names one. That of EndBytes is told by
/// endBytesText(), which knows what the user wants of them.
QString cell(const RunRecord &record, Selection row, InstanceColumn column, TimePoint now);

/// The cell in full, for copying: whole digests.
QString fullCell(const RunRecord &record, Selection row, InstanceColumn column, TimePoint now);

/// What a cell means; empty where its text says all.
QString cellMeaning(const RunRecord &record, Selection row, InstanceColumn column);

/// Which instances wrote the same output as this one.
QString groupMeaning(const OutputGroups &groups, int instance);

/// "running 1 · blocked 1" for an instance that lives, "queued" before, its outcome after.
QString situation(const InstanceRecord &instance);

/// "R1 B1" for the same, with the letters of the marks, where the words do not fit; empty where
/// there is nothing shorter than they are.
QString shortSituation(const InstanceRecord &instance);

} // namespace words

} // namespace forkscope
