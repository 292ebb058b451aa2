#pragma once

#include "core/export/TraceEvents.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <unordered_map>
#include <vector>

namespace forkscope {

/// The rows of a trace file and their names. As viewers expect, a process is the kernel's pid and a
/// row of it a thread's tid. A number that recurs in a long run is told from its first life by
/// adding `reuse` to it.
class TraceRows
{
public:
    explicit TraceRows(const RunRecord &record);

    /// The kernel gives no number from here on (PID_MAX_LIMIT, see proc_sys_kernel(5)).
    static constexpr qint64 reuse = 4'194'304;
    /// The "process" whose rows are the cores. Viewers take 0 for the idle process, and some
    /// numbers of 32 bits.
    static constexpr qint64 cores = 500 * reuse;
    static TraceRow core(int core) { return {cores, core + 1}; }

    /// Returns the row of a started process; one of its own if its pid is not known.
    [[nodiscard]] TraceRow process(ProcessId id) const;
    /// Returns the row of a task of the trace.
    [[nodiscard]] TraceRow task(int index) const { return m_tasks[size_t(index)]; }
    [[nodiscard]] bool isStage(int task) const;
    /// Returns the place of a process among the others: by instance, then by stage.
    [[nodiscard]] int order(ProcessId id) const;

    [[nodiscard]] QByteArray processName(ProcessId id) const;
    [[nodiscard]] QByteArray taskName(const Task &task) const;
    /// Returns a task's name on a core's row.
    [[nodiscard]] const QByteArray &programOf(const Task &task) const;
    /// Returns the file of a started process's program.
    [[nodiscard]] QByteArray pathOf(ProcessId id) const;
    /// Returns the arguments of a started process as a shell would take them.
    [[nodiscard]] QByteArray argumentsOf(ProcessId id) const;
    [[nodiscard]] QByteArray wireName(int wire) const;
    /// Returns the process that reads from a wire; of the output, the one that writes to it.
    [[nodiscard]] ProcessId endOfWire(int instance, int wire) const;

private:
    qint64 unique(qint64 number);

    const RunRecord &m_record;
    std::vector<QByteArray> m_programs; ///< by stage, without directories
    std::vector<TraceRow> m_tasks;
    std::unordered_map<qint64, qint64> m_lives;  ///< by pid or tid, how often it was given
    std::unordered_map<qint64, TraceRow> m_rows; ///< by keyOf() a started process
};

} // namespace forkscope
