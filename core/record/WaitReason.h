#pragma once

#include <QtCore/QtGlobal>

#include <cstddef>

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

/// The waits that are summed apart, for each has a colour of its own in the timeline.
enum class WaitGroup : quint8 { PipeFull, PipeEmpty, Timer, Stopped, Other };
inline constexpr std::size_t waitGroups = std::size_t(WaitGroup::Other) + 1;

constexpr WaitGroup waitGroupOf(WaitReason reason)
{
    switch (reason) {
    case WaitReason::PipeFull:
        return WaitGroup::PipeFull;
    case WaitReason::PipeEmpty:
        return WaitGroup::PipeEmpty;
    case WaitReason::Timer:
        return WaitGroup::Timer;
    case WaitReason::Stopped:
        return WaitGroup::Stopped;
    default:
        return WaitGroup::Other;
    }
}

} // namespace forkscope
