// The record of the scheduler's trace: sequences, the slices of a task, the lives of all tasks.

#include "core/record/TraceStore.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceChecks.h"

#include <rapidcheck.h>

#include <malloc.h>

#include <map>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FORKSCOPE_TEST_SANITIZED
#endif

using namespace forkscope;
using namespace std::chrono_literals;
using test::brokenRule;

namespace {

TimePoint at(qint64 ns)
{
    return TimePoint(Nanoseconds(ns));
}

/// From 0 up to `end`, evenly from the first try on: RapidCheck begins with small ones.
rc::Gen<int> anyOf(int end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

/// Slices as they come: with and without a gap, also of no length.
std::vector<Slice> someSlices(int count, qint64 longest)
{
    const auto numbers = *rc::gen::container<std::vector<int>>(size_t(count) * 3, anyOf(1'000'000));
    std::vector<Slice> slices;
    qint64 now = 100;
    for (int i = 0; i < count; ++i) {
        const qint64 from = now + numbers[size_t(i) * 3] % longest;
        now = from + numbers[size_t(i) * 3 + 1] % longest;
        const auto end = numbers[size_t(i) * 3 + 2] % 2 ? SliceEnd::Preempted : SliceEnd::Blocked;
        slices.push_back({at(from), at(now), qint16(i % 3), end, WaitReason::Unknown});
    }
    return slices;
}

TaskTrack trackOf(const std::vector<Slice> &slices)
{
    TaskTrack track;
    for (const Slice &slice : slices)
        track.append(slice);
    return track;
}

std::vector<Slice> slicesOf(const TaskTrack &track)
{
    std::vector<Slice> slices;
    for (size_t i = 0; i < track.size(); ++i)
        slices.push_back(track[i]);
    return slices;
}

Nanoseconds common(TimePoint from, TimePoint to, TimePoint begin, TimePoint end)
{
    return std::max(0ns, std::min(to, end) - std::max(from, begin));
}

/// What TaskTrack::times() must say, by looking at each slice and each gap.
StateTimes timesOf(const std::vector<Slice> &slices, TimePoint from, TimePoint to)
{
    StateTimes times;
    for (size_t i = 0; i < slices.size(); ++i) {
        times.running += common(from, to, slices[i].from, slices[i].to);
        if (i + 1 == slices.size())
            break;
        const Nanoseconds gap = common(from, to, slices[i].to, slices[i + 1].from);
        if (slices[i].end == SliceEnd::Preempted)
            times.ready += gap;
        else
            times.blocked += gap;
    }
    return times;
}

// What a record says, with the time and core that the tests name first.
TraceRecord in(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedIn{task}};
}
TraceRecord preempted(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedOut{task, true}};
}
TraceRecord blocked(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedOut{task, false}};
}
TraceRecord forked(qint64 ns, int core, qint64 task, qint64 parent)
{
    return {at(ns), core, trace::Forked{task, task, parent, parent}};
}
TraceRecord exited(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::Exited{task, task}};
}
TraceRecord lost(qint64 ns, int core, qint64 since, qint64 records)
{
    return {at(ns), core, trace::Lost{at(since), records}};
}

constexpr qint64 engine = 7; ///< the task that starts processes; no store knows it

void appendAll(TraceStore &store, const std::vector<TraceRecord> &records)
{
    for (const TraceRecord &record : records) {
        store.append(record);
        QCOMPARE(brokenRule(store), QString());
    }
}

Slice slice(qint64 from, qint64 to, int core, SliceEnd end, WaitReason reason = WaitReason::Unknown)
{
    return {at(from), at(to), qint16(core), end, reason};
}

