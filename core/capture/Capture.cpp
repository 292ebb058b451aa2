#include "core/capture/Capture.h"

namespace forkscope {

namespace {

quint64 firstKey(int instance)
{
    return quint64(quint32(instance)) << 32;
}

quint64 keyOf(StreamId stream)
{
    return firstKey(stream.process.instance) | quint64(quint32(stream.process.stage)) << 2 |
           quint64(stream.kind);
}

} // namespace

Capture::Capture(const KeepLimits &limits, Outlets outlets)
    : m_pool(std::make_shared<KeepPool>(limits)), m_outlets(std::move(outlets))
{
}

Capture::Capture(qint64 keepBytes) : Capture(KeepLimits::inMemory(keepBytes)) {}

Capture::~Capture()
{
    if (SpillFile *spill = m_pool->spill())
        spill->abandon();
}

std::shared_ptr<ByteStore> Capture::open(StreamId stream)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<ByteStore> &store = m_stores[keyOf(stream)];
    if (!store)
        store = std::make_shared<ByteStore>(m_pool);
    return store;
}

std::vector<std::shared_ptr<Outlet>> Capture::outletsOf(StreamId stream) const
{
    std::vector<std::shared_ptr<Outlet>> outlets;
    for (const OutletOf &outletOf : m_outlets) {
        if (std::shared_ptr<Outlet> outlet = outletOf(stream))
            outlets.push_back(std::move(outlet));
    }
    return outlets;
}

std::shared_ptr<const ByteStore> Capture::find(StreamId stream) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_stores.find(keyOf(stream));
    return found == m_stores.end() ? nullptr : found->second;
}

void Capture::forget(int instance)
{
    // Destroyed after the lock is released, as freeing disk space takes time.
    std::vector<std::shared_ptr<ByteStore>> gone;
    const std::lock_guard lock(m_mutex);
    const auto begin = m_stores.lower_bound(firstKey(instance));
    const auto end = m_stores.lower_bound(firstKey(instance + 1));
    for (auto it = begin; it != end; ++it)
        gone.push_back(std::move(it->second));
    m_stores.erase(begin, end);
}

} // namespace forkscope
