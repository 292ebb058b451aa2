#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <optional>

namespace forkscope {

/// How full the pipes of a run were, as far as the looks saw. Pure.
namespace wires {

/// Returns the bytes in a pipe (see WireLook) at a moment; nothing if nobody had looked by then.
/// Searches only a bounded number of levels.
std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at);

/// Returns the most bytes that a pipe was seen to hold in (from, to]. If no look in that time saw a
/// change, this is what the last look before it saw.
std::optional<qint64> highestLevel(const RunRecord &record, int instance, int wire, TimePoint from,
                                   TimePoint to);

/// Returns whether a pipe of this size may be full with so many bytes in it. A write that does not
/// fit behind the previous one takes a page of its own, so a full pipe may hold little more than
/// half.
constexpr bool mayBeFull(qint64 bytes, qint64 capacity)
{
    return bytes >= capacity / 2;
}

/// Returns whether a pipe of a running instance is full, as far as is known by now: its places are,
/// or it may be full and a process of the stage in front of it waits to write (pipe(7)).
bool isFullNow(const RunRecord &record, int instance, int wire);

} // namespace wires

} // namespace forkscope
