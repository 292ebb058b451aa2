#include "core/engine/streams/InputFeeder.h"

#include "core/observe/WireGauge.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace forkscope {

namespace {

// One turn's share, so that a fast reader does not keep timers waiting.
constexpr qsizetype turnBytes = 1 << 20;

} // namespace

InputFeeder::InputFeeder(PollSet &pollSet, Descriptor writeEnd, InputSource source,
                         const KeptStream &stream)
    : m_pollSet(pollSet), m_pipe(std::move(writeEnd)), m_source(std::move(source)), m_keeper(stream)
{
    ::fcntl(m_pipe.get(), F_SETFL, O_NONBLOCK);
    feed();
}

InputFeeder::~InputFeeder()
{
    m_done = {};
    finish(false);
}

void InputFeeder::descriptorReady(int fd)
{
    // While bytes are waited for, the pipe tells only that its reader is gone.
    if (m_awaited >= 0 && fd == m_pipe.get())
        return finish(false);
    const qint64 before = total();
    feed();
    if (!isDone() && total() - before >= StreamKeeper::manyBytes)
        m_pollSet.expectMore();
}

void InputFeeder::feed()
{
    qsizetype sent = 0;
    int outlet = m_keeper.waitsFor();
    while (sent < turnBytes && outlet < 0) {
        const QByteArrayView next = m_source.peek();
        if (next.isEmpty() && m_source.isWaiting())
            break;
        if (next.isEmpty())
            return finish(true);
        const ssize_t written = ::write(m_pipe.get(), next.data(), size_t(next.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            break;
        if (written < 0)
            return finish(false); // EPIPE: nobody reads any more
        m_keeper.keep(next.first(written));
        m_source.advance(written);
        sent += written;
        outlet = m_keeper.waitsFor();
    }
    m_keeper.noteArrival();
    watch(outlet < 0 && m_source.isWaiting() ? m_source.waitsFor() : outlet);
}

/// Waits for bytes from the source, for an outlet that wants them, or (−1) for room in the pipe. Of
/// a pipe that has room only its reader's end is waited for.
void InputFeeder::watch(int awaited)
{
    const auto wait = awaited >= 0 ? PollSet::Wait::Hangup : PollSet::Wait::Writable;
    if (m_watchesPipe)
        m_pollSet.change(m_pipe.get(), wait);
    else
        m_pollSet.watch(m_pipe.get(), wait, this);
    m_watchesPipe = true;
    if (m_awaited == awaited)
        return;
    if (m_awaited >= 0)
        m_pollSet.forget(m_awaited);
    if (awaited >= 0)
        m_pollSet.watch(awaited, PollSet::Wait::Readable, this);
    m_awaited = awaited;
}

void InputFeeder::forget()
{
    if (m_watchesPipe)
        m_pollSet.forget(m_pipe.get());
    if (m_awaited >= 0)
        m_pollSet.forget(m_awaited);
    m_watchesPipe = false;
    m_awaited = -1;
}

std::optional<qint64> InputFeeder::read() const
{
    const auto left = fillOfPipe(m_pipe.get());
    return left ? std::optional(total() - left->bytes) : std::nullopt;
}

void InputFeeder::finish(bool all)
{
    if (!m_pipe.isOpen())
        return;
    if (!all)
        m_readAtEnd = read();
    forget();
    m_pipe.close();
    m_keeper.finish();
    m_keeper.noteArrival();
    m_keeper.tellEnd(all);
    if (const std::function<void()> done = std::exchange(m_done, {}))
        done();
}

} // namespace forkscope
