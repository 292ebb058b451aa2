#include "core/engine/OutputReader.h"

#include <array>
#include <cerrno>
#include <fcntl.h>

namespace forkscope {

namespace {

constexpr size_t bufferBytes = 1 << 18;
constexpr int readsInTurn = 4;
// A stream this long will be longer: from here on a larger pipe saves switches between processes.
constexpr qint64 growAfterBytes = 1 << 20;
constexpr int grownPipeBytes = 1 << 20;

// One for all readers: they take turns in the engine's thread.
std::array<char, bufferBytes> &sharedBuffer()
{
    static thread_local std::array<char, bufferBytes> buffer;
    return buffer;
}

} // namespace

OutputReader::OutputReader(Poller &poller, Descriptor readEnd, Capture &capture,
                           EventSink &events, LookList &looks, StreamId stream,
                           std::function<void()> ended)
    : m_poller(poller),
      m_pipe(std::move(readEnd)),
      m_capture(capture),
      m_events(events),
      m_looks(looks),
      m_stream(stream),
      m_ended(std::move(ended))
{
    ::fcntl(m_pipe.get(), F_SETFL, O_NONBLOCK);
    m_poller.watch(m_pipe.get(), Poller::Wait::Readable, this);
}

OutputReader::~OutputReader()
{
    shut(false);
}

void OutputReader::tellNews()
{
    if (m_told == m_total)
        return;
    m_told = m_total;
    m_events.emitEvent({Clock::now(), event::BytesArrived{m_stream, m_total}});
}

void OutputReader::descriptorReady(int)
{
    for (int i = 0; i < readsInTurn; ++i) {
        const Progress progress = readOnce();
        if (progress == Progress::Empty)
            return;
        if (progress == Progress::End) {
            shut(true);
            const std::function<void()> ended = std::move(m_ended);
            ended();
            return;
        }
    }
}

OutputReader::Progress OutputReader::readOnce()
{
    auto &buffer = sharedBuffer();
    const ssize_t got = ::read(m_pipe.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR)
        return Progress::More;
    if (got < 0 && errno == EAGAIN)
        return Progress::Empty;
    if (got <= 0)
        return Progress::End;
    keep(QByteArrayView(buffer.data(), got));
    // Less than a pipe holds: it is empty now, and asking again would cost a call.
    return got < 65536 ? Progress::Empty : Progress::More;
}

void OutputReader::keep(QByteArrayView bytes)
{
    if (!m_store)
        m_store = m_capture.open(m_stream);
    m_store->append(bytes);
    if (m_told == m_total)
        m_looks.add(m_stream.process.instance);
    m_total += bytes.size();
    if (m_told == 0)
        tellNews();
    if (!m_grown && m_total >= growAfterBytes)
        growPipe();
}

void OutputReader::growPipe()
{
    // May be refused (fs.pipe-user-pages-soft): then it stays as it is.
    ::fcntl(m_pipe.get(), F_SETPIPE_SZ, grownPipeBytes);
    m_grown = true;
}

void OutputReader::close()
{
    for (int i = 0; m_pipe.isOpen() && i < readsInTurn; ++i) {
        if (readOnce() != Progress::More)
            break;
    }
    shut(false);
}

void OutputReader::shut(bool atEndOfFile)
{
    if (!m_pipe.isOpen())
        return;
    m_poller.forget(m_pipe.get());
    m_pipe.close();
    if (m_store)
        m_store->finish();
    m_events.emitEvent({Clock::now(), event::StreamEnded{m_stream, m_total, atEndOfFile}});
}

} // namespace forkscope
