#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace forkscope {

/// CLOCK_MONOTONIC in ns, as the kernel's traces use it.
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

/// A number of its own for each process of a run.
constexpr qint64 keyOf(ProcessId process)
{
    return qint64(process.instance) << 32 | qint64(process.stage);
}

#pragma GCC diagnostic push
// GCC 12 takes the name within its own enumeration for a second `Input`, the one of a pipeline.
#pragma GCC diagnostic ignored "-Wshadow"
enum class StreamKind : quint8 {
    Output, ///< standard output of a stage
    Errors, ///< standard error of a stage
    Input,  ///< what an instance was given to read; of stage 0
};
#pragma GCC diagnostic pop

/// One stream of one process. What a stage that is not the last gives to the next is kept where
/// that wire is tapped.
struct StreamId
{
    ProcessId process;
    StreamKind kind = StreamKind::Output;
    bool operator==(const StreamId &) const = default;
};

} // namespace forkscope
