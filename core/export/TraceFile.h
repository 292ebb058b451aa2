#pragma once

#include "core/record/RunRecordFwd.h"

class QIODevice;

namespace forkscope {

/// Writes a run as a trace for Perfetto (ui.perfetto.dev) and chrome://tracing: a row for each
/// core, for each process of each instance and for each of its descendants, with what each did and
/// when, marks, how full each pipe was, and how many ran. It is meant for a run that has ended. It
/// streams: memory grows with the processes, not with what they did. Returns false if the device
/// did not take everything.
bool writeTraceFile(const RunRecord &record, QIODevice *device);

} // namespace forkscope
