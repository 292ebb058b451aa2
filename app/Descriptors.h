#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

/// Writes all of `bytes` to a descriptor that may block. Returns whether it could; if not, errno is
/// set.
bool writeAll(int descriptor, QByteArrayView bytes);

/// Writes what is taken at once. Returns how many bytes that were, or −1 with errno: EAGAIN if the
/// reader takes nothing now.
qsizetype writeNow(int descriptor, QByteArrayView bytes);

} // namespace forkscope
