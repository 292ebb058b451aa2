#pragma once

#include "core/pipeline/Plan.h"
#include "core/pipeline/Ways.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

#include <span>

namespace forkscope {

/// Returns what running the same plan in three ways took: one line per way, what did not succeed,
/// and why the ways differ. `records` begins as allWays does; if they are not comparable, it says
/// so instead. `cores` is how many the last way could use. Pure.
QString threeWaysTable(std::span<const SharedRecord> records, const Plan &plan, int cores);

/// Returns the progress line: "2/3 on one core: 3 of 10 done · …". Pure.
QString threeWaysProgress(Way way, const RunRecord &record);

} // namespace forkscope
