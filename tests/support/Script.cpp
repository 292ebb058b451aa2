#include "tests/support/Script.h"

#include "core/record/Event.h"

#include <QtCore/QTimeZone>

#include <utility>

namespace forkscope::script {

Plan plan(int instances, const QList<QByteArray> &programs)
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

Plan sleeping(int instances, const QByteArray &seconds)
{
    Plan sleepers = plan(instances, {"sleep"});
    sleepers.pipeline.stages.first().arguments = {seconds};
    return sleepers;
}

Player::Player(const Plan &plan, std::function<void(const Event &)> sink)
    : m_plan(plan), m_sink(std::move(sink)),
      m_capture(std::make_shared<Capture>(plan.run.keepBytes))
{
}

Player::Player(const Plan &plan, RunRecord *record)
    : Player(plan, [record](const Event &event) { record->append(event); })
{
}

void Player::start(const Observation &observation)
{
    const QDateTime at(QDate(2024, 5, 6), QTime(7, 8, 9, 10), QTimeZone(2 * 3600));
    tell(0, event::RunStarted{m_plan, at, m_plan.run.instances, m_capture, observation});
}

void Player::tell(double ms, const EventContent &what)
{
    m_sink({at(ms), what});
}

void Player::instanceStarted(double ms, int instance)
{
    tell(ms, event::InstanceStarted{instance});
}

void Player::processStarted(double ms, ProcessId id, qint64 pid, const QByteArray &path)
{
    tell(ms, event::ProcessStarted{id, pid, path});
}

void Player::look(double ms, ProcessId id, const ProcessState &state, int core)
{
    Look look;
    look.process = id;
    look.state = state;
    look.core = core;
    look.at = at(ms);
    tell(ms, event::Polled{{look}});
}

void Player::bytes(double ms, StreamId stream, const QByteArray &content)
{
    const auto store = m_capture->open(stream);
    store->append(content);
    tell(ms, event::BytesArrived{stream, store->extent().total});
}

void Player::streamEnded(double ms, StreamId stream)
{
    qint64 total = 0;
    if (m_capture->find(stream)) {
        m_capture->open(stream)->finish();
        total = m_capture->find(stream)->extent().total;
    }
    tell(ms, event::StreamEnded{stream, total, true});
}

void Player::processEnded(double ms, ProcessId id, int status, const Usage &usage)
{
    tell(ms, event::ProcessEnded{id, status, usage});
}

void Player::signalSent(double ms, int instance, int signal, SignalReason reason)
{
    tell(ms, event::SignalSent{instance, signal, reason});
}

void Player::wire(double ms, int instance, int wire, qint64 fill, qint64 capacity)
{
    tell(ms, event::Polled{{}, {}, {WireLook{instance, wire, fill, capacity, -1}}});
}

void Player::traced(double ms, int core, const TraceContent &what)
{
    tell(ms, event::Traced{{TraceRecord{at(ms), core, what}}});
}

void Player::processBegins(double ms, ProcessId id, qint64 pid, const QByteArray &path)
{
    processStarted(ms, id, pid, path);
    traced(ms, 0, trace::Forked{pid, pid, 1, 1});
    traced(ms, 0, trace::Executed{pid, pid, path.mid(path.lastIndexOf('/') + 1)});
}

void Player::slice(double from, double to, int core, qint64 pid, bool preempted)
{
    traced(from, core, trace::SwitchedIn{pid});
    traced(to, core, trace::SwitchedOut{pid, preempted});
}

void Player::lastSlice(double from, double to, int core, qint64 pid)
{
    traced(from, core, trace::SwitchedIn{pid});
    traced(to, core, trace::Exited{pid, pid});
}

void Player::instanceEnded(double ms, int instance, Outcome outcome, std::optional<int> status)
{
    tell(ms, event::InstanceEnded{instance, outcome, status, false});
}

TimePoint Player::at(double ms) const
{
    return m_begin + Nanoseconds(qRound64(ms * 1e6));
}

} // namespace forkscope::script
