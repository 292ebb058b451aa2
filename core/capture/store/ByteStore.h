#pragma once

#include "core/capture/store/ArrivalLog.h"
#include "core/capture/store/KeptBytes.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

struct XXH3_state_s;

namespace forkscope {

/// How long a stream is and which part of it is kept, at one moment. Offsets are bytes from the
/// stream's beginning. The kept parts are [0, gapBegin) and [gapEnd, total).
struct Extent
{
    qint64 total = 0;
    qint64 gapBegin = 0; ///< equal to gapEnd while nothing was dropped
    qint64 gapEnd = 0;
    bool ended = false; ///< nothing more will come

    [[nodiscard]] qint64 dropped() const { return gapEnd - gapBegin; }
    bool operator==(const Extent &) const = default;
};

/// The bytes of one captured stream. Up to a limit all of them are kept, beyond it the first and
/// the last part, with the exact gap between (the last part is a 64th of the limit, but at least
/// 256 KiB or half of it). They are in memory and, beyond the stream's share, in the run's spill
/// file. If there is less room than the limit says (the run's share is used up, the disk is full),
/// what was kept stays, except for a last piece of at most 64 KiB, which from then on holds the
/// last bytes. Total and XXH3-128 digest cover every byte, kept or not.
///
/// append(), room(), arrived() and finish() must come from one thread at a time. All else may be
/// called from any thread, also meanwhile: no lock is held while the spill file is read or written.
class ByteStore
{
public:
    /// Keeps at most `keep` bytes in memory. With 0, bytes are only counted and digested.
    explicit ByteStore(qint64 keep);
    /// Keeps what the pool's limits allow.
    explicit ByteStore(std::shared_ptr<KeepPool> pool);
    ~ByteStore();
    ByteStore(const ByteStore &) = delete;
    ByteStore &operator=(const ByteStore &) = delete;

    /// `at` is a moment by which the bytes had arrived, if known.
    void append(QByteArrayView bytes, TimePoint at = {});
    void finish();

    /// Returns a place for the next bytes, at most `most`, which saves copying them. It is empty if
    /// append() must be used (the stream is short, or in the spill file, or not kept). This thread
    /// must call arrived() next and nothing else.
    struct Room
    {
        char *begin = nullptr;
        qint64 size = 0;
    };
    [[nodiscard]] Room room(qint64 most);
    /// Notes that `count` bytes, which may be 0, were put at the beginning of the room.
    void arrived(qint64 count, TimePoint at = {});

    [[nodiscard]] Extent extent() const;

    /// Returns the kept bytes of [offset, offset + length). They end early where the stream ends or
    /// the gap begins, and are empty inside the gap. Cheap for small lengths at any offset.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;

    /// The extent of a stream and some of its bytes, both of the very same moment. `which` is asked
    /// for offset and length and must be quick, as nothing can be appended meanwhile.
    struct Moment
    {
        Extent extent;
        QByteArray bytes;
    };
    [[nodiscard]] Moment
    moment(const std::function<std::pair<qint64, qint64>(const Extent &)> &which) const;

    /// Returns all kept bytes, first and last part joined.
    [[nodiscard]] QByteArray kept() const;

    /// Returns the XXH3-128 of all bytes so far as 32 lower-case hex digits (canonical, like
    /// `xxh128sum`).
    [[nodiscard]] QByteArray digest() const;

    /// Returns a moment by which the byte at `offset`, kept or not, had surely arrived (see
    /// ArrivalLog); TimePoint{} if not known.
    [[nodiscard]] TimePoint cameBy(qint64 offset) const;
    /// Returns how many bytes had surely arrived by this moment.
    [[nodiscard]] qint64 totalAt(TimePoint at) const;

    /// Returns why less is kept than the stream's own limit allows, if so.
    [[nodiscard]] KeepStop keepStop() const;

private:
    using Lock = std::unique_lock<std::mutex>;

    [[nodiscard]] bool isGrowing() const { return m_total == m_size && m_size < m_limit; }
    [[nodiscard]] Extent extentLocked() const;
    [[nodiscard]] QByteArray digestLocked() const;
    [[nodiscard]] qint64 positionOf(qint64 offset) const;
    [[nodiscard]] qint64 runEnd(const Extent &all, qint64 offset) const;
    [[nodiscard]] QByteArray readPieces(Lock *lock, qint64 offset, qint64 length, bool hold) const;
    qint64 readPiece(Lock *lock, qint64 offset, char *into, qint64 length, bool hold) const;
    void digest(QByteArrayView bytes);
    qint64 keepNext(Lock *lock, QByteArrayView bytes);
    qint64 growBy(Lock *lock, QByteArrayView bytes);
    qint64 overwriteBy(Lock *lock, QByteArrayView bytes);
    qint64 put(Lock *lock, const KeptBytes::Place &place, QByteArrayView bytes);
    void stopGrowing(const KeepStop &why);

    mutable std::mutex m_mutex;
    KeptBytes m_kept;
    // Position and offset are the same up to m_size. After that [m_head, m_size) is a ring: offset
    // o is at position m_head + (o − m_head) modulo the ring's size, which is true of all earlier
    // bytes as well.
    qint64 m_limit;    ///< of positions; becomes the present size when no more room is to be had
    qint64 m_head;     ///< size of the first part, in positions
    qint64 m_size = 0; ///< positions in use
    qint64 m_total = 0;
    /// Oldest bytes of the ring that are, or are about to be, overwritten.
    qint64 m_overwriting = 0;
    qint64 m_ringBegin = 0; ///< no byte of the ring before this offset is there
    qint64 m_roomSize = 0;  ///< size that room() gave; until arrived()
    bool m_ended = false;
    KeepStop m_stop;
    ArrivalLog m_arrivals;
    XXH3_state_s *m_digest; ///< null once finished
    QByteArray m_finalDigest;
};

} // namespace forkscope
