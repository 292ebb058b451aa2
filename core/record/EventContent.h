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

/// The most memory that a process, or a child that it waited for, had at once, in KiB, as far as it
/// is known (ru_maxrss: getrusage(2); VmHWM: proc(5)).
struct PeakMemory
{
    qint64 atLeast = 0; ///< the most that was seen
    qint64 atMost = -1; ///< −1 if not known

    [[nodiscard]] bool isExact() const { return atLeast == atMost; }
    bool operator==(const PeakMemory &) const = default;
};

/// What a process used, as its parent learns when it ends (waitid(2), /proc/PID/schedstat). All but
/// `ready` counts the children that it waited for as well.
struct Usage
{
    Nanoseconds user{0};
    Nanoseconds system{0};
    Nanoseconds ready{0}; ///< time spent waiting for a core, as far as the polls saw
    PeakMemory peak;
    qint64 voluntarySwitches = 0;
    qint64 involuntarySwitches = 0;
    // −1 where they are not known:
    qint64 minorFaults = -1;  ///< pages that were given without a disk
    qint64 majorFaults = -1;  ///< pages that were read from a disk
    qint64 readBytes = -1;    ///< from anything, by read(2) and its kin (rchar: proc(5))
    qint64 writtenBytes = -1; ///< to anything (wchar)

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
    qint64 peakRssKiB = 0; ///< 0: this poll did not look
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

/// What one poll saw of the pipe in front of stage `wire`: 0 is the first stage's input, and the
/// number of stages is the output behind the last. A tapped wire is two pipes, reported as one.
struct WireLook
{
    int instance = 0;
    int wire = 0;
    qint64 bytes = 0;    ///< held in it now
    qint64 capacity = 0; ///< the most it can hold
    qint64 passed = -1;  ///< written into it so far; −1 if not known

    bool operator==(const WireLook &) const = default;
};

/// Why a signal was sent.
enum class SignalReason : quint8 {
    Timeout,     ///< the instance's time limit was reached
    UserRequest, ///< the user chose Terminate or Kill
    Grace,       ///< the grace time after SIGTERM was over
    StartFailed, ///< another stage of the chain could not be started
    LeftOver,    ///< the instance was over, but part of its group still lived
};

/// Everything that can happen in a run. The engine emits events in the order in which it learnt
/// them.
namespace event {

struct RunStarted
{
    Plan plan;
    QDateTime startedAt; ///< wall clock, with the offset from UTC
    int atOnce = 0;      ///< the number that is really used
    /// It is not const, because its reader may drop bytes that it no longer needs.
    std::shared_ptr<Capture> capture;
    Observation observation{};
};

/// The descriptor limit allows fewer instances at once than the plan asks for.
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
    /// When its start began, shortly before its fork. The event itself comes when it has been made,
    /// and a short program has ended by then.
    std::optional<TimePoint> begunAt = std::nullopt;
};

/// This process could not be started. No other event follows for it.
struct StartFailed
{
    ProcessId process;
    StartError error;
    QByteArray path; ///< as far as it was resolved
};

/// The system was short of something (EAGAIN, EMFILE, …). The start will be tried again.
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
    std::vector<WireLook> wires{}; ///< of those that may have changed since the last round
    /// Whether every other live process is unchanged since its last look, as the trace knows that
    /// it has not run. So watching a thousand sleepers costs nothing.
    bool restIsStill = false;
};

/// What the scheduler did on all cores, sorted by time. No earlier record will follow.
struct Traced
{
    TraceRecords records;
};

/// How many bytes the stream has so far. Sent for its first bytes and then at the poll interval.
struct BytesArrived
{
    StreamId stream;
    qint64 total = 0;
};

/// The stream is over. If `atEndOfFile` is false, something still held the pipe open, or nobody was
/// left to read it (an input or a tapped wire).
struct StreamEnded
{
    StreamId stream;
    qint64 total = 0;
    bool atEndOfFile = true;
};

/// How many bytes of an instance's input had been read when the last reader of it was gone.
struct InputRead
{
    int instance = 0;
    qint64 bytes = 0;
};

/// From now on less is kept than the plan's `keepBytes` per stream allows. Sent once per reason,
/// with the first stream that it concerned.
struct KeepingStopped
{
    StreamId stream;
    KeepStop stop;
};

/// A signal has reached at least one process of the instance.
struct SignalSent
{
    int instance = 0; ///< negative: of which one was not to be known
    int signal = 0;
    SignalReason reason = SignalReason::Timeout;
};

/// A process that the instance has left is not ended by us.
struct NotEnded
{
    int instance = 0; ///< negative: of which one is not known
    qint64 pid = 0;
    QByteArray program; ///< its name, at most 15 bytes
    /// The signal that the system did not let us send it (EPERM); 0: it has left process group and
    /// session, as daemons do.
    int refusedSignal = 0;
    bool operator==(const NotEnded &) const = default;
};

/// A process of the instance has stopped because it is in the background and wants the terminal.
struct WantsTerminal
{
    int instance = 0;
    qint64 pid = 0;
    QByteArray program; ///< its name, at most 15 bytes
    int signal = 0;     ///< SIGTTIN: to read it, SIGTTOU: to set it or write to it
    bool operator==(const WantsTerminal &) const = default;
};

/// Everything was stopped for some time, because we were (Ctrl+Z). Sent afterwards.
struct Suspended
{
    TimePoint from{};
    Nanoseconds duration{0};
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
    std::optional<int> status; ///< nothing if not started
    bool pipeHeld = false;     ///< it ended at the drain deadline, not at the end of its output
};

struct RunEnded
{
    Nanoseconds ownCpu{0};
    qint64 ownPeakRssKiB = 0;
};

} // namespace event

using AnyEvent =
    std::variant<event::RunStarted, event::AtOnceLowered, event::InstanceStarted,
                 event::ProcessStarted, event::StartFailed, event::StartPostponed, event::Polled,
                 event::Traced, event::BytesArrived, event::StreamEnded, event::InputRead,
                 event::KeepingStopped, event::SignalSent, event::NotEnded, event::WantsTerminal,
                 event::Suspended, event::ProcessEnded, event::InstanceEnded, event::RunEnded>;

/// Holds what an event says. Its functions are compiled once (EventContent.cpp): a variant of so
/// many types costs each source that makes, copies or destroys one two seconds of compiling.
struct EventContent : AnyEvent
{
    /// Takes one of the types above.
    template<typename What> EventContent(What what);
    EventContent(const EventContent &other);
    EventContent(EventContent &&other) noexcept;
    EventContent &operator=(const EventContent &other);
    EventContent &operator=(EventContent &&other) noexcept;
    ~EventContent();
};

} // namespace forkscope
