#pragma once

#include "core/record/RunRecord.h"

#include <optional>

namespace forkscope {

/// How full the pipes of a run were, as far as the looks saw. Pure.
namespace wires {

/// Bytes in a pipe (see WireLook) at a moment; nothing where nobody had looked by then. Looks back
/// over a bounded number of levels.
std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at);

/// The most that a pipe was seen to hold in (from, to]: where no look of that time saw a change,
/// what the last one before it saw.
std::optional<qint64> highestLevel(const RunRecord &record, int instance, int wire, TimePoint from,
                                   TimePoint to);

/// Whether a pipe of this size may have been full with so many bytes in it. A write that does not
/// fit behind the last takes a page of its own, so what is full may hold little more than the half.
constexpr bool mayBeFull(qint64 bytes, qint64 capacity)
{
    return bytes >= capacity / 2;
}

} // namespace wires

} // namespace forkscope
