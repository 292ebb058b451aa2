#pragma once

#include "core/observe/ProcRoot.h"

#include <QtCore/QByteArray>

#include <optional>
#include <sys/types.h>

namespace forkscope {

/// How full a pipe is and how much it can hold, in bytes.
struct PipeFill
{
    qint64 bytes = 0;
    qint64 capacity = 0;
    bool operator==(const PipeFill &) const = default;
};

/// Returns the fill of a pipe of which we hold an end (pipe(7), FIONREAD and F_GETPIPE_SZ); nothing
/// if `fd` is no pipe.
std::optional<PipeFill> fillOfPipe(int fd);

/// Returns the inode that both ends of a pipe share and that identifies it; 0 if `fd` is no pipe.
ino_t inodeOfPipe(int fd);

/// Returns the fill of a pipe that another process has as its descriptor `fd`, if that is still the
/// pipe `inode`. It is opened only for a moment: a read end left open would keep SIGPIPE from the
/// writer.
std::optional<PipeFill> fillOfPipe(qint64 pid, int fd, ino_t inode,
                                   const QByteArray &root = procRoot());

/// Returns the bytes that a process has written so far to anything (`/proc/PID/io`, wchar:
/// proc(5)), including those of the children it has reaped; nothing if it is gone or may not be
/// looked at.
std::optional<qint64> writtenBy(qint64 pid, const QByteArray &root = procRoot());

/// Like writtenBy(), for what it has read (rchar).
std::optional<qint64> readBy(qint64 pid, const QByteArray &root = procRoot());

/// What a process has read from anything and written to anything, and the children that it waited
/// for, in bytes.
struct IoCounts
{
    std::optional<qint64> read;
    std::optional<qint64> written;
};

/// Returns both from an open `/proc/PID/io`, of a zombie too; nothing where it may not be read or
/// `fd` is −1.
IoCounts ioCountsIn(int fd);

/// Returns whether a process has children that are not reaped yet (`/proc/PID/task/PID/children`);
/// false if the kernel does not tell.
bool hasChildrenNow(qint64 pid, const QByteArray &root = procRoot());

} // namespace forkscope
