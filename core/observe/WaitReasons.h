#pragma once

#include "core/record/WaitReason.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace forkscope {

/// Returns what a process waits for, from `/proc/PID/wchan`: the kernel's function that put it to
/// sleep. The names differ by kernel (pipe_write, anon_pipe_write). Returns nothing if the kernel
/// names none ("0", empty), and Other for a name that is not known here. Pure.
std::optional<WaitReason> reasonOfWchan(QByteArrayView content);

/// A system call that a process is in, as far as it shows what the process waits for.
struct WaitingCall
{
    WaitReason reason = WaitReason::Other;
    int descriptor = -1; ///< of a read or a write, for reasonOfTransfer()
    bool isWrite = false;
    bool operator==(const WaitingCall &) const = default;
};

/// Reads the number and arguments in `/proc/PID/syscall` (proc(5)). Returns nothing if the process
/// is running or the file may not be read. Numbers are those of the machine this is compiled for.
/// Pure.
std::optional<WaitingCall> callOf(QByteArrayView content);

/// Returns what a read from or a write to a descriptor waits for. `link` is the target of
/// `/proc/PID/fd/N` ("pipe:[1234]", "/dev/pts/0", a file's path). Pure.
WaitReason reasonOfTransfer(QByteArrayView link, bool isWrite);

} // namespace forkscope
