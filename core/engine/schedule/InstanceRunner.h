#pragma once

#include "core/pipeline/StartError.h"

#include <optional>

namespace forkscope {

/// How an instance came out, as far as its runner knows.
struct InstanceResult
{
    bool startFailed = false;
    bool pipeHeld = false;
    int status = 0; ///< of the rightmost failing stage; 0 if all succeeded
};

/// Runs single instances for the scheduler. PipelineRunner starts real processes; the tests have a
/// scripted one. The runner reports the end of an instance through Scheduler::instanceOver(),
/// possibly within these calls.
class InstanceRunner
{
public:
    virtual ~InstanceRunner() = default;

    /// Starts an instance, or continues a start that was postponed. An error means that the system
    /// is short of something now: call again later, or giveUp(). A start that fails for good is no
    /// error here: the instance is over soon.
    virtual std::optional<StartError> start(int instance) = 0;

    /// After an error of start(): the instance will not be started and is over soon.
    virtual void giveUp(int instance, const StartError &why) = 0;

    /// Sends a signal to all processes of a started instance. Returns whether it reached any.
    virtual bool sendSignal(int instance, int signal) = 0;

    /// Returns whether all processes of a started instance have ended, though instanceOver() may
    /// not have been called yet. Asks the system.
    virtual bool hasEnded(int instance) = 0;
};

} // namespace forkscope
