#pragma once

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <functional>

namespace forkscope::script {

/// Returns a plan of `instances` instances of a chain of these programs.
Plan plan(int instances, const QList<QByteArray> &programs);
/// Returns a plan of instances that sleep for so many seconds.
Plan sleeping(int instances, const QByteArray &seconds);

/// Plays a run that never was. Each call gives an event to `sink` as the engine would; times are in
/// ms since the run's start.
class Player
{
public:
    Player(const Plan &plan, std::function<void(const Event &)> sink);
    Player(const Plan &plan, RunRecord *record);

    void start(const Observation &observation = {});
    void tell(double ms, const EventContent &what);

    void instanceStarted(double ms, int instance);
    void processStarted(double ms, ProcessId id, qint64 pid, const QByteArray &path);
    void look(double ms, ProcessId id, const ProcessState &state, int core = -1);
    /// Puts bytes into the capture and sends the event for them.
    void bytes(double ms, StreamId stream, const QByteArray &content);
    void streamEnded(double ms, StreamId stream);
    void processEnded(double ms, ProcessId id, int status, const Usage &usage = {});
    void signalSent(double ms, int instance, int signal, SignalReason reason);
    void wire(double ms, int instance, int wire, qint64 fill, qint64 capacity);
    /// Sends a record of the scheduler's trace. Records of one core must come in the order of time.
    void traced(double ms, int core, const TraceContent &what);
    /// Sends a started process with its trace: the fork, and its exec at once.
    void processBegins(double ms, ProcessId id, qint64 pid, const QByteArray &path);
    /// Sends a slice, which ends because the process waits or is preempted.
    void slice(double from, double to, int core, qint64 pid, bool preempted = false);
    /// Sends the last slice and the end of the process.
    void lastSlice(double from, double to, int core, qint64 pid);
    void instanceEnded(double ms, int instance, Outcome outcome, std::optional<int> status);

    [[nodiscard]] const std::shared_ptr<Capture> &capture() const { return m_capture; }
    [[nodiscard]] TimePoint at(double ms) const;

private:
    Plan m_plan;
    std::function<void(const Event &)> m_sink;
    std::shared_ptr<Capture> m_capture;
    TimePoint m_begin{Nanoseconds(1'000'000'000'000)};
};

} // namespace forkscope::script
