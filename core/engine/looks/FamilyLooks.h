#pragma once

#include "core/record/Ids.h"

#include <set>
#include <vector>

namespace forkscope {

/// Says of which instances descendants are to be looked for now, so that the watchdog knows their
/// groups should we be killed. A look asks /proc for each process, so only a few are taken at a
/// time, in turn. Pure.
class FamilyLooks
{
public:
    /// Notes that something of the instance may have a child that it had not before.
    void add(int instance) { m_fresh.insert(instance); }

    /// Returns the instances whose turn it is. One that was added is returned a round later: what
    /// is forked joins its group a moment after that (timeout(1) when it has begun, shells at
    /// once).
    std::vector<int> take(TimePoint now);
    /// Notes what the round at `begin` has cost, so that all of them are a small part of the
    /// engine's time, however many processes there are.
    void noteCost(TimePoint begin, Nanoseconds cost);

private:
    std::set<int> m_fresh; ///< added since the last round
    std::set<int> m_due;
    int m_last = -1;
    TimePoint m_nextRound{};
};

} // namespace forkscope
