#pragma once

#include "core/record/Ids.h"

#include <unordered_set>

namespace forkscope {

/// Which processes surely have not run since the last round of looks: a process that the trace did
/// not see get a core is as it was, and need not be looked at again.
struct Stillness
{
    bool isKnown = false;                 ///< false: no trace, or some of it was lost
    TimePoint upTo{};                     ///< until when it is known
    std::unordered_set<qint64> moved;     ///< tasks that had a core since
    std::unordered_set<qint64> parents{}; ///< processes that have made one since

    [[nodiscard]] bool isStill(qint64 pid) const { return isKnown && moved.count(pid) == 0; }
};

} // namespace forkscope
