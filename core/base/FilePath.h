#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

// A path is bytes, and stays bytes: QFile and QDir make text of it, and names that are no UTF-8 do
// not come back from text.

/// Returns the directory that this process is in, as an absolute path (getcwd(3)); empty if it is
/// not known, as when it was deleted. Any thread.
QByteArray presentDirectory();

/// Returns `path` as seen from `directory`, which may be empty.
QByteArray joinedPath(const QByteArray &directory, const QByteArray &path);

/// Returns the path from the root on, without "." and repeated slashes. Where the present directory
/// is not known, returns the path itself, of which the system will then say what is so.
QByteArray absolutePath(const QByteArray &path);

/// Returns what stands in front of the last slash ("/" for "/a"); empty if there is none.
QByteArray parentPath(const QByteArray &path);

/// Returns what follows the last slash.
QByteArray lastName(const QByteArray &path);

/// Returns lastName() without what follows its last dot.
QByteArray nameWithoutSuffix(const QByteArray &path);

} // namespace forkscope
