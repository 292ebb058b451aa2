#pragma once

#include "core/record/Ids.h"
#include "core/record/Observation.h"

#include <QtCore/QByteArray>

#include <optional>
#include <variant>

namespace forkscope {

/// Returns by how much the clock that stamps the trace's records is ahead of ours. That is not 0 in
/// a time namespace, where CLOCK_MONOTONIC is shifted for us and not for the kernel
/// (time_namespaces(7)). It is measured with a record that the calling thread makes of itself.
/// Returns a refusal if that cannot be had, or does not tell exactly.
std::variant<Nanoseconds, TraceRefusal> traceClockAhead();

/// Returns the difference, of those that are possible, that lies in [least, most], as measured: 0,
/// or that of the offsets in the content of `/proc/self/timens_offsets`; nothing if neither does.
/// Pure.
std::optional<Nanoseconds> clockAhead(Nanoseconds least, Nanoseconds most,
                                      const QByteArray &timensOffsets);

} // namespace forkscope
