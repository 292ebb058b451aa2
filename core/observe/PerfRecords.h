#pragma once

#include "core/record/TraceRecords.h"

#include <QtCore/QByteArrayView>

struct perf_event_attr;
struct perf_event_header;

namespace forkscope {

/// What a ring of the trace is asked to hold: what the calling thread's future children do from
/// their exec(2) on, that exec included, and all that their descendants do: switches, forks, execs
/// and exits, with task and time (CLOCK_MONOTONIC) in each record. The calling thread itself, its
/// forks and children that never execute anything leave no record, as long as it executes nothing
/// itself. Nothing of the kernel's insides, so it needs no privilege up to
/// `kernel.perf_event_paranoid` 2 (perf_event_open(2)).
perf_event_attr traceAttributes();

/// Reads the records of one core's ring, in the order in which the kernel wrote them. Pure but for
/// the time of the last record, which says since when records may be missing. A record that is
/// not known, or shorter than it should be, is passed over.
class PerfRecords
{
public:
    /// `begin`: when the ring was opened.
    PerfRecords(int core, TimePoint begin) : m_core(core), m_last(begin) {}

    /// Adds the records in `bytes`, which must end at a record's end, to `records`.
    void read(QByteArrayView bytes, TraceRecords *records);

    /// The kernel has said in another way that `total` records were lost since the beginning: adds
    /// those that no record has told of yet. Their own record, when it comes, adds nothing then.
    void noteLost(qint64 total, TimePoint at, TraceRecords *records);

private:
    qsizetype readSwitches(QByteArrayView bytes, TraceRecords *records);
    void readOther(const perf_event_header &header, QByteArrayView record, TraceRecords *records);

    int m_core = 0;
    TimePoint m_last;
    qint64 m_lostByRecords = 0; ///< since the beginning, as PERF_RECORD_LOST tells
    qint64 m_lostTold = 0;
};

} // namespace forkscope
