#pragma once

#include "core/record/Ids.h"

#include <QtCore/QByteArray>

#include <variant>

namespace forkscope {

/// What the scheduler's trace reports, one fact per record (perf_event_open(2), PERF_RECORD_*).
/// `task` is the kernel's thread id, which for a process's first thread is the pid.
namespace trace {

/// A task got a core.
struct SwitchedIn
{
    qint64 task = 0;
    bool operator==(const SwitchedIn &) const = default;
};

/// A task left its core. It was preempted (it is ready), or it waits for something (it is blocked).
struct SwitchedOut
{
    qint64 task = 0;
    bool preempted = false;
    bool operator==(const SwitchedOut &) const = default;
};

/// A task was created by another one. If `process` is also the parent's, it is a new thread, else a
/// new process.
struct Forked
{
    qint64 process = 0;
    qint64 task = 0;
    qint64 parentProcess = 0;
    qint64 parentTask = 0;
    bool operator==(const Forked &) const = default;
};

/// A process executed another program (execve(2)).
struct Executed
{
    qint64 process = 0;
    qint64 task = 0;
    QByteArray name; ///< from the kernel, at most 15 bytes
    bool operator==(const Executed &) const = default;
};

/// A task ended, or it goes on and only its trace has ended: the kernel takes it from whoever
/// executes a program that we may not look at, as one of another user (set-user-ID) or one that may
/// not be read.
struct Exited
{
    qint64 process = 0;
    qint64 task = 0;
    bool ofTraceOnly = false;
    bool operator==(const Exited &) const = default;
};

/// A core's ring was full, so `records` records of that core are missing, all of them between
/// `since` and this record's time. If `records` is 0, a record arrived late: its order is right,
/// its time is not known exactly.
struct Lost
{
    TimePoint since;
    qint64 records = 0;
    bool operator==(const Lost &) const = default;
};

} // namespace trace

using TraceContent = std::variant<trace::SwitchedIn, trace::SwitchedOut, trace::Forked,
                                  trace::Executed, trace::Exited, trace::Lost>;

/// One record of the trace.
struct TraceRecord
{
    TimePoint at;
    int core = 0;
    TraceContent what;
    bool operator==(const TraceRecord &) const = default;
};

} // namespace forkscope
