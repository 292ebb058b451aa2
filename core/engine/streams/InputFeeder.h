#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/engine/loop/PollSet.h"
#include "core/engine/streams/InputSource.h"
#include "core/engine/streams/StreamKeeper.h"

#include <functional>
#include <optional>

namespace forkscope {

/// Feeds an instance's input into the pipe of its first stage, as fast as that reads it and no
/// faster, and keeps what it fed. A reader that closes early ends it quietly (EPIPE; SIGPIPE is
/// ignored).
class InputFeeder : private PollTarget
{
public:
    /// `writeEnd` is made non-blocking. Small inputs are in the pipe, and the pipe closed, when
    /// this returns.
    InputFeeder(PollSet &pollSet, Descriptor writeEnd, InputSource source,
                const KeptStream &stream);
    ~InputFeeder() override;

    /// Called once when it is done, where it is not yet: everything written, or nobody reads it.
    void whenDone(std::function<void()> done) { m_done = std::move(done); }
    [[nodiscard]] bool isDone() const { return !m_pipe.isOpen(); }
    /// The write end; −1 when it is closed.
    [[nodiscard]] int descriptor() const { return m_pipe.get(); }
    /// Bytes written into the pipe by now.
    [[nodiscard]] qint64 total() const { return m_keeper.total(); }
    void tellNews() { m_keeper.tellNews(); }
    /// Nobody will read it any more: closes the pipe.
    void end() { finish(false); }
    /// How much of it was read by a reader that was gone before all of it was fed; nothing where
    /// all of it was fed: then what is left in the pipe is lost with it unseen.
    [[nodiscard]] std::optional<qint64> readAtEnd() const { return m_readAtEnd; }

private:
    void descriptorReady(int fd) override;
    void feed();
    [[nodiscard]] std::optional<qint64> read() const;
    void finish(bool all);

    PollSet &m_pollSet;
    Descriptor m_pipe;
    InputSource m_source;
    StreamKeeper m_keeper;
    std::optional<qint64> m_readAtEnd;
    std::function<void()> m_done;
    bool m_watched = false;
};

} // namespace forkscope
