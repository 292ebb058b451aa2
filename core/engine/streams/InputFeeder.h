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
    /// Makes `writeEnd` non-blocking. A small input is in the pipe, and the pipe is closed, when
    /// this returns.
    InputFeeder(PollSet &pollSet, Descriptor writeEnd, InputSource source,
                const KeptStream &stream);
    ~InputFeeder() override;

    /// Sets what is called once when the feeder is done, if it is not yet: everything is written,
    /// or nobody reads any more.
    void whenDone(std::function<void()> done) { m_done = std::move(done); }
    [[nodiscard]] bool isDone() const { return !m_pipe.isOpen(); }
    /// Returns the write end; −1 once it is closed.
    [[nodiscard]] int descriptor() const { return m_pipe.get(); }
    /// Returns how many bytes have been written into the pipe.
    [[nodiscard]] qint64 total() const { return m_keeper.total(); }
    void tellNews() { m_keeper.tellNews(); }
    /// Closes the pipe, because nobody will read from it any more.
    void end() { finish(false); }
    /// Returns how many bytes were read by a reader that was gone before all were fed. Returns
    /// nothing if all were fed: then nobody sees how many are left in the pipe and lost with it.
    [[nodiscard]] std::optional<qint64> readAtEnd() const { return m_readAtEnd; }

private:
    void descriptorReady(int fd) override;
    void feed();
    void watch(int awaited);
    void forget();
    [[nodiscard]] std::optional<qint64> read() const;
    void finish(bool all);

    PollSet &m_pollSet;
    Descriptor m_pipe;
    InputSource m_source;
    StreamKeeper m_keeper;
    std::optional<qint64> m_readAtEnd;
    std::function<void()> m_done;
    bool m_watchesPipe = false;
    int m_awaited = -1; ///< what is waited for instead of room in the pipe
};

} // namespace forkscope
