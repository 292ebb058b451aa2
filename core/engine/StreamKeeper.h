#pragma once

#include "core/capture/Capture.h"
#include "core/engine/EventQueue.h"
#include "core/engine/LookList.h"

#include <sys/types.h>

namespace forkscope {

/// Where the bytes of one captured stream go: into its store, and what is to be known of them into
/// the events. Whoever moves them has one. In the engine's thread.
class StreamKeeper
{
public:
    /// `looks` learns when there are bytes to tell of.
    StreamKeeper(Capture &capture, EventSink &events, LookList &looks, StreamId stream)
        : m_capture(capture), m_events(events), m_looks(looks), m_stream(stream)
    {
    }

    [[nodiscard]] StreamId stream() const { return m_stream; }
    /// Bytes that have come by now.
    [[nodiscard]] qint64 total() const { return m_total; }

    /// These have just come. The first ones are told at once.
    void keep(QByteArrayView bytes);

    /// How much is read at once, bytes.
    static constexpr qint64 readBytes = 1 << 20;
    /// After so many the others get their turn.
    static constexpr qint64 turnBytes = 1 << 20;
    /// So many at once are a fast stream's.
    static constexpr qint64 manyBytes = 1 << 16;
    /// As read(2), at most `most` bytes: they are kept when it returns.
    ssize_t readFrom(int fd, qint64 most = readBytes);

    /// Emits BytesArrived where bytes have come since it was last emitted.
    void tellNews();
    /// Nothing more will come: emits StreamEnded.
    void end(bool atEndOfFile);

private:
    ssize_t readIntoStore(int fd, const ByteStore::Room &room);
    void count(qint64 bytes);

    Capture &m_capture;
    EventSink &m_events;
    LookList &m_looks;
    const StreamId m_stream;
    std::shared_ptr<ByteStore> m_store;
    qint64 m_total = 0;
    qint64 m_told = 0;
    bool m_keepsLess = false;
};

} // namespace forkscope
