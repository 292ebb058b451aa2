#pragma once

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace forkscope {

/// Lists the instances that the next round of looks has to visit: those of which something has run
/// or moved bytes. All others are unchanged, and a round costs nothing for them. For the engine's
/// thread.
class LookList
{
public:
    /// Notes that something of this instance may have changed.
    void add(int instance) { m_due.push_back(instance); }

    /// Notes which instance a process belongs to, as the trace knows only the pid.
    void own(pid_t pid, int instance) { m_owners[pid] = instance; }
    void disown(pid_t pid) { m_owners.erase(pid); }
    /// Returns the instance that a process belongs to, if it was told.
    [[nodiscard]] std::optional<int> ownerOf(pid_t pid) const
    {
        const auto found = m_owners.find(pid);
        return found == m_owners.end() ? std::nullopt : std::optional(found->second);
    }

    /// Returns what was added since the last call, ascending, each once.
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
