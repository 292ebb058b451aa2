#pragma once

#include "core/engine/looks/LookList.h"
#include "core/engine/loop/Doorbell.h"
#include "core/engine/loop/PollSet.h"

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace forkscope {

class StreamMover;

/// Moves the bytes of long streams in a thread of its own, which does nothing else. The engine's
/// thread starts processes and takes looks while a pipe fills in a tenth of a ms. Short streams
/// stay there: to hand one over costs more than to read it.
///
/// All functions but over() are for the engine's thread.
class LongStreams : private PollTarget
{
public:
    explicit LongStreams(PollSet &engine);
    /// Must not be called before all movers that it was given are over or given back.
    ~LongStreams() override;
    LongStreams(const LongStreams &) = delete;
    LongStreams &operator=(const LongStreams &) = delete;

    /// Returns false if the system had no thread for us.
    [[nodiscard]] bool canTake() const { return m_thread.joinable(); }
    /// Hands a mover over to this thread, until it is over or given back.
    void take(StreamMover &mover);
    /// Returns once the mover belongs to the engine's thread again.
    void giveBack(StreamMover &mover);

    /// Called in this thread when a mover has come to its end and is no longer touched here. Its
    /// end is told in the engine's thread (StreamMover::tellEnd()).
    void over(StreamMover &mover);

    /// Tells the list of instances to look at which of them have got bytes here.
    void noteNews() const;

private:
    using Command = std::function<void()>;

    void descriptorReady(int fd) override;
    void tell(Command command);
    void run();
    void obey();
    void tellEnds();
    [[nodiscard]] StreamMover *nextEnd();

    PollSet &m_engine;
    PollSet m_pollSet; ///< of this thread
    Doorbell m_commandBell;
    Doorbell m_endBell;
    std::vector<StreamMover *> m_taken; ///< by the engine's count
    std::mutex m_mutex;
    std::vector<Command> m_commands;
    std::vector<StreamMover *> m_ends; ///< over, and not told yet
    bool m_quits = false;              ///< of this thread
    std::thread m_thread;
};

} // namespace forkscope
