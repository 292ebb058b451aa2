#pragma once

#include "core/capture/store/KeepPool.h"

#include <cstdlib>
#include <memory>
#include <vector>

namespace forkscope {

/// Room for the kept bytes of one stream, by position from 0: first in memory, as far as the pool
/// grants it, then in chunks of the spill file. It grows at its end and never shrinks. Passive: its
/// ByteStore decides who may do what at the same time.
class KeptBytes
{
public:
    explicit KeptBytes(std::shared_ptr<KeepPool> pool) : m_pool(std::move(pool)) {}
    ~KeptBytes();
    KeptBytes(const KeptBytes &) = delete;
    KeptBytes &operator=(const KeptBytes &) = delete;

    /// Where consecutive positions lie: in memory, or at an offset of the spill file.
    struct Place
    {
        char *memory = nullptr;
        qint64 offset = 0; ///< in the spill file, if `memory` is null
        qint64 size = 0;   ///< in bytes; 0: there is no room
    };

    /// Returns room for the positions after `size`: at most `wanted` (more than 0), and as many as
    /// are contiguous. What was granted and is not used stays for the next call.
    Place grow(qint64 size, qint64 wanted);
    /// Returns why grow() gave no room.
    [[nodiscard]] const KeepStop &stop() const { return m_stop; }

    /// Returns where a position lies that has room, with at most `most` bytes from there on.
    [[nodiscard]] Place at(qint64 position, qint64 most) const;

    /// Returns the spill file. There must be a place in it.
    [[nodiscard]] SpillFile &spill() const { return *m_pool->spill(); }
    [[nodiscard]] KeepPool &pool() const { return *m_pool; }

    /// Gives back the room after `size`, which will not be needed.
    void trim(qint64 size);

private:
    struct Free
    {
        void operator()(char *memory) const { std::free(memory); }
    };

    bool growMemory(qint64 needed);
    bool setCapacity(qint64 capacity, qint64 limited);
    Place growFile(qint64 size, qint64 wanted);
    [[nodiscard]] qint64 memoryRoom() const { return m_memoryEnd < 0 ? m_capacity : m_memoryEnd; }

    std::shared_ptr<KeepPool> m_pool;
    std::unique_ptr<char, Free> m_memory;
    qint64 m_capacity = 0;
    qint64 m_memoryEnd = -1; ///< positions from here on are in the file; −1: not decided yet
    std::vector<qint64> m_chunks;
    qint64 m_granted = 0; ///< bytes taken from the run's limit
    KeepStop m_stop;
};

} // namespace forkscope
