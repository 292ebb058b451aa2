#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

enum class WriteResult { Written, Interrupted, Failed };

/// Writes all of `bytes` to a descriptor that may block, in pieces, until `interrupt` becomes
/// readable (-1: nothing interrupts). After Failed, errno is set.
WriteResult writeAll(int descriptor, QByteArrayView bytes, int interrupt = -1);

} // namespace forkscope
