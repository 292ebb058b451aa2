#include "core/capture/PassingBytes.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

PassingBytes::PassingBytes(std::shared_ptr<KeepPool> pool, bool isWanted,
                           std::function<void(bool many)> news)
    : m_news(std::move(news)),
      m_stored(isWanted ? nullptr : std::make_unique<ByteStore>(std::move(pool))),
      m_isWanted(isWanted)
{
}

PassingBytes::~PassingBytes()
{
    if (m_bell >= 0)
        ::close(m_bell);
}

void PassingBytes::take(QByteArrayView bytes)
{
    qint64 before = 0;
    {
        const std::lock_guard lock(m_mutex);
        before = waiting();
        if (m_isClosed || (m_isWanted && m_isLetGo && before >= window))
            return;
        if (m_stored)
            m_stored->append(bytes);
        else
            m_queue.append(bytes.data(), bytes.size());
        if (!m_isWanted)
            return;
    }
    const bool many = before < window / 2 && before + bytes.size() >= window / 2;
    if (before == 0 || many)
        m_news(many);
}

int PassingBytes::waitsFor()
{
    const std::lock_guard lock(m_mutex);
    if (!m_isWanted || m_isClosed || m_isLetGo || waiting() < window)
        return -1;
    // Without a descriptor the stream is not held up.
    if (m_bell < 0)
        m_bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::uint64_t rings = 0;
    // The bell does not block. NOLINTNEXTLINE(clang-analyzer-unix.BlockInCriticalSection)
    [[maybe_unused]] const ssize_t got = ::read(m_bell, &rings, sizeof rings);
    m_holdsUp = m_bell >= 0;
    return m_bell;
}

void PassingBytes::want()
{
    const std::lock_guard lock(m_mutex);
    m_isWanted = true;
    if (m_stored && waiting() == 0)
        m_stored.reset();
}

PassingBytes::Piece PassingBytes::next()
{
    if (m_stored)
        return nextStored();
    const std::lock_guard lock(m_mutex);
    Piece piece{std::exchange(m_queue, {})};
    makeRoom();
    return piece;
}

/// The spill file is read without the lock, for which the thread that moves the stream may wait.
PassingBytes::Piece PassingBytes::nextStored()
{
    Piece piece;
    qint64 at = m_readOfStored;
    Extent extent;
    do {
        extent = m_stored->extent();
        if (at >= extent.gapBegin && at < extent.gapEnd) {
            piece.lost += extent.gapEnd - at;
            piece.why = m_stored->keepStop();
            at = extent.gapEnd;
        }
        piece.bytes = m_stored->read(at, window);
        // If it was overwritten meanwhile, the next piece is the gap in its place.
    } while (piece.bytes.isEmpty() && extent != m_stored->extent());
    if (piece.bytes.isEmpty() && at < extent.total) {
        const qint64 unreadable = std::min(window, extent.total - at);
        piece.lost += unreadable;
        piece.why = {KeepLimit::Disk, EIO, m_stored->keepStop().place};
        at += unreadable;
    }
    const std::lock_guard lock(m_mutex);
    m_readOfStored = at + piece.bytes.size();
    if (m_isWanted && waiting() == 0)
        m_stored.reset();
    makeRoom();
    return piece;
}

void PassingBytes::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_stored.reset();
    m_queue.clear();
    makeRoom();
}

void PassingBytes::letGo()
{
    const std::lock_guard lock(m_mutex);
    m_isLetGo = true;
    makeRoom();
}

qint64 PassingBytes::waiting() const
{
    return m_stored ? m_stored->extent().total - m_readOfStored : m_queue.size();
}

/// Lets the stream go on if it was held up and there is room again.
void PassingBytes::makeRoom()
{
    if (!m_holdsUp || (waiting() > window / 2 && !m_isLetGo))
        return;
    m_holdsUp = false;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_bell, &one, sizeof one);
}

} // namespace forkscope
