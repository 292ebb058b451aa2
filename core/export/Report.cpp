#include "core/export/Report.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/capture/Capture.h"
#include "core/pipeline/Mistake.h"
#include "core/record/KeepingText.h"
#include "core/record/NotEndedText.h"
#include "core/record/RunRecord.h"

#include <QtCore/QBuffer>

namespace forkscope {

namespace {

constexpr qint64 readAtOnce = 48LL * 1024; // bytes

/// XXH3-128 of no bytes at all.
QByteArray digestOfNothing()
{
    ByteStore nothing(0);
    nothing.finish();
    return nothing.digest();
}

class ReportWriter
{
public:
    ReportWriter(const RunRecord &record, JsonWriter *json)
        : m_record(record), m_json(*json), m_digestOfNothing(digestOfNothing())
    {
    }

    void write();

private:
    [[nodiscard]] qint64 sinceBegin(TimePoint at) const { return (at - m_record.begin()).count(); }

    void writeHead();
    void writeInstance(int index);
    void writeInput(int index, const InstanceRecord &instance);
    void writeTap(ProcessId id, const ProcessRecord &process);
    void writeKeepingStopped();
    void writeNotEnded();
    void writeTerminalWaits();
    void writeStages(int index);
    void writeStage(ProcessId id, const Stage &stage, const ProcessRecord &process);
    void writeStartError(const StartError &error);
    void writeUsage(const Usage &usage, std::optional<Nanoseconds> ready, bool ended);
    void writeIfKnown(qint64 value);
    void writeTime(const char *key, TimePoint at, bool hasHappened);
    void writeStream(StreamId id, const StreamRecord &stream, std::optional<qint64> read = {});
    void writeKept(const ByteStore &store, const Extent &extent);
    void writeRange(const ByteStore &store, qint64 from, qint64 to);
    void writeStatus(std::optional<int> status);

