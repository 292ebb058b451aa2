#pragma once

#include "ui/panes/bytes/BytesLayout.h"
#include "ui/panes/bytes/StreamJob.h"

namespace forkscope {

/// How the writing of bytes into a file went.
struct SavedBytes
{
    qint64 bytes = 0; ///< written
    QString error;    ///< empty where it succeeded
};

/// Writes what is kept of `range` into a file, which appears whole or not at all; what the gap has
/// swallowed is left out. Counts and can be cancelled through `work`; then there is no file and no
/// error. From any thread, also while the stream grows.
SavedBytes saveBytes(const ByteStore &store, ByteRange range, const QString &path,
                     StreamWork *work);

/// How many bytes of `range` are not kept.
qint64 missingBytes(const Extent &extent, ByteRange range);

} // namespace forkscope
