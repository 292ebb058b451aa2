// Whatever a machine does is in the record of its trace, and what is left of it after losses is
// true.

#include "tests/record/TraceParts.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceChecks.h"

#include <map>
#include <set>

using namespace forkscope;
using namespace forkscope::test;
using namespace std::chrono_literals;

namespace {

/// A machine that schedules at random. It writes down both its records and what really happened.
class Machine
{
public:
    struct Truth
    {
        qint64 process = 0;
        qint64 thread = 0;
        int parent = -1;
        ProcessId own;
        TaskState state = TaskState::Ready;
        int core = -1;
        TimePoint since{};
        size_t sinceRecord = 0;
        bool isStranger = false; ///< forked by Forkscope, but the start failed
    };
    struct TrueSlice
    {
        int task = 0;
        Slice slice;
        size_t firstRecord = 0;
        size_t lastRecord = 0;
    };

    Machine(int cores, bool pidsComeAgain)
        : m_cores(size_t(cores), -1), m_pidsComeAgain(pidsComeAgain)
    {
    }

    void run(int steps)
    {
        // Each step needs four numbers. All are drawn at once, because RapidCheck takes long to
        // draw them one by one.
        const auto numbers =
            *rc::gen::container<std::vector<int>>(size_t(steps) * 4, anyOf(1'000'000));
        for (int i = 0; i < steps; ++i) {
            m_numbers = numbers.data() + size_t(i) * 4;
            step();
        }
    }

    std::vector<TraceRecord> records;
    std::vector<Truth> tasks;       ///< in the order of their forks
    std::vector<TrueSlice> slices;  ///< in the order of their ends
    std::map<size_t, int> ownForks; ///< index of the record → number of the started process
    TaskCounts peak;
    StateTimes sums;

    [[nodiscard]] TaskCounts now() const
    {
        TaskCounts counts;
        for (const Truth &task : tasks) {
            if (task.isStranger)
                continue;
            counts.running += task.state == TaskState::Running;
            counts.ready += task.state == TaskState::Ready;
            counts.blocked += task.state == TaskState::Blocked;
        }
        return counts;
    }

private:
    void step()
    {
        m_now += Nanoseconds(1 + m_numbers[0] % 40);
        m_before = now();
        const int core = m_numbers[1] % int(m_cores.size());
        if (m_cores[size_t(core)] >= 0)
            leaveOrAct(core);
        else
            fill(core);
        const TaskCounts after = now();
        peak.running = std::max(peak.running, after.running);
        peak.ready = std::max(peak.ready, after.ready);
        peak.blocked = std::max(peak.blocked, after.blocked);
    }

    void fill(int core)
    {
        std::vector<int> waiting;
        for (int i = 0; i < int(tasks.size()); ++i) {
            const TaskState state = tasks[size_t(i)].state;
            if (state == TaskState::Starting || state == TaskState::Ready ||
                state == TaskState::Blocked)
                waiting.push_back(i);
        }
        if (waiting.empty() || m_numbers[2] % 6 == 0) {
            startFromOutside(core);
            return;
        }
        const int index = waiting[size_t(m_numbers[3]) % waiting.size()];
        Truth &task = tasks[size_t(index)];
        const bool isStarting = task.state == TaskState::Starting;
        task.state = TaskState::Running;
        task.core = core;
        task.since = m_now;
        task.sinceRecord = records.size();
        m_cores[size_t(core)] = index;
        // A started process is traced from its exec on, and needs a core for that.
        if (isStarting)
            write(core, trace::Executed{task.process, task.thread, "cat"});
        else
            write(core, trace::SwitchedIn{task.thread});
    }

    void startFromOutside(int core)
    {
        Truth task;
        task.isStranger = m_numbers[3] % 5 == 0;
        // A failed start is known before its pid comes again; see TraceStore::expect().
        task.process = task.thread = task.isStranger ? m_nextPid++ : newPid();
        if (!task.isStranger) {
            task.own = {m_started, m_started % 3};
            task.state = TaskState::Starting;
            ownForks[records.size()] = m_started++;
        }
        tasks.push_back(task);
        write(core, trace::Forked{task.process, task.thread, engine, engine});
    }

    void leaveOrAct(int core)
    {
        const int index = m_cores[size_t(core)];
        const bool stranger = tasks[size_t(index)].isStranger;
        switch (m_numbers[2] % 10) {
        case 0:
            leave(index, SliceEnd::Exited,
                  trace::Exited{tasks[size_t(index)].process, tasks[size_t(index)].thread});
            break;
        case 1:
            if (!stranger)
                fork(index, false);
            break;
        case 2:
            if (!stranger)
                fork(index, true);
            break;
        case 3:
            // If the first exec of a started process was lost, a second one would be taken for it.
            if (tasks[size_t(index)].parent >= 0)
                write(core, trace::Executed{tasks[size_t(index)].process,
                                            tasks[size_t(index)].thread, "cat"});
            break;
        case 4:
        case 5:
        case 6:
            leave(index, SliceEnd::Preempted,
                  trace::SwitchedOut{tasks[size_t(index)].thread, true});
            break;
        default:
            leave(index, SliceEnd::Blocked, trace::SwitchedOut{tasks[size_t(index)].thread, false});
        }
    }

