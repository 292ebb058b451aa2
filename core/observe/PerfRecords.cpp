#include "core/observe/PerfRecords.h"

#include <linux/perf_event.h>

#include <cstring>
#include <ctime>
#include <optional>
#include <utility>

namespace forkscope {

namespace {

// The kernel reports the end of the trace of whoever executes a program that may not be traced as
// an exit, right behind the exec: 10 µs later. A program that does nothing but end needs 45 µs.
constexpr Nanoseconds leastLife = std::chrono::microseconds(25);

/// What PERF_SAMPLE_TID | _TIME appends to each record that is no sample (perf_event_open(2),
/// struct sample_id), in this order.
struct SampleId
{
    quint32 process;
    quint32 task;
    quint64 time;
};

/// PERF_RECORD_SWITCH.
struct SwitchRecord
{
    perf_event_header header;
    SampleId id;
};

/// PERF_RECORD_FORK and PERF_RECORD_EXIT.
struct TaskBody
{
    quint32 process;
    quint32 parentProcess;
    quint32 task;
    quint32 parentTask;
    quint64 time;
};

/// The fixed part of PERF_RECORD_COMM, which a NUL-terminated name follows.
struct NameBody
{
    quint32 process;
    quint32 task;
};

/// PERF_RECORD_LOST.
struct LostBody
{
    quint64 id;
    quint64 records;
};

template<typename Body> std::optional<Body> bodyOf(QByteArrayView record)
{
    if (record.size() < qsizetype(sizeof(perf_event_header) + sizeof(Body) + sizeof(SampleId)))
        return std::nullopt;
    Body body;
    std::memcpy(&body, record.data() + sizeof(perf_event_header), sizeof body);
    return body;
}

std::optional<SampleId> idOf(QByteArrayView record)
{
    if (record.size() < qsizetype(sizeof(perf_event_header) + sizeof(SampleId)))
        return std::nullopt;
    SampleId id;
    std::memcpy(&id, record.data() + record.size() - sizeof id, sizeof id);
    return id;
}

void addSwitch(const perf_event_header &header, const SampleId &id, TimePoint at, int core,
               TraceRecords *records)
{
    // Task 0 is an idle core; 0xffffffff is a task that has left our pid namespace.
    if (id.task == 0 || id.task == ~quint32(0))
        return;
    const bool preempted = (header.misc & PERF_RECORD_MISC_SWITCH_OUT_PREEMPT) != 0;
    if ((header.misc & PERF_RECORD_MISC_SWITCH_OUT) == 0)
        records->addSwitchedIn(at, core, id.task);
    else
        records->addSwitchedOut(at, core, id.task, preempted);
}

std::optional<TraceContent> execOf(const perf_event_header &header, QByteArrayView record)
{
    const auto body = bodyOf<NameBody>(record);
    if (!body || (header.misc & PERF_RECORD_MISC_COMM_EXEC) == 0)
        return std::nullopt; // a thread has only changed its name
    const qsizetype begin = sizeof(perf_event_header) + sizeof(NameBody);
    const qsizetype most = record.size() - begin - qsizetype(sizeof(SampleId));
    if (most <= 0)
        return std::nullopt;
    const QByteArrayView name = record.sliced(begin, most);
    const qsizetype end = name.indexOf('\0');
    return trace::Executed{body->process, body->task,
                           (end < 0 ? name : name.first(end)).toByteArray()};
}

std::optional<TraceContent> contentOf(const perf_event_header &header, QByteArrayView record)
{
    switch (header.type) {
    case PERF_RECORD_FORK:
        if (const auto body = bodyOf<TaskBody>(record))
            return trace::Forked{body->process, body->task, body->parentProcess, body->parentTask};
        return std::nullopt;
    case PERF_RECORD_EXIT:
        if (const auto body = bodyOf<TaskBody>(record))
            return trace::Exited{body->process, body->task};
        return std::nullopt;
    case PERF_RECORD_COMM:
        return execOf(header, record);
    case PERF_RECORD_LOST:
        if (const auto body = bodyOf<LostBody>(record))
            return trace::Lost{{}, qint64(body->records)}; // the caller knows since when
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

perf_event_attr traceAttributes()
{
    perf_event_attr attributes;
    std::memset(&attributes, 0, sizeof attributes);
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_DUMMY;
    // The core is known from the ring.
    attributes.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_TIME;
    attributes.sample_id_all = 1;
    attributes.disabled = 1;
    // In each inherited copy, not here, as this thread never executes anything.
    attributes.enable_on_exec = 1;
    attributes.inherit = 1;
    attributes.context_switch = 1;
    attributes.task = 1;
    attributes.comm = 1;
    attributes.comm_exec = 1;
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    attributes.use_clockid = 1;
    attributes.clockid = CLOCK_MONOTONIC;
    attributes.watermark = 1;
    return attributes;
}

void PerfRecords::read(QByteArrayView bytes, TraceRecords *records)
{
    for (;;) {
        bytes = bytes.sliced(readSwitches(bytes, records));
        if (bytes.size() < qsizetype(sizeof(perf_event_header)))
            return;
        perf_event_header header;
        std::memcpy(&header, bytes.data(), sizeof header);
        if (header.size < sizeof header || header.size > bytes.size())
            return;
        readOther(header, bytes.first(header.size), records);
        bytes = bytes.sliced(header.size);
    }
}

/// Reads the switches at the start of `bytes` and returns their length. Almost all records are
/// switches, up to two hundred thousand a second, and they come while the observed processes need
/// the cores.
qsizetype PerfRecords::readSwitches(QByteArrayView bytes, TraceRecords *records)
{
    qsizetype done = 0;
    for (SwitchRecord record; done + qsizetype(sizeof record) <= bytes.size();
         done += qsizetype(sizeof record)) {
        std::memcpy(&record, bytes.data() + done, sizeof record);
        if (record.header.type != PERF_RECORD_SWITCH || record.header.size != sizeof record)
            break;
        m_last = at(record.id.time);
        addSwitch(record.header, record.id, m_last, m_core, records);
    }
    if (done > 0)
        m_lastExec = {};
    return done;
}

void PerfRecords::readOther(const perf_event_header &header, QByteArrayView record,
                            TraceRecords *records)
{
    const std::optional<SampleId> id = idOf(record);
    if (!id)
        return;
    const TimePoint now = at(id->time);
    auto what = contentOf(header, record);
    const LastExec before = std::exchange(m_lastExec, {});
    if (auto *exit = what ? std::get_if<trace::Exited>(&*what) : nullptr)
        exit->ofTraceOnly = exit->task == before.task && now - before.at < leastLife;
    else if (const auto *exec = what ? std::get_if<trace::Executed>(&*what) : nullptr)
        m_lastExec = {exec->task, now};
    if (header.type == PERF_RECORD_SWITCH) { // of another length than today's
        addSwitch(header, *id, now, m_core, records);
    } else if (const auto *lost = what ? std::get_if<trace::Lost>(&*what) : nullptr) {
        m_lostByRecords += lost->records;
        noteLost(m_lostByRecords, now, records);
    } else if (what) {
        records->push_back({now, m_core, std::move(*what)});
    }
    m_last = now;
}

void PerfRecords::noteLost(qint64 total, TimePoint at, TraceRecords *records)
{
    if (total <= m_lostTold)
        return;
    records->push_back({at, m_core, trace::Lost{m_last, total - m_lostTold}});
    m_lostTold = total;
    m_last = at;
}

} // namespace forkscope
