#pragma once

#include "core/engine/InstancePhase.h"
#include "core/engine/InstanceWires.h"
#include "core/engine/PreparedRun.h"
#include "core/engine/looks/TraceReader.h"
#include "core/engine/process/Pipes.h"
#include "core/engine/process/StageGroup.h"
#include "core/engine/schedule/InstanceRunner.h"
#include "core/engine/streams/InstanceStreams.h"
#include "core/observe/ProcessSampler.h"
#include "core/observe/Stillness.h"
#include "core/pipeline/Mistake.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace forkscope {

/// What the instances of a run work with. All outlive them.
struct RunnerContext
{
    const PreparedRun &run;
    StreamsContext streams;
    TraceReader &trace;
    Watchdog &watchdog;
    int nullDevice = -1;                     ///< /dev/null, open for reading
    const rlimit *descriptorLimit = nullptr; ///< what children get back
    LookFiles lookFiles = LookFiles::KeptOpen;
};

/// One instance: the processes of its stages, the pipes between them, and their outputs, from the
/// first start to the last byte. In the engine's thread.
class RunningInstance
{
public:
    /// `changed` is called when the instance is over (every stage has ended, every output is read
    /// to its end or given up) and when a drainDeadline() has come up. The instance must not be
    /// destroyed in it.
    RunningInstance(const RunnerContext &context, int index, std::function<void()> changed);
    ~RunningInstance();
    RunningInstance(const RunningInstance &) = delete;
    RunningInstance &operator=(const RunningInstance &) = delete;

    /// Starts all stages, or goes on where the last call was postponed. See InstanceRunner.
    std::optional<StartError> start();
    void giveUp(const StartError &why);
    /// Sends a signal to all of it; of a parent that makes the mistake: to its direct children
    /// alone. Emits whom it was refused for. Returns whether it reached anybody.
    bool sendSignal(int signal);
    /// Returns whether all that was started of it has ended, and nothing more will be started. Asks
    /// the system.
    [[nodiscard]] bool hasEnded() const { return !isStarting(m_phase) && m_group.hasEnded(); }
    /// Looks for its descendants, so that the watchdog knows groups of their own. Emits which of
    /// its processes wants the terminal.
    void lookAtFamily();
    /// Hands over what is left of an instance that is over.
    Family takeFamily() { return m_group.takeFamily(); }
    /// Like sendSignal(), whatever mistake is made.
    bool sendSignalToAll(int signal);

    /// All that is left of it are zombies that are left unreaped by mistake.
    [[nodiscard]] bool isOnlyZombies() const;
    void reapZombies() { m_group.reap(); }

    /// After the last process has ended, the moment from which on output is not waited for.
    [[nodiscard]] std::optional<TimePoint> drainDeadline() const;
    /// Puts the deadline off, if there is one.
    void delay(Nanoseconds by);
    /// The deadline is over: closes what is still open ("pipe held").
    void stopDraining();

    /// Adds a look at each live process but those that are surely as the last look saw them, and at
    /// each pipe that one of them may have used. Emits how many bytes there are by now.
    void look(const Stillness &stillness, event::Polled *polled);

    [[nodiscard]] bool isOver() const { return std::holds_alternative<phase::Over>(m_phase); }
    [[nodiscard]] InstanceResult result() const;
    /// The group of its processes; 0 when none was started.
    [[nodiscard]] const StageGroup &group() const { return m_group; }
    [[nodiscard]] bool isOwnPid(pid_t pid) const { return m_group.has(pid); }

private:
    /// A stage but for its process: what that will be given, and what is known of it.
    struct Slot
    {
        std::shared_ptr<const PreparedStage> prepared;
        StageEnds ends;
        std::unique_ptr<ProcessSampler> sampler;
        Sample lastSample;
        std::optional<int> status;
    };

    [[nodiscard]] bool makes(Mistake mistake) const;
    bool told(const Delivery &delivery, int signal);
    void tellTerminalWaits();
    bool prepare();
    std::optional<StartError> lay();
    void takeEnds(ChainPipes chain);
    std::optional<StartError> startStage(int stage);
    [[nodiscard]] Placement placementOf(int stage);
    void follow(StageProcess *process, int stage);
    void handOver(int stage);
    void readWireToo(int stage);
    void fail(int stage, const StartError &why);
    void onEnded(int stage, int status, Usage usage);
    void checkOver();
    void lookAtStage(int stage, const Stillness &stillness, event::Polled *polled);
    [[nodiscard]] WireStage wireStageOf(int stage) const;

    const RunnerContext &m_context;
    const int m_index;
    const std::function<void()> m_tellChanged;
    InstancePhase m_phase;
    InstanceResult m_result; ///< but for its status, which result() tells
    std::vector<Slot> m_slots;
    StageGroup m_group;
    InstanceStreams m_streams;
    std::optional<InstanceWires> m_wires; ///< from when they are laid
};

} // namespace forkscope
