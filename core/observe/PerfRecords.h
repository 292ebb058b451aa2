#pragma once

#include "core/record/TraceRecords.h"

#include <QtCore/QByteArrayView>

struct perf_event_attr;
struct perf_event_header;

namespace forkscope {

/// Returns the attributes of a ring's event. It records what future children of the calling thread
/// do from their exec(2) on, exec included, and all that their descendants do: switches, forks,
/// execs and exits, each record with task and time (CLOCK_MONOTONIC). As long as the calling thread
/// executes nothing itself, there are no records of it, of its forks, or of children that never
/// execute anything. Nothing from inside the kernel is recorded, so it needs no privilege up to
/// `kernel.perf_event_paranoid` 2 (perf_event_open(2)).
perf_event_attr traceAttributes();

/// Reads the records of one core's ring, in the order in which the kernel wrote them. Its only
/// state is the last record: its time says since when records may be missing. A record
/// that is unknown, or shorter than it should be, is skipped.
class PerfRecords
{
public:
    /// `begin` is when the ring was opened, and `ahead` by how much the kernel's stamps are ahead
    /// of our clock (traceClockAhead()).
    PerfRecords(int core, TimePoint begin, Nanoseconds ahead = Nanoseconds(0))
        : m_core(core), m_last(begin), m_ahead(ahead)
    {
    }

    /// Appends the records in `bytes`, which must end at a record's end, to `records`.
    void read(QByteArrayView bytes, TraceRecords *records);

    /// Notes that by another source of the kernel's `total` records were lost since the beginning.
    /// Adds those that no record has reported yet; their own record, when it comes, adds nothing
    /// then.
    void noteLost(qint64 total, TimePoint at, TraceRecords *records);

private:
    qsizetype readSwitches(QByteArrayView bytes, TraceRecords *records);
    void readOther(const perf_event_header &header, QByteArrayView record, TraceRecords *records);

    [[nodiscard]] TimePoint at(quint64 stamp) const
    {
        return TimePoint{Nanoseconds(qint64(stamp)) - m_ahead};
    }

    /// The exec that was the last record, if one was.
    struct LastExec
    {
        qint64 task = 0;
        TimePoint at;
    };

    int m_core = 0;
    TimePoint m_last;
    Nanoseconds m_ahead;
    LastExec m_lastExec;
    qint64 m_lostByRecords = 0; ///< since the beginning, from PERF_RECORD_LOST
    qint64 m_lostTold = 0;
};

} // namespace forkscope
