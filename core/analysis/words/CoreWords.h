#pragma once

#include "core/analysis/figures/CoreTimes.h"

#include <QtCore/QStringList>

namespace forkscope {

/// What happened on a core, in sentences. Pure.
namespace cores {

/// Returns who had the core, how long, why it left and who came next; or that nobody of this run
/// had it.
QStringList ofTime(const RunRecord &record, const CoreTime &time);

/// Returns "#2 sh", "no process of this run", "not known: records were lost".
QString holderText(const RunRecord &record, const CoreTime &time);

} // namespace cores

} // namespace forkscope
