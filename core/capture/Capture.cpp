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

std::shared_ptr<ByteStore> Capture::open(StreamId stream)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<ByteStore> &store = m_stores[keyOf(stream)];
    if (!store)
        store = std::make_shared<ByteStore>(m_keepBytes);
    return store;
}

std::shared_ptr<const ByteStore> Capture::find(StreamId stream) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_stores.find(keyOf(stream));
    return found == m_stores.end() ? nullptr : found->second;
}

void Capture::forget(int instance)
{
    const std::lock_guard lock(m_mutex);
    m_stores.erase(m_stores.lower_bound(firstKey(instance)),
                   m_stores.lower_bound(firstKey(instance + 1)));
}

} // namespace forkscope
