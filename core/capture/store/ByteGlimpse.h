#pragma once

#include "core/capture/store/ByteStore.h"

namespace forkscope {

/// What a stream held at one moment: its extent and, if the stream overwrites old bytes with new
/// ones, a copy of some bytes that are at risk. A fast stream overwrites its last part many times
/// between two repaints, so only such a copy can be shown.
struct ByteGlimpse
{
    Extent extent;
    const ByteStore *store = nullptr; ///< must outlive this object; null: there are no bytes
    qint64 begin = 0;                 ///< offset of `bytes` in the stream
    QByteArray bytes;

    /// Like ByteStore::read(), but reads from the copy what is in it.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const
    {
        if (offset >= begin && offset < begin + bytes.size())
            return bytes.mid(offset - begin, length);
        return store ? store->read(offset, length) : QByteArray();
    }
};

/// Returns a glimpse with a copy of at most `length` bytes behind the gap: from `offset` on if that
/// is kept, and always within the stream. If nothing was dropped, there is no copy. From any
/// thread.
ByteGlimpse glimpseOf(const ByteStore &store, qint64 offset, qint64 length);

} // namespace forkscope
