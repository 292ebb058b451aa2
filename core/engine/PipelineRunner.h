#pragma once

#include "core/engine/RunningInstance.h"
#include "core/engine/looks/FamilyLooks.h"
#include "core/engine/process/LeftOvers.h"
#include "core/engine/process/Orphans.h"
#include "core/engine/schedule/InstanceRunner.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace forkscope {

/// Runs instances as real processes. For the engine's thread.
class PipelineRunner : public InstanceRunner
{
public:
    using Over = std::function<void(int instance, const InstanceResult &result)>;

    /// `over` is called once for each instance that start() was called for, possibly within that
    /// call. `due` asks for advance() to be called soon, but not from within `due`.
    PipelineRunner(const RunnerContext &context, Over over, std::function<void()> due);
    ~PipelineRunner() override;

    std::optional<StartError> start(int instance) override;
    void giveUp(int instance, const StartError &why) override;
    bool sendSignal(int instance, int signal) override;
    bool hasEnded(int instance) override;

    /// Does what is due (drain deadlines, left-overs, adopted zombies) and destroys instances that
    /// are over. Returns when it must be called again. Must not be called from within a callback.
    std::optional<TimePoint> advance();

    /// Looks at every live process that may have run since the last look, and at their pipes. Also
    /// emits how many bytes there are by now.
    [[nodiscard]] event::Polled look(const Stillness &stillness);
    /// Looks for descendants where there may be new ones, anywhere if it is not known who forks,
    /// and where one of them has just been seen (`relatives`) to want the terminal.
    void lookAtFamilies(const Stillness &stillness, const std::vector<RelativeLook> &relatives);
    /// Returns whether there is an instance that is not over.
    [[nodiscard]] bool isWatching() const { return !m_instances.empty(); }

    /// Returns whether nothing runs and nothing is left over.
    [[nodiscard]] bool isIdle() const { return m_instances.empty() && m_leftOvers.isEmpty(); }

    /// Reaps zombies that were adopted during the run. Called at its end and now and then before.
    void reapAdopted();

    /// Sends a signal to all instances, whatever mistake is made. Only refusals are reported.
    void sendSignalToAll(int signal);
    /// All time that is waited for becomes this much longer, since nothing has run meanwhile.
    void delay(Nanoseconds by);
    /// Sends SIGKILL to everything, at the end of the program.
    void killAll();

private:
    void lookAtFamilyOf(int instance);
    void onChanged(int instance);
    void leave(int instance, RunningInstance &running);
    [[nodiscard]] bool isOf(const Orphan &orphan, const RunningInstance &running) const;
    [[nodiscard]] bool isAnybodyAlive() const { return m_instances.size() > m_finished.size(); }
    std::optional<TimePoint> advanceZombies(TimePoint now);
    void reapZombies();
    [[nodiscard]] std::vector<int> toLookAt(const Stillness &stillness) const;

    RunnerContext m_context;
    Over m_over;
    std::function<void()> m_due;
    std::unordered_map<int, std::unique_ptr<RunningInstance>> m_instances;
    std::vector<int> m_finished; ///< over; destroyed once none of their code is running
    FamilyLooks m_familyLooks;
    LeftOvers m_leftOvers;
    Orphans m_orphans;
    TimePoint m_reapAt{};
    /// When to reap zombies left by mistake, set while nothing else is left.
    std::optional<TimePoint> m_zombiesUntil;
};

} // namespace forkscope
