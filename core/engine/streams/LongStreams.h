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

/// A thread that moves the bytes of long streams, and does nothing else. The engine's thread starts
/// processes and takes looks while a pipe fills in a tenth of a ms. Short streams stay there: to
/// hand one over costs more than to read it.
///
/// All functions but over() are for the engine's thread.
class LongStreams : private PollTarget
{
public:
    explicit LongStreams(PollSet &engine);
    /// When all that it was given are over or given back.
    ~LongStreams() override;
    LongStreams(const LongStreams &) = delete;
    LongStreams &operator=(const LongStreams &) = delete;

    /// False where the system had no thread for us.
    [[nodiscard]] bool canTake() const { return m_thread.joinable(); }
    /// From now on the mover belongs to this thread, until it is over or given back.
    void take(StreamMover &mover);
    /// When this returns the mover belongs to the engine's thread again.
    void giveBack(StreamMover &mover);

    /// In this thread: a mover has come to its end, and is no longer touched here. It is told in
    /// the engine's (StreamMover::tellEnd()).
    void over(StreamMover &mover);

    /// Tells the list of instances to look at where bytes have come here.
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
