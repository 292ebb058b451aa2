#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// Writes all of `bytes` to a descriptor that may block. Returns whether it could; if not, errno is
/// set.
bool writeAll(int descriptor, QByteArrayView bytes);

/// Writes what is taken at once. Returns how many bytes that were, or −1 with errno: EAGAIN if the
/// reader takes nothing now.
qsizetype writeNow(int descriptor, QByteArrayView bytes);

/// Returns what a descriptor yields until its end of file, or errno, which is EFBIG if more than
/// `most` bytes came.
Result<QByteArray, int> readAll(int descriptor, qint64 most);

} // namespace forkscope
