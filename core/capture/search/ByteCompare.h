#pragma once

#include "core/capture/search/ByteWork.h"
#include "core/capture/store/ByteRange.h"

#include <QtCore/QList>

namespace forkscope {

/// How a comparison goes through two streams, in bytes. Smaller sizes are for tests.
struct CompareSizes
{
    qint64 chunk = 1 << 20;       ///< compared at once, between two checks of `cancelled`
    qint64 longestRun = 64 << 10; ///< a longer difference is returned in pieces
};

enum class DifferenceKind : quint8 {
    Bytes,        ///< consecutive bytes that each differ from their counterpart
    OnlyInFirst,  ///< the second stream ended before
    OnlyInSecond, ///< the first stream ended before
};

/// Where two streams differ.
struct Difference
{
    ByteWorkEnd end = ByteWorkEnd::NotFound; ///< never GaveUp
    DifferenceKind kind = DifferenceKind::Bytes;
    ByteRange range; ///< empty unless found
    bool operator==(const Difference &) const = default;
};

/// All differences between two streams.
struct Comparison
{
    qint64 places = 0;    ///< differences of kind Bytes, of any length
    qint64 differing = 0; ///< bytes in these differences
    qint64 unknown = 0;   ///< offsets that both streams have reached but not both have kept
    Difference first;
    Extent firstExtent; ///< of the two streams when the comparison began
    Extent secondExtent;
    /// Both have ended with the same digest, so they are equal whatever was kept.
    bool sameDigest = false;
    bool whole = false; ///< it was not cancelled
};

/// Streams are aligned by offset. Where either stream has not kept a byte or has not reached it
/// yet, nothing is known and no difference is reported. These functions may be called from any
/// thread while the streams grow. `work` may be null.

/// Returns the first difference at or behind `from`. One that began earlier is cut there.
Difference nextDifference(const ByteStore &first, const ByteStore &second, qint64 from,
                          ByteWork *work = nullptr, const CompareSizes &sizes = {});

/// Returns the last difference before `before`. One that continues behind it is cut there.
Difference previousDifference(const ByteStore &first, const ByteStore &second, qint64 before,
                              ByteWork *work = nullptr, const CompareSizes &sizes = {});

/// Returns the differences in `range`, which should be small, such as what is in sight.
QList<Difference> differencesIn(const ByteStore &first, const ByteStore &second,
                                const ByteRange &range);

/// Compares every byte.
Comparison compared(const ByteStore &first, const ByteStore &second, ByteWork *work = nullptr,
                    const CompareSizes &sizes = {});

} // namespace forkscope
