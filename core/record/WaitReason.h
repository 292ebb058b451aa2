#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// What a blocked process waits for.
enum class WaitReason : quint8 {
    Unknown,   ///< no look fell into this time
    PipeFull,  ///< it writes, and nobody reads
    PipeEmpty, ///< it reads, and nobody writes
    Timer,     ///< it sleeps until a time
    Child,     ///< a child's end
    Disk,      ///< a device, or memory that comes from one
    Terminal,
    Futex,   ///< a lock or another thread
    Stopped, ///< stopped by SIGSTOP or a debugger; continues at SIGCONT
    Other,   ///< anything else (a socket, several things at once, …)
};

} // namespace forkscope
