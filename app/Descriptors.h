#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

enum class WriteResult { Written, Interrupted, Failed };

/// Writes all of `bytes` to a descriptor that may block, in pieces, until `interrupt` becomes
/// readable (-1: nothing interrupts). After Failed, errno says why.
WriteResult writeAll(int descriptor, QByteArrayView bytes, int interrupt = -1);

/// Reads a descriptor to its end of file. Returns false, with errno, when that fails; EFBIG when
/// more than `most` bytes came.
bool readAll(int descriptor, qint64 most, QByteArray *bytes);

} // namespace forkscope
