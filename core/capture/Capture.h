#pragma once

#include "core/capture/Outlet.h"
#include "core/capture/store/ByteStore.h"
#include "core/record/Ids.h"

#include <map>
#include <memory>
#include <mutex>

namespace forkscope {

/// The captured streams of one run. One thread at a time writes a stream: the engine's or the long
/// streams' thread. Any thread may read. A stream without a byte has no store.
class Capture
{
public:
    explicit Capture(const KeepLimits &limits, Outlets outlets = {});
    /// Keeps `keepBytes` of each stream, in memory.
    explicit Capture(qint64 keepBytes);
    ~Capture();
    Capture(const Capture &) = delete;
    Capture &operator=(const Capture &) = delete;

    /// Returns the pool that the streams share.
    [[nodiscard]] KeepPool &pool() const { return *m_pool; }

    /// Returns the store of a stream, and creates it if there is none.
    std::shared_ptr<ByteStore> open(StreamId stream);

    /// Returns the outlets of a stream, to be asked for once.
    [[nodiscard]] std::vector<std::shared_ptr<Outlet>> outletsOf(StreamId stream) const;

    /// Returns the store of a stream, or null if nothing has arrived.
    [[nodiscard]] std::shared_ptr<const ByteStore> find(StreamId stream) const;

    /// Drops an instance's bytes, which a reader may ask for once it needs them no more.
    void forget(int instance);

private:
    const std::shared_ptr<KeepPool> m_pool;
    const Outlets m_outlets;
    mutable std::mutex m_mutex;
    /// Sorted by instance, so that forget() need not search through the others.
    std::map<quint64, std::shared_ptr<ByteStore>> m_stores;
};

} // namespace forkscope
