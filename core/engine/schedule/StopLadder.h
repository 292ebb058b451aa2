#pragma once

#include "core/engine/schedule/StopKind.h"
#include "core/record/Ids.h"

#include <csignal>
#include <vector>

namespace forkscope {

/// One step of ending a process group.
struct StopStep
{
    std::vector<int> signalNumbers; ///< sent one after another
    Nanoseconds after{0};           ///< waited since the step before

    bool operator==(const StopStep &) const = default;
};

/// The steps that end a process group, in order; the first one is due at once.
using StopLadder = std::vector<StopStep>;

/// Returns the steps. Terminate: SIGTERM (and SIGCONT, without which a stopped process would not
/// handle it), the grace time, SIGKILL. Kill: SIGKILL.
inline StopLadder stopLadder(StopKind kind, Nanoseconds grace)
{
    if (kind == StopKind::Kill)
        return {{{SIGKILL}, Nanoseconds(0)}};
    return {{{SIGTERM, SIGCONT}, Nanoseconds(0)}, {{SIGKILL}, grace}};
}

} // namespace forkscope
