#pragma once

#include "core/capture/Capture.h"
#include "core/engine/looks/LookList.h"
#include "core/engine/loop/EventQueue.h"

#include <sys/types.h>

#include <atomic>

namespace forkscope {

/// Which stream it is, and who is to know of it. All but the id outlive its keeper.
struct KeptStream
{
    Capture &capture;
    EventSink &events;
    LookList &looks; ///< learns when there are bytes to tell of
    StreamId id;
};

/// Where the bytes of one captured stream go: into its store, and what is to be known of them into
/// the events. Whoever moves them has one. Bytes may be moved in another thread than the engine's,
/// see LongStreams, and are told of in the engine's alone.
class StreamKeeper
{
public:
    explicit StreamKeeper(const KeptStream &stream) : m_stream(stream) {}

    [[nodiscard]] StreamId stream() const { return m_stream.id; }
    /// Bytes that have come by now. Any thread.
    [[nodiscard]] qint64 total() const { return m_total; }

    /// How much is read at once, bytes.
    static constexpr qint64 readBytes = 1 << 20;
    /// After so many the others get their turn.
    static constexpr qint64 turnBytes = 1 << 20;
    /// So many at once are a fast stream's.
    static constexpr qint64 manyBytes = 1 << 16;

    // In the thread that moves the bytes:

    /// These have just come.
    void keep(QByteArrayView bytes);
    /// As read(2), at most `most` bytes: they are kept when it returns.
    ssize_t readFrom(int fd, qint64 most = readBytes);
    /// Nothing more will come.
    void finish();

    // In the engine's thread:

    [[nodiscard]] bool hasNews() const { return m_told != m_total; }
    /// Some may just have come: the first ones are told at once, others at the next look.
    void noteArrival();
    /// Emits BytesArrived where bytes have come since it was last emitted.
    void tellNews();
    /// After finish(): emits StreamEnded.
    void tellEnd(bool atEndOfFile);

private:
    ssize_t readIntoStore(int fd, const ByteStore::Room &room);
    void tellStop();

    const KeptStream m_stream;
    std::shared_ptr<ByteStore> m_store;
    std::atomic<qint64> m_total{0};
    qint64 m_told = 0;
    bool m_keepsLess = false;
};

} // namespace forkscope
