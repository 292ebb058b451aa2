#pragma once

#include "core/record/Ids.h"

#include <QtCore/QByteArray>

#include <variant>

namespace forkscope {

/// What the scheduler's trace tells, one thing at a time (perf_event_open(2), PERF_RECORD_*).
/// `task` is the kernel's thread id: the pid of a process's first thread.
namespace trace {

/// A task got a core.
struct SwitchedIn
{
    qint64 task = 0;
    bool operator==(const SwitchedIn &) const = default;
};

/// A task left its core: pushed off while it could have gone on (it is ready), or because it waits
/// for something (it is blocked).
struct SwitchedOut
{
    qint64 task = 0;
    bool preempted = false;
    bool operator==(const SwitchedOut &) const = default;
};

/// A task was made by another one: a new process, or a new thread where the process is the same.
struct Forked
{
    qint64 process = 0;
    qint64 task = 0;
    qint64 parentProcess = 0;
    qint64 parentTask = 0;
    bool operator==(const Forked &) const = default;
};

/// A process became another program (execve(2)).
struct Executed
{
    qint64 process = 0;
    qint64 task = 0;
    QByteArray name; ///< the kernel's, at most 15 bytes
    bool operator==(const Executed &) const = default;
};

/// A task ended.
struct Exited
{
    qint64 process = 0;
    qint64 task = 0;
    bool operator==(const Exited &) const = default;
};

/// The ring of a core was full: so many records of that core are missing, all of them after `since`
/// and before this record's time. Of none: a record came late, and has its place but not its time.
struct Lost
{
    TimePoint since;
    qint64 records = 0;
    bool operator==(const Lost &) const = default;
};

} // namespace trace

using TraceContent = std::variant<trace::SwitchedIn, trace::SwitchedOut, trace::Forked,
                                  trace::Executed, trace::Exited, trace::Lost>;

/// One record of the trace: when, on which core, what.
struct TraceRecord
{
    TimePoint at;
    int core = 0;
    TraceContent what;
    bool operator==(const TraceRecord &) const = default;
};

} // namespace forkscope
