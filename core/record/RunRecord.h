#pragma once

#include "core/record/EventContent.h"
#include "core/record/Marks.h"
#include "core/record/RunRecordFwd.h"
#include "core/record/SampleStore.h"
#include "core/record/TraceStore.h"
#include "core/record/WireHistory.h"

#include <QtCore/QByteArray>

#include <map>
#include <memory>
#include <vector>

namespace forkscope {

/// A pipe as the last look saw it, see WireLook.
struct WireRecord
{
    qint64 bytes = 0;
    qint64 capacity = 0; ///< 0: not seen yet
    qint64 passed = -1;
    double bytesPerSecond = 0; ///< between the last two looks that knew `passed`
    TimePoint lookedAt{};
};

/// The size of one stream, as the events say. The bytes themselves are in Capture.
struct StreamRecord
{
    qint64 total = 0;
    bool ended = false;
};

/// The life of one process, as far as it is known.
struct ProcessRecord
{
    ProcessState state;
    qint64 pid = 0;
    TimePoint startedAt{};
    TimePoint endedAt{};  ///< when it was reaped
    TimePoint exitedAt{}; ///< when it ended, as the trace says; 0 if it does not
    std::optional<int> status;
    Usage usage;
    quint64 coresSeen = 0; ///< bit k: a poll saw it on core k; cores above 63 are not recorded
    Nanoseconds onCore{0}; ///< as the last poll saw it
    StreamRecord output;
    StreamRecord errors;
    QByteArray path;
    std::shared_ptr<const StartError> startError;
};

/// A signal that was sent to an instance's processes.
struct SentSignal
{
    TimePoint at;
    int signal = 0;
    SignalReason reason = SignalReason::Timeout;
    bool operator==(const SentSignal &) const = default;
};

/// The life of one instance.
struct InstanceRecord
{
    StreamRecord input;    ///< what was fed to it
    qint64 inputRead = -1; ///< how much of that was read, as far as was seen; −1: never seen
    std::vector<ProcessRecord> processes; ///< one per stage; empty until the instance starts
    /// One in front of each stage and one behind the last, or none yet.
    std::vector<WireRecord> wires;
    std::vector<SentSignal> sentSignals; ///< by time
    TimePoint startedAt{};
    TimePoint endedAt{}; ///< when its last process ended, or at the latest; see endIsExact
    // There may be a million instances, so this order leaves no padding.
    std::optional<int> status;
    int polls = 0;                  ///< as of the last takeChanged() or the instance's end
    std::optional<Outcome> outcome; ///< nothing until it has ended
    bool started : 1 = false;
    bool pipeHeld : 1 = false;
    /// The trace knows the end of its last process. Otherwise `endedAt` is when that was reaped.
    bool endIsExact : 1 = false;
};

/// How many instances had each outcome.
struct OutcomeCounts
{
    int succeeded = 0;
    int failed = 0;
    int timedOut = 0;
    int stopped = 0;
    int notStarted = 0;

    [[nodiscard]] int done() const { return succeeded + failed + timedOut + stopped + notStarted; }
    bool operator==(const OutcomeCounts &) const = default;
};

/// What befell a run that is no part of a usual one.
struct Incidents
{
    /// Processes that were left and could or should not be ended, in the order in which that was
    /// known.
    std::vector<event::NotEnded> notEnded;
    /// Processes that have stopped because they want the terminal, in the order in which that was
    /// known.
    std::vector<event::WantsTerminal> terminalWaits;
    /// Signals to processes of which it is not known which instance had left them.
    std::vector<SentSignal> signalsToOrphans;
    /// How long the run's processes were stopped together with us.
    Nanoseconds suspended{0};
};

/// Returns when a process ended: by the trace if it knows, else when it was reaped, which was
/// later. 0 while it lives.
inline TimePoint endOf(const ProcessRecord &process)
{
    return process.status && process.exitedAt != TimePoint{} ? process.exitedAt : process.endedAt;
}

/// When the last of an instance's processes ended.
struct InstanceEnd
{
    TimePoint at{};       ///< 0: no process of it has ended
    bool isExact = false; ///< the trace says so; otherwise it ended then at the latest
};

/// Returns the end of an instance of which no process lives. Pure.
InstanceEnd endOf(const InstanceRecord &instance);

/// Returns a process's state after an event. Pure. An event about another process, or one that
/// changes no state, returns `before`. Ended and NotStarted are final.
ProcessState nextState(const ProcessState &before, ProcessId process, const EventContent &event);

/// Returns a process's state after a look at it: the part of nextState() for event::Polled.
ProcessState afterLook(const ProcessState &before, const Look &look);

/// Returns the state of a started process as far as the trace knows it.
ProcessState afterTrace(const ProcessState &before, const Task &task);

/// The record of one run: it appends events and keeps the present situation ready to be shown. Not
/// thread-safe: it belongs to the thread of its reader.
class RunRecord
{
public:
    // These are defined in the source, so that nobody who has a record compiles its stores.
    explicit RunRecord(History history = History::Whole);
    ~RunRecord();
    RunRecord(RunRecord &&) noexcept;
    RunRecord &operator=(RunRecord &&) noexcept;

