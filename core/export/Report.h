#pragma once

#include "core/base/JsonWriter.h"
#include "core/record/RunRecord.h"

namespace forkscope {

/// Writes the report of a run: one JSON object, every time in ns since the run's start, bytes as
/// far as they were kept. Made for a run that has ended; of one that goes on it tells the present,
/// with `outcome` null where there is none yet. Streams, so its size does not matter.
/// False when the device did not take everything.
bool writeReport(const RunRecord &record, QIODevice *device,
                 JsonLayout layout = JsonLayout::Indented);

/// The same as a value within other JSON.
void writeReport(const RunRecord &record, JsonWriter *json);

/// The same in memory.
QByteArray reportJson(const RunRecord &record, JsonLayout layout = JsonLayout::Indented);

/// The report's word for an outcome: "succeeded", "failed", "timedOut", "stopped", "notStarted".
QString outcomeName(Outcome outcome);

} // namespace forkscope
