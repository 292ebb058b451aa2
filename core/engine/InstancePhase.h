#pragma once

#include "core/record/Ids.h"

#include <chrono>
#include <variant>

namespace forkscope {

/// These say how far an instance is. It goes through them in their order and may leave out any but
/// the last.
namespace phase {

/// Nothing of it is there yet.
struct Preparing
{
    bool operator==(const Preparing &) const = default;
};

/// Its stages are ready to be started, and their pipes are to be made. It stays here while the
/// system is short of descriptors, until it is told to go on or to give up.
struct Laying
{
    bool operator==(const Laying &) const = default;
};

/// Its stages are started one after another. It stays here while the system is short of something.
struct Starting
{
    int nextStage = 0;
    bool operator==(const Starting &) const = default;
};

/// No more stages will be started: all are, or one could not be.
struct Running
{
    bool operator==(const Running &) const = default;
};

/// All its processes have ended, and somebody else still holds an output.
struct Draining
{
    TimePoint until; ///< it is not waited for any longer
    bool operator==(const Draining &) const = default;
};

struct Over
{
    bool operator==(const Over &) const = default;
};

} // namespace phase

using InstancePhase = std::variant<phase::Preparing, phase::Laying, phase::Starting, phase::Running,
                                   phase::Draining, phase::Over>;

/// These are what is done with an instance, or happens to it.
namespace step {

struct Prepare
{
};

struct Lay
{
};

struct StartStage
{
    bool isLast = false;
};

/// A stage cannot be started.
struct Fail
{
};

/// All processes that were started have ended. This step is taken again whenever an output ends
/// after that.
struct EndProcesses
{
    bool isHeld = false; ///< an output has not come to its end
    TimePoint at;
};

} // namespace step

using InstanceStep =
    std::variant<step::Prepare, step::Lay, step::StartStage, step::Fail, step::EndProcesses>;

/// Returns whether stages are still to be started, so that nothing is over because the others have
/// ended.
inline bool isStarting(const InstancePhase &phase)
{
    return std::holds_alternative<phase::Preparing>(phase) ||
           std::holds_alternative<phase::Laying>(phase) ||
           std::holds_alternative<phase::Starting>(phase);
}

/// How long output is waited for after the last process has ended. A process substitution of a
/// shell ends within ms; a daemon that holds the pipe never does.
inline constexpr std::chrono::milliseconds drainTime{500};

/// Returns the phase after a step; the same phase if it has no such step.
inline InstancePhase nextPhase(const InstancePhase &phase, const InstanceStep &step)
{
    if (std::holds_alternative<step::Prepare>(step) &&
        std::holds_alternative<phase::Preparing>(phase))
        return phase::Laying{};
    if (std::holds_alternative<step::Lay>(step) && std::holds_alternative<phase::Laying>(phase))
        return phase::Starting{};
    if (std::holds_alternative<step::Fail>(step) && isStarting(phase))
        return phase::Running{};
    const auto *start = std::get_if<step::StartStage>(&step);
    const auto *starting = std::get_if<phase::Starting>(&phase);
    if (start != nullptr && starting != nullptr)
        return start->isLast ? InstancePhase(phase::Running{})
                             : phase::Starting{starting->nextStage + 1};
    const auto *end = std::get_if<step::EndProcesses>(&step);
    if (end == nullptr || isStarting(phase) || std::holds_alternative<phase::Over>(phase))
        return phase;
    if (!end->isHeld)
        return phase::Over{};
    return std::holds_alternative<phase::Draining>(phase) ? phase
                                                          : phase::Draining{end->at + drainTime};
}

} // namespace forkscope
