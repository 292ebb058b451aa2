#pragma once

#include "core/record/WaitReason.h"

#include <QtCore/QtGlobal>

#include <csignal>
#include <optional>
#include <variant>

namespace forkscope {

/// What a process is doing. Each state has only the data that is known in it.
namespace state {
struct Queued
{
    bool operator==(const Queued &) const = default;
};
struct Starting
{
    bool operator==(const Starting &) const = default;
};
struct Running
{
    int core = -1;
    bool operator==(const Running &) const = default;
};
struct Ready
{
    bool operator==(const Ready &) const = default;
}; ///< waiting for a core
struct Blocked
{
    WaitReason reason = WaitReason::Unknown;
    bool operator==(const Blocked &) const = default;
};
struct Stopped
{
    int signal = 0; ///< that stopped it, as far as is known; 0: not known
    /// Returns whether the kernel has stopped it because it is in the background.
    [[nodiscard]] bool wantsTerminal() const { return signal == SIGTTIN || signal == SIGTTOU; }
    bool operator==(const Stopped &) const = default;
}; ///< by a signal or a debugger
struct Zombie
{
    bool operator==(const Zombie &) const = default;
}; ///< ended, not yet reaped
struct Ended
{
    int status = 0;
    bool operator==(const Ended &) const = default;
};
struct NotStarted
{
    bool operator==(const NotStarted &) const = default;
}; ///< and never will be
} // namespace state

using ProcessState =
    std::variant<state::Queued, state::Starting, state::Running, state::Ready, state::Blocked,
                 state::Stopped, state::Zombie, state::Ended, state::NotStarted>;

/// How an instance came out. It is separate from the states of its processes.
enum class Outcome : quint8 { Succeeded, Failed, TimedOut, Stopped, NotStarted };

/// Returns whether a process is alive, which it is from its start until it is reaped.
inline bool isLive(const ProcessState &s)
{
    return !std::holds_alternative<state::Queued>(s) && !std::holds_alternative<state::Ended>(s) &&
           !std::holds_alternative<state::NotStarted>(s);
}

} // namespace forkscope
