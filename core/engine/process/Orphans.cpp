#include "core/engine/process/Orphans.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace forkscope {

namespace {

std::vector<pid_t> adoptedInOrder()
{
    std::vector<pid_t> pids = descendants::adopted();
    std::sort(pids.begin(), pids.end());
    return pids;
}

} // namespace

Orphans::Orphans() : m_seen(adoptedInOrder()) {}

bool Orphans::look()
{
    std::vector<pid_t> now = adoptedInOrder();
    std::vector<pid_t> news;
    std::set_difference(now.begin(), now.end(), m_seen.begin(), m_seen.end(),
                        std::back_inserter(news));
    // Who has ended is nobody's any more, and its number may come again.
    std::erase_if(m_waiting, [&now](const Orphan &orphan) {
        return !std::binary_search(now.begin(), now.end(), orphan.process.pid);
    });
    for (const pid_t pid : news) {
        if (const auto process = descendants::find(pid))
            m_waiting.push_back({*process});
    }
    m_seen = std::move(now);
    return !m_waiting.empty();
}

std::vector<Descendant> Orphans::claim(const std::function<bool(const Orphan &)> &belongs)
{
    std::vector<Descendant> claimed;
    std::erase_if(m_waiting, [&](const Orphan &orphan) {
        if (!belongs(orphan))
            return false;
        claimed.push_back(orphan.process);
        return true;
    });
    return claimed;
}

void Orphans::markAmbiguous()
{
    for (Orphan &orphan : m_waiting)
        orphan.isAmbiguous = true;
}

} // namespace forkscope