/// A machine that schedules at random and writes down both the records of it and what really was.
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
        bool isStranger = false; ///< forked by Forkscope, but no start that came off
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
        // Four numbers a step, drawn at once: one by one takes RapidCheck long.
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
        // A started process is traced from its exec on, for which it has a core.
        if (isStarting)
            write(core, trace::Executed{task.process, task.thread, "cat"});
        else
            write(core, trace::SwitchedIn{task.thread});
    }

    void startFromOutside(int core)
    {
        Truth task;
        task.isStranger = m_numbers[3] % 5 == 0;
        // A start that failed is known before its pid comes again: see TraceStore::expect().
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
            // A second exec of a started process would be taken for its first, where that was lost.
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
    TaskCounts m_before;      ///< this step
    std::vector<int> m_cores; ///< who has it; −1: nobody
    std::vector<qint64> m_freePids;
    const int *m_numbers = nullptr;
    qint64 m_nextPid = 100;
    int m_started = 0;
    bool m_pidsComeAgain = false;
};

/// What of a machine's records a store was given, and which of its tasks that made known.
class Feeder
{
public:
    Feeder(const Machine &machine, TraceStore &store) : m_machine(machine), m_store(store) {}

    void give(size_t index)
    {
        const TraceRecord &record = m_machine.records[index];
        if (const auto own = m_machine.ownForks.find(index); own != m_machine.ownForks.end()) {
            const auto &fork = std::get<trace::Forked>(record.what);
            // Noted by the engine some time after the fork, before the next one it makes.
            m_store.expect({own->second, own->second % 3}, fork.process, record.at + 25ns);
        }
        m_store.append(record);
    }

private:
    const Machine &m_machine;
    TraceStore &m_store;
};

/// Indexes of a machine's records that come through, when the rings of its cores are full now and
/// then; and the records that say so.
struct Losses
{
    std::vector<bool> kept;
    std::map<size_t, TraceRecord> before; ///< told just before this record
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

    /// Whether all records of a core in [first, last] came through.
    [[nodiscard]] bool isWhole(const Machine &machine, const Machine::TrueSlice &slice) const
    {
        for (size_t i = slice.firstRecord; i <= slice.lastRecord; ++i) {
            if (machine.records[i].core == slice.slice.core && !kept[i])
                return false;
        }
        return true;
    }
};

/// All slices of a store as (thread, slice), to be compared without regard to order.
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

