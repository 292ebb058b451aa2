#pragma once

#include "core/export/TraceEvents.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

namespace forkscope {

/// The rows of a trace file and their names. The numbers are the file's own, because real pids
/// recur in a long run and 0 means the idle process to a viewer.
class TraceRows
{
public:
    explicit TraceRows(const RunRecord &record);

    static constexpr int cores = 1; ///< the "process" whose rows are the cores
    static TraceRow core(int core) { return {cores, core + 1}; }
    static TraceRow process(ProcessId id) { return {id.instance + 2, id.stage + 1}; }
    static TraceRow instance(int index) { return process({index, 0}); }
    /// Returns the row of a task of the trace; if it is a stage's process itself, that stage's row.
    [[nodiscard]] TraceRow task(int index) const;
    [[nodiscard]] bool isStage(int task) const;

    [[nodiscard]] QByteArray instanceName(int index) const;
    [[nodiscard]] QByteArray processName(ProcessId id) const;
    [[nodiscard]] QByteArray taskName(const Task &task) const;
    /// Returns a task's name on a core's row.
    [[nodiscard]] const QByteArray &programOf(const Task &task) const;
    [[nodiscard]] QByteArray wireName(int wire) const;

private:
    const RunRecord &m_record;
    std::vector<QByteArray> m_programs; ///< by stage, without directories
    QByteArray m_chain;
};

} // namespace forkscope
