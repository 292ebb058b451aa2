#include "core/capture/ByteStore.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace forkscope {

namespace {

/// The first room of a buffer: most outputs are a line.
constexpr qint64 smallestRoom = 64;

/// Sees to it that `buffer` has room for `wanted` bytes or for `limit`, whichever is less, growing
/// geometrically. Where memory runs out, the limit becomes what there is room for.
void makeRoom(QByteArray &buffer, qint64 wanted, qint64 &limit)
{
    const qint64 needed = std::min(wanted, limit);
    if (needed <= buffer.capacity())
        return;
    const qint64 doubled = std::max<qint64>(2 * buffer.capacity(), smallestRoom);
    try {
        buffer.reserve(std::min(std::max(needed, doubled), limit));
    } catch (const std::bad_alloc &) {
        limit = std::min<qint64>(limit, buffer.capacity());
    }
}

void squeeze(QByteArray &buffer)
{
    try {
        buffer.squeeze();
    } catch (const std::bad_alloc &) {
        // It stays as large as it was.
    }
}

} // namespace

ByteStore::ByteStore(qint64 keep)
    : m_headLimit(std::max<qint64>(keep, 0) - std::max<qint64>(keep, 0) / 2),
      m_tailLimit(std::max<qint64>(keep, 0) / 2), m_digest(XXH3_createState())
{
    if (!m_digest)
        throw std::bad_alloc();
    XXH3_128bits_reset(m_digest);
}

ByteStore::~ByteStore()
{
    XXH3_freeState(m_digest);
}

void ByteStore::append(QByteArrayView bytes, TimePoint at)
{
    const std::lock_guard lock(m_mutex);
    Q_ASSERT(!m_ended);
    if (m_ended || bytes.isEmpty())
        return;
    XXH3_128bits_update(m_digest, bytes.data(), size_t(bytes.size()));
    const QByteArrayView rest = appendHead(bytes);
    m_total += bytes.size();
    m_arrivals.append(at, m_total);
    appendTail(rest);
}

void ByteStore::finish()
{
    const std::lock_guard lock(m_mutex);
    if (m_ended)
        return;
    m_finalDigest = digestLocked();
    XXH3_freeState(m_digest);
    m_digest = nullptr;
    squeeze(m_head);
    squeeze(m_tail);
    m_ended = true;
}

Extent ByteStore::extent() const
{
    const std::lock_guard lock(m_mutex);
    return extentLocked();
}

QByteArray ByteStore::read(qint64 offset, qint64 length) const
{
    const std::lock_guard lock(m_mutex);
    return readLocked(offset, length);
}

QByteArray ByteStore::kept() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray bytes;
    bytes.reserve(m_head.size() + m_tail.size());
    bytes.append(m_head);
    readTail(m_total - m_tail.size(), m_tail.size(), &bytes);
    return bytes;
}

QByteArray ByteStore::digest() const
{
    const std::lock_guard lock(m_mutex);
    return m_digest ? digestLocked() : m_finalDigest;
}

TimePoint ByteStore::cameBy(qint64 offset) const
{
    const std::lock_guard lock(m_mutex);
    return m_arrivals.cameBy(offset);
}

qint64 ByteStore::totalAt(TimePoint at) const
{
    const std::lock_guard lock(m_mutex);
    return m_arrivals.totalAt(at);
}

Extent ByteStore::extentLocked() const
{
    return {m_total, m_head.size(), m_total - m_tail.size(), m_ended};
}

QByteArray ByteStore::readLocked(qint64 offset, qint64 length) const
{
    const Extent all = extentLocked();
    if (offset < 0 || length <= 0 || offset >= all.total)
        return {};
    if (offset >= all.gapBegin && offset < all.gapEnd)
        return {};
    const bool beforeGap = all.dropped() > 0 && offset < all.gapBegin;
    const qint64 last = beforeGap ? all.gapBegin : all.total;
    const qint64 end = offset + std::min(length, last - offset);

    QByteArray bytes;
    bytes.reserve(end - offset);
    const qint64 headEnd = std::min<qint64>(end, m_head.size());
    if (offset < headEnd)
        bytes.append(m_head.constData() + offset, headEnd - offset);
    const qint64 tailBegin = std::max<qint64>(offset, m_head.size());
    if (tailBegin < end)
        readTail(tailBegin, end - tailBegin, &bytes);
    return bytes;
}

QByteArray ByteStore::digestLocked() const
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_digest));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest)
        .toHex();
}

/// Returns what did not belong to the first part.
QByteArrayView ByteStore::appendHead(QByteArrayView bytes)
{
    if (m_head.size() >= m_headLimit)
        return bytes;
    makeRoom(m_head, m_head.size() + bytes.size(), m_headLimit);
    const qint64 size = std::min<qint64>(bytes.size(), m_headLimit - m_head.size());
    m_head.append(bytes.first(size));
    return bytes.sliced(size);
}

/// The byte at stream offset o is in the ring at (o − head) modulo the ring's size, which also
/// holds while it grows. `bytes` are the last ones of the m_total that there are by now.
void ByteStore::appendTail(QByteArrayView bytes)
{
    if (m_tail.size() < m_tailLimit) {
        makeRoom(m_tail, m_tail.size() + bytes.size(), m_tailLimit);
        const qint64 size = std::min<qint64>(bytes.size(), m_tailLimit - m_tail.size());
        m_tail.append(bytes.first(size));
        bytes = bytes.sliced(size);
    }
    const qint64 ring = m_tail.size();
    if (bytes.isEmpty() || ring == 0)
        return;
    if (bytes.size() > ring)
        bytes = bytes.last(ring);
    const qint64 begin = (m_total - bytes.size() - m_head.size()) % ring;
    const qint64 untilWrap = std::min<qint64>(bytes.size(), ring - begin);
    char *const data = m_tail.data();
    std::memcpy(data + begin, bytes.data(), size_t(untilWrap));
    std::memcpy(data, bytes.data() + untilWrap, size_t(bytes.size() - untilWrap));
}

/// `from` is an offset of the stream that is in the last part.
void ByteStore::readTail(qint64 from, qint64 size, QByteArray *into) const
{
    if (size == 0)
        return;
    const qint64 ring = m_tail.size();
    const qint64 begin = (from - m_head.size()) % ring;
    const qint64 untilWrap = std::min(size, ring - begin);
    into->append(m_tail.constData() + begin, untilWrap);
    into->append(m_tail.constData(), size - untilWrap);
}

} // namespace forkscope
