#pragma once

#include "core/base/JsonWriter.h"
#include "core/record/RunRecordFwd.h"

#include <span>

namespace forkscope {

/// Writes the runs of one plan in three ways as one JSON object: the report of each with its way,
/// and a comparison. `records` begins as allWays does. There is no comparison if it ends sooner or
/// a run was cut short (areComparable). Returns false if the device did not take everything.
bool writeThreeWaysReport(std::span<const SharedRecord> records, QIODevice *device,
                          JsonLayout layout = JsonLayout::Indented);

} // namespace forkscope
