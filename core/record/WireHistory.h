#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Ids.h"

namespace forkscope {

/// From this look on a pipe held so many bytes, as far as the looks saw.
struct WireLevel
{
    TimePoint at;
    qint64 bytes = 0;
    qint32 instance = 0;
    qint16 wire = 0; ///< see WireLook

    bool operator==(const WireLevel &) const = default;
};

/// The levels of all pipes of a run by time: each one's first, then only those that differ from
/// its last.
using WireHistory = ChunkedVector<WireLevel>;

} // namespace forkscope
