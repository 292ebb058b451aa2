#pragma once

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace forkscope {

/// Which instances the next round of looks has to visit: those of which something has run or moved
/// bytes. All others are as they were, and a round that need not touch them costs nothing for them.
/// In the engine's thread.
class LookList
{
public:
    /// Something of it may have changed.
    void add(int instance) { m_due.push_back(instance); }

    /// A process of an instance, by which the trace will name it.
    void own(pid_t pid, int instance) { m_owners[pid] = instance; }
    void disown(pid_t pid) { m_owners.erase(pid); }
    /// The same as add(), where `pid` is of an instance.
    void addOwnerOf(pid_t pid)
    {
        if (const auto found = m_owners.find(pid); found != m_owners.end())
            add(found->second);
    }

    /// What was added since the last call: ascending, each once.
    std::vector<int> take()
    {
        std::sort(m_due.begin(), m_due.end());
        m_due.erase(std::unique(m_due.begin(), m_due.end()), m_due.end());
        return std::exchange(m_due, {});
    }

private:
    std::vector<int> m_due;
    std::unordered_map<pid_t, int> m_owners;
};

} // namespace forkscope
