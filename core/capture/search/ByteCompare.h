#pragma once

#include "core/capture/search/ByteWork.h"
#include "core/capture/store/ByteRange.h"

#include <QtCore/QList>

namespace forkscope {

/// How a comparison goes through two streams; in bytes. Smaller ones are for tests.
struct CompareSizes
{
    qint64 chunk = 1 << 20;       ///< looked at in one go, between two looks at `cancelled`
    qint64 longestRun = 64 << 10; ///< a longer difference comes in pieces
};

enum class DifferenceKind : quint8 {
    Bytes,        ///< bytes next to each other, each other than its counterpart
    OnlyInFirst,  ///< the second stream has ended before
    OnlyInSecond, ///< the first one has
};

/// Where two streams differ.
struct Difference
{
    ByteWorkEnd end = ByteWorkEnd::NotFound; ///< never GaveUp
    DifferenceKind kind = DifferenceKind::Bytes;
    ByteRange range; ///< empty unless found
    bool operator==(const Difference &) const = default;
};

/// All differences of two streams.
struct Comparison
{
    qint64 places = 0;    ///< differences of kind Bytes, however long
    qint64 differing = 0; ///< bytes of them
    qint64 unknown = 0;   ///< offsets that both have come to and not both have kept
    Difference first;
    Extent firstExtent; ///< of the two streams when it was begun
    Extent secondExtent;
    bool sameDigest = false; ///< both ended, so they are equal whatever was kept
    bool whole = false;      ///< not cancelled
};

/// Two streams are aligned by offset. Where either has not kept a byte, or has not come to it
/// yet, nothing is known and no difference is said. From any thread; streams may grow meanwhile.
/// `work` may be null.

/// The first difference at or behind `from`; one that began before is cut there.
Difference nextDifference(const ByteStore &first, const ByteStore &second, qint64 from,
                          ByteWork *work = nullptr, const CompareSizes &sizes = {});

/// The last difference before `before`; one that goes on behind is cut there.
Difference previousDifference(const ByteStore &first, const ByteStore &second, qint64 before,
                              ByteWork *work = nullptr, const CompareSizes &sizes = {});

/// The differences in `range`, which is small: what is in sight.
QList<Difference> differencesIn(const ByteStore &first, const ByteStore &second,
                                const ByteRange &range);

/// Looks at every byte.
Comparison compared(const ByteStore &first, const ByteStore &second, ByteWork *work = nullptr,
                    const CompareSizes &sizes = {});

} // namespace forkscope
