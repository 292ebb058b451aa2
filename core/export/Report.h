#pragma once

#include "core/base/JsonWriter.h"
#include "core/record/RunRecordFwd.h"
#include "core/record/State.h"

namespace forkscope {

/// Writes the report of a run: one JSON object with every time in ns since the run's start, and
/// bytes as far as they were kept. It is meant for a run that has ended; for one that goes on it
/// shows the present, with `outcome` null while there is none. It streams, so the report's size
/// does not matter. Returns false if the device did not take everything.
bool writeReport(const RunRecord &record, QIODevice *device,
                 JsonLayout layout = JsonLayout::Indented);

/// Writes the report as a value within other JSON.
void writeReport(const RunRecord &record, JsonWriter *json);

/// Returns the report in memory.
QByteArray reportJson(const RunRecord &record, JsonLayout layout = JsonLayout::Indented);

/// Returns the report's word for an outcome: "succeeded", "failed", "timedOut", "stopped",
/// "notStarted".
QString outcomeName(Outcome outcome);

} // namespace forkscope
