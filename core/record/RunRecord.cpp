#include "core/record/RunRecord.h"

#include "core/record/Event.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

int &countOf(OutcomeCounts &counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return counts.succeeded;
    case Outcome::Failed:
        return counts.failed;
    case Outcome::TimedOut:
        return counts.timedOut;
    case Outcome::Stopped:
        return counts.stopped;
    case Outcome::NotStarted:
        break;
    }
    return counts.notStarted;
}

/// Returns what is known of a peak once that much has been seen. The kernel counts a little apart
/// in its two places, so what was seen can be more than the peak that it told.
PeakMemory narrowed(PeakMemory peak, qint64 seenKiB)
{
    peak.atLeast = std::max(peak.atLeast, seenKiB);
    if (peak.atMost >= 0)
        peak.atLeast = std::min(peak.atLeast, peak.atMost);
    return peak;
}

} // namespace

/// What each event does to the record. An event about an instance or a stage that the plan does not
/// have does nothing.
struct RunRecord::Append
{
    RunRecord &record;
    const Event &event;

    void operator()(const event::RunStarted &e) const
    {
        record = RunRecord(record.m_history);
        record.m_plan = e.plan;
        record.m_startedAt = e.startedAt;
        record.m_atOnce = e.atOnce;
        record.m_capture = e.capture;
        record.m_observation = e.observation;
        record.m_begin = record.m_end = event.at;
        const auto count = static_cast<std::size_t>(std::max(0, e.plan.run.instances));
        record.m_instances.resize(count);
        record.m_changedFlag.resize(count);
        record.m_paths.resize(static_cast<std::size_t>(e.plan.pipeline.stages.size()));
    }

    void operator()(const event::AtOnceLowered &e) const
    {
        record.m_lowered = e;
        record.m_atOnce = e.used;
    }

    void operator()(const event::InstanceStarted &e) const
    {
        InstanceRecord *instance = record.instance(e.instance);
        if (instance == nullptr || instance->started || instance->outcome)
            return;
        instance->started = true;
        instance->startedAt = event.at;
        ++record.m_liveInstances;
        changeStates(e.instance);
    }

    void operator()(const event::ProcessStarted &e) const
    {
        ProcessRecord *process = record.process(e.process);
        if (process == nullptr)
            return;
        if (process->pid == 0)
            record.becameLive(e.process.instance);
        process->pid = e.pid;
        process->startedAt = e.begunAt.value_or(event.at);
        process->path = record.sharedPath(e.process.stage, e.path);
        mark(MarkKind::Started, e.process, e.pid);
        changeState(*process, e.process);
        if (const int task = record.m_trace.taskOf(e.process); task >= 0)
            take(record.m_trace.tasks()[size_t(task)], *process);
        else
            record.expect(e, event.at);
    }

    void operator()(const event::StartFailed &e) const
    {
        ProcessRecord *process = record.process(e.process);
        if (process == nullptr)
            return;
        process->startError = std::make_shared<const StartError>(e.error);
        process->path = record.sharedPath(e.process.stage, e.path);
        changeState(*process, e.process);
    }

    void operator()(const event::StartPostponed &e) const { record.m_postponed = e; }

    void operator()(const event::Polled &e) const
    {
        for (const Look &look : e.looks) {
            if (ProcessRecord *process = record.process(look.process)) {
                take(look, *process);
                if (!e.restIsStill)
                    record.m_looked.push_back(look.process.instance);
                explain(process->pid, look.at, look.state);
                if (record.keepsAll())
                    record.m_samples.append(look);
            }
        }
        for (const RelativeLook &look : e.relatives)
            explain(look.pid, look.at, look.state);
        for (const WireLook &look : e.wires)
            take(look);
        if (record.keepsAll())
            record.m_samples.appendRound(event.at);
        if (e.restIsStill)
            ++record.m_rounds; // counts for all live instances
        else
            record.countPoll();
    }

    void operator()(const event::Traced &e) const
    {
        for (const TraceRecord &traced : e.records)
            record.m_trace.append(traced);
        for (const int index : record.m_trace.takeChanged()) {
            const Task &task = record.m_trace.tasks()[size_t(index)];
            ProcessRecord *process = task.isOwn ? record.process(task.own) : nullptr;
            if (process == nullptr || (process->pid != task.process && process->pid != 0))
                continue;
            take(task, *process);
            if (process->exitedAt != TimePoint{})
                settleEnd(record.m_instances[size_t(task.own.instance)]);
        }
    }

    void operator()(const event::BytesArrived &e) const
    {
        if (StreamRecord *stream = streamOf(e.stream)) {
            if (stream->total == 0 && e.total > 0)
                mark(MarkKind::FirstByte, e.stream.process, 0, quint8(e.stream.kind));
            stream->total = std::max(stream->total, e.total);
        }
    }

    void operator()(const event::StreamEnded &e) const
    {
        if (StreamRecord *stream = streamOf(e.stream)) {
            *stream = {e.total, true};
            mark(MarkKind::StreamEnded, e.stream.process, e.total, quint8(e.stream.kind));
        }
    }

