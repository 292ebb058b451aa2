#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns the content of a file, a device or a pipe, or errno, which is EFBIG if there are more
/// than `most` bytes. It waits for whoever writes a pipe. Any thread.
Result<QByteArray, int> readFile(const QByteArray &path, qint64 most);

/// Returns what a descriptor yields until its end, or errno, as readFile() does.
Result<QByteArray, int> readAll(int descriptor, qint64 most);

} // namespace forkscope
