#pragma once

#include "core/engine/PreparedRun.h"
#include "core/engine/looks/TraceReader.h"
#include "core/engine/looks/WireWatch.h"
#include "core/engine/process/Pipes.h"
#include "core/engine/process/StageProcess.h"
#include "core/engine/process/Watchdog.h"
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
    /// To all of it; of a parent that makes the mistake: to its direct children alone.
    void sendSignal(int signal);
    /// Kills all of it, whatever mistake is made.
    void killAll();

    /// All that is left of it are zombies that are left unreaped by mistake.
    [[nodiscard]] bool isOnlyZombies() const;
    void reapZombies();

    /// After the last process has ended, the moment from which on output is not waited for.
    [[nodiscard]] std::optional<TimePoint> drainDeadline() const { return m_drainDeadline; }
    /// The deadline is over: closes what is still open ("pipe held").
    void stopDraining();

    /// Adds a look at each live process but those that are surely as the last look saw them, and at
    /// each pipe that one of them may have used.
    void look(const Stillness &stillness, event::Polled *polled);
    /// Emits how many bytes there are by now.
    void tellNews() { m_streams.tellNews(); }

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] InstanceResult result() const;
    /// The group of its processes; 0 when none was started.
    [[nodiscard]] pid_t group() const { return m_group; }
    [[nodiscard]] bool isOwnPid(pid_t pid) const;

private:
    /// A stage and what it will be given.
    struct Slot
    {
        std::shared_ptr<const PreparedStage> prepared;
        StagePipes pipes;
        std::unique_ptr<StageProcess> process;
        std::unique_ptr<ProcessSampler> sampler;
        Sample lastSample;
        qint64 peakRssKiB = 0;
        std::optional<int> status;
    };

    [[nodiscard]] bool makes(Mistake mistake) const;
    void readWireToo(int stage);
    void signalChildren(int signal, bool onlyStrays);
    void signalGroup(int signal);
    bool prepare();
    std::optional<StartError> lay();
    std::optional<StartError> layInput(Descriptor *feedEnd);
    void takeEnds(ChainPipes chain);
    std::optional<StartError> startStage(int stage);
    void fail(int stage, const StartError &why);
    void onEnded(int stage, int status, Usage usage);
    void lookAtWires(std::vector<WireLook> *looks);
    [[nodiscard]] std::optional<WireLook> lookAtWire(int wire, const WireSides &sides);
    [[nodiscard]] WireSides sidesOf(int wire) const;
    [[nodiscard]] WireSide sideOf(int stage) const;
    void closeUnstarted();
    void checkOver();
    [[nodiscard]] bool hasUnreaped() const;
    [[nodiscard]] bool groupIsSurelyOurs() const;
    [[nodiscard]] WireTap *tapOf(int wire) const;

    const RunnerContext &m_context;
    const int m_index;
    const std::function<void()> m_tellChanged;
    WireWatch m_wires;
    std::vector<Slot> m_slots;
    InstanceStreams m_streams;
    bool m_inputIsTaken = false; ///< all of it is fed, and none lies in the pipe any more
    pid_t m_group = 0;
    int m_nextStage = 0;
    bool m_laid = false;
    bool m_starting = false;
    bool m_startFailed = false;
    bool m_pipeHeld = false;
    bool m_over = false;
    std::optional<TimePoint> m_drainDeadline;
};

} // namespace forkscope