    void operator()(const event::InputRead &e) const
    {
        if (InstanceRecord *instance = record.instance(e.instance))
            instance->inputRead = e.bytes;
    }

    void operator()(const event::KeepingStopped &e) const { record.m_keepingStopped.push_back(e); }

    void operator()(const event::SignalSent &e) const
    {
        if (InstanceRecord *instance = record.instance(e.instance)) {
            instance->sentSignals.push_back({event.at, e.signal, e.reason});
            mark(MarkKind::Signal, {e.instance, -1}, e.signal, quint8(e.reason));
        } else if (e.instance < 0) {
            record.m_incidents.signalsToOrphans.push_back({event.at, e.signal, e.reason});
        }
    }

    void operator()(const event::Suspended &e) const { record.m_incidents.suspended += e.duration; }

    void operator()(const event::NotEnded &e) const
    {
        record.m_incidents.notEnded.push_back(e);
        record.instance(e.instance); // it has changed
    }

    void operator()(const event::WantsTerminal &e) const
    {
        record.m_incidents.terminalWaits.push_back(e);
        record.instance(e.instance); // it has changed
    }

    void operator()(const event::ProcessEnded &e) const
    {
        ProcessRecord *process = record.process(e.process);
        if (process == nullptr)
            return;
        if (process->pid != 0 && !process->status)
            record.isLiveNoMore(e.process.instance);
        const Usage polled = process->usage;
        process->usage = e.usage;
        process->usage.ready = std::max(polled.ready, e.usage.ready);
        process->usage.peak = narrowed(e.usage.peak, polled.peak.atLeast);
        process->status = e.status;
        process->endedAt = event.at;
        mark(MarkKind::Ended, e.process, e.status);
        changeState(*process, e.process);
    }

    void operator()(const event::InstanceEnded &e) const
    {
        InstanceRecord *instance = record.instance(e.instance);
        if (instance == nullptr || instance->outcome)
            return;
        instance->outcome = e.outcome;
        instance->status = e.status;
        instance->pipeHeld = e.pipeHeld;
        ++countOf(record.m_counts, e.outcome);
        if (instance->started) {
            instance->endedAt = event.at;
            --record.m_liveInstances;
            record.m_endedInstancesTime += instance->endedAt - instance->startedAt;
            settleEnd(*instance);
        } else {
            ++record.m_untried; // an instance whose start failed was tried
        }
        if (!instance->processes.empty())
            changeStates(e.instance);
    }

    void operator()(const event::RunEnded &e) const
    {
        record.m_ownCost = e;
        record.m_ended = true;
    }

private:
    [[nodiscard]] StreamRecord *streamOf(StreamId stream) const
    {
        ProcessRecord *process = record.process(stream.process);
        if (process == nullptr)
            return nullptr;
        switch (stream.kind) {
        case StreamKind::Output:
            return &process->output;
        case StreamKind::Errors:
            return &process->errors;
        case StreamKind::Input:
            return &record.m_instances[size_t(stream.process.instance)].input;
        }
        return nullptr;
    }

    /// An instance ends when its last process does, not when we come to learn it. The trace may
    /// tell later than the event of the end.
    void settleEnd(InstanceRecord &instance) const
    {
        const InstanceEnd end = endOf(instance);
        if (!instance.outcome || !instance.started || end.at == TimePoint{})
            return; // it goes on, or nothing had been started
        record.m_endedInstancesTime += end.at - instance.endedAt;
        instance.endedAt = end.at;
        instance.endIsExact = end.isExact;
    }

    void mark(MarkKind kind, ProcessId process, qint64 value, quint8 detail = 0) const
    {
        if (record.keepsAll())
            record.m_marks.append(
                {event.at, value, process.instance, qint16(process.stage), kind, detail});
    }

    void changeState(ProcessRecord &process, ProcessId id) const
    {
        process.state = nextState(process.state, id, event.what);
    }

    void changeStates(int instance) const
    {
        for (int stage = 0; stage < int(record.m_paths.size()); ++stage) {
            const ProcessId id{instance, stage};
            if (ProcessRecord *process = record.process(id))
                changeState(*process, id);
        }
    }

    void explain(qint64 pid, TimePoint at, const ProcessState &state) const
    {
        if (const auto *blocked = std::get_if<state::Blocked>(&state))
            record.m_trace.explain(pid, at, blocked->reason);
        else if (std::holds_alternative<state::Stopped>(state))
            record.m_trace.explain(pid, at, WaitReason::Stopped);
    }

