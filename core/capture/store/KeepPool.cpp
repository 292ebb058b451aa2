#include "core/capture/store/KeepPool.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr qint64 streamMemory = 16 << 20;
constexpr qint64 totalMemory = 256 << 20;

} // namespace

KeepLimits KeepLimits::inMemory(qint64 stream)
{
    KeepLimits limits;
    limits.stream = std::max<qint64>(stream, 0);
    return limits;
}

KeepLimits KeepLimits::ofRun(qint64 stream, qint64 total, const QByteArray &spillDirectory)
{
    KeepLimits limits;
    limits.stream = stream;
    limits.total = total;
    limits.streamMemory = forkscope::streamMemory;
    limits.totalMemory = forkscope::totalMemory;
    limits.spillDirectory = spillDirectory;
    return limits;
}

KeepPool::KeepPool(KeepLimits limits) : m_limits(std::move(limits))
{
    if (!m_limits.spillDirectory.isEmpty())
        m_spill.emplace(m_limits.spillDirectory, m_limits.chunk);
}

qint64 KeepPool::takeTotal(qint64 wanted)
{
    qint64 used = m_total;
    qint64 got = 0;
    do {
        got = std::clamp<qint64>(m_limits.total - used, 0, wanted);
    } while (!m_total.compare_exchange_weak(used, used + got));
    return got;
}

void KeepPool::giveTotal(qint64 bytes)
{
    m_total -= bytes;
}

bool KeepPool::takeMemory(qint64 wanted)
{
    qint64 used = m_memory;
    do {
        if (wanted > m_limits.totalMemory - used)
            return false;
    } while (!m_memory.compare_exchange_weak(used, used + wanted));
    return true;
}

void KeepPool::takeSmallMemory(qint64 wanted)
{
    m_memory += wanted;
}

void KeepPool::giveMemory(qint64 bytes)
{
    m_memory -= bytes;
}

bool KeepPool::isNews(KeepLimit why)
{
    const unsigned bit = 1U << unsigned(why);
    return (m_told.fetch_or(bit) & bit) == 0;
}

} // namespace forkscope
