#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/engine/streams/StreamMover.h"
#include "core/observe/WireGauge.h"

#include <optional>

namespace forkscope {

/// Reads one captured stream to its end into its store.
class OutputReader : public StreamMover
{
public:
    /// Reads nothing before begin().
    OutputReader(const MoverContext &context, Descriptor readEnd, const KeptStream &stream,
                 std::function<void()> ended);
    ~OutputReader() override { abandon(); }

    using StreamMover::begin;

    /// Returns what lies in its pipe and what the pipe holds; nothing once it is closed.
    [[nodiscard]] std::optional<PipeFill> fill() const;

private:
    Progress moveSome() override;
    void moveRest() override;
    void watchPipes() override;
    void forgetPipes() override;
    void closePipes() override { m_pipe.close(); }

    Descriptor m_pipe;
};

} // namespace forkscope