    void leave(int index, SliceEnd end, const TraceContent &what)
    {
        Truth &task = tasks[size_t(index)];
        if (!task.isStranger)
            slices.push_back({index,
                              {task.since, m_now, qint16(task.core), end},
                              task.sinceRecord,
                              records.size()});
        write(task.core, what);
        m_cores[size_t(task.core)] = -1;
        task.core = -1;
        task.state = end == SliceEnd::Exited      ? TaskState::Ended
                     : end == SliceEnd::Preempted ? TaskState::Ready
                                                  : TaskState::Blocked;
        if (end == SliceEnd::Exited)
            m_freePids.push_back(task.thread);
    }

    void fork(int parent, bool isThread)
    {
        const Truth from = tasks[size_t(parent)];
        Truth task;
        task.thread = newPid();
        task.process = isThread ? from.process : task.thread;
        task.parent = parent;
        task.own = from.own;
        tasks.push_back(task);
        write(from.core, trace::Forked{task.process, task.thread, from.process, from.thread});
    }

    qint64 newPid()
    {
        if (!m_pidsComeAgain || m_freePids.empty() || m_numbers[0] % 2 == 0)
            return m_nextPid++;
        const qint64 pid = m_freePids.back();
        m_freePids.pop_back();
        return pid;
    }

    void write(int core, TraceContent what)
    {
        if (!records.empty()) {
            const Nanoseconds passed = m_now - records.back().at;
            sums += {passed * m_before.running, passed * m_before.ready, passed * m_before.blocked};
        }
        records.push_back({m_now, core, std::move(what)});
    }

    TimePoint m_now = at(1000);
    TaskCounts m_before;      ///< those before this step
    std::vector<int> m_cores; ///< the task that has the core; −1: none
    std::vector<qint64> m_freePids;
    const int *m_numbers = nullptr;
    qint64 m_nextPid = 100;
    int m_started = 0;
    bool m_pidsComeAgain = false;
};

/// Gives some of a machine's records to a store.
class Feeder
{
public:
    Feeder(const Machine &machine, TraceStore &store) : m_machine(machine), m_store(store) {}

    void give(size_t index)
    {
        const TraceRecord &record = m_machine.records[index];
        if (const auto own = m_machine.ownForks.find(index); own != m_machine.ownForks.end()) {
            const auto &fork = std::get<trace::Forked>(record.what);
            // The engine notes a start some time after the fork, and before its next fork.
            m_store.expect({own->second, own->second % 3}, fork.process, record.at + 25ns);
        }
        m_store.append(record);
    }

private:
    const Machine &m_machine;
    TraceStore &m_store;
};

/// Decides which of a machine's records come through when the rings of its cores are full now and
/// then, and holds the records that tell the losses.
struct Losses
{
    std::vector<bool> kept;
    std::map<size_t, TraceRecord> before; ///< told just before the record of this index
    qint64 told = 0;

    explicit Losses(const Machine &machine) : kept(machine.records.size(), true)
    {
        const auto numbers =
            *rc::gen::container<std::vector<int>>(machine.records.size(), anyOf(12));
        std::map<int, qint64> missing;
        std::map<int, TimePoint> last;
        for (size_t i = 0; i < kept.size(); ++i) {
            const TraceRecord &record = machine.records[i];
            qint64 &lostHere = missing[record.core];
            if (lostHere > 0 ? numbers[i] < 10 : numbers[i] < 1) {
                kept[i] = false;
                ++lostHere;
                continue;
            }
            if (lostHere > 0) {
                before.emplace(i, TraceRecord{record.at, record.core,
                                              trace::Lost{last[record.core], lostHere}});
                told += lostHere;
                lostHere = 0;
            }
            last[record.core] = record.at;
        }
    }

    /// Returns whether all records of the slice's core came through while the slice lasted.
    [[nodiscard]] bool isWhole(const Machine &machine, const Machine::TrueSlice &slice) const
    {
        for (size_t i = slice.firstRecord; i <= slice.lastRecord; ++i) {
            if (machine.records[i].core == slice.slice.core && !kept[i])
                return false;
        }
        return true;
    }
};

/// All slices of a store as (thread, slice), to be compared regardless of their order.
using NamedSlices = std::vector<std::pair<qint64, Slice>>;

void sortByTime(NamedSlices &slices)
{
    std::sort(slices.begin(), slices.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.second.from, a.second.to, a.first, a.second.core) <
               std::tuple(b.second.from, b.second.to, b.first, b.second.core);
    });
}

NamedSlices allSlices(const TraceStore &store)
{
    NamedSlices result;
    for (const Task &task : store.tasks()) {
        for (size_t i = 0; i < task.track.size(); ++i)
            result.emplace_back(task.thread, task.track[i]);
    }
    sortByTime(result);
    return result;
}

} // namespace

