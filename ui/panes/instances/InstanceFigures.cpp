#include "ui/panes/instances/InstanceFigures.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope::figures {

bool isLive(const InstanceRecord &instance)
{
    return instance.started && !instance.outcome;
}

std::optional<Nanoseconds> time(const InstanceRecord &instance, TimePoint now)
{
    if (!instance.started)
        return std::nullopt;
    return (instance.outcome ? instance.endedAt : std::max(now, instance.startedAt)) -
           instance.startedAt;
}

std::optional<Nanoseconds> time(const ProcessRecord &process, TimePoint now)
{
    if (process.pid == 0)
        return std::nullopt;
    return (process.status ? endOf(process) : std::max(now, process.startedAt)) - process.startedAt;
}

quint64 cores(const InstanceRecord &instance)
{
    quint64 mask = 0;
    for (const ProcessRecord &process : instance.processes)
        mask |= process.coresSeen;
    return mask;
}

qint64 outputBytes(const InstanceRecord &instance)
{
    return instance.processes.empty() ? 0 : instance.processes.back().output.total;
}

Usage usageOf(const std::vector<ProcessRecord> &processes)
{
    Usage all;
    bool isFirst = true;
    const auto sum = [&isFirst](qint64 before, qint64 one) {
        return isFirst ? one : before < 0 || one < 0 ? -1 : before + one;
    };
    for (const ProcessRecord &process : processes) {
        if (process.pid == 0)
            continue;
        const Usage &one = process.usage;
        const bool isBounded = one.peak.atMost >= 0 && (isFirst || all.peak.atMost >= 0);
        all.peak.atLeast = std::max(all.peak.atLeast, one.peak.atLeast);
        all.peak.atMost = isBounded ? std::max(all.peak.atMost, one.peak.atMost) : -1;
        all.minorFaults = sum(all.minorFaults, one.minorFaults);
        all.majorFaults = sum(all.majorFaults, one.majorFaults);
        all.readBytes = sum(all.readBytes, one.readBytes);
        all.writtenBytes = sum(all.writtenBytes, one.writtenBytes);
        isFirst = false;
    }
    return all;
}

QByteArray digest(const RunRecord &record, int instance)
{
    const InstanceRecord &owner = record.instances()[static_cast<std::size_t>(instance)];
    if (owner.processes.empty() || !owner.processes.back().output.ended || !record.capture())
        return {};
    const int last = int(owner.processes.size()) - 1;
    const auto store = record.capture()->find({{instance, last}, StreamKind::Output});
    return store && store->extent().total > 0 ? store->digest() : QByteArray();
}

const StartError *startError(const InstanceRecord &instance)
{
    for (const ProcessRecord &process : instance.processes) {
        if (process.startError)
            return process.startError.get();
    }
    return nullptr;
}

const std::array<ProcessState, stateKinds> &statesByWeight()
{
    static const std::array<ProcessState, stateKinds> states{
        state::Running{}, state::Ready{},  state::Blocked{}, state::Stopped{},    state::Starting{},
        state::Zombie{},  state::Queued{}, state::Ended{},   state::NotStarted{},
    };
    return states;
}

std::array<int, stateKinds> stateCounts(const InstanceRecord &instance)
{
    std::array<int, stateKinds> counts{};
    const auto &states = statesByWeight();
    for (const ProcessRecord &process : instance.processes) {
        const auto place = std::find_if(states.begin(), states.end(), [&](const ProcessState &s) {
            return s.index() == process.state.index();
        });
        ++counts[static_cast<std::size_t>(place - states.begin())];
    }
    return counts;
}

ProcessState tellingState(const InstanceRecord &instance)
{
    const auto counts = stateCounts(instance);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            return statesByWeight()[i];
    }
    return state::Queued{};
}

int situationRank(const InstanceRecord &instance)
{
    if (instance.outcome)
        return stateKinds + int(*instance.outcome);
    const auto &states = statesByWeight();
    const std::size_t kind = tellingState(instance).index();
    const auto place = std::find_if(states.begin(), states.end(),
                                    [kind](const ProcessState &s) { return s.index() == kind; });
    return int(place - states.begin());
}

} // namespace forkscope::figures
