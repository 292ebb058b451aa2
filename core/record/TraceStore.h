#pragma once

#include "core/record/CoreTrack.h"
#include "core/record/TaskNumbers.h"
#include "core/record/TaskTrack.h"
#include "core/record/TraceRecord.h"

#include <QtCore/QByteArray>

#include <optional>
#include <unordered_map>
#include <vector>

namespace forkscope {

/// How much of a run's past is kept. A busy run has a hundred thousand slices a second, so a caller
/// that draws no picture of it should not keep them.
enum class History : quint8 {
    Whole,
    Sums, ///< States, figures and totals are right; slices, samples, marks and levels are not kept.
};

/// What a task is doing, as far as the trace knows.
enum class TaskState : quint8 {
    Starting, ///< a started process before its exec, where tracing begins
    Ready,    ///< waits for a core, also before its first slice
    Running,
    Blocked,
    Unknown, ///< the records that would show it were lost, or there are none any more
    Ended,
};

/// One task of a run: a process that Forkscope started, a descendant of one, or another thread.
struct Task
{
    qint64 process = 0; ///< the kernel's pid
    qint64 thread = 0;  ///< the kernel's tid; equal to `process` for its first thread
    int parent = -1;    ///< index of the task that created it; −1: Forkscope did
    ProcessId own;      ///< the started process that it is or descends from
    bool isOwn = false; ///< whether it is that process itself
    QByteArray name;    ///< of the last program it executed; before that, its parent's
    TimePoint forkedAt{};
    TimePoint executedAt{}; ///< its first exec; 0 before that
    TimePoint exitedAt{};   ///< 0 while it lives
    TimePoint untracedAt{}; ///< when its trace ended, while it went on; else 0
    /// When the last thread of its process exited, which may be long after its first one did; 0
    /// before, and for tasks that are no started process.
    TimePoint processExitedAt{};
    TimePoint onCoreSince{}; ///< 0 while it has no core
    int threads = 1;         ///< of its process, that live; right for a started process only
    qint16 core = -1;        ///< the core it runs on; −1: none
    TaskState state = TaskState::Ready;
    bool renamed = false;  ///< it executed another program after its first one
    bool changed = false;  ///< since the last TraceStore::takeChanged()
    quint64 coresUsed = 0; ///< bit k: it ran on core k; cores above 63 are not recorded
    TaskTrack track;

    [[nodiscard]] bool isThread() const { return process != thread; }
    [[nodiscard]] bool hasExecuted() const { return executedAt != TimePoint{}; }
    /// Returns the time from its fork to its first slice; 0 for a started process, which is
    /// starting meanwhile.
    [[nodiscard]] Nanoseconds waitedAtFirst() const
    {
        return isOwn || track.isEmpty() ? Nanoseconds(0) : track[0].from - forkedAt;
    }
    [[nodiscard]] bool hasExited() const { return exitedAt != TimePoint{}; }
};

/// A period in which records of a core are missing.
struct LostTime
{
    int core = 0;
    TimePoint from;
    TimePoint to;
    qint64 records = 0;
    bool operator==(const LostTime &) const = default;
};

/// How many tasks were in each state at one moment.
struct TaskCounts
{
    int running = 0;
    int ready = 0;
    int blocked = 0;
    bool operator==(const TaskCounts &) const = default;
};

/// The life of every process of a run, built from the scheduler's trace as it arrives. Nothing is
/// invented: a slice whose begin or end was lost is left out, and the period is noted as lost. Not
/// thread-safe.
class TraceStore
{
public:
    explicit TraceStore(History history = History::Whole) : m_history(history) {}

    /// Announces a process that Forkscope started, whose records follow (its fork has an
    /// earlier time). What it does between fork and exec is not traced.
    void expect(ProcessId process, qint64 pid, TimePoint startedAt);

    /// Adds a record. Records must be added in order of time.
    void append(const TraceRecord &record);

    /// Notes what a look saw a task wait for.
    void explain(qint64 pid, TimePoint at, WaitReason reason);

    [[nodiscard]] const std::vector<Task> &tasks() const { return m_tasks; }
    /// Returns the index of the task that is this started process; −1 while it is not known.
    [[nodiscard]] int taskOf(ProcessId process) const;
    /// Returns the slices of one core; empty if it had none.
    [[nodiscard]] const CoreTrack &coreTrack(int core) const;
    /// Returns the slices of one core by time; empty if it had none.
    [[nodiscard]] const ChunkedVector<SliceRef> &onCore(int core) const
    {
        return coreTrack(core).slices();
    }
    /// Returns the index of the task that has a core at end(); −1: none, as far as is known.
    [[nodiscard]] int runningOn(int core) const;
    /// Returns one more than the highest core that any record named.
    [[nodiscard]] int cores() const { return int(m_cores.size()); }

    [[nodiscard]] const std::vector<LostTime> &lostTimes() const { return m_lost; }
    [[nodiscard]] qint64 lostRecords() const { return m_lostRecords; }
    /// Returns whether records of any core are missing somewhere in [from, to).
    [[nodiscard]] bool isUncertain(TimePoint from, TimePoint to) const;

    [[nodiscard]] std::size_t slices() const { return m_slices; }
    /// Returns the time of the last record.
    [[nodiscard]] TimePoint end() const { return m_end; }
    /// Returns the indexes of the tasks that had a record since the last call.
    std::vector<int> takeChanged();

    /// Returns how many tasks are in each state at end().
    [[nodiscard]] TaskCounts now() const { return m_now; }
    /// Returns the highest number of running, of ready and of blocked tasks, each at its own
    /// moment.
    [[nodiscard]] TaskCounts peak() const { return m_peak; }
    /// Returns the sums over all tasks up to end(). Divided by the time since the first start they
    /// are the average numbers of running, ready and blocked tasks.
    [[nodiscard]] StateTimes sums() const { return m_sums; }
    [[nodiscard]] std::size_t memory() const;

private:
    struct Apply;
    struct Expected
    {
        TimePoint startedAt;
        ProcessId process;
    };
    struct Core
    {
        int running = -1; ///< the task that runs on it; −1: none
        CoreTrack track;
    };

    Core &core(int index);
    int *countOf(TaskState state);
    void become(Task &task, TaskState state);
    void note(int task);
    void takeCore(Task &task);
    void forget(qint64 tid);
    Task *startedProcessOf(const Task &task);
    int revive(qint64 tid);
    void close(int task, TimePoint to, SliceEnd end);
    void adopt(Task &task);

    History m_history;
    std::vector<Task> m_tasks;
    std::vector<Core> m_cores;
    TaskNumbers m_numbers;
    std::unordered_map<qint64, std::vector<Expected>> m_expected; ///< by pid, oldest first
    std::unordered_map<qint64, int> m_own;                        ///< by process, see keyOf()
    std::vector<int> m_changed;
    std::vector<LostTime> m_lost;
    qint64 m_lostRecords = 0;
    std::size_t m_slices = 0;
    TimePoint m_end{};
    TaskCounts m_now;
    TaskCounts m_peak;
    StateTimes m_sums;
};

} // namespace forkscope