    void take(const WireLook &look) const
    {
        InstanceRecord *instance = record.instance(look.instance);
        if (instance == nullptr || look.wire < 0 || size_t(look.wire) > record.m_paths.size())
            return;
        if (instance->wires.empty())
            instance->wires = std::vector<WireRecord>(record.m_paths.size() + 1);
        WireRecord &wire = instance->wires[size_t(look.wire)];
        const double seconds = std::chrono::duration<double>(event.at - wire.lookedAt).count();
        if (look.passed >= 0 && wire.passed >= 0 && seconds > 0)
            wire.bytesPerSecond = double(look.passed - wire.passed) / seconds;
        else if (look.passed < 0)
            wire.bytesPerSecond = 0; // not known, and the old value is no longer right
        if (record.keepsAll() && (wire.lookedAt == TimePoint{} || wire.bytes != look.bytes))
            record.m_wireHistory.append({event.at, look.bytes, look.instance, qint16(look.wire)});
        wire.bytes = look.bytes;
        wire.capacity = look.capacity;
        wire.passed = look.passed;
        if (look.wire == 0 && look.passed >= 0)
            instance->inputRead = look.passed - look.bytes;
        wire.lookedAt = event.at;
    }

    static void take(const Task &task, ProcessRecord &process)
    {
        process.state = afterTrace(process.state, task);
        process.startedAt = std::min(process.startedAt, task.forkedAt);
        process.coresSeen |= task.coresUsed;
        process.exitedAt = task.processExitedAt;
    }

    static void take(const Look &look, ProcessRecord &process)
    {
        process.state = afterLook(process.state, look);
        process.onCore = look.onCore;
        process.usage.ready = std::max(process.usage.ready, look.ready);
        process.usage.peak = narrowed(process.usage.peak, look.peakRssKiB);
        if (look.core >= 0 && look.core < 64)
            process.coresSeen |= quint64(1) << look.core;
    }
};

RunRecord::RunRecord(History history) : m_history(history), m_trace(history) {}
RunRecord::~RunRecord() = default;
RunRecord::RunRecord(RunRecord &&) noexcept = default;
RunRecord &RunRecord::operator=(RunRecord &&) noexcept = default;

void RunRecord::append(const Event &event)
{
    if (m_ended && !std::holds_alternative<event::RunStarted>(event.what))
        return;
    m_end = std::max(m_end, event.at);
    std::visit(Append{*this, event}, event.what);
}

void RunRecord::expect(const event::ProcessStarted &start, TimePoint startedAt)
{
    if (m_observation.trace)
        m_trace.expect(start.process, start.pid, startedAt);
}

std::vector<int> RunRecord::takeChanged()
{
    if (m_roundsTold != m_rounds) {
        for (auto &[instance, live] : m_live) {
            countRounds(instance, &live);
            note(instance);
        }
        m_roundsTold = m_rounds;
    }
    std::sort(m_changed.begin(), m_changed.end());
    for (const int index : m_changed)
        m_changedFlag[static_cast<std::size_t>(index)] = false;
    return std::exchange(m_changed, {});
}

/// Returns the instance and notes it as changed; null if the plan has no such instance.
InstanceRecord *RunRecord::instance(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_instances.size())
        return nullptr;
    note(index);
    return &m_instances[static_cast<std::size_t>(index)];
}

/// Returns the process and notes its instance as changed; null if the plan has no such process.
/// Memory for an instance's processes is reserved at once and exactly, as there may be a million.
ProcessRecord *RunRecord::process(ProcessId id)
{
    if (id.stage < 0 || static_cast<std::size_t>(id.stage) >= m_paths.size())
        return nullptr;
    InstanceRecord *owner = instance(id.instance);
    if (owner == nullptr)
        return nullptr;
    if (owner->processes.empty())
        owner->processes = std::vector<ProcessRecord>(m_paths.size());
    return &owner->processes[static_cast<std::size_t>(id.stage)];
}

void RunRecord::note(int instance)
{
    const auto index = static_cast<std::size_t>(instance);
    if (m_changedFlag[index])
        return;
    m_changedFlag[index] = true;
    m_changed.push_back(instance);
}

/// Returns `path`, sharing memory with the stage's other instances.
QByteArray RunRecord::sharedPath(int stage, const QByteArray &path)
{
    QByteArray &last = m_paths[static_cast<std::size_t>(stage)];
    return last == path ? last : last = path;
}

void RunRecord::becameLive(int instance)
{
    const auto [live, isNew] = m_live.try_emplace(instance, Live{0, m_rounds});
    ++live->second.processes;
}

void RunRecord::isLiveNoMore(int instance)
{
    const auto live = m_live.find(instance);
    if (live == m_live.end() || --live->second.processes > 0)
        return;
    countRounds(instance, &live->second);
    m_live.erase(live);
}

/// Adds the rounds of looks at all processes that were made while it lived.
void RunRecord::countRounds(int instance, Live *live)
{
    m_instances[size_t(instance)].polls += m_rounds - live->roundsCounted;
    live->roundsCounted = m_rounds;
}

/// Counts one poll for each instance that was looked at, however many of its processes were.
void RunRecord::countPoll()
{
    std::sort(m_looked.begin(), m_looked.end());
    m_looked.erase(std::unique(m_looked.begin(), m_looked.end()), m_looked.end());
    for (const int index : m_looked)
        ++m_instances[static_cast<std::size_t>(index)].polls;
    m_looked.clear();
}

} // namespace forkscope
