#pragma once

#include "core/observe/OwnEvents.h"
#include "core/observe/TraceRing.h"

#include <variant>
#include <vector>

namespace forkscope {

/// Traces exactly what the scheduler does with everything that this thread starts from now on: one
/// ring per core, whose records are merged by time. The thread itself is not traced (see
/// traceAttributes()), so the fork of what it starts must be reported with noteStart(); from the
/// exec on the kernel records everything. Open it only while a run is on, as a traced child pays a
/// little for each switch. For the thread that opened it only.
class SchedulerTrace
{
public:
    /// Opens rings of all cores or none: a trace that misses a core would show waits that never
    /// were.
    static std::variant<std::unique_ptr<SchedulerTrace>, TraceRefusal> open(int pages);

    /// Returns descriptors for poll(2). One is readable when its ring is half full and take() is
    /// due.
    [[nodiscard]] std::vector<int> descriptors() const;

    /// Reports that this thread started a process after the last take(), and began to do so at
    /// `at`. A fork record of it is added to the trace.
    void noteStart(TimePoint at, qint64 pid);

    /// Returns all records so far, sorted by time, also across calls: records that another core may
    /// still precede are kept back for the next call, and see delayLate().
    TraceRecords take();

    /// Returns the time up to which take() has returned all records.
    [[nodiscard]] TimePoint knownUpTo() const { return m_known; }

private:
    SchedulerTrace() = default;

    OwnEvents m_ownEvents;
    std::vector<std::unique_ptr<TraceRing>> m_rings;
    /// Noted with noteStart(), or read but later than what all rings are known up to.
    TraceRecords m_kept;
    TimePoint m_known{};
    TimePoint m_told{}; ///< time of the last record that take() returned
    size_t m_usual = 0; ///< how many records room is reserved for
};

/// Corrects records that came late: a core can be paused (above all by a hypervisor) between a
/// record's time and its appearance, while later records of other cores have been returned.
/// `records` are sorted by time; those before `told` get that time, and a Lost of no records marks
/// the period in which they really fall.
void delayLate(TraceRecords *records, TimePoint told);

} // namespace forkscope
