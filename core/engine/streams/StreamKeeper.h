#pragma once

#include "core/capture/Capture.h"
#include "core/engine/looks/LookList.h"
#include "core/engine/loop/EventQueue.h"

#include <sys/types.h>

#include <atomic>
#include <vector>

namespace forkscope {

/// Says which stream it is and who is to know of it. All but the id outlives its keeper.
struct KeptStream
{
    Capture &capture;
    EventSink &events;
    LookList &looks; ///< learns when there are bytes to tell of
    StreamId id;
};

/// Puts the bytes of one captured stream into its store, and what is to be known of them into the
/// events. Whoever moves the bytes has a keeper. They may be moved in another thread than the
/// engine's (see LongStreams), and are told of in the engine's thread alone.
class StreamKeeper
{
public:
    explicit StreamKeeper(const KeptStream &stream) : m_stream(stream) {}

    [[nodiscard]] StreamId stream() const { return m_stream.id; }
    /// Returns how many bytes have come. Any thread.
    [[nodiscard]] qint64 total() const { return m_total; }

    /// How many bytes are read at once.
    static constexpr qint64 readBytes = 1 << 20;
    /// After so many bytes the other streams get their turn.
    static constexpr qint64 turnBytes = 1 << 20;
    /// A stream that yields so many bytes at once is fast.
    static constexpr qint64 manyBytes = 1 << 16;

    // In the thread that moves the bytes:

    /// Keeps bytes that have just come.
    void keep(QByteArrayView bytes);
    /// Reads like read(2), at most `most` bytes, and keeps them.
    ssize_t readFrom(int fd, qint64 most = readBytes);
    /// Returns a descriptor that becomes readable when an outlet wants more bytes; −1 if all want
    /// them now.
    [[nodiscard]] int waitsFor() const;
    /// Notes that nothing more will come.
    void finish();

    // In the engine's thread:

    [[nodiscard]] bool hasNews() const { return m_told != m_total; }
    /// Called when bytes may have come: the first ones are told at once, others at the next look.
    void noteArrival();
    /// Emits BytesArrived if bytes have come since it was last emitted.
    void tellNews();
    /// Emits StreamEnded. Called after finish().
    void tellEnd(bool atEndOfFile);

private:
    ssize_t readIntoStore(int fd, const ByteStore::Room &room);
    void begin();
    void pass(QByteArrayView bytes);
    void tellStop();

    const KeptStream m_stream;
    std::shared_ptr<ByteStore> m_store;
    std::vector<std::shared_ptr<Outlet>> m_outlets; ///< like the store, from the first byte on
    std::atomic<qint64> m_total{0};
    qint64 m_told = 0;
    bool m_keepsLess = false;
};

} // namespace forkscope
