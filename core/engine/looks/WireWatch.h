#pragma once

#include "core/engine/looks/GaugeRest.h"
#include "core/engine/looks/WireFlow.h"
#include "core/observe/WireGauge.h"

#include <vector>

namespace forkscope {

/// A process at one side of a wire.
struct WireSide
{
    qint64 pid = 0; ///< 0: no process can be asked, as none was started or it has been reaped
    bool hasMoved = false; ///< whether it has run since the last round, or has ended
};

/// What is at both sides of a wire at the moment of a look.
struct WireSides
{
    WireSide writer;
    WireSide reader;
    std::optional<qint64> ours{}; ///< bytes that we fed, read or passed on, if we are at one side
    ino_t pipe = 0;               ///< inode of the pipe, if both sides are processes
    qint64 errors = 0;            ///< bytes that the writer has written to its standard error
};

/// Decides when the wires of one instance are asked how full they are, and counts what has passed
/// them. For the engine's thread.
class WireWatch
{
public:
    /// Wire i is in front of stage i; the last one is behind the last stage.
    explicit WireWatch(int stages);

    /// From now on the kernel's counts for this stage may include its children's.
    void noteChildren(int stage) { m_hasChildren[size_t(stage)] = true; }

    /// Returns whether a look may show something new; if so, it counts as asked. A pipe's content
    /// changes only when one of its sides has run, or we have. A pipe whose sides are both at work
    /// is asked seldom.
    bool isDue(int wire, const WireSides &sides, TimePoint now);

    /// Returns how full the pipe between two processes is; nothing if neither has it any more.
    static std::optional<PipeFill> fillBetween(const WireSides &sides);

    /// Returns what has gone into the wire between two processes, which holds `bytes` now. That is
    /// what its writer wrote, minus its errors. If children may have written in its place, it is
    /// what its reader has read plus `bytes`. Either may be too high if the process also uses
    /// files. Returns −1 if neither is known.
    qint64 passedBetween(int wire, const WireSides &sides, qint64 bytes);

private:
    /// The state of one wire.
    struct Watched
    {
        std::optional<qint64> ours; ///< as of the last look
        GaugeRest rest;
        WireFlow flow;
    };

    using ProcessCount = std::optional<qint64> (*)(qint64 pid);
    std::optional<qint64> countedAlone(int stage, qint64 pid, ProcessCount count);

    std::vector<Watched> m_wires;
    std::vector<bool> m_hasChildren; ///< by stage: it has made processes
};

} // namespace forkscope
