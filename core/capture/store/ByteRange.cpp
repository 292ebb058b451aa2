#include "core/capture/store/ByteRange.h"

#include <array>

namespace forkscope {

namespace {

/// Returns the kept parts, of which either may be empty.
std::array<ByteRange, 2> keptParts(const Extent &extent)
{
    if (extent.dropped() == 0)
        return {ByteRange{0, extent.total}, ByteRange{extent.total, extent.total}};
    return {ByteRange{0, extent.gapBegin}, ByteRange{extent.gapEnd, extent.total}};
}

} // namespace

ByteRange keptFrom(const Extent &extent, qint64 offset)
{
    for (const ByteRange &part : keptParts(extent)) {
        if (!part.isEmpty() && offset < part.end)
            return part;
    }
    return {};
}

ByteRange keptBefore(const Extent &extent, qint64 offset)
{
    const auto parts = keptParts(extent);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (!part->isEmpty() && offset > part->begin)
            return *part;
    }
    return {};
}

} // namespace forkscope
