#pragma once

#include "core/engine/process/Descendants.h"

#include <functional>
#include <vector>

namespace forkscope {

/// A process that we have adopted because its parent ended.
struct Orphan
{
    Descendant process;
    /// More than one instance could have left it when it was found.
    bool isAmbiguous = false;
};

/// The orphans of a run, until it is known which instance each of them is of. For the engine's
/// thread.
class Orphans
{
public:
    /// Those that are there now are not of this run.
    Orphans();

    /// Looks for new ones. Returns whether there are any that nobody has claimed.
    bool look();
    /// Returns those that belong to the one who asks, and forgets them.
    std::vector<Descendant> claim(const std::function<bool(const Orphan &)> &belongs);
    /// Notes that those who wait cannot be told apart.
    void markAmbiguous();

private:
    std::vector<pid_t> m_seen; ///< adopted when the last look was taken, ascending
    std::vector<Orphan> m_waiting;
};

} // namespace forkscope
