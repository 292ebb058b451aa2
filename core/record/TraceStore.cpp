#include "core/record/TraceStore.h"

#include "core/pipeline/Plan.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

/// The parent of what Forkscope itself starts, from one thread; everything else that forks is a
/// descendant.
constexpr int noTask = TaskNumbers::none;

} // namespace

/// What each record does to the store.
struct TraceStore::Apply
{
    TraceStore &store;
    TimePoint at;
    int core;

    void operator()(const trace::SwitchedIn &in) const
    {
        const int index = store.m_numbers.find(in.task);
        if (index < 0)
            return;
        Core &here = store.core(core);
        // Another task still seems to have this core, or this task another core, if the record of
        // the switch was lost.
        if (here.running >= 0)
            store.takeCore(store.m_tasks[size_t(here.running)]);
        Task &task = store.m_tasks[size_t(index)];
        if (task.core >= 0)
            store.takeCore(task);
        here.running = index;
        task.core = qint16(core);
        task.onCoreSince = at;
        store.become(task, TaskState::Running);
    }

    void operator()(const trace::SwitchedOut &out) const
    {
        const int index = store.m_numbers.find(out.task);
        if (index < 0)
            return;
        if (store.core(core).running == index) {
            store.close(index, at, out.preempted ? SliceEnd::Preempted : SliceEnd::Blocked);
            return;
        }
        // The record of when it got this core was lost, but it has none now.
        Task &task = store.m_tasks[size_t(index)];
        if (task.core >= 0)
            store.takeCore(task);
        store.become(task, out.preempted ? TaskState::Ready : TaskState::Blocked);
    }

    void operator()(const trace::Forked &fork) const
    {
        store.forget(fork.task);
        const int parent = store.m_numbers.find(fork.parentTask);
        Task task;
        task.process = fork.process;
        task.thread = fork.task;
        task.parent = parent;
        task.forkedAt = at;
        if (parent >= 0) {
            const Task &from = store.m_tasks[size_t(parent)];
            task.own = from.own;
            task.name = from.name;
            if (task.isThread())
                task.executedAt = at;
        } else {
            store.adopt(task);
            if (!task.isOwn)
                return; // belongs to no started process of the record
            task.state = TaskState::Starting;
        }
        const int index = int(store.m_tasks.size());
        if (Task *started = task.isThread() ? store.startedProcessOf(task) : nullptr)
            ++started->threads;
        store.m_numbers.set(fork.task, index);
        if (task.isOwn)
            store.m_own[keyOf(task.own)] = index;
        store.m_tasks.push_back(std::move(task));
        if (int *count = store.countOf(store.m_tasks.back().state))
            ++*count;
        store.m_peak.ready = std::max(store.m_peak.ready, store.m_now.ready);
    }

    void operator()(const trace::Executed &exec) const
    {
        int index = store.m_numbers.find(exec.task);
        const bool isRevived = index < 0;
        if (isRevived)
            index = store.revive(exec.task);
        if (index < 0)
            return;
        Task &task = store.m_tasks[size_t(index)];
        task.name = exec.name;
        store.note(index);
        if (task.hasExecuted())
            task.renamed = true;
        else
            task.executedAt = at;
        if (task.state == TaskState::Starting || isRevived)
            (*this)(trace::SwitchedIn{exec.task}); // it has had this core for some time
    }

    void operator()(const trace::Exited &exit) const
    {
        const int index = store.m_numbers.find(exit.task);
        if (index < 0)
            return;
        // The trace ends before the task leaves its core for the last time.
        Task &task = store.m_tasks[size_t(index)];
        (exit.ofTraceOnly ? task.untracedAt : task.exitedAt) = at;
        if (task.core >= 0 && task.core != core)
            store.takeCore(task); // its way from there to here was lost
        if (task.core >= 0)
            store.close(index, at, exit.ofTraceOnly ? SliceEnd::Blocked : SliceEnd::Exited);
        store.become(task, exit.ofTraceOnly ? TaskState::Unknown : TaskState::Ended);
        Task *started = exit.ofTraceOnly ? nullptr : store.startedProcessOf(task);
        if (started != nullptr && --started->threads == 0) {
            started->processExitedAt = at;
            store.note(int(started - store.m_tasks.data()));
        }
        // No more records will come, and the number may be reused.
        store.m_numbers.erase(exit.task);
    }

    void operator()(const trace::Lost &lost) const
    {
        store.m_lost.push_back({core, lost.since, at, lost.records});
        store.m_lostRecords += lost.records;
        // The running task may have left and come back meanwhile.
        if (const int running = store.core(core).running; running >= 0)
            store.takeCore(store.m_tasks[size_t(running)]);
    }
};

void TraceStore::expect(ProcessId process, qint64 pid, TimePoint startedAt)
{
    m_expected[pid].push_back({startedAt, process});
}

void TraceStore::append(const TraceRecord &record)
{
    if (record.core < 0 || record.core > limits::core)
        return;
    if (m_end != TimePoint{} && record.at > m_end) {
        const Nanoseconds passed = record.at - m_end;
        m_sums += {passed * m_now.running, passed * m_now.ready, passed * m_now.blocked};
    }
    m_end = std::max(m_end, record.at);
    std::visit(Apply{*this, record.at, record.core}, record.what);
}

void TraceStore::explain(qint64 pid, TimePoint at, WaitReason reason)
{
    const int index = m_numbers.find(pid);
    if (index < 0)
        return;
    Task &task = m_tasks[size_t(index)];
    // The track does not know whether, after its last slice, the task runs again or is lost.
    const bool isAfterLast = !task.track.isEmpty() && task.track.last().to <= at;
    const bool isWaiting = task.state == TaskState::Blocked ||
                           (task.state == TaskState::Running && at < task.onCoreSince);
    if (!isAfterLast || isWaiting)
        task.track.explain(at, reason);
}

