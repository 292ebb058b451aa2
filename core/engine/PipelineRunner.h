#pragma once

#include "core/engine/RunningInstance.h"
#include "core/engine/process/LeftOvers.h"
#include "core/engine/schedule/InstanceRunner.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace forkscope {

/// Runs instances as real processes. In the engine's thread.
class PipelineRunner : public InstanceRunner
{
public:
    using Over = std::function<void(int instance, const InstanceResult &result)>;

    /// `over` is called once for each instance that start() was called for, also within that call.
    /// `due` means: call advance() soon, but not from within.
    PipelineRunner(const RunnerContext &context, Over over, std::function<void()> due);
    ~PipelineRunner() override;

    std::optional<StartError> start(int instance) override;
    void giveUp(int instance, const StartError &why) override;
    void sendSignal(int instance, int signal) override;

    /// Does what is due (drain deadlines, left-overs, adopted zombies) and lets go of instances
    /// that are over. Returns when it wants to be called again. Not from within a callback.
    std::optional<TimePoint> advance();

    /// One look at every live process that may have run since the last one, and at their pipes.
    /// Emits how many bytes there are by now.
    [[nodiscard]] event::Polled look(const Stillness &stillness);
    /// Whether there is an instance that is not over.
    [[nodiscard]] bool isWatching() const { return !m_instances.empty(); }

    /// Nothing runs and nothing is left over.
    [[nodiscard]] bool isIdle() const { return m_instances.empty() && m_leftOvers.isEmpty(); }

    /// Reaps zombies that were adopted during the run; at its end, and now and then before.
    void reapAdopted();

    /// SIGKILL to everything; used at the end of the program.
    void killAll();

private:
    void onChanged(int instance);
    std::optional<TimePoint> advanceZombies(TimePoint now);
    void reapZombies();
    [[nodiscard]] std::vector<int> toLookAt(const Stillness &stillness) const;

    RunnerContext m_context;
    Over m_over;
    std::function<void()> m_due;
    std::unordered_map<int, std::unique_ptr<RunningInstance>> m_instances;
    std::vector<int> m_finished; ///< over, to be destroyed when none of their code is running
    LeftOvers m_leftOvers;
    TimePoint m_reapAt{};
    std::optional<TimePoint> m_zombiesUntil; ///< since nothing but zombies was left by mistake
};

} // namespace forkscope
