#include "core/engine/streams/StreamKeeper.h"

#include <cerrno>
#include <unistd.h>
#include <vector>

namespace forkscope {

namespace {

// All streams of a thread whose store has no room to read into take turns with this one. A
// thread's variables lie on its stack, which `ulimit -s` may have made smaller than this.
std::vector<char> &sharedBuffer()
{
    static thread_local std::vector<char> buffer(StreamKeeper::readBytes);
    return buffer;
}

} // namespace

void StreamKeeper::keep(QByteArrayView bytes)
{
    if (!m_store)
        begin();
    m_store->append(bytes, Clock::now());
    pass(bytes);
    m_total += bytes.size();
}

void StreamKeeper::begin()
{
    m_store = m_stream.capture.open(m_stream.id);
    m_outlets = m_stream.capture.outletsOf(m_stream.id);
}

void StreamKeeper::pass(QByteArrayView bytes)
{
    for (const auto &outlet : m_outlets)
        outlet->take(bytes);
}

int StreamKeeper::waitsFor() const
{
    for (const auto &outlet : m_outlets) {
        if (const int fd = outlet->waitsFor(); fd >= 0)
            return fd;
    }
    return -1;
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
    if (got > 0) {
        pass(QByteArrayView(room.begin, got)); // which the next room may overwrite
        m_total += got;
    }
    errno = why;
    return got;
}

void StreamKeeper::finish()
{
    if (m_store)
        m_store->finish();
}

void StreamKeeper::noteArrival()
{
    if (!hasNews())
        return;
    if (m_told == 0)
        tellNews();
    else
        m_stream.looks.add(m_stream.id.process.instance);
}

void StreamKeeper::tellNews()
{
    const qint64 total = m_total;
    if (m_told == total)
        return;
    m_told = total;
    m_stream.events.emitEvent({Clock::now(), event::BytesArrived{m_stream.id, total}});
    tellStop();
}

/// Tells once that not all that comes is kept any more, and only for the first stream of a run that
/// is stopped by the same limit.
void StreamKeeper::tellStop()
{
    if (m_keepsLess)
        return;
    const KeepStop stop = m_store->keepStop();
    m_keepsLess = bool(stop);
    if (m_keepsLess && m_stream.capture.pool().isNews(stop.why))
        m_stream.events.emitEvent({Clock::now(), event::KeepingStopped{m_stream.id, stop}});
}

void StreamKeeper::tellEnd(bool atEndOfFile)
{
    if (m_store)
        tellStop();
    m_stream.events.emitEvent(
        {Clock::now(), event::StreamEnded{m_stream.id, m_total, atEndOfFile}});
}

} // namespace forkscope
