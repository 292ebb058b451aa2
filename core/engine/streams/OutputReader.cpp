#include "core/engine/streams/OutputReader.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace forkscope {

namespace {

// This is at least what a usual pipe holds.
constexpr int readsOfRest = 4;

} // namespace

OutputReader::OutputReader(const MoverContext &context, Descriptor readEnd,
                           const KeptStream &stream, std::function<void()> ended)
    : StreamMover(context, stream, std::move(ended)), m_pipe(std::move(readEnd))
{
    ::fcntl(m_pipe.get(), F_SETFL, O_NONBLOCK);
}

std::optional<PipeFill> OutputReader::fill() const
{
    const std::lock_guard lock(pipesMutex());
    return fillOfPipe(m_pipe.get());
}

StreamMover::Progress OutputReader::moveSome()
{
    const ssize_t got = keeper().readFrom(m_pipe.get());
    if (got < 0 && errno == EINTR)
        return Progress::More;
    if (got < 0 && errno == EAGAIN)
        return Progress::Waiting;
    if (got <= 0)
        return Progress::End;
    // If that was less than a pipe holds, it is empty now, and asking again would cost a call.
    return got < 65536 ? Progress::Waiting : Progress::More;
}

void OutputReader::moveRest()
{
    for (int i = 0; i < readsOfRest && moveSome() == Progress::More; ++i) {
    }
}

void OutputReader::watchPipes()
{
    pollSet().watch(m_pipe.get(), PollSet::Wait::Readable, this);
}

void OutputReader::forgetPipes()
{
    pollSet().forget(m_pipe.get());
}

} // namespace forkscope
