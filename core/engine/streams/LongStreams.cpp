#include "core/engine/streams/LongStreams.h"

#include "core/engine/streams/StreamMover.h"

#include <future>
#include <pthread.h>
#include <system_error>
#include <utility>

namespace forkscope {

LongStreams::LongStreams(PollSet &engine) : m_engine(engine)
{
    m_pollSet.watch(m_commandBell.descriptor(), PollSet::Wait::Readable, this);
    m_engine.watch(m_endBell.descriptor(), PollSet::Wait::Readable, this);
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) { // NOLINT(bugprone-empty-catch)
        // Then the engine's thread moves them all.
    }
}

LongStreams::~LongStreams()
{
    m_engine.forget(m_endBell.descriptor());
    if (!m_thread.joinable())
        return;
    tell([this] { m_quits = true; });
    m_thread.join();
}

void LongStreams::take(StreamMover &mover)
{
    m_taken.push_back(&mover);
    tell([this, &mover] { mover.arriveIn(m_pollSet); });
}

void LongStreams::giveBack(StreamMover &mover)
{
    std::promise<void> left;
    tell([&mover, &left] {
        mover.leave();
        left.set_value();
    });
    left.get_future().wait();
    std::erase(m_taken, &mover);
    const std::lock_guard lock(m_mutex);
    std::erase(m_ends, &mover);
}

void LongStreams::over(StreamMover &mover)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends.push_back(&mover);
    }
    m_endBell.ring();
}

void LongStreams::noteNews() const
{
    for (StreamMover *mover : m_taken)
        mover->noteNews();
}

void LongStreams::descriptorReady(int fd)
{
    if (fd == m_endBell.descriptor())
        tellEnds();
    else
        obey();
}

void LongStreams::tell(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
    }
    m_commandBell.ring();
}

void LongStreams::run()
{
    ::pthread_setname_np(::pthread_self(), "long streams");
    while (!m_quits)
        m_pollSet.ask(std::nullopt);
}

void LongStreams::obey()
{
    m_commandBell.answer();
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands = std::exchange(m_commands, {});
    }
    for (const Command &command : commands)
        command();
}

/// Tells one end at a time, because whoever is told of one may take others back.
void LongStreams::tellEnds()
{
    m_endBell.answer();
    while (StreamMover *mover = nextEnd()) {
        std::erase(m_taken, mover);
        mover->tellEnd();
    }
}

StreamMover *LongStreams::nextEnd()
{
    const std::lock_guard lock(m_mutex);
    if (m_ends.empty())
        return nullptr;
    StreamMover *next = m_ends.front();
    m_ends.erase(m_ends.begin());
    return next;
}

} // namespace forkscope
