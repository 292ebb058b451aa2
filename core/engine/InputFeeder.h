#pragma once

#include "core/engine/Descriptor.h"
#include "core/engine/InputSource.h"
#include "core/engine/LookList.h"
#include "core/engine/Poller.h"

namespace forkscope {

/// Feeds an instance's input into the pipe of its first stage, as fast as that reads it and no
/// faster. A reader that closes early ends it quietly (EPIPE; SIGPIPE is ignored).
class InputFeeder : private PollTarget
{
public:
    /// `writeEnd` is made non-blocking. Small inputs are in the pipe, and the pipe closed, when
    /// this returns. `looks` learns when there is more in the pipe of `instance`.
    InputFeeder(Poller &poller, Descriptor writeEnd, InputSource source, LookList &looks,
                int instance);
    ~InputFeeder() override;

    [[nodiscard]] bool isDone() const { return !m_pipe.isOpen(); }
    /// The write end; −1 when it is closed.
    [[nodiscard]] int descriptor() const { return m_pipe.get(); }
    /// Bytes written into the pipe by now.
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    void descriptorReady(int fd) override;
    void feed();
    void finish();

    Poller &m_poller;
    Descriptor m_pipe;
    InputSource m_source;
    LookList &m_looks;
    int m_instance;
    qint64 m_total = 0;
    bool m_watched = false;
};

} // namespace forkscope
