#pragma once

#include "core/capture/store/ByteStore.h"

namespace forkscope {

/// The offsets [begin, end) of a stream.
struct ByteRange
{
    qint64 begin = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(qint64 offset) const { return offset >= begin && offset < end; }
    bool operator==(const ByteRange &) const = default;
};

/// Returns the kept part of a stream (before or behind the gap) that holds `offset`, or else the
/// next one behind it; empty if there is none.
ByteRange keptFrom(const Extent &extent, qint64 offset);

/// Returns the kept part that holds the byte before `offset`, or else the next one before it; empty
/// if there is none.
ByteRange keptBefore(const Extent &extent, qint64 offset);

} // namespace forkscope
