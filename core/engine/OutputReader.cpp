#include "core/engine/OutputReader.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace forkscope {

namespace {

constexpr int readsInTurn = 4;

} // namespace

OutputReader::OutputReader(Poller &poller, PipeSpace &space, Descriptor readEnd,
                           const StreamKeeper &keeper, std::function<void()> ended)
    : m_poller(poller), m_space(space), m_pipe(std::move(readEnd)), m_keeper(keeper),
      m_ended(std::move(ended))
{
    ::fcntl(m_pipe.get(), F_SETFL, O_NONBLOCK);
}

void OutputReader::begin()
{
    if (m_pipe.isOpen() && !std::exchange(m_begun, true))
        m_poller.watch(m_pipe.get(), Poller::Wait::Readable, this);
}

OutputReader::~OutputReader()
{
    shut(false);
}

void OutputReader::descriptorReady(int)
{
    const qint64 before = total();
    for (int i = 0; i < readsInTurn && total() - before < StreamKeeper::turnBytes; ++i) {
        const Progress progress = readOnce();
        if (progress == Progress::Empty)
            break;
        if (progress == Progress::End) {
            shut(true);
            const std::function<void()> ended = std::move(m_ended);
            ended();
            return;
        }
    }
    if (total() - before >= StreamKeeper::manyBytes)
        m_poller.expectMore();
}

OutputReader::Progress OutputReader::readOnce()
{
    const ssize_t got = m_keeper.readFrom(m_pipe.get());
    if (got < 0 && errno == EINTR)
        return Progress::More;
    if (got < 0 && errno == EAGAIN)
        return Progress::Empty;
    if (got <= 0)
        return Progress::End;
    if (!m_triedToEnlarge && total() >= PipeSpace::longStream) {
        m_triedToEnlarge = true;
        m_isLarge = m_space.enlarge(m_pipe.get());
    }
    // Less than a pipe holds: it is empty now, and asking again would cost a call.
    return got < 65536 ? Progress::Empty : Progress::More;
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
    if (m_begun)
        m_poller.forget(m_pipe.get());
    m_pipe.close();
    if (m_isLarge)
        m_space.giveBack();
    m_keeper.end(atEndOfFile);
}

} // namespace forkscope
