#include "core/engine/streams/WireTap.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>

namespace forkscope {

WireTap::WireTap(const MoverContext &context, Descriptor from, Descriptor to,
                 const KeptStream &stream, std::function<void()> ended)
    : StreamMover(context, stream, std::move(ended)), m_from(std::move(from)), m_to(std::move(to))
{
    ::fcntl(m_from.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(m_to.get(), F_SETFL, O_NONBLOCK);
    begin();
}

std::optional<PipeFill> WireTap::fill() const
{
    const std::lock_guard lock(pipesMutex());
    const auto before = fillOfPipe(m_from.get());
    const auto behind = fillOfPipe(m_to.get());
    if (!before || !behind)
        return std::nullopt;
    return PipeFill{before->bytes + behind->bytes, before->capacity + behind->capacity};
}

qint64 WireTap::written()
{
    // In this order, what is read meanwhile is missing and not counted twice.
    const qint64 passed = total();
    const std::lock_guard lock(pipesMutex());
    const auto before = fillOfPipe(m_from.get());
    m_written = std::max(m_written, passed + (before ? before->bytes : 0));
    return m_written;
}

void WireTap::descriptorReady(int fd)
{
    if (fd == m_to.get() && m_awaited == Awaited::Bytes)
        finish(false); // nobody reads any more, and nothing waits to be passed on
    else
        StreamMover::descriptorReady(fd);
}

StreamMover::Progress WireTap::moveSome()
{
    // Bytes go into both pipes first and then out of the first one. They are the same bytes, since
    // nobody else reads it.
    const ssize_t passed =
        ::tee(m_from.get(), m_to.get(), size_t(StreamKeeper::readBytes), SPLICE_F_NONBLOCK);
    if (passed > 0) {
        keep(passed);
        await(Awaited::Bytes);
        return Progress::More;
    }
    if (passed == 0)
        return Progress::End;
    if (errno == EINTR)
        return Progress::More;
    return errno == EAGAIN ? whatIsAwaited() : Progress::Unwanted;
}

/// tee(2) would have to wait, and does not say for which side.
StreamMover::Progress WireTap::whatIsAwaited()
{
    std::array<pollfd, 2> ends{pollfd{m_from.get(), POLLIN, 0}, pollfd{m_to.get(), POLLOUT, 0}};
    if (::poll(ends.data(), ends.size(), 0) < 0)
        return Progress::More;
    if ((ends[1].revents & POLLERR) != 0)
        return Progress::Unwanted;
    const bool hasBytes = (ends[0].revents & POLLIN) != 0;
    if (!hasBytes && (ends[0].revents & POLLHUP) != 0)
        return Progress::End;
    const bool hasRoom = (ends[1].revents & POLLOUT) != 0;
    await(hasBytes && !hasRoom ? Awaited::Room : Awaited::Bytes);
    return Progress::Waiting;
}

/// Reads the next `count` bytes of the writer's pipe, which are there.
void WireTap::keep(qint64 count)
{
    while (count > 0) {
        const ssize_t got = keeper().readFrom(m_from.get(), count);
        if (got > 0)
            count -= got;
        else if (got == 0 || errno != EINTR)
            return;
    }
}

/// While it waits for room, the writer's end is not watched at all, because the set would report
/// its end of file in any case.
void WireTap::await(Awaited what)
{
    if (m_awaited == what)
        return;
    m_awaited = what;
    if (what == Awaited::Room) {
        pollSet().forget(m_from.get());
        pollSet().change(m_to.get(), PollSet::Wait::Writable);
    } else {
        pollSet().watch(m_from.get(), PollSet::Wait::Readable, this);
        pollSet().change(m_to.get(), PollSet::Wait::Hangup);
    }
}

void WireTap::watchPipes()
{
    const bool forBytes = m_awaited == Awaited::Bytes;
    if (forBytes)
        pollSet().watch(m_from.get(), PollSet::Wait::Readable, this);
    pollSet().watch(m_to.get(), forBytes ? PollSet::Wait::Hangup : PollSet::Wait::Writable, this);
}

void WireTap::forgetPipes()
{
    pollSet().forget(m_from.get());
    pollSet().forget(m_to.get());
}

void WireTap::closePipes()
{
    m_from.close();
    m_to.close();
}

} // namespace forkscope
