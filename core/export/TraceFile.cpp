#include "core/export/TraceFile.h"

#include "core/base/JsonWriter.h"
#include "core/export/DoingTally.h"
#include "core/export/TraceRows.h"
#include "core/record/RunRecord.h"

#include <cstring>

namespace forkscope {

namespace {

QByteArray signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name != nullptr ? QByteArray("SIG") + name : "signal " + QByteArray::number(signal);
}

const char *reasonWord(SignalReason reason)
{
    switch (reason) {
    case SignalReason::Timeout:
        return "timeout";
    case SignalReason::UserRequest:
        return "user request";
    case SignalReason::Grace:
        return "grace time over";
    case SignalReason::StartFailed:
        return "start failed";
    case SignalReason::LeftOver:
        break;
    }
    return "left over";
}

const char *streamWord(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Output:
        return "output";
    case StreamKind::Errors:
        return "errors";
    case StreamKind::Input:
        return "input";
    }
    return "";
}

QByteArray endName(int status)
{
    if (status < 0)
        return "ended by " + signalName(-status);
    return "exited with " + QByteArray::number(status);
}

/// "blocked: pipe empty", "running (sample)".
QByteArray nameOf(const Stretch &stretch)
{
    QByteArray name = doingWord(stretch.doing);
    const QByteArrayView reason = reasonWords(stretch.reason);
    if (stretch.doing == Doing::Blocked && !reason.isEmpty())
        name.append(": ").append(reason);
    if (stretch.looks > 0)
        name += " (sample)";
    return name;
}

class TraceFileWriter
{
public:
    TraceFileWriter(const RunRecord &record, QIODevice *device)
        : m_record(record), m_trace(record.trace()), m_rows(record),
          m_uncertain(m_trace.lostTimes()), m_json(device, JsonLayout::Compact),
          m_events(m_json, record.begin())
    {
    }

    bool write();

private:
    void nameInstances();
    void writeTrace();
    void nameCores();
    void writeCore(int core);
    void writeLostTimes();
    void writeTask(int index);
    void writeSamples();
    template<typename Life> void writeLife(TraceRow row, const Life &life);
    void writeStretch(TraceRow row, const Stretch &stretch);
    template<typename Life> void writeCounts(std::vector<Life> lives);
    void writeMark(const Mark &mark);
    void writeWires();
    void emptyWires(int instance);
    void writeOtherData();

    [[nodiscard]] TaskLife lifeOf(int task) const;
    [[nodiscard]] bool isTraced() const { return m_record.observation().trace; }

    const RunRecord &m_record;
    const TraceStore &m_trace;
    const TraceRows m_rows;
    const UncertainTimes m_uncertain;
    JsonWriter m_json;
    TraceEvents m_events;
};

bool TraceFileWriter::write()
{
    m_json.beginObject();
    // Viewers read the file in order, and some stop at unknown keys, so events come first.
    m_json.key("traceEvents").beginArray();
    nameInstances();
    if (isTraced())
        writeTrace();
    else
        writeSamples();
    for (const Mark &mark : m_record.marks())
        writeMark(mark);
    writeWires();
    m_json.endArray();
    writeOtherData();
    m_json.endObject();
    return m_json.finish();
}

void TraceFileWriter::nameInstances()
{
    for (int index = 0; index < int(m_record.instances().size()); ++index) {
        const InstanceRecord &instance = m_record.instances()[size_t(index)];
        if (!instance.started)
            continue;
        for (int stage = 0; stage < int(instance.processes.size()); ++stage) {
            const ProcessId id{index, stage};
            if (instance.processes[size_t(stage)].pid != 0)
                m_events.nameProcess(m_rows.process(id).process, m_rows.processName(id),
                                     m_rows.order(id));
        }
    }
}

