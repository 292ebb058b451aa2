#pragma once

#include "core/engine/Descriptor.h"
#include "core/engine/PipeSpace.h"
#include "core/engine/Poller.h"
#include "core/engine/StreamKeeper.h"

#include <functional>

namespace forkscope {

/// Reads one captured stream to its end into its store. What it reads in a turn is bounded, so a
/// fast writer meets the back-pressure of the pipe and timers keep their time.
class OutputReader : private PollTarget
{
public:
    /// `ended` is called once, at the end of output, but not from close(). Reads nothing before
    /// begin().
    OutputReader(Poller &poller, PipeSpace &space, Descriptor readEnd, const StreamKeeper &keeper,
                 std::function<void()> ended);
    ~OutputReader() override;

    [[nodiscard]] bool isOpen() const { return m_pipe.isOpen(); }
    /// The read end; −1 when it is closed.
    [[nodiscard]] int descriptor() const { return m_pipe.get(); }
    /// Bytes read by now.
    [[nodiscard]] qint64 total() const { return m_keeper.total(); }
    void tellNews() { m_keeper.tellNews(); }

    void begin();

    /// Reads what lies in the pipe (bounded), then closes it: the drain deadline.
    void close();

private:
    enum class Progress { More, Empty, End };

    void descriptorReady(int fd) override;
    Progress readOnce();
    void shut(bool atEndOfFile);

    Poller &m_poller;
    PipeSpace &m_space;
    Descriptor m_pipe;
    StreamKeeper m_keeper;
    std::function<void()> m_ended;
    bool m_begun = false;
    bool m_triedToEnlarge = false;
    bool m_isLarge = false;
};

} // namespace forkscope
