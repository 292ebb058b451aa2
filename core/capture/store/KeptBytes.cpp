#include "core/capture/store/KeptBytes.h"

#include <algorithm>
#include <cerrno>

namespace forkscope {

namespace {

/// The first allocation of a stream, as most outputs are one line.
constexpr qint64 smallestRoom = 64;

} // namespace

KeptBytes::~KeptBytes()
{
    m_pool->giveMemory(m_capacity);
    m_pool->giveTotal(m_granted);
    if (!m_chunks.empty())
        m_pool->spill()->give(std::move(m_chunks));
}

KeptBytes::Place KeptBytes::grow(qint64 size, qint64 wanted)
{
    if (m_granted < size + wanted)
        m_granted += m_pool->takeTotal(size + wanted - m_granted);
    wanted = std::min(wanted, m_granted - size);
    if (wanted <= 0) {
        m_stop = {KeepLimit::Total, 0, {}};
        return {};
    }
    if (m_memoryEnd < 0 && size + wanted > m_capacity && !growMemory(size + wanted) &&
        size >= m_capacity)
        m_memoryEnd = m_capacity;
    if (size < memoryRoom())
        return {m_memory.get() + size, 0, std::min(wanted, memoryRoom() - size)};
    return growFile(size, wanted);
}

/// Grows geometrically. Returns false if there will be no room for `needed`.
bool KeptBytes::growMemory(qint64 needed)
{
    const KeepLimits &limits = m_pool->limits();
    const qint64 most = std::min(std::max(limits.streamMemory, limits.smallMemory), limits.stream);
    const qint64 wanted = std::min(needed, most);
    const qint64 doubled = std::clamp<qint64>(2 * m_capacity, smallestRoom, most);
    if (wanted <= m_capacity)
        return false;
    const qint64 small = limits.smallMemory;
    return setCapacity(std::max(wanted, doubled), small) || setCapacity(wanted, small) ||
           (m_capacity < small && setCapacity(std::min(small, wanted), small));
}

/// Memory up to `unrefused` is not counted against the run's share.
bool KeptBytes::setCapacity(qint64 capacity, qint64 unrefused)
{
    const qint64 more = capacity - m_capacity;
    if (capacity <= unrefused)
        m_pool->takeSmallMemory(more);
    else if (!m_pool->takeMemory(more))
        return false;
    auto *const moved = static_cast<char *>(std::realloc(m_memory.get(), size_t(capacity)));
    if (!moved) {
        m_pool->giveMemory(more);
        return false;
    }
    [[maybe_unused]] char *const old = m_memory.release(); // realloc(3) has freed or moved it
    m_memory.reset(moved);
    m_capacity = capacity;
    return true;
}

KeptBytes::Place KeptBytes::growFile(qint64 size, qint64 wanted)
{
    SpillFile *const spill = m_pool->spill();
    if (!spill) {
        m_stop = {KeepLimit::Memory, 0, {}};
        return {};
    }
    const qint64 chunk = (size - m_memoryEnd) / spill->chunkBytes();
    if (chunk == qint64(m_chunks.size())) {
        const qint64 taken = spill->take();
        if (taken < 0) {
            m_stop = {KeepLimit::NoSpillFile, errno, spill->directory()};
            return {};
        }
        m_chunks.push_back(taken);
    }
    return at(size, wanted);
}

KeptBytes::Place KeptBytes::at(qint64 position, qint64 most) const
{
    const qint64 memory = memoryRoom();
    if (position < memory)
        return {m_memory.get() + position, 0, std::min(most, memory - position)};
    const qint64 chunkBytes = m_pool->spill()->chunkBytes();
    const qint64 inFile = position - memory;
    const qint64 inChunk = inFile % chunkBytes;
    const qint64 chunk = m_chunks[size_t(inFile / chunkBytes)];
    return {nullptr, chunk * chunkBytes + inChunk, std::min(most, chunkBytes - inChunk)};
}

void KeptBytes::trim(qint64 size)
{
    m_pool->giveTotal(m_granted - std::min(size, m_granted));
    m_granted = std::min(size, m_granted);
    if (size >= m_capacity)
        return;
    const qint64 spare = m_capacity - size;
    if (size == 0) {
        m_memory.reset();
    } else {
        auto *const moved = static_cast<char *>(std::realloc(m_memory.get(), size_t(size)));
        if (!moved)
            return;
        [[maybe_unused]] char *const old = m_memory.release();
        m_memory.reset(moved);
    }
    m_capacity = size;
    m_pool->giveMemory(spare);
}

} // namespace forkscope
