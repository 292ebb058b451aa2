#include "core/engine/streams/InputSource.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr qint64 chunkBytes = 65536;

quint64 splitMix(quint64 *state)
{
    quint64 z = (*state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

InputSource InputSource::fixed(QByteArray bytes)
{
    InputSource source;
    source.m_chunk = std::move(bytes);
    return source;
}

InputSource InputSource::random(qint64 count, quint64 seed, int instance)
{
    InputSource source;
    source.m_toGenerate = count;
    // The states are two steps apart, so that neighbouring seeds and neighbouring instances share
    // no stream.
    quint64 state = seed;
    source.m_state = splitMix(&state) ^ (quint64(instance) * 0xD1342543DE82EF95ULL);
    source.m_state = splitMix(&source.m_state);
    return source;
}

InputSource InputSource::descriptor(Descriptor from)
{
    InputSource source;
    source.m_from = std::move(from);
    return source;
}

QByteArrayView InputSource::peek()
{
    if (m_used == m_chunk.size() && m_toGenerate > 0)
        generate();
    else if (m_used == m_chunk.size() && m_from.isOpen())
        read();
    const qsizetype rest = m_chunk.size() - m_used;
    return QByteArrayView(m_chunk).sliced(m_used, std::min<qsizetype>(rest, chunkBytes));
}

void InputSource::advance(qsizetype count)
{
    m_used += count;
}

/// Reads what is there. A FIFO that nobody has opened for writing yet reads as if it were at its
/// end, and only poll(2) tells the two apart.
void InputSource::read()
{
    pollfd ready{m_from.get(), POLLIN, 0};
    m_isWaiting = ::poll(&ready, 1, 0) == 0;
    if (m_isWaiting)
        return;
    m_chunk.resize(chunkBytes);
    m_used = 0;
    const ssize_t got = ::read(m_from.get(), m_chunk.data(), size_t(chunkBytes));
    m_isWaiting = got < 0 && (errno == EAGAIN || errno == EINTR);
    m_chunk.truncate(std::max<ssize_t>(got, 0));
}

void InputSource::generate()
{
    const qsizetype size = qsizetype(std::min(m_toGenerate, chunkBytes));
    m_chunk.resize(size);
    m_used = 0;
    m_toGenerate -= size;
    char *out = m_chunk.data();
    for (qsizetype at = 0; at < size; at += 8) {
        const quint64 word = qToLittleEndian(splitMix(&m_state));
        memcpy(out + at, &word, size_t(std::min<qsizetype>(8, size - at)));
    }
}

} // namespace forkscope
