#include "core/capture/store/ByteStore.h"

#include <xxhash.h>
#ifdef FORKSCOPE_XXHASH_DISPATCHES
#include <xxh_x86dispatch.h> // takes the place of the functions used here
#endif

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

namespace forkscope {

namespace {

/// When no more room is to be had, this much of the kept bytes is reused for the last bytes.
constexpr qint64 lastPiece = 64 << 10;
/// A stream this long will get longer: from here on its bytes are put directly into their place.
constexpr qint64 longStream = 256 << 10;
/// Less room than this is not worth a call.
constexpr qint64 leastRoom = 64 << 10;
/// At most ring / roomsInRing is given as room; what was there is gone meanwhile.
constexpr qint64 roomsInRing = 4;
/// Beyond the limit every byte goes through the last part. A small one stays in a core's cache
/// beside the pages of the pipes: reading such a stream takes a fifth less core time than with half
/// of the usual 16 MiB as last part.
constexpr qint64 smallLastPart = 256 << 10;
constexpr qint64 lastPartsInLimit = 64;
/// Copied at once under the lock, which takes about 20 µs.
constexpr qint64 pieceBytes = 256 << 10;

/// Attempts to read all kept bytes of a growing stream; after that the writer has to wait.
constexpr int mostAttempts = 3;

/// Returns the size of the last part for a limit: half of a small one, a 64th of a large one.
qint64 lastPartOf(qint64 limit)
{
    return std::max(limit / lastPartsInLimit, std::min(limit / 2, smallLastPart));
}

} // namespace

ByteStore::ByteStore(qint64 keep)
    : ByteStore(std::make_shared<KeepPool>(KeepLimits::inMemory(keep)))
{
}

ByteStore::ByteStore(std::shared_ptr<KeepPool> pool)
    : m_kept(std::move(pool)), m_limit(m_kept.pool().limits().stream),
      m_head(m_limit - lastPartOf(m_limit)), m_digest(XXH3_createState())
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
    Lock lock(m_mutex);
    Q_ASSERT(!m_ended && m_roomSize == 0);
    if (m_ended || bytes.isEmpty())
        return;
    while (!bytes.isEmpty()) {
        const qint64 count = keepNext(&lock, bytes);
        digest(bytes.first(count));
        m_total += count;
        m_overwriting = 0;
        bytes = bytes.sliced(count);
    }
    m_arrivals.append(at, m_total);
}

/// Keeps the first bytes of `bytes`, or skips them. Returns how many are done.
qint64 ByteStore::keepNext(Lock *lock, QByteArrayView bytes)
{
    if (isGrowing()) {
        if (const qint64 grown = growBy(lock, bytes))
            return grown;
    }
    const qint64 ring = m_size - m_head;
    if (ring == 0)
        return bytes.size();
    if (bytes.size() > ring) {
        // Later bytes would overwrite these and the whole ring, so they are skipped.
        const qint64 passed = bytes.size() - ring;
        m_ringBegin = m_total + passed;
        return passed;
    }
    return overwriteBy(lock, bytes);
}

/// Returns how many bytes got new room. If 0, there will be no more room from now on.
qint64 ByteStore::growBy(Lock *lock, QByteArrayView bytes)
{
    const qint64 wanted = std::min<qint64>(bytes.size(), m_limit - m_size);
    const KeptBytes::Place place = m_kept.grow(m_size, wanted);
    if (place.size == 0) {
        stopGrowing(m_kept.stop());
        return 0;
    }
    const qint64 done = put(lock, place, bytes.first(place.size));
    const int why = errno;
    m_size += done;
    if (done < place.size)
        stopGrowing({KeepLimit::Disk, why, m_kept.spill().directory()});
    return done;
}

/// Returns how many bytes replaced the oldest ones.
qint64 ByteStore::overwriteBy(Lock *lock, QByteArrayView bytes)
{
    const qint64 position = positionOf(m_total);
    const KeptBytes::Place place =
        m_kept.at(position, std::min<qint64>(bytes.size(), m_size - position));
    m_overwriting = place.size;
    const qint64 done = put(lock, place, bytes.first(place.size));
    if (done < place.size) {
        // The content there is now undefined, so nothing in the ring can be trusted any more.
        m_stop = {KeepLimit::Disk, errno, m_kept.spill().directory()};
        m_size = m_limit = m_head;
    }
    return place.size;
}

/// Writes into memory under the lock, which takes no time, or into the file without it. Nobody
/// reads there meanwhile: it is beyond the existing bytes, or counts as overwritten.
qint64 ByteStore::put(Lock *lock, const KeptBytes::Place &place, QByteArrayView bytes)
{
    if (place.memory) {
        std::memcpy(place.memory, bytes.data(), size_t(bytes.size()));
        return bytes.size();
    }
    lock->unlock();
    const qint64 done = m_kept.spill().write(place.offset, bytes);
    const int why = errno;
    lock->lock();
    errno = why;
    return done;
}

void ByteStore::stopGrowing(const KeepStop &why)
{
    m_stop = why;
    m_limit = m_size;
    m_head = m_size - std::min(lastPiece, m_size / 2);
}

void ByteStore::finish()
{
    const std::lock_guard lock(m_mutex);
    if (m_ended)
        return;
    m_finalDigest = digestLocked();
    XXH3_freeState(m_digest);
    m_digest = nullptr;
    m_kept.trim(m_size);
    m_ended = true;
}