    /// Appends an event. Events must come in the order in which the engine emitted them, RunStarted
    /// first.
    void append(const Event &event);

    /// Says that this process starts at `startedAt`, which append() will be told later. It is
    /// for a caller who appends the process's trace before that, and does nothing without a trace.
    void expect(const event::ProcessStarted &start, TimePoint startedAt);

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const QDateTime &startedAt() const { return m_startedAt; }
    [[nodiscard]] TimePoint begin() const { return m_begin; }
    /// Returns the run's end, or the last event's time while the run goes on.
    [[nodiscard]] TimePoint end() const { return m_end; }
    [[nodiscard]] bool isStarted() const { return m_capture != nullptr; }
    [[nodiscard]] bool isEnded() const { return m_ended; }
    [[nodiscard]] int atOnce() const { return m_atOnce; }
    [[nodiscard]] const std::optional<event::AtOnceLowered> &lowered() const { return m_lowered; }
    [[nodiscard]] const std::optional<event::StartPostponed> &postponed() const
    {
        return m_postponed;
    }
    /// Returns why less was kept than the plan allows: each reason once, in the order of
    /// occurrence.
    [[nodiscard]] const std::vector<event::KeepingStopped> &keepingStopped() const
    {
        return m_keepingStopped;
    }
    [[nodiscard]] const Incidents &incidents() const { return m_incidents; }
    [[nodiscard]] const std::optional<event::RunEnded> &ownCost() const { return m_ownCost; }

    /// Returns the instances by index, one for each that is planned.
    [[nodiscard]] const std::vector<InstanceRecord> &instances() const { return m_instances; }
    [[nodiscard]] const OutcomeCounts &counts() const { return m_counts; }
    /// Returns whether somebody ended the run, so that instances were stopped or not even tried.
    /// Its wall time is no measurement then.
    [[nodiscard]] bool isCutShort() const { return m_counts.stopped > 0 || m_untried > 0; }
    [[nodiscard]] int liveInstances() const { return m_liveInstances; }
    /// Returns the sum of the wall times of the instances that have ended.
    [[nodiscard]] Nanoseconds endedInstancesTime() const { return m_endedInstancesTime; }

    [[nodiscard]] const std::shared_ptr<const Capture> &capture() const { return m_capture; }

    /// Returns whether the run is observed with the trace or only by samples, and why.
    [[nodiscard]] const Observation &observation() const { return m_observation; }
    /// Returns every process's exact life; empty if the run is observed only by samples.
    [[nodiscard]] const TraceStore &trace() const { return m_trace; }
    /// Returns what the looks saw of each process.
    [[nodiscard]] const SampleStore &samples() const { return m_samples; }
    /// Returns starts, first bytes, signals and ends, each with its time.
    [[nodiscard]] const Marks &marks() const { return m_marks; }
    /// Returns how full each pipe was, at each look that saw a change.
    [[nodiscard]] const WireHistory &wireHistory() const { return m_wireHistory; }

    /// Returns the indexes of the instances that changed since the last call, ascending, each once.
    std::vector<int> takeChanged();

private:
    struct Append;
    struct Live
    {
        int processes = 0;     ///< started and not yet ended
        int roundsCounted = 0; ///< rounds of looks at all processes that `polls` already includes
    };
    [[nodiscard]] bool keepsAll() const { return m_history == History::Whole; }
    InstanceRecord *instance(int index);
    ProcessRecord *process(ProcessId id);
    void note(int instance);
    QByteArray sharedPath(int stage, const QByteArray &path);
    void countPoll();
    void becameLive(int instance);
    void isLiveNoMore(int instance);
    void countRounds(int instance, Live *live);

    Plan m_plan;
    QDateTime m_startedAt;
    TimePoint m_begin{};
    TimePoint m_end{};
    bool m_ended = false;
    int m_atOnce = 0;
    std::optional<event::AtOnceLowered> m_lowered;
    std::optional<event::StartPostponed> m_postponed;
    std::vector<event::KeepingStopped> m_keepingStopped;
    Incidents m_incidents;
    std::optional<event::RunEnded> m_ownCost;
    std::vector<InstanceRecord> m_instances;
    std::vector<QByteArray> m_paths; ///< the last path of each stage, shared by its instances
    /// Instances that one poll looked at; a member only to reuse its memory.
    std::vector<int> m_looked;
    std::map<int, Live> m_live; ///< by instance; only those with a live process
    int m_rounds = 0;           ///< rounds of looks at all live processes, see event::Polled
    int m_roundsTold = 0;       ///< rounds that takeChanged() has reported
    std::vector<bool> m_changedFlag;
    std::vector<int> m_changed;
    OutcomeCounts m_counts;
    int m_untried = 0; ///< instances that ended without having been tried
    int m_liveInstances = 0;
    Nanoseconds m_endedInstancesTime{0};
    std::shared_ptr<const Capture> m_capture;
    Observation m_observation;
    History m_history;
    TraceStore m_trace;
    SampleStore m_samples;
    Marks m_marks;
    WireHistory m_wireHistory;
};

} // namespace forkscope
