#pragma once

#include "core/record/WaitReason.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace forkscope {

/// What the name in `/proc/PID/wchan` says a process waits for: the kernel's function that put it
/// to sleep. The names differ by kernel (pipe_write, anon_pipe_write). Nothing where the kernel
/// names none ("0", empty); Other for a name not known here. Pure.
std::optional<WaitReason> reasonOfWchan(QByteArrayView content);

/// A system call that a process is in, as far as it tells what is waited for.
struct WaitingCall
{
    WaitReason reason = WaitReason::Other;
    int descriptor = -1; ///< of a read or a write, whose kind decides: see reasonOfTransfer()
    bool isWrite = false;
    bool operator==(const WaitingCall &) const = default;
};

/// What `/proc/PID/syscall` says (proc(5)): its number and arguments; nothing where the process is
/// running or the file may not be read. The numbers are of the machine this is compiled for. Pure.
std::optional<WaitingCall> callOf(QByteArrayView content);

/// What a read from or a write to a descriptor waits for, given what `/proc/PID/fd/N` links to
/// ("pipe:[1234]", "/dev/pts/0", a file's path). Pure.
WaitReason reasonOfTransfer(QByteArrayView link, bool isWrite);

} // namespace forkscope