class tst_tracedmachine : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAloneAreThoseOfTheWhole()
    {
        QVERIFY(rc::check([] {
            Machine machine(1 + *anyOf(4), true);
            machine.run(*anyOf(400));
            TraceStore whole;
            TraceStore sums(History::Sums);
            Feeder feedsWhole(machine, whole);
            Feeder feedsSums(machine, sums);
            for (size_t i = 0; i < machine.records.size(); ++i) {
                feedsWhole.give(i);
                feedsSums.give(i);
                RC_ASSERT(sums.now() == whole.now());
            }
            RC_ASSERT(sums.peak() == whole.peak());
            RC_ASSERT(sums.sums() == whole.sums());
            RC_ASSERT(sums.slices() == whole.slices());
            RC_ASSERT(sums.tasks().size() == whole.tasks().size());
            for (size_t i = 0; i < whole.tasks().size(); ++i) {
                const Task &one = sums.tasks()[i];
                const Task &other = whole.tasks()[i];
                RC_ASSERT(one.state == other.state);
                RC_ASSERT(one.coresUsed == other.coresUsed);
                RC_ASSERT(one.waitedAtFirst() == other.waitedAtFirst());
                RC_ASSERT(one.track.total() == other.track.total());
                RC_ASSERT(one.track.size() <= 2U);
                if (!other.track.isEmpty())
                    RC_ASSERT(one.track.last() == other.track.last());
            }
            for (int core = 0; core < sums.cores(); ++core)
                RC_ASSERT(sums.onCore(core).isEmpty());
        }));
    }

    void whatAMachineDidIsInTheStore()
    {
        QVERIFY(rc::check([] {
            Machine machine(1 + *anyOf(4), true);
            machine.run(*anyOf(400));
            TraceStore store;
            Feeder feeder(machine, store);
            for (size_t i = 0; i < machine.records.size(); ++i)
                feeder.give(i);
            RC_ASSERT(brokenRule(store).toStdString() == std::string());

            std::map<int, int> storeIndex;
            for (int i = 0; i < int(machine.tasks.size()); ++i) {
                if (!machine.tasks[size_t(i)].isStranger)
                    storeIndex.emplace(i, int(storeIndex.size()));
            }
            RC_ASSERT(store.tasks().size() == storeIndex.size());
            std::vector<std::vector<Slice>> expected(storeIndex.size());
            std::map<int, std::vector<SliceRef>> onCores;
            for (const Machine::TrueSlice &s : machine.slices) {
                const int task = storeIndex.at(s.task);
                onCores[s.slice.core].push_back({task, quint32(expected[size_t(task)].size())});
                expected[size_t(task)].push_back(s.slice);
            }
            for (const auto &[model, index] : storeIndex) {
                const Machine::Truth &truth = machine.tasks[size_t(model)];
                const Task &task = store.tasks()[size_t(index)];
                RC_ASSERT(task.thread == truth.thread);
                RC_ASSERT(task.process == truth.process);
                RC_ASSERT(task.state == truth.state);
                RC_ASSERT(task.own == truth.own);
                RC_ASSERT(task.parent == (truth.parent < 0 ? -1 : storeIndex.at(truth.parent)));
                RC_ASSERT(slicesOf(task.track) == expected[size_t(index)]);
                if (task.isOwn)
                    RC_ASSERT(store.taskOf(task.own) == index);
            }
            for (const auto &[core, refs] : onCores) {
                RC_ASSERT(store.onCore(core).size() == refs.size());
                for (size_t i = 0; i < refs.size(); ++i)
                    RC_ASSERT(store.onCore(core)[i] == refs[i]);
            }
            RC_ASSERT(store.now() == machine.now());
            RC_ASSERT(store.peak() == machine.peak);
            RC_ASSERT(store.sums() == machine.sums);
        }));
    }

    void whatIsLeftOfAMachineWithLosses()
    {
        QVERIFY(rc::check([] {
            Machine machine(1 + *anyOf(4), false);
            machine.run(*anyOf(1500));
            const Losses losses(machine);
            TraceStore store;
            Feeder feeder(machine, store);
            for (size_t i = 0; i < machine.records.size(); ++i) {
                if (!losses.kept[i])
                    continue;
                if (const auto told = losses.before.find(i); told != losses.before.end())
                    store.append(told->second);
                feeder.give(i);
                RC_ASSERT(brokenRule(store).toStdString() == std::string());
            }
            RC_ASSERT(store.lostRecords() == losses.told);

            std::set<qint64> known;
            for (const Task &task : store.tasks())
                known.insert(task.thread);
            NamedSlices expected;
            for (const Machine::TrueSlice &s : machine.slices) {
                const qint64 thread = machine.tasks[size_t(s.task)].thread;
                if (known.contains(thread) && losses.isWhole(machine, s))
                    expected.emplace_back(thread, s.slice);
            }
            sortByTime(expected);
            RC_ASSERT(allSlices(store) == expected);
            for (const LostTime &time : store.lostTimes()) {
                RC_ASSERT(time.from <= time.to);
                RC_ASSERT(time.from == time.to || store.isUncertain(time.from, time.to));
            }
        }));
    }
};

CORE_TEST(tst_tracedmachine)
#include "tst_tracedmachine.moc"