int TraceStore::taskOf(ProcessId process) const
{
    const auto found = m_own.find(keyOf(process));
    return found == m_own.end() ? noTask : found->second;
}

const CoreTrack &TraceStore::coreTrack(int core) const
{
    static const CoreTrack none;
    return core >= 0 && core < cores() ? m_cores[size_t(core)].track : none;
}

int TraceStore::runningOn(int core) const
{
    return core >= 0 && core < cores() ? m_cores[size_t(core)].running : noTask;
}

bool TraceStore::isUncertain(TimePoint from, TimePoint to) const
{
    return std::any_of(m_lost.begin(), m_lost.end(), [from, to](const LostTime &lost) {
        return lost.from < to && from < lost.to;
    });
}

std::size_t TraceStore::memory() const
{
    std::size_t bytes = m_tasks.capacity() * sizeof(Task);
    for (const Task &task : m_tasks)
        bytes += task.track.memory();
    for (const Core &core : m_cores)
        bytes += core.track.memory();
    return bytes;
}

TraceStore::Core &TraceStore::core(int index)
{
    if (size_t(index) >= m_cores.size())
        m_cores.resize(size_t(index) + 1);
    return m_cores[size_t(index)];
}

int *TraceStore::countOf(TaskState state)
{
    switch (state) {
    case TaskState::Running:
        return &m_now.running;
    case TaskState::Ready:
        return &m_now.ready;
    case TaskState::Blocked:
        return &m_now.blocked;
    case TaskState::Starting:
    case TaskState::Unknown:
    case TaskState::Ended:
        break;
    }
    return nullptr;
}

std::vector<int> TraceStore::takeChanged()
{
    for (const int index : m_changed)
        m_tasks[size_t(index)].changed = false;
    return std::exchange(m_changed, {});
}

void TraceStore::note(int index)
{
    Task &task = m_tasks[size_t(index)];
    if (!task.changed)
        m_changed.push_back(index);
    task.changed = true;
}

void TraceStore::become(Task &task, TaskState state)
{
    note(int(&task - m_tasks.data()));
    if (int *before = countOf(task.state))
        --*before;
    if (int *after = countOf(state))
        ++*after;
    task.state = state;
    m_peak.running = std::max(m_peak.running, m_now.running);
    m_peak.ready = std::max(m_peak.ready, m_now.ready);
    m_peak.blocked = std::max(m_peak.blocked, m_now.blocked);
}

/// Takes a task off its core without making a slice, as the slice's bounds are not known.
void TraceStore::takeCore(Task &task)
{
    core(task.core).running = noTask;
    task.core = -1;
    task.onCoreSince = {};
    become(task, TaskState::Unknown);
}

/// Handles a lost exit: the number names another task from now on.
void TraceStore::forget(qint64 tid)
{
    const int index = m_numbers.find(tid);
    if (index < 0)
        return;
    Task &task = m_tasks[size_t(index)];
    if (task.core >= 0)
        takeCore(task);
    else
        become(task, TaskState::Unknown);
    m_numbers.erase(tid);
}

/// Returns the started process that a task is, or is a thread of; null if it is of a descendant.
Task *TraceStore::startedProcessOf(const Task &task)
{
    const auto found = m_own.find(keyOf(task.own));
    if (found == m_own.end() || m_tasks[size_t(found->second)].process != task.process)
        return nullptr;
    return &m_tasks[size_t(found->second)];
}

/// A thread that executes a program takes the number of the process's first thread, which has ended
/// by then. Returns the index of the started process that goes on under this number, or −1.
int TraceStore::revive(qint64 tid)
{
    for (auto task = m_tasks.rbegin(); task != m_tasks.rend(); ++task) {
        if (!task->isOwn || task->process != tid)
            continue;
        if (task->threads == 0 || !task->hasExited())
            return -1; // another process that has this number again
        task->exitedAt = {};
        const int index = int(m_tasks.rend() - task) - 1;
        m_numbers.set(tid, index);
        return index;
    }
    return -1;
}

void TraceStore::close(int index, TimePoint to, SliceEnd end)
{
    Task &task = m_tasks[size_t(index)];
    Core &here = core(task.core);
    here.running = noTask;
    if (task.core < 64)
        task.coresUsed |= quint64(1) << task.core;
    const Slice slice{task.onCoreSince, to, task.core, end, WaitReason::Unknown};
    if (m_history == History::Whole) {
        here.track.append({index, quint32(task.track.size())}, task.own, to - task.onCoreSince);
        task.track.append(slice);
    } else {
        task.track.count(slice);
    }
    task.core = -1;
    task.onCoreSince = {};
    become(task, end == SliceEnd::Exited      ? TaskState::Ended
                 : end == SliceEnd::Preempted ? TaskState::Ready
                                              : TaskState::Blocked);
    ++m_slices;
}

/// Finds the started process that a fork of Forkscope's is: of those with its pid the first one
/// started after it, as a pid can recur in a long run.
void TraceStore::adopt(Task &task)
{
    const auto found = m_expected.find(task.process);
    if (found == m_expected.end() || task.isThread())
        return;
    std::vector<Expected> &waiting = found->second;
    const auto match = std::find_if(waiting.begin(), waiting.end(), [&task](const Expected &e) {
        return e.startedAt >= task.forkedAt;
    });
    if (match == waiting.end())
        return;
    task.own = match->process;
    task.isOwn = true;
    waiting.erase(waiting.begin(), match + 1);
    if (waiting.empty())
        m_expected.erase(found);
}

} // namespace forkscope
