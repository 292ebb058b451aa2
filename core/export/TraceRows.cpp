#include "core/export/TraceRows.h"

#include "core/base/ShellWord.h"
#include "core/pipeline/Placeholders.h"
#include "core/record/RunRecord.h"

namespace forkscope {

TraceRows::TraceRows(const RunRecord &record) : m_record(record)
{
    for (const Stage &stage : record.plan().pipeline.stages)
        m_programs.push_back(stage.program.mid(stage.program.lastIndexOf('/') + 1));
    const std::vector<Task> &tasks = record.trace().tasks();
    m_tasks.reserve(tasks.size());
    for (const Task &task : tasks) {
        const qint64 thread = unique(task.thread);
        const bool isWithParent = task.isThread() && task.parent >= 0;
        m_tasks.push_back({isWithParent ? m_tasks[size_t(task.parent)].process : thread, thread});
        if (isStage(int(m_tasks.size()) - 1))
            m_rows[keyOf(task.own)] = m_tasks.back();
    }
    // Processes that the trace does not know come last; without a trace these are all.
    for (int index = 0; index < int(record.instances().size()); ++index) {
        const auto &processes = record.instances()[size_t(index)].processes;
        for (int stage = 0; stage < int(processes.size()); ++stage) {
            const qint64 pid = processes[size_t(stage)].pid;
            const qint64 key = keyOf({index, stage});
            if (pid == 0 || m_rows.contains(key))
                continue;
            const qint64 number = unique(pid);
            m_rows[key] = {number, number};
        }
    }
}

/// Returns the number itself for its first life, and another one for each further life.
qint64 TraceRows::unique(qint64 number)
{
    return number + reuse * m_lives[number]++;
}

TraceRow TraceRows::process(ProcessId id) const
{
    const auto found = m_rows.find(keyOf(id));
    if (found != m_rows.end())
        return found->second;
    const qint64 number = cores + order(id);
    return {number, number};
}

bool TraceRows::isStage(int task) const
{
    return m_record.trace().taskOf(m_record.trace().tasks()[size_t(task)].own) == task;
}

int TraceRows::order(ProcessId id) const
{
    return 1 + id.instance * int(m_programs.size()) + id.stage;
}

QByteArray TraceRows::processName(ProcessId id) const
{
    const int task = m_record.trace().taskOf(id);
    const QByteArray &program =
        task < 0 ? m_programs[size_t(id.stage)] : programOf(m_record.trace().tasks()[size_t(task)]);
    return '#' + QByteArray::number(id.instance) + ' ' + program;
}

QByteArray TraceRows::taskName(const Task &task) const
{
    return '#' + QByteArray::number(task.own.instance) + ' ' + programOf(task);
}

const QByteArray &TraceRows::programOf(const Task &task) const
{
    // The kernel tells no more than 15 bytes of a name.
    const bool isPlanned = task.isOwn && !task.renamed;
    return isPlanned || task.name.isEmpty() ? m_programs[size_t(task.own.stage)] : task.name;
}

QByteArray TraceRows::pathOf(ProcessId id) const
{
    return m_record.instances()[size_t(id.instance)].processes[size_t(id.stage)].path;
}

QByteArray TraceRows::argumentsOf(ProcessId id) const
{
    QStringList words;
    const Pipeline pipeline = pipelineOf(m_record.plan(), id.instance);
    for (const QByteArray &argument : pipeline.stages.value(id.stage).arguments)
        words << shellWord(argument, WordPlace::Argument);
    return words.join(u' ').toUtf8();
}

QByteArray TraceRows::wireName(int wire) const
{
    if (wire == 0)
        return QByteArrayLiteral("bytes in input");
    if (wire == int(m_programs.size()))
        return QByteArrayLiteral("bytes in output");
    return "bytes in pipe " + QByteArray::number(wire);
}

ProcessId TraceRows::endOfWire(int instance, int wire) const
{
    return {instance, std::min(wire, int(m_programs.size()) - 1)};
}

} // namespace forkscope
