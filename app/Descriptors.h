#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

enum class WriteResult { Written, Interrupted, Failed };

/// Writes all of `bytes` to a descriptor that may block, in pieces, until `interrupt` becomes
/// readable (-1: nothing interrupts). After Failed, errno is set.
WriteResult writeAll(int descriptor, QByteArrayView bytes, int interrupt = -1);

/// Returns what a descriptor yields until its end of file, or errno, which is EFBIG if more than
/// `most` bytes came.
Result<QByteArray, int> readAll(int descriptor, qint64 most);

} // namespace forkscope
