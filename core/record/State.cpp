#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isFinal(const ProcessState &state)
{
    return std::holds_alternative<state::Ended>(state) ||
           std::holds_alternative<state::NotStarted>(state);
}

/// What each event does to the state of `process`, which is not final.
struct NextState
{
    const ProcessState &before;
    ProcessId process;

    ProcessState operator()(const event::InstanceStarted &e) const
    {
        if (e.instance != process.instance || !std::holds_alternative<state::Queued>(before))
            return before;
        return state::Starting{};
    }
    ProcessState operator()(const event::ProcessStarted &e) const
    {
        // Only a look can tell on which core it is, or whether it has one.
        return e.process == process ? ProcessState(state::Running{}) : before;
    }
    ProcessState operator()(const event::StartFailed &e) const
    {
        return e.process == process ? ProcessState(state::NotStarted{}) : before;
    }
    ProcessState operator()(const event::Polled &e) const
    {
        for (auto look = e.looks.rbegin(); look != e.looks.rend(); ++look) {
            if (look->process == process)
                return afterLook(before, *look);
        }
        return before;
    }
    ProcessState operator()(const event::ProcessEnded &e) const
    {
        return e.process == process ? ProcessState(state::Ended{e.status}) : before;
    }
    ProcessState operator()(const event::InstanceEnded &e) const
    {
        return e.instance == process.instance ? ProcessState(state::NotStarted{}) : before;
    }
    template<typename Other> ProcessState operator()(const Other &) const { return before; }
};

} // namespace

InstanceEnd endOf(const InstanceRecord &instance)
{
    TimePoint exact{};
    TimePoint latest{};
    for (const ProcessRecord &process : instance.processes) {
        const bool isKnown = process.status && process.exitedAt != TimePoint{};
        TimePoint &end = isKnown ? exact : latest;
        end = std::max(end, endOf(process));
    }
    return {std::max(exact, latest), exact >= latest};
}

ProcessState nextState(const ProcessState &before, ProcessId process, const EventContent &event)
{
    return isFinal(before) ? before : std::visit(NextState{before, process}, event);
}

ProcessState afterLook(const ProcessState &before, const Look &look)
{
    return isFinal(before) ? before : look.state;
}

ProcessState afterTrace(const ProcessState &before, const Task &task)
{
    if (isFinal(before) || !task.hasExecuted())
        return before;
    switch (task.state) {
    case TaskState::Running:
        return state::Running{task.core};
    case TaskState::Ready:
        return state::Ready{};
    case TaskState::Blocked:
        return state::Blocked{task.track.isEmpty() ? WaitReason::Unknown
                                                   : task.track.last().reason};
    case TaskState::Ended:
        return state::Zombie{};
    case TaskState::Starting:
    case TaskState::Unknown:
        break;
    }
    return before;
}

} // namespace forkscope
