#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

enum class WriteResult { Written, Interrupted, Failed };

/// Writes all of `bytes` to a descriptor that may block, in pieces, until `interrupt` becomes
/// readable (-1: nothing interrupts). After Failed, errno is set.
WriteResult writeAll(int descriptor, QByteArrayView bytes, int interrupt = -1);

/// Reads a descriptor to its end of file. On failure returns false with errno, which is EFBIG if
/// more than `most` bytes came.
bool readAll(int descriptor, qint64 most, QByteArray *bytes);

} // namespace forkscope
