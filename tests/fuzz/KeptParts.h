#pragma once

#include "core/capture/store/ByteRange.h"

#include <QtCore/QList>

namespace forkscope::fuzz {

/// Returns what is kept of a stream in order; nothing extends from one part into the next.
inline QList<ByteRange> partsOf(const Extent &extent)
{
    if (extent.dropped() == 0)
        return {{0, extent.total}};
    return {{0, extent.gapBegin}, {extent.gapEnd, extent.total}};
}

} // namespace forkscope::fuzz
