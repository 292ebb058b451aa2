#include "core/analysis/figures/WireLevels.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope::wires {

namespace {

constexpr qsizetype mostLookedAt = 20'000;
constexpr int mostTasks = 256; // the last ones, since a picture asks often

bool waitsToWrite(const ProcessState &state)
{
    const auto *blocked = std::get_if<state::Blocked>(&state);
    return blocked && blocked->reason == WaitReason::PipeFull;
}

/// Returns whether the stage's process, or a descendant of it, waits to write into a pipe.
bool doesStageWaitToWrite(const RunRecord &record, ProcessId id)
{
    const auto &processes = record.instances()[size_t(id.instance)].processes;
    if (size_t(id.stage) >= processes.size())
        return false;
    if (waitsToWrite(processes[size_t(id.stage)].state))
        return true;
    const std::vector<Task> &tasks = record.trace().tasks();
    const auto last = std::min(tasks.size(), size_t(mostTasks));
    return std::any_of(tasks.end() - std::ptrdiff_t(last), tasks.end(), [id](const Task &task) {
        return task.own == id && !task.isOwn && !task.hasExited() &&
               waitsToWrite(afterTrace(state::Running{}, task));
    });
}

} // namespace

bool isFullNow(const RunRecord &record, int instance, int wire)
{
    const InstanceRecord &owner = record.instances()[size_t(instance)];
    if (wire < 0 || size_t(wire) >= owner.wires.size() || owner.wires[size_t(wire)].capacity <= 0)
        return false;
    const WireRecord &seen = owner.wires[size_t(wire)];
    return seen.bytes >= seen.capacity || (wire > 0 && mayBeFull(seen.bytes, seen.capacity) &&
                                           doesStageWaitToWrite(record, {instance, wire - 1}));
}

std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at)
{
    return highestLevel(record, instance, wire, at, at);
}

std::optional<qint64> highestLevel(const RunRecord &record, int instance, int wire, TimePoint from,
                                   TimePoint to)
{
    const WireHistory &history = record.wireHistory();
    const auto end = std::partition_point(history.begin(), history.end(),
                                          [to](const WireLevel &level) { return level.at <= to; });
    std::optional<qint64> highest;
    for (auto next = end; next != history.begin() && end - next < mostLookedAt;) {
        const WireLevel &level = *--next;
        if (level.at <= from && highest)
            break;
        if (level.instance != instance || level.wire != wire)
            continue;
        highest = std::max(highest.value_or(0), level.bytes);
        if (level.at <= from)
            break;
    }
    return highest;
}

} // namespace forkscope::wires
