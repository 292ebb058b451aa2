#include "core/engine/InstanceWires.h"

#include "core/observe/WireGauge.h"

namespace forkscope {

InstanceWires::InstanceWires(int index, int stages, InstanceStreams &streams)
    : m_index(index), m_last(stages), m_streams(streams), m_watch(stages)
{
}

void InstanceWires::look(const std::vector<WireStage> &stages, std::vector<WireLook> *looks)
{
    for (int wire = m_inputIsTaken ? 1 : 0; wire <= m_last; ++wire) {
        const WireSides sides = sidesOf(wire, stages);
        if (!m_watch.isDue(wire, sides, Clock::now()))
            continue;
        const auto look = lookAt(wire, sides);
        if (!look)
            continue;
        looks->push_back(*look);
        if (wire == 0)
            m_inputIsTaken = look->bytes == 0 && m_streams.feeder()->isDone();
    }
}

WireSides InstanceWires::sidesOf(int wire, const std::vector<WireStage> &stages) const
{
    WireSides sides;
    if (wire > 0)
        sides.writer = stages[size_t(wire) - 1].side;
    if (wire < m_last) {
        sides.reader = stages[size_t(wire)].side;
        sides.pipe = stages[size_t(wire)].inputPipe;
    }
    if (wire == 0 && m_streams.feeder())
        sides.ours = m_streams.feeder()->total();
    else if (wire == m_last)
        sides.ours = m_streams.output().total();
    else if (const WireTap *tap = tapOf(wire))
        sides.ours = tap->total();
    if (wire > 0 && wire < m_last)
        sides.errors = m_streams.errorsOf(wire - 1);
    return sides;
}

/// Returns the tap of the wire in front of a stage; null if there is none.
WireTap *InstanceWires::tapOf(int wire) const
{
    const bool isBetween = wire > 0 && wire < m_last;
    return isBetween ? m_streams.tapBehind(wire - 1) : nullptr;
}

/// Returns nothing if nobody has the pipe any more.
std::optional<WireLook> InstanceWires::lookAt(int wire, const WireSides &sides)
{
    const auto lookWith = [this, wire](std::optional<PipeFill> fill, qint64 passed) {
        return fill ? std::optional(WireLook{m_index, wire, fill->bytes, fill->capacity, passed})
                    : std::nullopt;
    };
    const InputFeeder *feeder = m_streams.feeder();
    if (wire == 0 && !feeder)
        return std::nullopt;
    if (wire == 0 && !feeder->isDone())
        return lookWith(fillOfPipe(feeder->descriptor()), feeder->total());
    if (wire == m_last)
        return lookWith(m_streams.output().fill(), m_streams.output().total());
    if (WireTap *tap = tapOf(wire))
        return lookWith(tap->fill(), tap->written());
    const auto fill = WireWatch::fillBetween(sides);
    if (!fill)
        return std::nullopt;
    return lookWith(fill,
                    wire == 0 ? feeder->total() : m_watch.passedBetween(wire, sides, fill->bytes));
}

} // namespace forkscope
