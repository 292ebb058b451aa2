#pragma once

#include "core/export/TraceEvents.h"
#include "core/record/RunRecord.h"

namespace forkscope {

/// Where what stands in a trace file, and what it is called. The numbers are the file's own: real
/// pids come again in a long run, and 0 means the idle process to a viewer.
class TraceRows
{
public:
    explicit TraceRows(const RunRecord &record);

    static constexpr int cores = 1; ///< the process whose rows are the cores
    static TraceRow core(int core) { return {cores, core + 1}; }
    static TraceRow process(ProcessId id) { return {id.instance + 2, id.stage + 1}; }
    static TraceRow instance(int index) { return process({index, 0}); }
    /// Of a task of the trace: its stage's row where it is that process itself.
    [[nodiscard]] TraceRow task(int index) const;
    [[nodiscard]] bool isStage(int task) const;

    [[nodiscard]] QByteArray instanceName(int index) const;
    [[nodiscard]] QByteArray processName(ProcessId id) const;
    [[nodiscard]] QByteArray taskName(const Task &task) const;
    /// What a task is called on a core's row.
    [[nodiscard]] const QByteArray &programOf(const Task &task) const;
    [[nodiscard]] QByteArray wireName(int wire) const;

private:
    const RunRecord &m_record;
    std::vector<QByteArray> m_programs; ///< of each stage, without directories
    QByteArray m_chain;
};

} // namespace forkscope