    const RunRecord &m_record;
    JsonWriter &m_json;
    const QByteArray m_digestOfNothing;
};

void ReportWriter::write()
{
    m_json.beginObject();
    writeHead();
    m_json.key("instances").beginArray();
    for (int index = 0; index < int(m_record.instances().size()); ++index)
        writeInstance(index);
    m_json.endArray();
    m_json.endObject();
}

void ReportWriter::writeHead()
{
    const QDateTime &started = m_record.startedAt();
    const OutcomeCounts &counts = m_record.counts();
    const event::RunEnded own = m_record.ownCost().value_or(event::RunEnded{});
    m_json.key("forkscope").integer(1);
    m_json.key("kind").string(QStringLiteral("report"));
    m_json.key("name").string(m_record.plan().name);
    m_json.key("observation")
        .string(m_record.observation().trace ? QStringLiteral("trace") : QStringLiteral("samples"));
    m_json.key("looks").boolean(m_record.observation().looks);
    m_json.key("cpuQuota");
    if (const auto quota = m_record.observation().cpuQuota)
        m_json.thousandths(inThousandths(*quota));
    else
        m_json.null();
    m_json.key("mistakes").beginArray();
    for (const QString &mistake : m_record.plan().run.mistakes)
        m_json.string(mistake);
    m_json.endArray();
    m_json.key("startedAt")
        .string(started.toOffsetFromUtc(started.offsetFromUtc()).toString(Qt::ISODateWithMs));
    m_json.key("wallNs").integer(sinceBegin(m_record.end()));
    m_json.key("suspendedNs").integer(m_record.incidents().suspended.count());
    m_json.key("counts").beginObject();
    m_json.key("succeeded").integer(counts.succeeded);
    m_json.key("failed").integer(counts.failed);
    m_json.key("timedOut").integer(counts.timedOut);
    m_json.key("stopped").integer(counts.stopped);
    m_json.key("notStarted").integer(counts.notStarted);
    m_json.endObject();
    writeKeepingStopped();
    writeNotEnded();
    writeTerminalWaits();
    m_json.key("own").beginObject();
    const auto writeKnown = [this](bool isKnown, qint64 figure) {
        if (isKnown)
            m_json.integer(figure);
        else
            m_json.null();
    };
    const bool wasWaitedFor = bool(m_record.ownCost());
    m_json.key("cpuNs");
    writeKnown(wasWaitedFor, own.ownCpu.count());
    m_json.key("peakRssKiB");
    writeKnown(wasWaitedFor && own.ownPeakRssKiB > 0, own.ownPeakRssKiB); // /proc may not tell
    m_json.endObject();
}

void ReportWriter::writeKeepingStopped()
{
    m_json.key("keepingStopped").beginArray();
    for (const event::KeepingStopped &stopped : m_record.keepingStopped()) {
        m_json.beginObject();
        m_json.key("reason").string(keepLimitName(stopped.stop.why));
        m_json.key("errno").integer(stopped.stop.errnum);
        m_json.key("instance").integer(stopped.stream.process.instance);
        m_json.key("stage").integer(stopped.stream.process.stage);
        m_json.key("stream").string(streamName(stopped.stream.kind));
        m_json.key("message").string(keepingStoppedText(stopped));
        m_json.endObject();
    }
    m_json.endArray();
}

void ReportWriter::writeNotEnded()
{
    m_json.key("notEnded").beginArray();
    for (const event::NotEnded &process : m_record.incidents().notEnded) {
        m_json.beginObject();
        m_json.key("instance");
        if (process.instance >= 0)
            m_json.integer(process.instance);
        else
            m_json.null(); // of which one is not known
        m_json.key("pid").integer(process.pid);
        m_json.key("program").string(QString::fromUtf8(process.program));
        m_json.key("refusedSignal");
        if (process.refusedSignal != 0)
            m_json.integer(process.refusedSignal);
        else
            m_json.null();
        m_json.key("message").string(notEndedText(process));
        m_json.endObject();
    }
    m_json.endArray();
}

void ReportWriter::writeTerminalWaits()
{
    m_json.key("terminalWaits").beginArray();
    for (const event::WantsTerminal &process : m_record.incidents().terminalWaits) {
        m_json.beginObject();
        m_json.key("instance").integer(process.instance);
        m_json.key("pid").integer(process.pid);
        m_json.key("program").string(QString::fromUtf8(process.program));
        m_json.key("signal").integer(process.signal);
        m_json.key("message").string(wantsTerminalText(process));
        m_json.endObject();
    }
    m_json.endArray();
}

/// Writes null for what has not happened, or not yet.
void ReportWriter::writeTime(const char *key, TimePoint at, bool hasHappened)
{
    m_json.key(key);
    if (hasHappened)
        m_json.integer(sinceBegin(at));
    else
        m_json.null();
}

void ReportWriter::writeInstance(int index)
{
    const InstanceRecord &instance = m_record.instances()[static_cast<std::size_t>(index)];
    m_json.beginObject();
    m_json.key("index").integer(index);
    m_json.key("outcome");
    if (instance.outcome)
        m_json.string(outcomeName(*instance.outcome));
    else
        m_json.null();
    m_json.key("status");
    writeStatus(instance.status);
    const bool ended = instance.started && instance.outcome;
    writeTime("startNs", instance.startedAt, instance.started);
    writeTime("endNs", instance.endedAt, ended);
    m_json.key("endIsExact").boolean(ended && instance.endIsExact);
    m_json.key("polls").integer(instance.polls);
    m_json.key("pipeHeld").boolean(instance.pipeHeld);
    const int last = int(m_record.plan().pipeline.stages.size()) - 1;
    const bool known = !instance.processes.empty();
    m_json.key("output");
    writeStream({{index, last}, StreamKind::Output},
                known ? instance.processes.back().output : StreamRecord{});
    m_json.key("input");
    writeInput(index, instance);
    m_json.key("stages");
    writeStages(index);
    m_json.endObject();
}

/// Writes nothing if there is no input, or for a file, which the first stage reads by itself.
void ReportWriter::writeInput(int index, const InstanceRecord &instance)
{
    const Input &input = m_record.plan().pipeline.input;
    if (std::holds_alternative<NoInput>(input) || std::holds_alternative<FileInput>(input))
        m_json.null();
    else
        writeStream({{index, 0}, StreamKind::Input}, instance.input, instance.inputRead);
}

void ReportWriter::writeTap(ProcessId id, const ProcessRecord &process)
{
    const Plan &plan = m_record.plan();
    const bool isTaken = makes(plan.run, Mistake::ReadsOutputItself) &&
                         id.stage + 1 < int(plan.pipeline.stages.size());
    if (isTapped(plan.pipeline, id.stage) || isTaken)
        writeStream({id, StreamKind::Output}, process.output);
    else
        m_json.null();
}

void ReportWriter::writeStages(int index)
{
    const InstanceRecord &instance = m_record.instances()[static_cast<std::size_t>(index)];
    const QList<Stage> &stages = m_record.plan().pipeline.stages;
    const ProcessRecord unknown;
    m_json.beginArray();
    for (int stage = 0; stage < int(stages.size()); ++stage) {
        const bool known = !instance.processes.empty();
        writeStage({index, stage}, stages[stage],
                   known ? instance.processes[static_cast<std::size_t>(stage)] : unknown);
    }
    m_json.endArray();
}

void ReportWriter::writeStage(ProcessId id, const Stage &stage, const ProcessRecord &process)
{
    m_json.beginObject();
    m_json.key("program").bytes(stage.program);
    m_json.key("path").bytes(process.path);
    m_json.key("pid");
    if (process.pid != 0)
        m_json.integer(process.pid);
    else
        m_json.null();
    m_json.key("status");
    writeStatus(process.status);
    const bool ended = process.status.has_value();
    writeTime("startNs", process.startedAt, process.pid != 0);
    writeTime("endNs", ended ? endOf(process) : TimePoint{}, ended);
    m_json.key("endIsExact").boolean(ended && process.exitedAt != TimePoint{});
    writeTime("reapedNs", process.endedAt, ended);
    writeUsage(process.usage, process.pid != 0 ? readyTimeOf(m_record, id) : std::nullopt, ended);
    m_json.key("startError");
    if (process.startError)
        writeStartError(*process.startError);
    else
        m_json.null();
    m_json.key("errors");
    writeStream({id, StreamKind::Errors}, process.errors);
    m_json.key("tap");
    writeTap(id, process);
    m_json.endObject();
}

void ReportWriter::writeStartError(const StartError &error)
{
    m_json.beginObject();
    m_json.key("errno").integer(error.errnum);
    m_json.key("name").string(errnoName(error.errnum));
    m_json.key("step").string(stepName(error.step));
    m_json.key("message").string(error.message);
    m_json.endObject();
}

/// Writes what the system tells of a process when it has ended, `ended`, and null before.
void ReportWriter::writeUsage(const Usage &usage, std::optional<Nanoseconds> ready, bool ended)
{
    const auto countOfEnded = [&](const char *key, qint64 count) {
        m_json.key(key);
        writeIfKnown(ended ? count : -1);
    };
    countOfEnded("userNs", usage.user.count());
    countOfEnded("systemNs", usage.system.count());
    countOfEnded("readyNs", ready ? ready->count() : -1);
    m_json.key("peakRssKiB");
    writeIfKnown(usage.peak.isExact() ? usage.peak.atMost : -1);
    m_json.key("peakRssBoundsKiB").beginArray();
    m_json.integer(usage.peak.atLeast);
    writeIfKnown(usage.peak.atMost);
    m_json.endArray();
    m_json.key("minorFaults");
    writeIfKnown(usage.minorFaults);
    m_json.key("majorFaults");
    writeIfKnown(usage.majorFaults);
    m_json.key("readBytes");
    writeIfKnown(usage.readBytes);
    m_json.key("writtenBytes");
    writeIfKnown(usage.writtenBytes);
    countOfEnded("voluntarySwitches", usage.voluntarySwitches);
    countOfEnded("involuntarySwitches", usage.involuntarySwitches);
}

/// Writes null for −1.
void ReportWriter::writeIfKnown(qint64 value)
{
    if (value >= 0)
        m_json.integer(value);
    else
        m_json.null();
}

/// Writes a stream as it was captured. If its bytes were dropped (Capture::forget), only its length
/// is known: all bytes count as dropped and the digest is unknown. `read` is how much of an input
/// was read, −1 if not known.
void ReportWriter::writeStream(StreamId id, const StreamRecord &stream, std::optional<qint64> read)
{
    const auto store = m_record.capture() ? m_record.capture()->find(id) : nullptr;
    Extent extent{stream.total, 0, stream.total, stream.ended};
    if (store)
        extent = store->extent();
    m_json.beginObject();
    m_json.key("bytes").integer(extent.total);
    m_json.key("droppedBytes").integer(extent.dropped());
    if (read) {
        m_json.key("readBytes");
        writeIfKnown(*read);
    }
    if (id.kind != StreamKind::Errors) {
        m_json.key("xxh128");
        if (store)
            m_json.bytes(store->digest());
        else if (extent.total == 0)
            m_json.bytes(m_digestOfNothing);
        else
            m_json.null();
    }
    m_json.key("base64").beginBase64();
    if (store)
        writeKept(*store, extent);
    m_json.endBase64();
    m_json.endObject();
}

void ReportWriter::writeKept(const ByteStore &store, const Extent &extent)
{
    if (extent.dropped() == 0) {
        writeRange(store, 0, extent.total);
        return;
    }
    writeRange(store, 0, extent.gapBegin);
    writeRange(store, extent.gapEnd, extent.total);
}

void ReportWriter::writeRange(const ByteStore &store, qint64 from, qint64 to)
{
    while (from < to) {
        const QByteArray piece = store.read(from, qMin(readAtOnce, to - from));
        if (piece.isEmpty())
            return;
        m_json.addBase64(piece);
        from += piece.size();
    }
}

void ReportWriter::writeStatus(std::optional<int> status)
{
    if (status)
        m_json.integer(*status);
    else
        m_json.null();
}

} // namespace

bool writeReport(const RunRecord &record, QIODevice *device, JsonLayout layout)
{
    JsonWriter json(device, layout);
    writeReport(record, &json);
    return json.finish();
}

void writeReport(const RunRecord &record, JsonWriter *json)
{
    ReportWriter(record, json).write();
}

QByteArray reportJson(const RunRecord &record, JsonLayout layout)
{
    QByteArray json;
    QBuffer buffer(&json);
    buffer.open(QIODevice::WriteOnly);
    writeReport(record, &buffer, layout);
    return json;
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return QStringLiteral("succeeded");
    case Outcome::Failed:
        return QStringLiteral("failed");
    case Outcome::TimedOut:
        return QStringLiteral("timedOut");
    case Outcome::Stopped:
        return QStringLiteral("stopped");
    case Outcome::NotStarted:
        return QStringLiteral("notStarted");
    }
    return {};
}

} // namespace forkscope
