#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/engine/streams/StreamMover.h"
#include "core/observe/WireGauge.h"

#include <optional>

namespace forkscope {

/// A wire that is listened to: two pipes instead of one, and between them what passes is kept. It
/// is passed on without a copy (tee(2)) and read afterwards, and only as much as the next stage's
/// pipe has room for: nothing is held here, so a slow reader slows its writer as ever, one pipe
/// later (of 64 KiB; both are larger where the stream is long, see PipeSpace). A reader that is
/// gone closes the writer's pipe, so that it gets SIGPIPE as it would without a tap; the writer's
/// end of file is passed on.
class WireTap : public StreamMover
{
public:
    /// `from`: what the one stage writes, `to`: what the next one reads.
    WireTap(const MoverContext &context, Descriptor from, Descriptor to, const KeptStream &stream,
            std::function<void()> ended);
    ~WireTap() override { abandon(); }

    /// What lies in both pipes, and what they hold; nothing when they are closed.
    [[nodiscard]] std::optional<PipeFill> fill() const;
    /// What its writer has written by now; while bytes are on their way through here, up to a pipe
    /// less. Never less than it was.
    [[nodiscard]] qint64 written();

private:
    enum class Awaited { Bytes, Room };

    void descriptorReady(int fd) override;
    Progress moveSome() override;
    void moveRest() override {} // the next stage would have no room, or is gone
    void watchPipes() override;
    void forgetPipes() override;
    void closePipes() override;
    [[nodiscard]] std::vector<int> narrowPipes() const override
    {
        return {m_from.get(), m_to.get()};
    }

    Progress whatIsAwaited();
    void keep(qint64 count);
    void await(Awaited what);

    Descriptor m_from;
    Descriptor m_to;
    Awaited m_awaited = Awaited::Bytes;
    qint64 m_written = 0;
};

} // namespace forkscope
