#pragma once

#include "core/capture/ArrivalLog.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <memory>
#include <mutex>

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

/// The bytes of one captured stream: all of them up to `keep`, beyond that the first and the last
/// part with the exact gap between. Total and XXH3-128 digest cover every byte, kept or not.
/// append() and finish() from one thread; everything else from any thread, also meanwhile.
class ByteStore
{
public:
    /// Keeps at most `keep` bytes (0: none, only counted and digested).
    explicit ByteStore(qint64 keep);
    ~ByteStore();
    ByteStore(const ByteStore &) = delete;
    ByteStore &operator=(const ByteStore &) = delete;

    /// `at`: by when they had come, where that is known.
    void append(QByteArrayView bytes, TimePoint at = {});
    void finish();

    [[nodiscard]] Extent extent() const;

    /// The kept bytes of [offset, offset + length): ends early where the stream ends or the gap
    /// begins, and is empty inside the gap. Cheap for small lengths at any offset.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;

    /// All that is kept: first part and last part joined.
    [[nodiscard]] QByteArray kept() const;

    /// XXH3-128 of all bytes so far, as 32 lower-case hex digits (canonical, as `xxh128sum`).
    [[nodiscard]] QByteArray digest() const;

    /// When the byte at `offset` had surely come (see ArrivalLog), kept or not; TimePoint{} where
    /// that is not known.
    [[nodiscard]] TimePoint cameBy(qint64 offset) const;
    /// How many bytes had surely come by this moment.
    [[nodiscard]] qint64 totalAt(TimePoint at) const;

private:
    [[nodiscard]] Extent extentLocked() const;
    [[nodiscard]] QByteArray readLocked(qint64 offset, qint64 length) const;
    [[nodiscard]] QByteArray digestLocked() const;
    QByteArrayView appendHead(QByteArrayView bytes);
    void appendTail(QByteArrayView bytes);
    void readTail(qint64 from, qint64 size, QByteArray *into) const;

    mutable std::mutex m_mutex;
    qint64 m_headLimit; ///< these two shrink to what there is when memory runs out
    qint64 m_tailLimit;
    QByteArray m_head;
    QByteArray m_tail; ///< a ring once it has grown to m_tailLimit
    qint64 m_total = 0;
    bool m_ended = false;
    ArrivalLog m_arrivals;
    XXH3_state_s *m_digest; ///< null once finished
    QByteArray m_finalDigest;
};

} // namespace forkscope
