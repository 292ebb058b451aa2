#pragma once

#include "core/engine/Descriptor.h"
#include "core/engine/PipeSpace.h"
#include "core/engine/Poller.h"
#include "core/engine/StreamKeeper.h"
#include "core/observe/WireGauge.h"

#include <functional>
#include <optional>

namespace forkscope {

/// A wire that is listened to: two pipes instead of one, and between them what passes is kept. It
/// is passed on without a copy (tee(2)) and read afterwards, and only as much as the next stage's
/// pipe has room for: nothing is held here, so a slow reader slows its writer as ever, one pipe
/// later (of 64 KiB; both are larger once a MiB has passed, see PipeSpace). A reader that is gone
/// closes the writer's pipe, so that it gets SIGPIPE as it would without a tap; the writer's end of
/// file is passed on.
class WireTap : private PollTarget
{
public:
    /// `from`: what the one stage writes, `to`: what the next one reads. `ended` is called once,
    /// when nothing can pass any more, but not from close().
    WireTap(Poller &poller, PipeSpace &space, Descriptor from, Descriptor to,
            const StreamKeeper &keeper, std::function<void()> ended);
    ~WireTap() override;

    [[nodiscard]] bool isOpen() const { return m_from.isOpen(); }
    /// Bytes that have passed by now.
    [[nodiscard]] qint64 total() const { return m_keeper.total(); }
    void tellNews() { m_keeper.tellNews(); }

    /// What lies in both pipes, and what they hold; nothing when they are closed.
    [[nodiscard]] std::optional<PipeFill> fill() const;
    /// What its writer has written by now.
    [[nodiscard]] qint64 written() const;

    /// Closes both pipes: the drain deadline.
    void close() { shut(false); }

private:
    enum class Progress { More, Waiting, End, ReaderGone };
    enum class Waiting { ForBytes, ForRoom };

    void descriptorReady(int fd) override;
    Progress passSome();
    Progress whatItWaitsFor();
    void keep(qint64 count);
    void enlargePipes();
    void waitFor(Waiting what);
    void finish(bool atEndOfFile);
    void shut(bool atEndOfFile);

    Poller &m_poller;
    PipeSpace &m_space;
    Descriptor m_from;
    Descriptor m_to;
    StreamKeeper m_keeper;
    std::function<void()> m_ended;
    Waiting m_waiting = Waiting::ForBytes;
    bool m_triedToEnlarge = false;
    int m_large = 0; ///< of its pipes
};

} // namespace forkscope
