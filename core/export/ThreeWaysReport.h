#pragma once

#include "core/base/JsonWriter.h"
#include "core/record/RunRecord.h"

#include <span>

namespace forkscope {

/// Writes the runs of one plan in three ways as one JSON object: the report of each with its way,
/// and what they took beside each other. `records` begins as allWays does; nothing is compared when
/// it ends sooner or one was cut short (areComparable). False when the device did not take
/// everything.
bool writeThreeWaysReport(std::span<const SharedRecord> records, QIODevice *device,
                          JsonLayout layout = JsonLayout::Indented);

} // namespace forkscope
