#pragma once

#include "core/engine/looks/GaugeRest.h"
#include "core/engine/looks/WireFlow.h"
#include "core/observe/WireGauge.h"

#include <vector>

namespace forkscope {

/// A process at one side of a wire.
struct WireSide
{
    qint64 pid = 0;        ///< 0: nobody who can be asked: none was started, or it has been reaped
    bool hasMoved = false; ///< it has run since the last round, or it has ended
};

/// What a wire lies between, at the moment of a look.
struct WireSides
{
    WireSide writer;
    WireSide reader;
    std::optional<qint64> ours{}; ///< bytes that we put in, took or passed on, where we are at it
    ino_t pipe = 0;               ///< where both sides are processes
    qint64 errors = 0;            ///< bytes that the writer has written beside it
};

/// When the wires of one instance are asked how full they are, and what has passed them. In the
/// engine's thread.
class WireWatch
{
public:
    /// The wire in front of stage i has the number i; the last is behind the last stage.
    explicit WireWatch(int stages);

    /// From now on what the kernel counts for this stage may be its children's.
    void noteChildren(int stage) { m_hasChildren[size_t(stage)] = true; }

    /// Whether a look may show something new: what lies in a pipe changes only when one of its
    /// sides has run, or we have. A pipe of which both sides are at work is asked seldom. If so, it
    /// counts as asked.
    bool isDue(int wire, const WireSides &sides, TimePoint now);

    /// How full the pipe between two processes is; nothing where nobody has it any more.
    static std::optional<PipeFill> fillBetween(const WireSides &sides);

    /// What has gone into the wire between two processes, which holds `bytes` now: what its writer
    /// wrote but for its errors, or, where children may have written in its place, what its reader
    /// has read and what lies there. Both may be more than that, where the process has files too.
    /// −1 where neither tells.
    qint64 passedBetween(int wire, const WireSides &sides, qint64 bytes);

private:
    /// Of one wire.
    struct Watched
    {
        std::optional<qint64> ours; ///< at the last look
        GaugeRest rest;
        WireFlow flow;
    };

    using ProcessCount = std::optional<qint64> (*)(qint64 pid);
    std::optional<qint64> countedAlone(int stage, qint64 pid, ProcessCount count);

    std::vector<Watched> m_wires;
    std::vector<bool> m_hasChildren; ///< of stages: they have made processes
};

} // namespace forkscope
