#pragma once

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <QtCore/QTimeZone>

#include <functional>

namespace forkscope::script {

/// Returns a plan of `instances` instances of a chain of these programs.
inline Plan plan(int instances, const QList<QByteArray> &programs)
{
    Plan plan;
    plan.name = QStringLiteral("scripted");
    plan.run.instances = instances;
    for (const QByteArray &program : programs) {
        Stage stage;
        stage.program = program;
        plan.pipeline.stages.append(stage);
    }
    return plan;
}

/// Plays a run that never was. Each call gives an event to `sink` as the engine would; times are in
/// ms since the run's start.
class Player
{
public:
    Player(const Plan &plan, std::function<void(const Event &)> sink)
        : m_plan(plan), m_sink(std::move(sink)),
          m_capture(std::make_shared<Capture>(plan.run.keepBytes))
    {
    }
    Player(const Plan &plan, RunRecord *record)
        : Player(plan, [record](const Event &event) { record->append(event); })
    {
    }

    void start(const Observation &observation = {})
    {
        const QDateTime at(QDate(2024, 5, 6), QTime(7, 8, 9, 10), QTimeZone(2 * 3600));
        tell(0, event::RunStarted{m_plan, at, m_plan.run.instances, m_capture, observation});
    }
    void tell(double ms, EventContent what)
    {
        const auto since = Nanoseconds(qRound64(ms * 1e6));
        m_sink({m_begin + since, std::move(what)});
    }

    void instanceStarted(double ms, int instance) { tell(ms, event::InstanceStarted{instance}); }
    void processStarted(double ms, ProcessId id, qint64 pid, const QByteArray &path)
    {
        tell(ms, event::ProcessStarted{id, pid, path});
    }
    void look(double ms, ProcessId id, const ProcessState &state, int core = -1)
    {
        Look look;
        look.process = id;
        look.state = state;
        look.core = core;
        look.at = at(ms);
        tell(ms, event::Polled{{look}});
    }
    /// Puts bytes into the capture and sends the event for them.
    void bytes(double ms, StreamId stream, const QByteArray &content)
    {
        const auto store = m_capture->open(stream);
        store->append(content);
        tell(ms, event::BytesArrived{stream, store->extent().total});
    }
    void streamEnded(double ms, StreamId stream)
    {
        qint64 total = 0;
        if (m_capture->find(stream)) {
            m_capture->open(stream)->finish();
            total = m_capture->find(stream)->extent().total;
        }
        tell(ms, event::StreamEnded{stream, total, true});
    }
    void processEnded(double ms, ProcessId id, int status, const Usage &usage = {})
    {
        tell(ms, event::ProcessEnded{id, status, usage});
    }
    void signalSent(double ms, int instance, int signal, SignalReason reason)
    {
        tell(ms, event::SignalSent{instance, signal, reason});
    }
    void wire(double ms, int instance, int wire, qint64 fill, qint64 capacity)
    {
        tell(ms, event::Polled{{}, {}, {WireLook{instance, wire, fill, capacity, -1}}});
    }
    /// Sends a record of the scheduler's trace. Records of one core must come in the order of time.
    void traced(double ms, int core, TraceContent what)
    {
        tell(ms, event::Traced{{TraceRecord{at(ms), core, std::move(what)}}});
    }
    /// Sends a started process with its trace: the fork, and its exec at once.
    void processBegins(double ms, ProcessId id, qint64 pid, const QByteArray &path)
    {
        processStarted(ms, id, pid, path);
        traced(ms, 0, trace::Forked{pid, pid, 1, 1});
        traced(ms, 0, trace::Executed{pid, pid, path.mid(path.lastIndexOf('/') + 1)});
    }
    /// Sends a slice, which ends because the process waits or is preempted.
    void slice(double from, double to, int core, qint64 pid, bool preempted = false)
    {
        traced(from, core, trace::SwitchedIn{pid});
        traced(to, core, trace::SwitchedOut{pid, preempted});
    }
    /// Sends the last slice and the end of the process.
    void lastSlice(double from, double to, int core, qint64 pid)
    {
        traced(from, core, trace::SwitchedIn{pid});
        traced(to, core, trace::Exited{pid, pid});
    }
    void instanceEnded(double ms, int instance, Outcome outcome, std::optional<int> status)
    {
        tell(ms, event::InstanceEnded{instance, outcome, status, false});
    }

    [[nodiscard]] const std::shared_ptr<Capture> &capture() const { return m_capture; }
    [[nodiscard]] TimePoint at(double ms) const
    {
        return m_begin + Nanoseconds(qRound64(ms * 1e6));
    }

private:
    Plan m_plan;
    std::function<void(const Event &)> m_sink;
    std::shared_ptr<Capture> m_capture;
    TimePoint m_begin{Nanoseconds(1'000'000'000'000)};
};

} // namespace forkscope::script
