#include "core/engine/InputFeeder.h"

#include <cerrno>
#include <fcntl.h>

namespace forkscope {

namespace {

// One turn's share, so that a fast reader does not keep timers waiting.
constexpr qsizetype turnBytes = 1 << 20;

} // namespace

InputFeeder::InputFeeder(Poller &poller, Descriptor writeEnd, InputSource source, LookList &looks,
                         int instance)
    : m_poller(poller),
      m_pipe(std::move(writeEnd)),
      m_source(std::move(source)),
      m_looks(looks),
      m_instance(instance)
{
    ::fcntl(m_pipe.get(), F_SETFL, O_NONBLOCK);
    feed();
}

InputFeeder::~InputFeeder()
{
    finish();
}

void InputFeeder::descriptorReady(int)
{
    m_looks.add(m_instance);
    feed();
}

void InputFeeder::feed()
{
    qsizetype sent = 0;
    while (sent < turnBytes) {
        const QByteArrayView next = m_source.peek();
        if (next.isEmpty())
            return finish();
        const ssize_t written = ::write(m_pipe.get(), next.data(), size_t(next.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            break;
        if (written < 0)
            return finish(); // EPIPE: nobody reads any more
        m_source.advance(written);
        sent += written;
        m_total += written;
    }
    if (!m_watched)
        m_watched = m_poller.watch(m_pipe.get(), Poller::Wait::Writable, this);
}

void InputFeeder::finish()
{
    if (m_watched)
        m_poller.forget(m_pipe.get());
    m_watched = false;
    m_pipe.close();
}

} // namespace forkscope
