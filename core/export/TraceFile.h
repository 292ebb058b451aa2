#pragma once

#include "core/record/RunRecord.h"

class QIODevice;

namespace forkscope {

/// Writes a run as a trace that Perfetto (ui.perfetto.dev) and chrome://tracing open: a row for
/// each core, for each process of each instance and for each of its descendants; what each did
/// and when, marks, how full each pipe was, how many ran. Made for a run that has ended. Streams:
/// memory grows with the processes, not with what they did. False when the device did not take
/// everything.
bool writeTraceFile(const RunRecord &record, QIODevice *device);

} // namespace forkscope
