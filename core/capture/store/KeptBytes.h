#pragma once

#include "core/capture/store/KeepPool.h"

#include <cstdlib>
#include <memory>
#include <vector>

namespace forkscope {

/// Room for the kept bytes of one stream, by position from 0: the first part in memory, as much as
/// the pool grants, the rest in chunks of the spill file. It grows at its end and never shrinks.
/// Passive: its ByteStore sees to it who may do what at the same time.
class KeptBytes
{
public:
    explicit KeptBytes(std::shared_ptr<KeepPool> pool) : m_pool(std::move(pool)) {}
    ~KeptBytes();
    KeptBytes(const KeptBytes &) = delete;
    KeptBytes &operator=(const KeptBytes &) = delete;

    /// Where a run of positions lies: in memory, or at an offset of the spill file.
    struct Place
    {
        char *memory = nullptr;
        qint64 offset = 0; ///< of the spill file, where it is not in memory
        qint64 size = 0;   ///< of the run; 0: there is no room
    };

    /// Room for the next positions after `size`, at most `wanted` (more than 0) and as many as lie
    /// in one run. What was granted and is not used stays for the next call.
    Place grow(qint64 size, qint64 wanted);
    /// Why grow() gave no room.
    [[nodiscard]] const KeepStop &stop() const { return m_stop; }

    /// Where a position that there is room for lies, and at most `most` after it.
    [[nodiscard]] Place at(qint64 position, qint64 most) const;

    /// The spill file; there is one where a place is in it.
    [[nodiscard]] SpillFile &spill() const { return *m_pool->spill(); }
    [[nodiscard]] KeepPool &pool() const { return *m_pool; }

    /// Nothing after `size` will be wanted: gives back the rest.
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
    qint64 m_granted = 0; ///< of what may be kept of the run
    KeepStop m_stop;
};

} // namespace forkscope
