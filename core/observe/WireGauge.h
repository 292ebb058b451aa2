#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <sys/types.h>

namespace forkscope {

/// How full a pipe is, in bytes.
struct PipeFill
{
    qint64 bytes = 0;
    qint64 capacity = 0;
    bool operator==(const PipeFill &) const = default;
};

/// Of a pipe that we hold an end of (pipe(7), FIONREAD and F_GETPIPE_SZ); nothing where `fd` is
/// none.
std::optional<PipeFill> fillOfPipe(int fd);

/// What names a pipe among all: the inode of either end; 0 where `fd` is none.
ino_t inodeOfPipe(int fd);

/// Of a pipe that another process has as its descriptor `fd`, if that still is the pipe `inode`.
/// It is opened for a moment only: a read end that stays open would keep SIGPIPE from the writer.
std::optional<PipeFill> fillOfPipe(qint64 pid, int fd, ino_t inode,
                                   const QByteArray &procRoot = QByteArrayLiteral("/proc"));

/// Bytes that a process has written by now, to whatever (`/proc/PID/io`, wchar: proc(5)), with
/// those of the children that it has reaped; nothing where it is gone or may not be looked at.
std::optional<qint64> writtenBy(qint64 pid,
                                const QByteArray &procRoot = QByteArrayLiteral("/proc"));

/// The same of what it has read (rchar).
std::optional<qint64> readBy(qint64 pid, const QByteArray &procRoot = QByteArrayLiteral("/proc"));

/// Whether a process has children that are not reaped yet (`/proc/PID/task/PID/children`); false
/// where the kernel does not tell.
bool hasChildrenNow(qint64 pid, const QByteArray &procRoot = QByteArrayLiteral("/proc"));

} // namespace forkscope