class tst_tracestore : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aChunkedVectorIsAVector()
    {
        QVERIFY(rc::check([](const std::vector<int> &some) {
            ChunkedVector<int> chunked;
            RC_ASSERT(chunked.isEmpty());
            // Longer than what RapidCheck draws, so that the chunks of full length are used.
            std::vector<int> plain;
            const auto length = *rc::gen::inRange<size_t>(0, 6000);
            for (size_t i = 0; i < length; ++i)
                plain.push_back(int(i) * 7 + (some.empty() ? 0 : some[i % some.size()]));
            for (size_t i = 0; i < length; ++i) {
                chunked.append(plain[i]);
                RC_ASSERT(chunked.size() == i + 1);
                RC_ASSERT(chunked.back() == plain[i]);
            }
            for (size_t i = 0; i < length; ++i)
                RC_ASSERT(chunked[i] == plain[i]);
        }));
    }

    void runsCoverAChunkedVector()
    {
        QVERIFY(rc::check([] {
            const auto length = *rc::gen::inRange<size_t>(1, 6000);
            ChunkedVector<int> chunked;
            for (size_t i = 0; i < length; ++i)
                chunked.append(int(i));
            const auto begin = *rc::gen::inRange<size_t>(0, length);
            size_t runs = 0;
            size_t next = begin;
            while (next < length) {
                const auto [elements, count] = chunked.runAt(next);
                RC_ASSERT(count > 0U);
                RC_ASSERT(next + count <= length);
                for (size_t i = 0; i < count; ++i)
                    RC_ASSERT(elements[i] == int(next + i));
                next += count;
                ++runs;
            }
            // Eight short ones at the most, then of 1024 each.
            RC_ASSERT(runs <= 9 + length / 1024);
        }));
    }

    void aChunkedVectorTakesLittleMoreThanItsElements()
    {
        ChunkedVector<Slice> chunked;
        for (size_t length = 1; length <= 20'000; ++length) {
            chunked.append({});
            const size_t elements = std::min(2 * length + 4, length + 1024);
            // The list of chunks itself, which a vector may take twice.
            const size_t chunks = 2 * sizeof(void *) * (9 + length / 1024);
            QVERIFY(chunked.memory() >= length * sizeof(Slice));
            QVERIFY(chunked.memory() <= elements * sizeof(Slice) + chunks);
        }
    }

    void elementsOfAChunkedVectorStayWhereTheyAre()
    {
        ChunkedVector<int> chunked;
        std::vector<const int *> places;
        for (int i = 0; i < 5000; ++i) {
            chunked.append(i);
            places.push_back(&chunked.back());
        }
        for (size_t i = 0; i < places.size(); ++i)
            QCOMPARE(places[i], &chunked[i]);
        chunked[4000] = -1;
        chunked.back() = -2;
        QCOMPARE(*places[4000], -1);
        QCOMPARE(*places.back(), -2);
    }

    void timesOfATrack()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::element(0, 1, 2, 63, 64, 65, 128, 129, 200, 300);
            const auto slices = someSlices(count, *rc::gen::element<qint64>(1, 3, 50));
            const TaskTrack track = trackOf(slices);
            const qint64 end = slices.empty() ? 200 : slices.back().to.time_since_epoch().count();
            for (int i = 0; i < 20; ++i) {
                const TimePoint from = at(*rc::gen::inRange<qint64>(90, end + 10));
                const TimePoint to = at(*rc::gen::inRange<qint64>(90, end + 10));
                RC_ASSERT(track.times(from, to) ==
                          (from < to ? timesOf(slices, from, to) : StateTimes{}));
            }
            RC_ASSERT(track.times(at(0), at(end + 100)) == track.total());
        }));
    }

    void sumsOfATrack()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::inRange(1, 330);
            const auto slices = someSlices(count, 50);
            const TaskTrack track = trackOf(slices);
            RC_ASSERT(track.total() == timesOf(slices, at(0), slices.back().to));
            RC_ASSERT(track.sum(0, track.size()) == track.total());
            for (int i = 0; i < 20; ++i) {
                const auto first = *rc::gen::inRange<size_t>(0, size_t(count));
                const auto end = *rc::gen::inRange<size_t>(first, size_t(count) + 1);
                const std::vector<Slice> some(slices.begin() + long(first),
                                              slices.begin() + long(end));
                RC_ASSERT(track.sum(first, end) == timesOf(some, at(0), slices.back().to));
            }
        }));
    }

    void theFirstSliceThatEndsAfter()
    {
        QVERIFY(rc::check([] {
            const auto slices = someSlices(*rc::gen::inRange(0, 100), 10);
            const TaskTrack track = trackOf(slices);
            const TimePoint moment = at(*rc::gen::inRange<qint64>(90, 1200));
            const auto after = std::find_if(slices.begin(), slices.end(),
                                            [&](const Slice &s) { return s.to > moment; });
            RC_ASSERT(track.firstEndingAfter(moment) == size_t(after - slices.begin()));
        }));
    }

    void aReasonIsOfTheBlockedGapThatContainsTheMoment()
    {
        QVERIFY(rc::check([] {
            const auto slices = someSlices(*rc::gen::inRange(0, 100), 10);
            const TimePoint moment = at(*rc::gen::inRange<qint64>(90, 1200));
            TaskTrack track = trackOf(slices);
            track.explain(moment, WaitReason::Timer);
            auto expected = slices;
            for (size_t i = 0; i < expected.size(); ++i) {
                const bool isLast = i + 1 == expected.size();
                if (expected[i].end == SliceEnd::Blocked && expected[i].to <= moment &&
                    (isLast || moment < expected[i + 1].from))
                    expected[i].reason = WaitReason::Timer;
            }
            RC_ASSERT(slicesOf(track) == expected);
        }));
    }

    void aLife()
    {
        TraceStore store;
        store.expect({3, 1}, 50, at(15));
        appendAll(store, {forked(10, 0, 50, engine)});
        QCOMPARE(store.taskOf({3, 1}), 0);
        const Task &task = store.tasks().front();
        QCOMPARE(task.process, 50);
        QVERIFY(task.isOwn);
        QVERIFY(task.own == (ProcessId{3, 1}));
        QCOMPARE(task.parent, -1);
        QVERIFY(!task.isThread());
        QVERIFY(!task.hasExecuted());
        QVERIFY(task.state == TaskState::Starting);
        QVERIFY(store.now() == TaskCounts{});

        appendAll(store, {{at(20), 1, trace::Executed{50, 50, "cat"}}});
        QCOMPARE(store.tasks()[0].name, QByteArray("cat"));
        QVERIFY(store.tasks()[0].executedAt == at(20));
        QVERIFY(store.tasks()[0].onCoreSince == at(20));
        QCOMPARE(int(store.tasks()[0].core), 1);
        QVERIFY(store.now() == (TaskCounts{1, 0, 0}));

        appendAll(store, {preempted(30, 1, 50)});
        QVERIFY(store.tasks()[0].state == TaskState::Ready);
        appendAll(store,
                  {in(37, 0, 50), {at(38), 0, trace::Executed{50, 50, "tr"}}, blocked(40, 0, 50)});
        QCOMPARE(store.tasks()[0].name, QByteArray("tr"));
        QVERIFY(store.tasks()[0].executedAt == at(20)); // the first time
        QVERIFY(store.tasks()[0].state == TaskState::Blocked);
        QVERIFY(store.now() == (TaskCounts{0, 0, 1}));

        appendAll(store, {in(60, 1, 50), exited(64, 1, 50)});
        QVERIFY(store.tasks()[0].state == TaskState::Ended);
        QVERIFY(store.tasks()[0].exitedAt == at(64));
        QVERIFY(slicesOf(store.tasks()[0].track) ==
                (std::vector<Slice>{slice(20, 30, 1, SliceEnd::Preempted),
                                    slice(37, 40, 0, SliceEnd::Blocked),
                                    slice(60, 64, 1, SliceEnd::Exited)}));
        QVERIFY(store.tasks()[0].waitedAtFirst() == 0ns); // it was starting
        QCOMPARE(store.tasks()[0].coresUsed, quint64(3));
        QCOMPARE(store.onCore(1).size(), size_t(2));
        QVERIFY(store.onCore(1)[1] == (SliceRef{0, 2}));
        QCOMPARE(store.slices(), size_t(3));
        QVERIFY(store.end() == at(64));
        QVERIFY(store.now() == TaskCounts{});
        QVERIFY(store.peak() == (TaskCounts{1, 1, 1}));
        QVERIFY(store.sums() == (StateTimes{17ns, 7ns, 20ns}));
    }

    void changesAreToldOnce()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        store.expect({1, 0}, 51, at(17));
        appendAll(store, {forked(10, 0, 50, engine), forked(16, 0, 51, engine)});
        store.takeChanged();
        appendAll(store, {in(20, 0, 51), preempted(21, 0, 51)});
        QVERIFY(store.takeChanged() == std::vector<int>{1});
        QVERIFY(store.takeChanged().empty());
        appendAll(store, {in(22, 0, 50)});
        QVERIFY(store.takeChanged() == std::vector<int>{0});
    }

    void descendantsBelongToWhoWasStarted()
    {
        TraceStore store;
        store.expect({4, 2}, 50, at(15));
        appendAll(store, {forked(10, 0, 50, engine),
                          in(11, 0, 50),
                          {at(12), 0, trace::Executed{50, 50, "sh"}},
                          forked(20, 0, 51, 50),
                          blocked(21, 0, 50),
                          in(22, 0, 51),
                          forked(23, 0, 52, 51),
                          // The parent ends first; its child goes on and has another one.
                          exited(24, 0, 51),
                          in(25, 0, 52),
                          forked(26, 0, 53, 52)});
        QCOMPARE(store.tasks().size(), size_t(4));
        QVERIFY(store.tasks()[1].waitedAtFirst() == 2ns);
        for (int i = 1; i < 4; ++i) {
            const Task &task = store.tasks()[size_t(i)];
            QCOMPARE(task.parent, i - 1);
            QVERIFY(task.own == (ProcessId{4, 2}));
            QVERIFY(!task.isOwn);
            QCOMPARE(task.name, QByteArray("sh"));
            QVERIFY(!task.hasExecuted());
        }
        QCOMPARE(store.taskOf({4, 2}), 0);
    }

    void threads()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {forked(10, 0, 50, engine),
                          in(11, 0, 50),
                          {at(20), 0, trace::Forked{50, 51, 50, 50}},
                          in(21, 1, 51),
                          {at(30), 1, trace::Exited{50, 51}}});
        const Task &thread = store.tasks().at(1);
        QVERIFY(thread.isThread());
        QCOMPARE(thread.process, 50);
        QCOMPARE(thread.parent, 0);
        QVERIFY(!thread.isOwn);
        QVERIFY(thread.hasExecuted()); // it is what its process became
        QVERIFY(store.tasks()[0].state == TaskState::Running);
        QVERIFY(slicesOf(thread.track) == std::vector<Slice>{slice(21, 30, 1, SliceEnd::Exited)});
        QCOMPARE(store.taskOf({0, 0}), 0);
    }

    void aForkThatNobodyExpectsIsLeftOut()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {forked(5, 0, 49, engine), in(6, 0, 49), forked(7, 0, 48, 49),
                          blocked(8, 0, 49), exited(9, 0, 49)});
        QVERIFY(store.tasks().empty());
        QCOMPARE(store.slices(), size_t(0));
        QVERIFY(store.now() == TaskCounts{});
        QCOMPARE(store.taskOf({0, 0}), -1);
    }

    void aThreadIsNeverTheStartedProcess()
    {
        // The process's own fork was lost; a thread that it makes has its pid, but is not it.
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {{at(12), 0, trace::Forked{50, 51, 50, 50}}});
        QVERIFY(store.tasks().empty());
        QCOMPARE(store.taskOf({0, 0}), -1);
    }

    void aPidThatComesAgain()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        store.expect({9, 0}, 50, at(115));
        appendAll(store, {forked(10, 0, 50, engine), in(11, 0, 50), exited(20, 0, 50),
                          forked(110, 0, 50, engine), in(111, 1, 50), blocked(120, 1, 50)});
        QCOMPARE(store.taskOf({0, 0}), 0);
        QCOMPARE(store.taskOf({9, 0}), 1);
        QVERIFY(slicesOf(store.tasks()[0].track) ==
                std::vector<Slice>{slice(11, 20, 0, SliceEnd::Exited)});
        QVERIFY(slicesOf(store.tasks()[1].track) ==
                std::vector<Slice>{slice(111, 120, 1, SliceEnd::Blocked)});
        store.explain(50, at(130), WaitReason::Timer);
        QVERIFY(store.tasks()[1].track.last().reason == WaitReason::Timer);
    }

    void aPidThatComesAgainAfterALostFork()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        store.expect({9, 0}, 50, at(115));
        appendAll(store, {lost(100, 0, 5, 3), forked(110, 0, 50, engine)});
        QCOMPARE(store.taskOf({0, 0}), -1);
        QCOMPARE(store.taskOf({9, 0}), 0);
    }

    void aPidThatComesAgainAfterALostExit()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        store.expect({1, 0}, 51, at(16));
        store.expect({9, 0}, 50, at(115));
        store.expect({9, 1}, 51, at(116));
        appendAll(store,
                  {forked(10, 1, 50, engine), in(11, 0, 50), forked(12, 1, 51, engine),
                   lost(100, 1, 5, 3), forked(110, 1, 50, engine), forked(112, 1, 51, engine)});
        // The old ones are over, one knows not since when; they are neither running nor ready.
        QVERIFY(store.now() == TaskCounts{});
        QVERIFY(store.tasks()[0].state == TaskState::Unknown);
        QVERIFY(store.tasks()[1].state == TaskState::Unknown);
        appendAll(store, {in(120, 0, 50), preempted(130, 0, 50)});
        QVERIFY(store.tasks()[0].track.isEmpty());
        QVERIFY(slicesOf(store.tasks()[2].track) ==
                std::vector<Slice>{slice(120, 130, 0, SliceEnd::Preempted)});
    }

    void whatIsLostInventsNothing()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        store.expect({1, 0}, 51, at(15));
        appendAll(store, {forked(10, 0, 50, engine), forked(10, 0, 51, engine), in(20, 0, 50),
                          in(21, 1, 51), lost(30, 0, 25, 5)});
        QVERIFY(store.tasks()[0].state == TaskState::Unknown);
        QVERIFY(store.tasks()[1].state == TaskState::Running); // another core's records are whole
        QVERIFY(store.now() == (TaskCounts{1, 0, 0}));
        appendAll(store, {blocked(31, 0, 50), blocked(32, 1, 51)});
        QVERIFY(store.tasks()[0].track.isEmpty());
        QVERIFY(slicesOf(store.tasks()[1].track) ==
                std::vector<Slice>{slice(21, 32, 1, SliceEnd::Blocked)});
        // Since when is not known, but that it waits now is.
        QVERIFY(store.tasks()[0].state == TaskState::Blocked);
        QCOMPARE(store.lostRecords(), 5);
        QVERIFY(store.lostTimes() == (std::vector<LostTime>{{0, at(25), at(30), 5}}));
    }

    void anExitOnAnotherCoreEndsNoSlice()
    {
        // Its leaving of core 0 was lost, and nothing has happened there since that would say so.
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {forked(10, 1, 50, engine), in(20, 0, 50), lost(90, 1, 30, 2),
                          exited(95, 1, 50)});
        QVERIFY(store.tasks()[0].track.isEmpty());
        QVERIFY(store.tasks()[0].state == TaskState::Ended);
        QVERIFY(store.tasks()[0].exitedAt == at(95));
        QVERIFY(store.now() == TaskCounts{});
    }

    void aSwitchOnAnotherCoreEndsNoSlice()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {forked(10, 1, 50, engine), in(20, 0, 50), lost(90, 1, 30, 2),
                          preempted(95, 1, 50)});
        QVERIFY(store.tasks()[0].track.isEmpty());
        QVERIFY(store.tasks()[0].state == TaskState::Ready);
        appendAll(store, {in(100, 0, 50), blocked(101, 0, 50)});
        QVERIFY(slicesOf(store.tasks()[0].track) ==
                std::vector<Slice>{slice(100, 101, 0, SliceEnd::Blocked)});
    }

    void timesThatAreUncertain()
    {
        TraceStore store;
        QVERIFY(!store.isUncertain(at(0), at(1000)));
        appendAll(store, {lost(30, 0, 25, 5), lost(50, 3, 40, 1)});
        QVERIFY(store.isUncertain(at(0), at(26)));
        QVERIFY(store.isUncertain(at(29), at(35)));
        QVERIFY(store.isUncertain(at(26), at(27)));
        QVERIFY(store.isUncertain(at(10), at(100)));
        QVERIFY(!store.isUncertain(at(0), at(25)));
        QVERIFY(!store.isUncertain(at(30), at(40)));
        QVERIFY(!store.isUncertain(at(50), at(60)));
        QCOMPARE(store.lostRecords(), 6);
    }

    void coresThatCannotBeAreIgnored()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store, {forked(10, 0, 50, engine), in(20, -1, 50), in(20, 1024, 50)});
        QVERIFY(store.tasks()[0].state == TaskState::Starting);
        appendAll(store, {in(21, 1023, 50), preempted(22, 1023, 50)});
        QCOMPARE(store.onCore(1023).size(), size_t(1));
        QVERIFY(store.onCore(1024).isEmpty());
        QVERIFY(store.onCore(-1).isEmpty());
        QCOMPARE(store.cores(), 1024);
        QCOMPARE(store.tasks()[0].coresUsed, quint64(0));
    }

    void reasonsAreOfTheWaitingOnly()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store,
                  {forked(10, 0, 50, engine), in(20, 0, 50), blocked(30, 0, 50), in(50, 0, 50)});
        store.explain(50, at(25), WaitReason::Disk); // it was running
        store.explain(99, at(40), WaitReason::Disk); // somebody else
        store.explain(50, at(60), WaitReason::Disk); // it is running again
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Unknown);
        store.explain(50, at(40), WaitReason::Timer);
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Timer);
        appendAll(store, {lost(70, 0, 65, 2)});
        store.explain(50, at(80), WaitReason::Disk); // what it has done since 50 is not known
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Timer);
    }

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

    void anyRecordsAtAllBreakNoRule()
    {
        QVERIFY(rc::check([] {
            TraceStore store;
            for (int pid = 0; pid < 4; ++pid)
                store.expect({pid, 0}, pid, at(1'000'000));
            const int count = *anyOf(200);
            const auto numbers =
                *rc::gen::container<std::vector<int>>(size_t(count) * 4, anyOf(1'000'000));
            qint64 now = 10;
            for (int i = 0; i < count; ++i) {
                const int *n = numbers.data() + size_t(i) * 4;
                now += n[0] % 3;
                const int core = n[1] % 3;
                const qint64 task = n[2] % 6;
                const qint64 other = n[3] % 6;
                switch (n[0] % 7) {
                case 0:
                    store.append(forked(now, core, task, other));
                    break;
                case 1:
                    store.append(exited(now, core, task));
                    break;
                case 2:
                    store.append(lost(now, core, now - other, other));
                    break;
                case 3:
                    store.append(preempted(now, core, task));
                    break;
                case 4:
                    store.append(blocked(now, core, task));
                    break;
                default:
                    store.append(in(now, core, task));
                }
                store.explain(task, at(now - other), WaitReason::Timer);
                RC_ASSERT(brokenRule(store).toStdString() == std::string());
            }
        }));
    }

    void memoryOfAMillionSlices()
    {
        constexpr int tasks = 64;
        constexpr int cores = 4;
        constexpr int slices = 1'000'000;
        const auto before = mallinfo2();
        TraceStore store;
        for (int task = 0; task < tasks; ++task) {
            store.expect({task, 0}, 100 + task, at(1000));
            store.append(forked(1000 - tasks + task, 0, 100 + task, engine));
        }
        qint64 now = 1000;
        for (int i = 0; i < slices; ++i) {
            const qint64 task = 100 + i % tasks;
            store.append(in(++now, i % cores, task));
            store.append(blocked(++now, i % cores, task));
        }
        QCOMPARE(store.slices(), size_t(slices));
        QVERIFY2(store.memory() / slices <= 40, qPrintable(QString::number(store.memory())));
#ifndef FORKSCOPE_TEST_SANITIZED
        const auto after = mallinfo2();
        const size_t used = (after.uordblks + after.hblkhd) - (before.uordblks + before.hblkhd);
        QVERIFY2(used / slices <= 40, qPrintable(QString::number(used)));
        QVERIFY2(store.memory() > used / 10 * 9, qPrintable(QString::number(used)));
#else
        Q_UNUSED(before);
#endif
    }
};

CORE_TEST(tst_tracestore)
#include "tst_tracestore.moc"
