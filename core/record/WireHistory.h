#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Ids.h"

namespace forkscope {

/// How many bytes a pipe held from this look on, as far as the looks saw.
struct WireLevel
{
    TimePoint at;
    qint64 bytes = 0;
    qint32 instance = 0;
    qint16 wire = 0; ///< see WireLook

    bool operator==(const WireLevel &) const = default;
};

/// The levels of all pipes of a run by time. Of each pipe only those levels are kept that differ
/// from the one before.
using WireHistory = ChunkedVector<WireLevel>;

} // namespace forkscope