ByteStore::Room ByteStore::room(qint64 most)
{
    const std::lock_guard lock(m_mutex);
    if (m_ended || m_total < longStream || most < leastRoom)
        return {};
    KeptBytes::Place place;
    if (isGrowing()) {
        place = m_kept.grow(m_size, std::min(most, m_limit - m_size));
    } else if (m_size > m_head) {
        const qint64 position = positionOf(m_total);
        place = m_kept.at(position,
                          std::min({most, m_size - position, (m_size - m_head) / roomsInRing}));
    }
    if (!place.memory || place.size < leastRoom)
        return {};
    m_overwriting = isGrowing() ? 0 : place.size;
    m_roomSize = place.size;
    return {place.memory, place.size};
}

void ByteStore::arrived(qint64 count, TimePoint at)
{
    const std::lock_guard lock(m_mutex);
    Q_ASSERT(count >= 0 && count <= m_roomSize);
    const KeptBytes::Place place =
        m_kept.at(isGrowing() ? m_size : positionOf(m_total), m_roomSize);
    digest(QByteArrayView(place.memory, count));
    if (isGrowing())
        m_size += count;
    m_total += count;
    m_overwriting = 0;
    m_roomSize = 0;
    m_arrivals.append(at, m_total);
}

Extent ByteStore::extent() const
{
    const std::lock_guard lock(m_mutex);
    return extentLocked();
}

QByteArray ByteStore::read(qint64 offset, qint64 length) const
{
    Lock lock(m_mutex);
    return readPieces(&lock, offset, length, false);
}

ByteStore::Moment
ByteStore::moment(const std::function<std::pair<qint64, qint64>(const Extent &)> &which) const
{
    Lock lock(m_mutex);
    const Extent extent = extentLocked();
    const auto [offset, length] = which(extent);
    return {extent, readPieces(&lock, offset, length, true)};
}

QByteArray ByteStore::kept() const
{
    Lock lock(m_mutex);
    for (int attempt = 1;; ++attempt) {
        const bool hold = attempt == mostAttempts;
        const Extent all = extentLocked();
        const QByteArray bytes = readPieces(&lock, 0, all.gapBegin, hold) +
                                 readPieces(&lock, all.gapEnd, all.total - all.gapEnd, hold);
        const Extent now = extentLocked();
        if (now.gapBegin == all.gapBegin && now.gapEnd == all.gapEnd)
            return bytes;
    }
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

KeepStop ByteStore::keepStop() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

Extent ByteStore::extentLocked() const
{
    if (m_total == m_size && m_overwriting == 0) {
        const qint64 border = std::min(m_size, m_head);
        return {m_total, border, border, m_ended};
    }
    const qint64 ring = m_size - m_head;
    const qint64 oldest = ring == 0 ? m_total : m_total + m_overwriting - ring;
    return {m_total, m_head, std::min(std::max(oldest, m_ringBegin), m_total), m_ended};
}

qint64 ByteStore::positionOf(qint64 offset) const
{
    return offset < m_head ? offset : m_head + (offset - m_head) % (m_size - m_head);
}

/// Returns where the readable bytes from `offset` on end: at the gap, or at the stream's end.
qint64 ByteStore::runEnd(const Extent &all, qint64 offset) const
{
    if (offset < 0 || offset >= all.total || (offset >= all.gapBegin && offset < all.gapEnd))
        return offset;
    return all.dropped() > 0 && offset < all.gapBegin ? all.gapBegin : all.total;
}

/// If `hold`, the lock is held all the time, so that nothing changes meanwhile.
QByteArray ByteStore::readPieces(Lock *lock, qint64 offset, qint64 length, bool hold) const
{
    const qint64 end = runEnd(extentLocked(), offset);
    const qint64 size = std::min(length, end - offset);
    if (size <= 0)
        return {};
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const qint64 got = readPiece(lock, offset + done, bytes.data() + done, size - done, hold);
        if (got == 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

/// Reads some bytes at `offset`. Returns how many; 0 if they are gone or cannot be read.
qint64 ByteStore::readPiece(Lock *lock, qint64 offset, char *into, qint64 length, bool hold) const
{
    const qint64 there = std::min(length, runEnd(extentLocked(), offset) - offset);
    if (there <= 0)
        return 0;
    const qint64 position = positionOf(offset);
    const qint64 run = position < m_head ? m_head - position : m_size - position;
    const KeptBytes::Place place = m_kept.at(position, std::min({there, run, pieceBytes}));
    if (place.memory) {
        std::memcpy(into, place.memory, size_t(place.size));
        if (!hold && place.size < length) {
            lock->unlock(); // lets a waiting append() go on
            lock->lock();
        }
        return place.size;
    }
    if (hold)
        return m_kept.spill().read(place.offset, into, place.size);
    lock->unlock();
    const qint64 got = m_kept.spill().read(place.offset, into, place.size);
    lock->lock();
    // The bytes may have been overwritten during the read.
    const Extent now = extentLocked();
    const bool isThere = offset < now.gapBegin || offset >= now.gapEnd;
    return isThere ? got : 0;
}

void ByteStore::digest(QByteArrayView bytes)
{
    XXH3_128bits_update(m_digest, bytes.data(), size_t(bytes.size()));
}

QByteArray ByteStore::digestLocked() const
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_digest));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest)
        .toHex();
}

} // namespace forkscope
