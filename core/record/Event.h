#pragma once

#include "core/capture/store/KeepStop.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"
#include "core/record/Ids.h"
#include "core/record/Observation.h"
#include "core/record/State.h"
#include "core/record/TraceRecords.h"

#include <QtCore/QDateTime>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace forkscope {

class Capture;

/// What a process used, as its parent learns at its end (getrusage(2), /proc/PID/schedstat).
struct Usage
{
    Nanoseconds user{0};
    Nanoseconds system{0};
    Nanoseconds ready{0};  ///< waiting for a core, as far as the polls saw
    qint64 peakRssKiB = 0; ///< 0 where no poll saw it
    qint64 voluntarySwitches = 0;
    qint64 involuntarySwitches = 0;

    bool operator==(const Usage &) const = default;
};

/// What one poll saw of one process.
struct Look
{
    ProcessId process;
    ProcessState state;
    int core = -1; ///< the last core it ran on
    Nanoseconds onCore{0};
    Nanoseconds ready{0};
    qint64 peakRssKiB = 0; ///< 0: not looked at this time
    TimePoint at{};

    bool operator==(const Look &) const = default;
};

/// What one poll saw of a descendant of a started process.
struct RelativeLook
{
    qint64 pid = 0;
    ProcessState state;
    TimePoint at{};

    bool operator==(const RelativeLook &) const = default;
};

/// What one poll saw of the pipe in front of a stage: 0 is the input of the first, and behind the
/// last comes the output. A tapped wire is two pipes, looked at as one.
struct WireLook
{
    int instance = 0;
    int wire = 0;
    qint64 bytes = 0;    ///< that lie in it
    qint64 capacity = 0; ///< that it can hold
    qint64 passed = -1;  ///< written into it so far; −1 where that is not known

    bool operator==(const WireLook &) const = default;
};

/// Why a signal was sent.
enum class SignalReason : quint8 {
    Timeout,     ///< the instance's time was up
    UserRequest, ///< Terminate or Kill
    Grace,       ///< the grace time after SIGTERM was up
    StartFailed, ///< another stage of the chain could not be started
    LeftOver,    ///< the instance is over, something of its group still lives
};

/// Everything that can happen in a run, in the order in which the engine learnt it.
namespace event {

struct RunStarted
{
    Plan plan;
    QDateTime startedAt;              ///< wall clock, with its offset from UTC
    int atOnce = 0;                   ///< the number really used
    std::shared_ptr<Capture> capture; ///< not const: its reader may let go of what it has used up
    Observation observation{};
};

/// The descriptor limit does not allow as many at once as the plan says.
struct AtOnceLowered
{
    int wanted = 0;
    int used = 0;
    qint64 descriptorLimit = 0;
};

struct InstanceStarted
{
    int instance = 0;
};

struct ProcessStarted
{
    ProcessId process;
    qint64 pid = 0;
    QByteArray path;
};

/// This process could not be started; no other event follows for it.
struct StartFailed
{
    ProcessId process;
    StartError error;
    QByteArray path; ///< as far as it was resolved
};

/// Will be tried again: the system was short of something (EAGAIN, EMFILE, …).
struct StartPostponed
{
    int instance = 0;
    StartError error;
    Nanoseconds retryIn{0};
};

/// One round of looks at all live processes.
struct Polled
{
    std::vector<Look> looks;
    std::vector<RelativeLook> relatives{};
    std::vector<WireLook> wires{}; ///< those that may have changed since the last round
    /// Every other live process was looked at as well, and is as the last look at it said: the
    /// trace knows that it has not run since. A thousand sleepers cost nothing to watch.
    bool restIsStill = false;
};

/// What the scheduler did, by time, over all cores; nothing earlier will come.
struct Traced
{
    TraceRecords records;
};

/// The stream has this many bytes by now. Sent for its first bytes and then at the poll interval.
struct BytesArrived
{
    StreamId stream;
    qint64 total = 0;
};

/// The stream is over. `atEndOfFile` false: something still held the pipe open, or, of an input or
/// a tapped wire, nobody was left to read it.
struct StreamEnded
{
    StreamId stream;
    qint64 total = 0;
    bool atEndOfFile = true;
};

/// So much of an instance's input had been read when nobody was left to read the rest of it.
struct InputRead
{
    int instance = 0;
    qint64 bytes = 0;
};

/// From now on less is kept than the plan's `keepBytes` allows for each stream. Sent once for each
/// reason, with the first stream that it met.
struct KeepingStopped
{
    StreamId stream;
    KeepStop stop;
};

struct SignalSent
{
    int instance = 0;
    int signal = 0;
    SignalReason reason = SignalReason::Timeout;
};

struct ProcessEnded
{
    ProcessId process;
    int status = 0; ///< exit code, or −N for signal N
    Usage usage;
};

struct InstanceEnded
{
    int instance = 0;
    Outcome outcome = Outcome::Succeeded;
    std::optional<int> status; ///< none when not started
    bool pipeHeld = false;     ///< ended at the drain deadline instead of the end of output
};

struct RunEnded
{
    Nanoseconds ownCpu{0};
    qint64 ownPeakRssKiB = 0;
};

} // namespace event

using EventContent =
    std::variant<event::RunStarted, event::AtOnceLowered, event::InstanceStarted,
                 event::ProcessStarted, event::StartFailed, event::StartPostponed, event::Polled,
                 event::Traced, event::BytesArrived, event::StreamEnded, event::InputRead,
                 event::KeepingStopped, event::SignalSent, event::ProcessEnded,
                 event::InstanceEnded, event::RunEnded>;

/// One thing that happened, and when. Immutable once emitted.
struct Event
{
    TimePoint at;
    EventContent what;
};

} // namespace forkscope