void TraceFileWriter::writeTrace()
{
    nameCores();
    for (int core = 0; core < m_trace.cores(); ++core)
        writeCore(core);
    writeLostTimes();
    std::vector<TaskLife> lives;
    for (int index = 0; index < int(m_trace.tasks().size()); ++index) {
        writeTask(index);
        lives.push_back(lifeOf(index));
    }
    writeCounts(std::move(lives));
}

void TraceFileWriter::nameCores()
{
    int count = m_trace.cores();
    for (const LostTime &lost : m_trace.lostTimes())
        count = std::max(count, lost.core + 1);
    m_events.nameProcess(TraceRows::cores, "cores", 0);
    for (int core = 0; core < count; ++core)
        m_events.nameRow(TraceRows::core(core), "core " + QByteArray::number(core));
}

void TraceFileWriter::writeCore(int core)
{
    for (const SliceRef &one : m_trace.onCore(core)) {
        const Task &task = m_trace.tasks()[size_t(one.task)];
        const Slice &slice = task.track[one.slice];
        m_events.slice(
            TraceRows::core(core), slice.from, slice.to, "core", m_rows.programOf(task),
            {{"instance", task.own.instance}, {"stage", task.own.stage}, {"pid", task.process}});
    }
}

void TraceFileWriter::writeLostTimes()
{
    for (const LostTime &lost : m_trace.lostTimes()) {
        m_events.instant(TraceRows::core(lost.core), lost.from, "records lost",
                         {{"records", lost.records},
                          {"core", lost.core},
                          {"lastedNs", (lost.to - lost.from).count()}});
    }
}

void TraceFileWriter::writeTask(int index)
{
    const Task &task = m_trace.tasks()[size_t(index)];
    const TraceRow row = m_rows.task(index);
    if (task.isThread())
        m_events.nameRow(row, m_rows.programOf(task));
    else if (!m_rows.isStage(index))
        m_events.nameProcess(row.process, m_rows.taskName(task), m_rows.order(task.own));
    // A descendant is traced before its exec as well, so on its row this would cut a slice in two.
    if (!task.isOwn && !task.isThread() && task.hasExecuted())
        m_events.beside(row, task.forkedAt, task.executedAt, "starting", "starting", index + 1);
    writeLife(row, lifeOf(index));
}

void TraceFileWriter::writeSamples()
{
    std::vector<SampledLife> lives;
    for (int index = 0; index < int(m_record.instances().size()); ++index) {
        const auto &processes = m_record.instances()[size_t(index)].processes;
        for (int stage = 0; stage < int(processes.size()); ++stage) {
            const ProcessId id{index, stage};
            const auto &runs = m_record.samples().of(id);
            if (runs.isEmpty())
                continue;
            lives.emplace_back(runs, processes[size_t(stage)].endedAt);
            writeLife(m_rows.process(id), lives.back());
        }
    }
    m_events.nameProcess(TraceRows::cores, "all instances", 0);
    writeCounts(std::move(lives));
}

template<typename Life> void TraceFileWriter::writeLife(TraceRow row, const Life &life)
{
    for (std::size_t i = 0; i < life.size(); ++i) {
        if (const auto stretch = life[i])
            writeStretch(row, *stretch);
    }
}

void TraceFileWriter::writeStretch(TraceRow row, const Stretch &stretch)
{
    const QByteArray name = nameOf(stretch);
    const char *category = doingWord(stretch.doing);
    if (stretch.isOpen) // its end is not known; a viewer wants one
        m_events.slice(row, stretch.from, std::max(stretch.from, m_record.end()), category, name,
                       {{"core", stretch.core}, {"endIsNotKnown", 1}});
    else if (stretch.looks > 0)
        m_events.slice(row, stretch.from, stretch.to, category, name,
                       {{"core", stretch.core}, {"looks", stretch.looks}});
    else if (stretch.core >= 0)
        m_events.slice(row, stretch.from, stretch.to, category, name, {{"core", stretch.core}});
    else
        m_events.slice(row, stretch.from, stretch.to, category, name);
}

