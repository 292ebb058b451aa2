#include "core/engine/StreamKeeper.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace forkscope {

namespace {

// One for all streams whose store has no room to read into: they take turns in the engine's thread.
std::array<char, StreamKeeper::readBytes> &sharedBuffer()
{
    static thread_local std::array<char, StreamKeeper::readBytes> buffer;
    return buffer;
}

} // namespace

void StreamKeeper::keep(QByteArrayView bytes)
{
    if (!m_store)
        m_store = m_capture.open(m_stream);
    m_store->append(bytes, Clock::now());
    count(bytes.size());
}

ssize_t StreamKeeper::readFrom(int fd, qint64 most)
{
    most = std::min(most, readBytes);
    const ByteStore::Room room = m_store ? m_store->room(most) : ByteStore::Room{};
    if (room.size > 0)
        return readIntoStore(fd, room);
    auto &buffer = sharedBuffer();
    const ssize_t got = ::read(fd, buffer.data(), size_t(most));
    if (got > 0)
        keep(QByteArrayView(buffer.data(), got));
    return got;
}

ssize_t StreamKeeper::readIntoStore(int fd, const ByteStore::Room &room)
{
    const ssize_t got = ::read(fd, room.begin, size_t(room.size));
    const int why = errno;
    m_store->arrived(std::max<ssize_t>(got, 0), Clock::now());
    if (got > 0)
        count(got);
    errno = why;
    return got;
}

void StreamKeeper::count(qint64 bytes)
{
    if (m_told == m_total)
        m_looks.add(m_stream.process.instance);
    m_total += bytes;
    if (m_told == 0)
        tellNews();
    if (m_keepsLess)
        return;
    const KeepStop stop = m_store->keepStop();
    m_keepsLess = bool(stop);
    if (m_keepsLess && m_capture.pool().isNews(stop.why))
        m_events.emitEvent({Clock::now(), event::KeepingStopped{m_stream, stop}});
}

void StreamKeeper::tellNews()
{
    if (m_told == m_total)
        return;
    m_told = m_total;
    m_events.emitEvent({Clock::now(), event::BytesArrived{m_stream, m_total}});
}

void StreamKeeper::end(bool atEndOfFile)
{
    if (m_store)
        m_store->finish();
    m_events.emitEvent({Clock::now(), event::StreamEnded{m_stream, m_total, atEndOfFile}});
}

} // namespace forkscope
