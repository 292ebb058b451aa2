#include "core/export/TraceRows.h"

#include "core/record/RunRecord.h"

namespace forkscope {

TraceRows::TraceRows(const RunRecord &record) : m_record(record)
{
    for (const Stage &stage : record.plan().pipeline.stages) {
        m_programs.push_back(stage.program.mid(stage.program.lastIndexOf('/') + 1));
        m_chain += (m_chain.isEmpty() ? "" : " | ") + m_programs.back();
    }
}

TraceRow TraceRows::task(int index) const
{
    const Task &task = m_record.trace().tasks()[size_t(index)];
    TraceRow row = process(task.own);
    if (!isStage(index))
        row.thread = int(m_programs.size()) + 1 + index;
    return row;
}

bool TraceRows::isStage(int task) const
{
    return m_record.trace().taskOf(m_record.trace().tasks()[size_t(task)].own) == task;
}

QByteArray TraceRows::instanceName(int index) const
{
    return '#' + QByteArray::number(index) + ' ' + m_chain;
}

QByteArray TraceRows::processName(ProcessId id) const
{
    const auto &processes = m_record.instances()[size_t(id.instance)].processes;
    return m_programs[size_t(id.stage)] + ' ' + QByteArray::number(processes[size_t(id.stage)].pid);
}

QByteArray TraceRows::taskName(const Task &task) const
{
    QByteArray name = programOf(task) + ' ' + QByteArray::number(task.process);
    if (task.isThread())
        name += ", thread " + QByteArray::number(task.thread);
    return name;
}

const QByteArray &TraceRows::programOf(const Task &task) const
{
    return task.name.isEmpty() ? m_programs[size_t(task.own.stage)] : task.name;
}

QByteArray TraceRows::wireName(int wire) const
{
    if (wire == 0)
        return QByteArrayLiteral("bytes in input");
    if (wire == int(m_programs.size()))
        return QByteArrayLiteral("bytes in output");
    return "bytes in pipe " + QByteArray::number(wire);
}

} // namespace forkscope
