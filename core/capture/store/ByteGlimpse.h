#pragma once

#include "core/capture/store/ByteStore.h"

namespace forkscope {

/// What was seen of a stream at one moment: how much there was and, where the stream lets go of
/// older bytes as new ones come, some of those in danger. A fast stream overwrites its last part
/// many times between two pictures of it, so what is there can only be shown from such a copy.
struct ByteGlimpse
{
    Extent extent;
    const ByteStore *store = nullptr; ///< must outlive this; null: nothing is there
    qint64 begin = 0;                 ///< of `bytes`
    QByteArray bytes;

    /// As ByteStore::read(), but what is in the copy is read from it.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const
    {
        if (offset >= begin && offset < begin + bytes.size())
            return bytes.mid(offset - begin, length);
        return store ? store->read(offset, length) : QByteArray();
    }
};

/// With a copy of at most `length` bytes behind the gap: from `offset` on as far as that is kept,
/// and always within the stream. Without one where nothing was dropped. From any thread.
ByteGlimpse glimpseOf(const ByteStore &store, qint64 offset, qint64 length);

} // namespace forkscope
