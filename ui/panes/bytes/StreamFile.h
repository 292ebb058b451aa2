#pragma once

#include "ui/panes/bytes/BytesLayout.h"
#include "ui/panes/bytes/StreamJob.h"

namespace forkscope {

/// The result of writing bytes into a file.
struct SavedBytes
{
    qint64 bytes = 0; ///< written
    QString error;    ///< empty where it succeeded
};

/// Writes what is kept of `range` into a file, which appears whole or not at all. Bytes in the gap
/// are left out. `work` counts the bytes and can cancel the writing; then there is no file and no
/// error. May be called in any thread, even while the stream grows.
SavedBytes saveBytes(const ByteStore &store, ByteRange range, const QString &path,
                     StreamWork *work);

/// Returns how many bytes of `range` are not kept.
qint64 missingBytes(const Extent &extent, ByteRange range);

} // namespace forkscope
