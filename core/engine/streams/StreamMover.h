#pragma once

#include "core/engine/loop/PollSet.h"
#include "core/engine/streams/LongStreams.h"
#include "core/engine/streams/PipeSpace.h"
#include "core/engine/streams/StreamKeeper.h"
#include "core/engine/streams/StreamPhase.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace forkscope {

/// What the movers of all streams share. All of it outlives them.
struct MoverContext
{
    PollSet &pollSet; ///< of the engine's thread
    LongStreams &longStreams;
    PipeSpace &pipeSpace;
};

/// Moves the bytes of one stream out of a pipe into its store, to its end. What it moves in a turn
/// is bounded, so that a fast writer meets the back-pressure of the pipe and timers keep their
/// time. It begins in the engine's thread. When the stream turns out to be long, the moving, but
/// nothing else, goes over to LongStreams. All public functions but two are called in the engine's
/// thread, and call back there. StreamPhase.h has the protocol.
class StreamMover : protected PollTarget
{
public:
    StreamMover(const StreamMover &) = delete;
    StreamMover &operator=(const StreamMover &) = delete;

    /// Returns true until its end has been told.
    [[nodiscard]] bool isOpen() const { return m_phase != StreamPhase::Over; }
    /// Returns how many bytes have been moved.
    [[nodiscard]] qint64 total() const { return m_keeper.total(); }
    void tellNews() { m_keeper.tellNews(); }
    /// Returns until when an outlet has held it up: now if it does, TimePoint{} if none ever did.
    [[nodiscard]] TimePoint heldUpUntil() const;
    /// Tells the list of instances to look at whether bytes have come that are not told of.
    void noteNews() { m_keeper.noteArrival(); }

    /// Moves what it can at once and no more, at the drain deadline. It does not call `ended`.
    void close();

    /// Called in the thread of LongStreams: from now on the stream is moved there, or no longer.
    void arriveIn(PollSet &pollSet);
    void leave();
    /// Tells the end to which the stream has come in the thread of LongStreams.
    void tellEnd();

protected:
    /// `ended` is called once, at the end of the stream.
    StreamMover(const MoverContext &context, const KeptStream &stream, std::function<void()> ended);
    /// The destructor of each derived class calls abandon().
    ~StreamMover() override = default;

    enum class Progress {
        More,
        Waiting,  ///< for bytes, or for room
        End,      ///< of the file
        Unwanted, ///< nobody reads the rest
    };

    // In the thread that moves:

    /// Moves bytes for one turn.
    void descriptorReady(int fd) override;
    virtual Progress moveSome() = 0;
    /// Moves what is there, for the last time.
    virtual void moveRest() = 0;
    /// Watches its pipes in pollSet().
    virtual void watchPipes() = 0;
    virtual void forgetPipes() = 0;
    /// Called with pipesMutex() locked.
    virtual void closePipes() = 0;
    /// Returns the pipes that hold up a long stream unless they are made larger.
    [[nodiscard]] virtual std::vector<int> narrowPipes() const { return {}; }

    void finish(bool atEndOfFile);
    [[nodiscard]] PollSet &pollSet() { return *m_pollSet; }
    [[nodiscard]] StreamKeeper &keeper() { return m_keeper; }

    // In the engine's thread:

    /// May be called when it has begun already, or is over.
    void begin();
    /// Stops moving, and tells the end if it was not told yet.
    void abandon();
    /// Whoever asks its pipes something must lock it, so that they are not closed meanwhile.
    [[nodiscard]] std::mutex &pipesMutex() const { return m_pipesMutex; }

private:
    bool becomeLong();
    void watch();
    void forget();
    void holdUp();
    void goOn();
    void take(StreamStep step) { m_phase = nextPhase(m_phase, step); }
    void stop(bool atEndOfFile);
    void takeBack();
    void announceEnd();

    const MoverContext m_context;
    const std::function<void()> m_ended;
    mutable std::mutex m_pipesMutex;
    StreamKeeper m_keeper;
    /// Changed by the thread that moves; the engine's reads it meanwhile.
    std::atomic<StreamPhase> m_phase{StreamPhase::Waiting};
    // Of the thread that moves:
    PollSet *m_pollSet = nullptr; ///< null: its pipes are not watched
    bool m_atEndOfFile = false;   ///< once it has ended
    int m_waitsFor = -1;          ///< of an outlet that holds it up: watched in place of its pipes
    /// When it was held up last; `heldUp` while it is. The engine's thread reads it.
    std::atomic<Nanoseconds::rep> m_heldUpUntil{0};
    // Of the engine's thread:
    int m_largePipes = 0;
};

} // namespace forkscope
