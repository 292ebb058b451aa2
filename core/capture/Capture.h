#pragma once

#include "core/capture/store/ByteStore.h"
#include "core/record/Ids.h"

#include <map>
#include <memory>
#include <mutex>

namespace forkscope {

/// The captured streams of one run. Each is written by one thread at a time, the engine's or that
/// of its long streams; any thread reads. A stream without a byte has no store.
class Capture
{
public:
    explicit Capture(const KeepLimits &limits);
    /// Keeps this much of each stream, in memory.
    explicit Capture(qint64 keepBytes);
    ~Capture();
    Capture(const Capture &) = delete;
    Capture &operator=(const Capture &) = delete;

    /// What its streams share.
    [[nodiscard]] KeepPool &pool() const { return *m_pool; }

    /// The store of a stream, made where there is none.
    std::shared_ptr<ByteStore> open(StreamId stream);

    /// The store of a stream, or null when nothing has come.
    [[nodiscard]] std::shared_ptr<const ByteStore> find(StreamId stream) const;

    /// Lets go of an instance's bytes (a reader that has used them up may say so).
    void forget(int instance);

private:
    const std::shared_ptr<KeepPool> m_pool;
    mutable std::mutex m_mutex;
    /// In the order of instances, so that forgetting one takes no search through the others.
    std::map<quint64, std::shared_ptr<ByteStore>> m_stores;
};

} // namespace forkscope
