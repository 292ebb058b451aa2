#pragma once

#include "core/engine/looks/WireWatch.h"
#include "core/engine/streams/InstanceStreams.h"
#include "core/record/EventContent.h"

#include <optional>
#include <vector>

namespace forkscope {

/// A stage as the wires at its sides see it.
struct WireStage
{
    WireSide side;
    ino_t inputPipe = 0; ///< which pipe it reads, see inodeOfPipe(); 0: none that we made
};

/// Looks at the wires of one instance. At its ends we are one of the sides and know what passed;
/// between stages the kernel is asked. For the engine's thread.
class InstanceWires
{
public:
    /// `streams` have their readers already, and outlive it.
    InstanceWires(int index, int stages, InstanceStreams &streams);

    /// See WireWatch::noteChildren().
    void noteChildren(int stage) { m_watch.noteChildren(stage); }
    /// Adds a look at each wire that may have changed since the last look at it.
    void look(const std::vector<WireStage> &stages, std::vector<WireLook> *looks);

private:
    [[nodiscard]] WireSides sidesOf(int wire, const std::vector<WireStage> &stages) const;
    [[nodiscard]] std::optional<WireLook> lookAt(int wire, const WireSides &sides);
    [[nodiscard]] WireTap *tapOf(int wire) const;

    const int m_index;
    const int m_last; ///< the wire behind the last stage
    InstanceStreams &m_streams;
    WireWatch m_watch;
    bool m_inputIsTaken = false; ///< all of it is fed, and none lies in the pipe any more
};

} // namespace forkscope
