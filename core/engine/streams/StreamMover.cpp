#include "core/engine/streams/StreamMover.h"

#include <limits>

namespace forkscope {

namespace {

constexpr int movesInTurn = 8;
/// From so many bytes on, a stream is expected to become long.
constexpr qint64 longStream = 1 << 20;
/// A moment that never comes.
constexpr Nanoseconds::rep heldUp = std::numeric_limits<Nanoseconds::rep>::max();

} // namespace

StreamMover::StreamMover(const MoverContext &context, const KeptStream &stream,
                         std::function<void()> ended)
    : m_context(context), m_ended(std::move(ended)), m_keeper(stream)
{
}

void StreamMover::begin()
{
    if (m_phase != StreamPhase::Waiting)
        return;
    take(StreamStep::Begin);
    m_pollSet = &m_context.pollSet;
    watch();
}

void StreamMover::watch()
{
    if (m_waitsFor < 0)
        watchPipes();
    else
        m_pollSet->watch(m_waitsFor, PollSet::Wait::Readable, this);
}

void StreamMover::forget()
{
    if (m_waitsFor < 0)
        forgetPipes();
    else
        m_pollSet->forget(m_waitsFor);
}

/// Leaves the bytes in the pipe while an outlet wants none, which in the end holds up their writer.
void StreamMover::holdUp()
{
    const int fd = m_keeper.waitsFor();
    if (fd < 0)
        return;
    forget();
    m_waitsFor = fd;
    m_heldUpUntil = heldUp;
    watch();
}

void StreamMover::goOn()
{
    forget();
    m_waitsFor = -1;
    m_heldUpUntil = Clock::now().time_since_epoch().count();
    watch();
}

TimePoint StreamMover::heldUpUntil() const
{
    const Nanoseconds::rep until = m_heldUpUntil;
    return until == heldUp ? Clock::now() : TimePoint(Nanoseconds(until));
}

void StreamMover::descriptorReady(int fd)
{
    if (fd == m_waitsFor)
        return goOn();
    const qint64 before = total();
    Progress progress = Progress::More;
    for (int i = 0; i < movesInTurn && progress == Progress::More &&
                    total() - before < StreamKeeper::turnBytes;
         ++i) {
        progress = moveSome();
        if (progress == Progress::End || progress == Progress::Unwanted)
            return finish(progress == Progress::End);
        if (m_phase == StreamPhase::Short && total() >= longStream && becomeLong())
            return;
    }
    if (!isFar(m_phase))
        m_keeper.noteArrival();
    if (total() - before >= StreamKeeper::manyBytes)
        m_pollSet->expectMore();
    if (total() != before)
        holdUp();
}

/// Returns whether the other thread has it now.
bool StreamMover::becomeLong()
{
    for (const int fd : narrowPipes())
        m_largePipes += m_context.pipeSpace.enlarge(fd) ? 1 : 0;
    if (!m_context.longStreams.canTake()) {
        take(StreamStep::Stay);
        return false;
    }
    m_keeper.noteArrival();
    forget();
    m_pollSet = nullptr;
    take(StreamStep::HandOver);
    m_context.longStreams.take(*this);
    return true;
}

void StreamMover::arriveIn(PollSet &pollSet)
{
    m_pollSet = &pollSet;
    watch();
}

void StreamMover::leave()
{
    if (m_pollSet)
        forget();
    m_pollSet = nullptr;
}

void StreamMover::finish(bool atEndOfFile)
{
    stop(atEndOfFile);
    if (isFar(m_phase))
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
    take(StreamStep::End);
}

void StreamMover::tellEnd()
{
    announceEnd();
    m_ended();
}

void StreamMover::close()
{
    if (!isOpen())
        return;
    takeBack();
    if (!hasEnded(m_phase)) {
        moveRest();
        stop(false);
    }
    announceEnd();
}

void StreamMover::abandon()
{
    if (!isOpen())
        return;
    takeBack();
    if (!hasEnded(m_phase))
        stop(false);
    announceEnd();
}

void StreamMover::takeBack()
{
    if (!isFar(m_phase))
        return;
    m_context.longStreams.giveBack(*this);
    take(StreamStep::TakeBack); // not before: until then the other thread takes the steps
}

void StreamMover::announceEnd()
{
    take(StreamStep::Tell);
    for (; m_largePipes > 0; --m_largePipes)
        m_context.pipeSpace.giveBack();
    m_keeper.noteArrival();
    m_keeper.tellEnd(m_atEndOfFile);
}

} // namespace forkscope
