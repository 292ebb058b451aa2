#include "core/record/CoreTrack.h"

#include <algorithm>

namespace forkscope {

void CoreTrack::append(SliceRef slice, ProcessId own, Nanoseconds length)
{
    m_slices.append(slice);
    // Those who share a core come back soon.
    const auto known = std::find_if(m_open.rbegin(), m_open.rend(),
                                    [own](const CoreUse &use) { return use.own == own; });
    if (known != m_open.rend())
        known->time += length;
    else
        m_open.push_back({own, length});
    if (m_slices.size() % blockSize != 0)
        return;
    m_uses.insert(m_uses.end(), m_open.begin(), m_open.end());
    m_ends.push_back(m_uses.size());
    m_open.clear();
}

std::span<const CoreUse> CoreTrack::usesOf(std::size_t block) const
{
    if (block >= m_ends.size())
        return {};
    const std::size_t begin = block == 0 ? 0 : m_ends[block - 1];
    return std::span(m_uses).subspan(begin, m_ends[block] - begin);
}

std::size_t CoreTrack::memory() const
{
    return m_slices.memory() + (m_uses.capacity() + m_open.capacity()) * sizeof(CoreUse) +
           m_ends.capacity() * sizeof(std::size_t);
}

} // namespace forkscope
