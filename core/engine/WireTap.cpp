#include "core/engine/WireTap.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>

namespace forkscope {

namespace {

constexpr int passesInTurn = 8;

} // namespace

WireTap::WireTap(Poller &poller, PipeSpace &space, Descriptor from, Descriptor to,
                 const StreamKeeper &keeper, std::function<void()> ended)
    : m_poller(poller), m_space(space), m_from(std::move(from)), m_to(std::move(to)),
      m_keeper(keeper), m_ended(std::move(ended))
{
    ::fcntl(m_from.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(m_to.get(), F_SETFL, O_NONBLOCK);
    m_poller.watch(m_from.get(), Poller::Wait::Readable, this);
    m_poller.watch(m_to.get(), Poller::Wait::Hangup, this);
}

WireTap::~WireTap()
{
    shut(false);
}

std::optional<PipeFill> WireTap::fill() const
{
    const auto before = fillOfPipe(m_from.get());
    const auto behind = fillOfPipe(m_to.get());
    if (!before || !behind)
        return std::nullopt;
    return PipeFill{before->bytes + behind->bytes, before->capacity + behind->capacity};
}

qint64 WireTap::written() const
{
    const auto before = fillOfPipe(m_from.get());
    return total() + (before ? before->bytes : 0);
}

void WireTap::descriptorReady(int fd)
{
    if (fd == m_to.get() && m_waiting == Waiting::ForBytes)
        return finish(false); // nobody reads any more, and nothing waits to be passed on
    const qint64 before = total();
    bool waiting = false;
    for (int i = 0; i < passesInTurn && !waiting && total() - before < StreamKeeper::turnBytes;
         ++i) {
        switch (passSome()) {
        case Progress::More:
            break;
        case Progress::Waiting:
            waiting = true;
            break;
        case Progress::End:
            return finish(true);
        case Progress::ReaderGone:
            return finish(false);
        }
    }
    if (total() - before >= StreamKeeper::manyBytes)
        m_poller.expectMore();
}

WireTap::Progress WireTap::passSome()
{
    // To both its pipes, then out of the first one: the same bytes, since nobody else reads it.
    const ssize_t passed =
        ::tee(m_from.get(), m_to.get(), size_t(StreamKeeper::readBytes), SPLICE_F_NONBLOCK);
    if (passed > 0) {
        keep(passed);
        if (!m_triedToEnlarge && total() >= PipeSpace::longStream)
            enlargePipes();
        if (m_waiting == Waiting::ForRoom)
            waitFor(Waiting::ForBytes);
        return Progress::More;
    }
    if (passed == 0)
        return Progress::End;
    if (errno == EINTR)
        return Progress::More;
    return errno == EAGAIN ? whatItWaitsFor() : Progress::ReaderGone;
}

/// tee(2) would have to wait, and does not say for which side.
WireTap::Progress WireTap::whatItWaitsFor()
{
    std::array<pollfd, 2> ends{pollfd{m_from.get(), POLLIN, 0}, pollfd{m_to.get(), POLLOUT, 0}};
    if (::poll(ends.data(), ends.size(), 0) < 0)
        return Progress::More;
    if ((ends[1].revents & POLLERR) != 0)
        return Progress::ReaderGone;
    const bool hasBytes = (ends[0].revents & POLLIN) != 0;
    if (!hasBytes && (ends[0].revents & POLLHUP) != 0)
        return Progress::End;
    const bool hasRoom = (ends[1].revents & POLLOUT) != 0;
    waitFor(hasBytes && !hasRoom ? Waiting::ForRoom : Waiting::ForBytes);
    return Progress::Waiting;
}

/// While it waits for room the writer's end is not watched at all: its end of file cannot be told
/// not to be reported.
void WireTap::waitFor(Waiting what)
{
    if (m_waiting == what)
        return;
    m_waiting = what;
    if (what == Waiting::ForRoom) {
        m_poller.forget(m_from.get());
        m_poller.change(m_to.get(), Poller::Wait::Writable);
    } else {
        m_poller.watch(m_from.get(), Poller::Wait::Readable, this);
        m_poller.change(m_to.get(), Poller::Wait::Hangup);
    }
}

/// The next `count` bytes of the writer's pipe, which are there.
void WireTap::keep(qint64 count)
{
    while (count > 0) {
        const ssize_t got = m_keeper.readFrom(m_from.get(), count);
        if (got > 0)
            count -= got;
        else if (got == 0 || errno != EINTR)
            return;
    }
}

void WireTap::enlargePipes()
{
    m_triedToEnlarge = true;
    for (const int fd : {m_from.get(), m_to.get()})
        m_large += m_space.enlarge(fd) ? 1 : 0;
}

void WireTap::finish(bool atEndOfFile)
{
    shut(atEndOfFile);
    const std::function<void()> ended = std::move(m_ended);
    ended();
}

void WireTap::shut(bool atEndOfFile)
{
    if (!m_from.isOpen())
        return;
    m_poller.forget(m_from.get());
    m_poller.forget(m_to.get());
    m_from.close();
    m_to.close();
    for (; m_large > 0; --m_large)
        m_space.giveBack();
    m_keeper.end(atEndOfFile);
}

} // namespace forkscope
