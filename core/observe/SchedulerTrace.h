#pragma once

#include "core/observe/OwnEvents.h"
#include "core/observe/TraceRing.h"

#include <variant>
#include <vector>

namespace forkscope {

/// What the scheduler does with everything that this thread starts from now on, exactly: one ring
/// a core, their records merged by time. The thread itself is not traced (see traceAttributes()),
/// so the fork of what it starts has to be told to the trace; from its exec on the kernel does
/// that. Open only while a run is on: a traced child costs a little at each switch. To be used in
/// the thread that opened it.
class SchedulerTrace
{
public:
    /// All cores or none: a trace that misses a core would show invented waiting.
    static std::variant<std::unique_ptr<SchedulerTrace>, TraceRefusal> open(int pages);

    /// To be watched with poll(2): readable when a ring is half full, and take() is due.
    [[nodiscard]] std::vector<int> descriptors() const;

    /// This thread has started a process, which it began to do at `at`, after the last take(): its
    /// fork will be among the records.
    void noteStart(TimePoint at, qint64 pid);

    /// All records up to now, by time; across calls too: what other cores may still precede is
    /// kept back for the next call, and see delayLate().
    TraceRecords take();

    /// Until when take() has told all.
    [[nodiscard]] TimePoint knownUpTo() const { return m_known; }

private:
    SchedulerTrace() = default;

    OwnEvents m_ownEvents;
    std::vector<std::unique_ptr<TraceRing>> m_rings;
    TraceRecords m_kept; ///< noted, or read but later than what all rings are known up to
    TimePoint m_known{};
    TimePoint m_told{}; ///< the time of the last record that take() gave
    size_t m_usual = 0; ///< records there will be room for
};

/// A core can be paused (by a hypervisor, above all) between a record's time and its coming to
/// light, while records of other cores that are later have been told. `records` are by time; those
/// before `told` get that time, and a Lost of no records says in which time theirs is.
void delayLate(TraceRecords *records, TimePoint told);

} // namespace forkscope
