#pragma once

#include "core/record/Ids.h"

#include <unordered_set>

namespace forkscope {

/// Which processes surely have not run since the last round of looks. A process that the trace did
/// not see on a core is unchanged and need not be looked at again.
struct Stillness
{
    bool isKnown = false;             ///< false: there is no trace, or some of it was lost
    TimePoint upTo{};                 ///< the time up to which it is known
    std::unordered_set<qint64> moved; ///< tasks that had a core since the last round
    /// Processes that created another one since the last round.
    std::unordered_set<qint64> parents{};
    /// Processes that we have started and of which a descendant began or ended since then.
    std::unordered_set<qint64> families{};

    [[nodiscard]] bool isStill(qint64 pid) const { return isKnown && moved.count(pid) == 0; }
};

} // namespace forkscope
