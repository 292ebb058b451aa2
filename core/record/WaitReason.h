#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// What a blocked process waits for.
enum class WaitReason : quint8 {
    Unknown,   ///< no look fell into the time
    PipeFull,  ///< it writes, and nobody reads
    PipeEmpty, ///< it reads, and nobody writes
    Timer,     ///< it sleeps until a time
    Child,     ///< for a child to end
    Disk,      ///< for a device, or for memory that comes from one
    Terminal,
    Futex,   ///< for a lock or another thread
    Stopped, ///< by SIGSTOP or a debugger: goes on at SIGCONT
    Other,   ///< something that this list has no word for (a socket, several things at once, …)
};

} // namespace forkscope
