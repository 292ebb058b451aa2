#include "core/capture/store/ByteGlimpse.h"

#include <algorithm>

namespace forkscope {

ByteGlimpse glimpseOf(const ByteStore &store, qint64 offset, qint64 length)
{
    ByteGlimpse glimpse;
    glimpse.store = &store;
    const ByteStore::Moment moment = store.moment([&](const Extent &extent) {
        if (extent.dropped() == 0)
            return std::pair<qint64, qint64>(0, 0);
        const qint64 last = std::max(extent.gapEnd, extent.total - length);
        glimpse.begin = std::clamp(offset, extent.gapEnd, last);
        return std::pair(glimpse.begin, length);
    });
    glimpse.extent = moment.extent;
    glimpse.bytes = moment.bytes;
    return glimpse;
}

} // namespace forkscope
