#include "core/engine/streams/StreamMover.h"

namespace forkscope {

namespace {

constexpr int movesInTurn = 8;
/// From so many bytes on a stream counts as one that will be long.
constexpr qint64 longStream = 1 << 20;

} // namespace

StreamMover::StreamMover(const MoverContext &context, const KeptStream &stream,
                         std::function<void()> ended)
    : m_context(context), m_ended(std::move(ended)), m_keeper(stream), m_pollSet(nullptr)
{
}

void StreamMover::begin()
{
    m_pollSet = &m_context.pollSet;
    watchPipes();
}

void StreamMover::descriptorReady(int)
{
    const qint64 before = total();
    Progress progress = Progress::More;
    for (int i = 0; i < movesInTurn && progress == Progress::More &&
                    total() - before < StreamKeeper::turnBytes;
         ++i) {
        progress = moveSome();
        if (progress == Progress::End || progress == Progress::Unwanted)
            return finish(progress == Progress::End);
        if (!m_triedToBeLong && total() >= longStream && becomeLong())
            return;
    }
    if (!m_isFar)
        m_keeper.noteArrival();
    if (total() - before >= StreamKeeper::manyBytes)
        m_pollSet->expectMore();
}

/// Whether the other thread has it now.
bool StreamMover::becomeLong()
{
    m_triedToBeLong = true;
    for (const int fd : narrowPipes())
        m_largePipes += m_context.pipeSpace.enlarge(fd) ? 1 : 0;
    if (!m_context.longStreams.canTake())
        return false;
    m_keeper.noteArrival();
    forgetPipes();
    m_pollSet = nullptr;
    m_isFar = true;
    m_context.longStreams.take(*this);
    return true;
}

void StreamMover::arriveIn(PollSet &pollSet)
{
    m_pollSet = &pollSet;
    watchPipes();
}

void StreamMover::leave()
{
    if (m_pollSet)
        forgetPipes();
    m_pollSet = nullptr;
}

void StreamMover::finish(bool atEndOfFile)
{
    stop(atEndOfFile);
    if (m_isFar)
        m_context.longStreams.over(*this); // and may be gone from here on
    else
        tellEnd();
}

void StreamMover::stop(bool atEndOfFile)
{
    leave();
    {
        const std::lock_guard lock(m_pipesMutex);
        closePipes();
    }
    m_keeper.finish();
    m_atEndOfFile = atEndOfFile;
    m_isStopped = true;
}

void StreamMover::tellEnd()
{
    announceEnd();
    m_ended();
}

void StreamMover::close()
{
    if (m_isOver)
        return;
    takeBack();
    if (!m_isStopped) {
        moveRest();
        stop(false);
    }
    announceEnd();
}

void StreamMover::abandon()
{
    if (m_isOver)
        return;
    takeBack();
    if (!m_isStopped)
        stop(false);
    announceEnd();
}

void StreamMover::takeBack()
{
    if (!m_isFar)
        return;
    m_context.longStreams.giveBack(*this);
    m_isFar = false; // not before: until then the other thread goes by it
}

void StreamMover::announceEnd()
{
    m_isFar = false;
    m_isOver = true;
    for (; m_largePipes > 0; --m_largePipes)
        m_context.pipeSpace.giveBack();
    m_keeper.noteArrival();
    m_keeper.tellEnd(m_atEndOfFile);
}

} // namespace forkscope
