#pragma once

#include "core/capture/Capture.h"
#include "core/engine/Descriptor.h"
#include "core/engine/EventQueue.h"
#include "core/engine/LookList.h"
#include "core/engine/Poller.h"

#include <functional>
#include <memory>

namespace forkscope {

/// Reads one captured stream to its end into its store. What it reads in a turn is bounded, so a
/// fast writer meets the back-pressure of the pipe and timers keep their time.
class OutputReader : private PollTarget
{
public:
    /// Emits BytesArrived for the first bytes and StreamEnded at the end. `ended` is called once,
    /// at the end of output, but not from close(). `looks` learns of news to tell.
    OutputReader(Poller &poller, Descriptor readEnd, Capture &capture, EventSink &events,
                 LookList &looks, StreamId stream, std::function<void()> ended);
    ~OutputReader() override;

    [[nodiscard]] StreamId stream() const { return m_stream; }
    [[nodiscard]] bool isOpen() const { return m_pipe.isOpen(); }
    /// The read end; −1 when it is closed.
    [[nodiscard]] int descriptor() const { return m_pipe.get(); }
    /// Bytes read by now.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Emits BytesArrived where bytes have come since it was last emitted.
    void tellNews();

    /// Reads what lies in the pipe (bounded), then closes it: the drain deadline.
    void close();

private:
    enum class Progress { More, Empty, End };

    void descriptorReady(int fd) override;
    Progress readOnce();
    void keep(QByteArrayView bytes);
    void growPipe();
    void shut(bool atEndOfFile);

    Poller &m_poller;
    Descriptor m_pipe;
    Capture &m_capture;
    EventSink &m_events;
    LookList &m_looks;
    StreamId m_stream;
    std::function<void()> m_ended;
    std::shared_ptr<ByteStore> m_store;
    qint64 m_total = 0;
    qint64 m_told = 0;
    bool m_grown = false;
};

} // namespace forkscope
