#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace forkscope {

/// CLOCK_MONOTONIC in ns, which the kernel's traces use as well.
using Clock = std::chrono::steady_clock;
using TimePoint = std::chrono::time_point<Clock, std::chrono::nanoseconds>;
using Nanoseconds = std::chrono::nanoseconds;

/// One process of a run: a stage of an instance, both counted from 0.
struct ProcessId
{
    int instance = 0;
    int stage = 0;
    bool operator==(const ProcessId &) const = default;
};

/// Returns a number that is unique for each process of a run.
constexpr qint64 keyOf(ProcessId process)
{
    return qint64(process.instance) << 32 | qint64(process.stage);
}

#pragma GCC diagnostic push
// Inside of the enumeration GCC 12 confuses its `Input` with a pipeline's `Input`.
#pragma GCC diagnostic ignored "-Wshadow"
enum class StreamKind : quint8 {
    Output, ///< standard output of a stage
    Errors, ///< standard error of a stage
    Input,  ///< what an instance reads; always of stage 0
};
#pragma GCC diagnostic pop

/// One stream of one process. The output of a stage that is not the last is kept if that wire is
/// tapped.
struct StreamId
{
    ProcessId process;
    StreamKind kind = StreamKind::Output;
    bool operator==(const StreamId &) const = default;
};

} // namespace forkscope