template<typename Life> void TraceFileWriter::writeCounts(std::vector<Life> lives)
{
    DoingTally<Life> tally(std::move(lives));
    while (const auto change = tally.next()) {
        m_events.counter(TraceRows::core(0), change->at, "processes and threads",
                         {{"running", change->counts.running},
                          {"ready", change->counts.ready},
                          {"blocked", change->counts.blocked}});
    }
}

void TraceFileWriter::writeMark(const Mark &mark)
{
    const TraceRow row = m_rows.process(mark.process());
    switch (mark.kind) {
    case MarkKind::Started:
        m_events.instant(row, mark.at, "started",
                         {{"pid", mark.value},
                          {"instance", mark.instance},
                          {"stage", mark.stage},
                          {"program", m_rows.pathOf(mark.process())},
                          {"arguments", m_rows.argumentsOf(mark.process())}});
        break;
    case MarkKind::FirstByte:
        m_events.instant(row, mark.at, "first byte", {{"stream", streamWord(mark.stream())}});
        break;
    case MarkKind::StreamEnded:
        m_events.instant(row, mark.at, "stream ended",
                         {{"stream", streamWord(mark.stream())}, {"bytes", mark.value}});
        break;
    case MarkKind::Signal:
        m_events.processInstant(m_rows.process({mark.instance, 0}), mark.at,
                                signalName(int(mark.value)),
                                {{"signal", mark.value}, {"why", reasonWord(mark.signalReason())}});
        break;
    case MarkKind::Ended:
        m_events.instant(row, mark.at, endName(int(mark.value)), {{"status", mark.value}});
        break;
    }
}

void TraceFileWriter::writeWires()
{
    for (const WireLevel &level : m_record.wireHistory()) {
        m_events.counter(m_rows.process(m_rows.endOfWire(level.instance, level.wire)), level.at,
                         m_rows.wireName(level.wire), {{"bytes", level.bytes}});
    }
    for (int index = 0; index < int(m_record.instances().size()); ++index)
        emptyWires(index);
}

/// A pipe ends with its instance, but a viewer keeps showing the last value for ever.
void TraceFileWriter::emptyWires(int index)
{
    const InstanceRecord &instance = m_record.instances()[size_t(index)];
    if (!instance.started || !instance.outcome)
        return;
    for (int wire = 0; wire < int(instance.wires.size()); ++wire) {
        if (instance.wires[size_t(wire)].bytes != 0)
            m_events.counter(m_rows.process(m_rows.endOfWire(index, wire)), instance.endedAt,
                             m_rows.wireName(wire), {{"bytes", qint64(0)}});
    }
}

void TraceFileWriter::writeOtherData()
{
    const QDateTime &started = m_record.startedAt();
    m_json.key("otherData").beginObject();
    m_json.key("forkscope").integer(1);
    m_json.key("kind").bytes("trace");
    m_json.key("name").string(m_record.plan().name);
    m_json.key("observation").bytes(isTraced() ? "trace" : "samples");
    m_json.key("startedAt")
        .string(started.toOffsetFromUtc(started.offsetFromUtc()).toString(Qt::ISODateWithMs));
    m_json.key("wallNs").integer((m_record.end() - m_record.begin()).count());
    m_json.key("lostRecords").integer(m_trace.lostRecords());
    m_json.endObject();
}

TaskLife TraceFileWriter::lifeOf(int index) const
{
    const Task &task = m_trace.tasks()[size_t(index)];
    TimePoint reapedAt{};
    if (m_rows.isStage(index)) {
        const auto &processes = m_record.instances()[size_t(task.own.instance)].processes;
        reapedAt = processes[size_t(task.own.stage)].endedAt;
    }
    return {task, m_trace.end(), reapedAt, m_uncertain};
}

} // namespace

bool writeTraceFile(const RunRecord &record, QIODevice *device)
{
    return TraceFileWriter(record, device).write();
}

} // namespace forkscope
