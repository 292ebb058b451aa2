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

/// How much of a stream there is and which part of it is still there, at one moment. Offsets are
/// bytes from the stream's begin. What was kept is [0, gapBegin) and [gapEnd, total).
struct Extent
{
    qint64 total = 0;
    qint64 gapBegin = 0; ///< equal to gapEnd while nothing was dropped
    qint64 gapEnd = 0;
    bool ended = false; ///< nothing more will come

    [[nodiscard]] qint64 dropped() const { return gapEnd - gapBegin; }
    bool operator==(const Extent &) const = default;
};

/// The bytes of one captured stream: all of them up to a limit, beyond that the first and the last
/// part with the exact gap between (the last one a 64th of the limit, but at least 256 KiB or half
/// of it); in memory and, beyond its share, in the run's spill file. Where there is less room than
/// the limit says (the run's share is used up, the disk is full), what was kept stays but for a
/// last piece of at most 64 KiB, which from then on holds the last bytes. Total and XXH3-128 digest
/// cover every byte, kept or not.
///
/// append(), room(), arrived() and finish() from one thread at a time; everything else from any
/// thread, also meanwhile: no lock is held while the spill file is read or written.
class ByteStore
{
public:
    /// Keeps at most `keep` bytes (0: none, only counted and digested), in memory.
    explicit ByteStore(qint64 keep);
    /// Keeps what the pool's limits allow.
    explicit ByteStore(std::shared_ptr<KeepPool> pool);
    ~ByteStore();
    ByteStore(const ByteStore &) = delete;
    ByteStore &operator=(const ByteStore &) = delete;

    /// `at`: by when they had come, where that is known.
    void append(QByteArrayView bytes, TimePoint at = {});
    void finish();

    /// Where the next bytes may be put directly, which saves copying them: at most `most`, none
    /// where append() is the way (the stream is short, or in the spill file, or not kept). After
    /// it comes arrived(), and nothing else, from this thread.
    struct Room
    {
        char *begin = nullptr;
        qint64 size = 0;
    };
    [[nodiscard]] Room room(qint64 most);
    /// So many bytes were put into the room, from its begin; also 0.
    void arrived(qint64 count, TimePoint at = {});

    [[nodiscard]] Extent extent() const;

    /// The kept bytes of [offset, offset + length): ends early where the stream ends or the gap
    /// begins, and is empty inside the gap. Cheap for small lengths at any offset.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;

    /// How much there is and what was read of it at the very same moment. `which` is asked for
    /// offset and length, and must be quick: nothing is appended meanwhile.
    struct Moment
    {
        Extent extent;
        QByteArray bytes;
    };
    [[nodiscard]] Moment
    moment(const std::function<std::pair<qint64, qint64>(const Extent &)> &which) const;

    /// All that is kept: first part and last part joined.
    [[nodiscard]] QByteArray kept() const;

    /// XXH3-128 of all bytes so far, as 32 lower-case hex digits (canonical, as `xxh128sum`).
    [[nodiscard]] QByteArray digest() const;

    /// When the byte at `offset` had surely come (see ArrivalLog), kept or not; TimePoint{} where
    /// that is not known.
    [[nodiscard]] TimePoint cameBy(qint64 offset) const;
    /// How many bytes had surely come by this moment.
    [[nodiscard]] qint64 totalAt(TimePoint at) const;

    /// Why less is kept than the stream's own limit allows, where that is so.
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
    // Position and offset are the same up to m_size. Then [m_head, m_size) is a ring: offset o is
    // at m_head + (o − m_head) modulo the ring's size, which holds for all that were put there
    // before.
    qint64 m_limit;    ///< of positions; becomes what there is where no more is to be had
    qint64 m_head;     ///< positions of the first part
    qint64 m_size = 0; ///< positions in use
    qint64 m_total = 0;
    qint64 m_overwriting = 0; ///< of the oldest bytes in the ring: no longer there, or not for long
    qint64 m_ringBegin = 0;   ///< nothing of the ring before this offset is there
    qint64 m_roomSize = 0;    ///< of what room() gave, while it is out
    bool m_ended = false;
    KeepStop m_stop;
    ArrivalLog m_arrivals;
    XXH3_state_s *m_digest; ///< null once finished
    QByteArray m_finalDigest;
};

} // namespace forkscope
