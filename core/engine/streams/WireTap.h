#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/engine/streams/StreamMover.h"
#include "core/observe/WireGauge.h"

#include <optional>

namespace forkscope {

/// Listens to a wire: there are two pipes instead of one, and what passes between them is kept. It
/// is passed on without a copy (tee(2)) and read afterwards, and only as much as the next stage's
/// pipe has room for. Nothing is held here, so a slow reader slows its writer as ever, one pipe
/// later (of 64 KiB; both are larger if the stream is long, see PipeSpace). When the reader is
/// gone, the writer's pipe is closed, so that it gets SIGPIPE as it would without a tap. The
/// writer's end of file is passed on.
class WireTap : public StreamMover
{
public:
    /// The one stage writes into `from`; the next one reads from `to`.
    WireTap(const MoverContext &context, Descriptor from, Descriptor to, const KeptStream &stream,
            std::function<void()> ended);
    ~WireTap() override { abandon(); }

    /// Returns what lies in both pipes and what they hold; nothing once they are closed.
    [[nodiscard]] std::optional<PipeFill> fill() const;
    /// Returns how many bytes its writer has written; up to a pipe less while some are on their way
    /// through here. It never shrinks.
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
