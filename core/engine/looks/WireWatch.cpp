#include "core/engine/looks/WireWatch.h"

#include <unistd.h>
#include <utility>

namespace forkscope {

WireWatch::WireWatch(int stages) : m_wires(size_t(stages) + 1), m_hasChildren(size_t(stages)) {}

bool WireWatch::isDue(int wire, const WireSides &sides, TimePoint now)
{
    Watched &watched = m_wires[size_t(wire)];
    const bool haveWeMoved = sides.ours && std::exchange(watched.ours, sides.ours) != sides.ours;
    if (!haveWeMoved && !sides.writer.hasMoved && !sides.reader.hasMoved)
        return false;
    const bool isBusy = sides.writer.hasMoved && sides.reader.hasMoved;
    return !isBusy || watched.rest.isOver(now);
}

std::optional<PipeFill> WireWatch::fillBetween(const WireSides &sides)
{
    if (sides.writer.pid != 0)
        return fillOfPipe(sides.writer.pid, STDOUT_FILENO, sides.pipe);
    if (sides.reader.pid != 0)
        return fillOfPipe(sides.reader.pid, STDIN_FILENO, sides.pipe);
    return std::nullopt;
}

qint64 WireWatch::passedBetween(int wire, const WireSides &sides, qint64 bytes)
{
    auto written =
        countedAlone(wire - 1, sides.writer.pid, [](qint64 pid) { return writtenBy(pid); });
    if (written)
        *written -= sides.errors;
    auto read = countedAlone(wire, sides.reader.pid, [](qint64 pid) { return readBy(pid); });
    if (read)
        *read += bytes;
    return m_wires[size_t(wire)].flow.take(written, read).value_or(-1);
}

/// Returns what the kernel counts for a process by `count`. Returns nothing if that is not exactly
/// what the process itself wrote or read: its children's bytes are added all at once when they are
/// reaped.
std::optional<qint64> WireWatch::countedAlone(int stage, qint64 pid, ProcessCount count)
{
    if (pid == 0 || m_hasChildren[size_t(stage)])
        return std::nullopt;
    const std::optional<qint64> counted = count(pid);
    // Asked after the count, as a child that was there before may have contributed to it.
    m_hasChildren[size_t(stage)] = hasChildrenNow(pid);
    return m_hasChildren[size_t(stage)] ? std::nullopt : counted;
}

} // namespace forkscope
