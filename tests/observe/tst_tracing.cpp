// The scheduler's trace of real runs, and of single processes through its rings.

#include "core/analysis/figures/Concurrency.h"
#include "core/observe/Cores.h"
#include "core/observe/SchedulerTrace.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"
#include "tests/support/TraceChecks.h"

#include <QtCore/QProcess>

#include <csignal>
#include <memory>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace forkscope;
using namespace forkscope::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *noTrace = "the scheduler's trace is not to be had here";

const TraceStore &traceOf(const TestRun &result)
{
    return result.record.trace();
}

const Task &taskOf(const TestRun &result, ProcessId process)
{
    return traceOf(result).tasks().at(size_t(traceOf(result).taskOf(process)));
}

/// Returns the first core that this program may use.
int someCore()
{
    cpu_set_t set;
    sched_getaffinity(0, sizeof set, &set);
    int core = 0;
    while (core < CPU_SETSIZE - 1 && !CPU_ISSET(core, &set))
        ++core;
    return core;
}

/// Keeps this thread, and what it starts, on one core.
class OnCore
{
public:
    explicit OnCore(int core)
    {
        sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(core, &one);
        sched_setaffinity(0, sizeof one, &one);
    }
    ~OnCore() { sched_setaffinity(0, sizeof m_before, &m_before); }
    OnCore(const OnCore &) = delete;
    OnCore &operator=(const OnCore &) = delete;

private:
    cpu_set_t m_before;
};

/// Plays a child to its end and returns its pid.
qint64 play(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(TESTCHILD), arguments);
    const qint64 pid = process.processId();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("a child failed");
    return pid;
}

qint64 switchesOf(const std::vector<TraceRecord> &records, qint64 task)
{
    qint64 count = 0;
    for (const TraceRecord &record : records) {
        if (const auto *in = std::get_if<trace::SwitchedIn>(&record.what))
            count += in->task == task;
        else if (const auto *out = std::get_if<trace::SwitchedOut>(&record.what))
            count += out->task == task;
    }
    return count;
}

template<typename What> qint64 countOf(const std::vector<TraceRecord> &records)
{
    return std::count_if(records.begin(), records.end(), [](const TraceRecord &record) {
        return std::holds_alternative<What>(record.what);
    });
}

std::vector<TraceRecord> vectorOf(const TraceRecords &records)
{
    return {records.begin(), records.end()};
}

qint64 lostOf(const std::vector<TraceRecord> &records)
{
    qint64 count = 0;
    for (const TraceRecord &record : records) {
        if (const auto *lost = std::get_if<trace::Lost>(&record.what))
            count += lost->records;
    }
    return count;
}

/// Returns all records of a run in the order in which they were told.
std::vector<TraceRecord> recordsOf(const TestRun &result)
{
    std::vector<TraceRecord> records;
    for (const event::Traced &traced : result.all<event::Traced>())
        records.insert(records.end(), traced.records.begin(), traced.records.end());
    return records;
}

bool isByTime(const std::vector<TraceRecord> &records)
{
    return std::is_sorted(records.begin(), records.end(),
                          [](const auto &a, const auto &b) { return a.at < b.at; });
}

/// Returns the time that a hypervisor gave to others while this core had something to do, in clock
/// ticks since the system's start ("steal" of /proc/stat, proc(5)).
qint64 stolenTicks(int core)
{
    QFile file(QStringLiteral("/proc/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.first() == "cpu" + QByteArray::number(core))
            return fields.value(8).toLongLong();
    }
    return 0;
}

} // namespace

class tst_tracing : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hasTrace =
            std::holds_alternative<std::unique_ptr<SchedulerTrace>>(SchedulerTrace::open(1));
        m_engine = std::make_unique<EngineThread>();
    }
    void cleanupTestCase() { m_engine.reset(); }

    void theRunSaysHowItIsObserved()
    {
        const TestRun result = run(*m_engine, planOf({child({"exit", "0"})}));
        QVERIFY(result.ended);
        const Observation &observation = result.record.observation();
        QCOMPARE(observation.trace, m_hasTrace);
        QCOMPARE(observation.refusal.has_value(), !m_hasTrace);
        QCOMPARE(result.all<event::Traced>().empty(), !m_hasTrace);
    }

    void loopsOnOneCore()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        const int core = someCore();
        Plan plan = planOf({child({"spin", "200"})});
        plan.run.instances = 4;
        plan.run.cores = {core};
        const qint64 stolenBefore = stolenTicks(core);
        const TestRun result = run(*m_engine, plan);
        // The kernel counts whole ticks, so up to one more was stolen. A count that is still 0
        // means that there is no hypervisor that takes any.
        const qint64 stolenAfter = stolenTicks(core);
        const qint64 ticks = stolenAfter == 0 ? 0 : stolenAfter - stolenBefore + 1;
        const Nanoseconds stolen = ticks * Nanoseconds(1s) / ::sysconf(_SC_CLK_TCK);
        QVERIFY(result.ended);
        QCOMPARE(brokenRule(traceOf(result)), QString());
        QCOMPARE(traceOf(result).lostRecords(), 0);
        for (int i = 0; i < 4; ++i) {
            const Task &task = taskOf(result, {i, 0});
            const StateTimes times = task.track.total();
            const Usage &usage = result.process(0, i).usage;
            const Nanoseconds used = usage.user + usage.system;
            // While a hypervisor has taken the core away, the slice goes on but no time is used.
            const Nanoseconds apart = std::max<Nanoseconds>(used * 3 / 100, 2ms) + stolen;
            QVERIFY2(abs(times.running - used) <= apart,
                     qPrintable(QStringLiteral("%1 ns traced, %2 ns used")
                                    .arg(times.running.count())
                                    .arg(used.count())));
            // Four processes share a core, so each waits for the three others.
            const Nanoseconds life = task.exitedAt - task.executedAt;
            QVERIFY(times.ready > life / 2);
            QVERIFY(times.running + times.ready + times.blocked == life);
            QVERIFY(readyTimeOf(result.record, {i, 0}) == times.ready);
            // The system counts from the fork on, the trace from the exec on.
            QVERIFY(usage.ready >= times.ready / 2);
            QVERIFY(usage.ready <= task.exitedAt - task.forkedAt);
            for (size_t slice = 0; slice < task.track.size(); ++slice)
                QCOMPARE(int(task.track[slice].core), core);
        }
        QVERIFY(traceOf(result).peak().running <= int(onlineCores().size()));
        QVERIFY(traceOf(result).peak().ready >= 3);
    }

    void grandchildren()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        const QByteArray self = TESTCHILD;
        const TestRun result = run(
            *m_engine, planOf({test::stage("sh", {"-c", self + " spin 5 & " + self + " nap 3 & " +
                                                            self + " later 50 late; wait"})}));
        QVERIFY(result.ended);
        QCOMPARE(result.output(), QByteArray("late"));
        const TraceStore &store = traceOf(result);
        QCOMPARE(brokenRule(store), QString());
        QCOMPARE(store.lostRecords(), 0);
        // These are the shell, its three children, and what the last of them leaves behind.
        QCOMPARE(store.tasks().size(), size_t(5));
        const int shell = store.taskOf({0, 0});
        int orphans = 0;
        int children = 0;
        for (int i = 0; i < 5; ++i) {
            const Task &task = store.tasks()[size_t(i)];
            QVERIFY(task.hasExited());
            QVERIFY(task.own == (ProcessId{0, 0}));
            QCOMPARE(task.isOwn, i == shell);
            if (i == shell)
                continue;
            QCOMPARE(task.name, QByteArray("testchild"));
            QCOMPARE(task.hasExecuted(), task.parent == shell);
            children += task.parent == shell;
            const Task &parent = store.tasks().at(size_t(task.parent));
            QVERIFY(task.forkedAt >= parent.forkedAt);
            if (task.exitedAt > parent.exitedAt) {
                ++orphans;
                QVERIFY(task.track.last().to == task.exitedAt);
                QVERIFY(task.exitedAt > store.tasks()[size_t(shell)].exitedAt);
            }
        }
        QCOMPARE(children, 3);
        QCOMPARE(orphans, 1);
    }

    void threadsOfAProcess()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        const TestRun result = run(*m_engine, planOf({child({"threads", "3"})}));
        QVERIFY(result.ended);
        const TraceStore &store = traceOf(result);
        QCOMPARE(brokenRule(store), QString());
        QCOMPARE(store.tasks().size(), size_t(4));
        const Task &process = taskOf(result, {0, 0});
        for (const Task &task : store.tasks()) {
            QCOMPARE(task.process, process.process);
            QCOMPARE(task.isThread(), !task.isOwn);
            QVERIFY(task.hasExited());
            QVERIFY(task.exitedAt <= process.exitedAt);
        }
    }

    void samplesAlone()
    {
        Plan plan = planOf({child({"spin", "100"}), child({"ignore", "15"})});
        plan.run.pollMs = 1;
        const auto hasSeenBoth = [](const TestRun &result) {
            const ChunkedVector<SampleRun> &waiting = result.record.samples().of({0, 1});
            return result.record.isStarted() && result.process(0).status && !waiting.isEmpty() &&
                   waiting.back().isBlocked();
        };
        std::vector<ProcessState> states;
        const TestRun result = run(
            *m_engine, plan,
            [&](EngineThread &engine, const TestRun &so) {
                if (!so.record.isStarted() || so.instance().processes.empty())
                    return;
                states.push_back(so.process(1).state);
                if (hasSeenBoth(so))
                    engine.stopRun(StopKind::Kill);
            },
            ObservationSettings{.trace = false});
        QVERIFY(result.ended);
        QVERIFY(!result.record.observation().trace);
        QVERIFY(!result.record.observation().refusal); // no trace was asked for
        QVERIFY(result.all<event::Traced>().empty());
        QVERIFY(traceOf(result).tasks().empty());
        QVERIFY(!result.record.samples().of({0, 0}).isEmpty());
        QVERIFY(result.record.samples().rounds().size() > 1);
        QVERIFY(std::any_of(states.begin(), states.end(), [](const ProcessState &state) {
            return std::holds_alternative<state::Blocked>(state);
        }));
        for (const event::Polled &polled : result.all<event::Polled>())
            QVERIFY(polled.relatives.empty()); // only the trace knows them
    }

    void aRingThatOverruns()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        const OnCore here(someCore());
        auto opened = SchedulerTrace::open(1);
        SchedulerTrace &trace = *std::get<std::unique_ptr<SchedulerTrace>>(opened);
        // This is far more than a ring of one page holds, and the ring is not emptied meanwhile.
        constexpr qint64 naps = 2000;
        const TimePoint before = Clock::now();
        const qint64 pid = play({QStringLiteral("nap"), QString::number(naps)});
        const TimePoint between = Clock::now();
        std::vector<TraceRecord> records = vectorOf(trace.take());
        QVERIFY(switchesOf(records, pid) < 2 * naps);
        // Kernels before 6.0 report the loss only when they next write into that ring.
        play({QStringLiteral("exit"), QStringLiteral("0")});
        const TraceRecords rest = trace.take();
        records.insert(records.end(), rest.begin(), rest.end());
        QVERIFY(isByTime(records));
        QVERIFY(lostOf(records) > 0);
        // At each nap it leaves its core and comes back; both are either seen or counted as lost.
        QVERIFY(switchesOf(records, pid) + lostOf(records) >= 2 * naps);

        TraceStore store;
        store.expect({0, 0}, pid, between);
        store.append({before, 0, trace::Forked{pid, pid, ::getpid(), ::gettid()}});
        for (const TraceRecord &record : records)
            store.append(record);
        QCOMPARE(brokenRule(store), QString());
        QCOMPARE(store.lostRecords(), lostOf(records));
        QVERIFY(store.isUncertain(before, between));
        QCOMPARE(store.taskOf({0, 0}), 0);
        QVERIFY(store.slices() > 0);
        QVERIFY(store.slices() < size_t(naps));
    }

    void partsAreMergedByTime()
    {
        QVERIFY(rc::check([] {
            // Each record's core says which part it comes from; of equal times, that of the earlier
            // part comes first.
            const auto parts = *rc::gen::container<std::vector<std::vector<int>>>(
                rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 50)));
            std::vector<TraceRecord> records;
            std::vector<std::ptrdiff_t> ends;
            for (const std::vector<int> &part : parts) {
                for (const int at : part)
                    records.push_back({TimePoint(Nanoseconds(at)), int(ends.size()),
                                       trace::SwitchedIn{qint64(records.size())}});
                ends.push_back(std::ssize(records));
            }
            std::vector<TraceRecord> expected = records;
            std::stable_sort(expected.begin(), expected.end(),
                             [](const auto &a, const auto &b) { return a.at < b.at; });
            TraceRecords merged(records);
            merged.mergeParts(ends);
            RC_ASSERT(vectorOf(merged) == expected);
        }));
    }

    void whatComesLateIsPutAtTheEndOfWhatIsTold()
    {
        QVERIFY(rc::check([] {
            std::vector<TraceRecord> records;
            TimePoint now(1000ns);
            const int count = *rc::gen::inRange(0, 20);
            for (int i = 0; i < count; ++i) {
                now += Nanoseconds(*rc::gen::inRange(0, 5));
                const int task = *rc::gen::inRange(1, 4);
                const TraceContent what = *rc::gen::arbitrary<bool>()
                                              ? TraceContent(trace::SwitchedIn{task})
                                              : TraceContent(trace::SwitchedOut{task, false});
                records.push_back({now, i % 2, what});
            }
            const TimePoint told = TimePoint(1000ns) + Nanoseconds(*rc::gen::inRange(0, 60));
            TraceRecords late(records);
            delayLate(&late, told);
            const std::vector<TraceRecord> delayed = vectorOf(late);
            RC_ASSERT(isByTime(delayed));
            std::vector<TraceRecord> without;
            std::vector<TraceRecord> expected = records;
            size_t marks = 0;
            for (const TraceRecord &record : delayed) {
                RC_ASSERT(record.at >= told);
                if (const auto *lost = std::get_if<trace::Lost>(&record.what)) {
                    RC_ASSERT(lost->since < told);
                    RC_ASSERT(lost->records == 0);
                    ++marks;
                } else {
                    without.push_back(record);
                }
            }
            size_t lateOnes = 0;
            for (TraceRecord &record : expected) {
                lateOnes += record.at < told;
                record.at = std::max(record.at, told);
            }
            RC_ASSERT(without == expected);
            RC_ASSERT(marks == lateOnes);
        }));
    }

    void aLateRecordTakesNoSliceAway()
    {
        const TimePoint begin(1000ns);
        TraceStore store;
        store.expect({0, 0}, 50, begin);
        TraceRecords records{{begin - 5ns, 0, trace::Forked{50, 50, 7, 7}},
                             {begin, 0, trace::SwitchedIn{50}}};
        for (const TraceRecord &record : records)
            store.append(record);
        records = {{begin + 10ns, 0, trace::SwitchedOut{50, true}},
                   {begin + 20ns, 0, trace::SwitchedIn{50}},
                   {begin + 50ns, 0, trace::SwitchedOut{50, false}}};
        delayLate(&records, begin + 30ns);
        for (const TraceRecord &record : records)
            store.append(record);
        QCOMPARE(brokenRule(store), QString());
        QCOMPARE(store.slices(), size_t(2));
        QCOMPARE(store.lostRecords(), 0);
        QVERIFY(store.isUncertain(begin + 10ns, begin + 30ns));
        QVERIFY(!store.isUncertain(begin + 30ns, begin + 50ns));
    }

    void nothingIsLostOfWhatIsTakenInTime()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        auto opened = SchedulerTrace::open(128);
        SchedulerTrace &trace = *std::get<std::unique_ptr<SchedulerTrace>>(opened);
        std::vector<TraceRecord> records;
        const auto take = [&] {
            const auto taken = trace.take();
            records.insert(records.end(), taken.begin(), taken.end());
        };
        for (int i = 0; i < 5; ++i) {
            const qint64 pid = play({QStringLiteral("nap"), QStringLiteral("100")});
            take();
            // Its first arrival on a core and its last leaving come on top of those of the naps.
            QVERIFY(switchesOf(records, pid) >= 200);
        }
        QCOMPARE(lostOf(records), 0);
        QVERIFY(isByTime(records));
    }

    void whoStartsIsNotTraced()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        auto opened = SchedulerTrace::open(128);
        SchedulerTrace &trace = *std::get<std::unique_ptr<SchedulerTrace>>(opened);
        const auto sleepOften = [] {
            for (int i = 0; i < 200; ++i)
                ::usleep(1);
        };
        sleepOften();
        QProcess failing; // it is forked and ends without an exec
        failing.start(QStringLiteral("/no/such/program"), QStringList());
        QVERIFY(!failing.waitForStarted(-1));
        trace.take();
        QVERIFY(trace.take().empty());

        const qint64 pid = play({QStringLiteral("nap"), QStringLiteral("10")});
        sleepOften();
        std::vector<TraceRecord> records = vectorOf(trace.take());
        QVERIFY(switchesOf(records, pid) >= 20);
        QCOMPARE(switchesOf(records, ::gettid()), 0);
        QCOMPARE(countOf<trace::Forked>(records), 0);
        QCOMPARE(countOf<trace::Executed>(records), 1);
        QCOMPARE(countOf<trace::Exited>(records), 1);
        QVERIFY(std::holds_alternative<trace::Executed>(records.front().what));
    }

    void aForkIsToldWhenItWas()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        auto opened = SchedulerTrace::open(128);
        SchedulerTrace &trace = *std::get<std::unique_ptr<SchedulerTrace>>(opened);
        // Another process goes on while the next one is started.
        QProcess other;
        other.start(QStringLiteral(TESTCHILD), {QStringLiteral("spin"), QStringLiteral("100000")});
        QVERIFY(other.waitForStarted(-1));
        std::vector<TraceRecord> records = vectorOf(trace.take());
        std::vector<qint64> pids;
        for (int i = 0; i < 3; ++i) {
            const TimePoint before = Clock::now();
            pids.push_back(play({QStringLiteral("exit"), QStringLiteral("0")}));
            trace.noteStart(before, pids.back());
            const TraceRecords some = trace.take();
            records.insert(records.end(), some.begin(), some.end());
        }
        other.kill();
        other.waitForFinished(-1);
        const TraceRecords rest = trace.take();
        records.insert(records.end(), rest.begin(), rest.end());
        QVERIFY(isByTime(records));
        for (const qint64 pid : pids) {
            // Each pid's whole life is there in its order.
            auto at = records.cbegin();
            for (const TraceContent &what :
                 {TraceContent(trace::Forked{pid, pid, ::getpid(), ::gettid()}),
                  TraceContent(trace::Executed{pid, pid, "testchild"}),
                  TraceContent(trace::Exited{pid, pid})}) {
                at = std::find_if(at, records.cend(), [&what](const TraceRecord &record) {
                    return record.what == what;
                });
                QVERIFY(at != records.cend());
            }
        }
        QCOMPARE(countOf<trace::Forked>(records), 3);
    }

    void whatIsStartedIsFollowedFromItsExecOn()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        Plan plan =
            planOf({child({"spin", "5"}), test::stage("sh", {"-c", "/bin/true; exec true"})});
        plan.run.instances = 4;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(result.ended);
        const TraceStore &store = traceOf(result);
        QCOMPARE(brokenRule(store), QString());
        for (const Task &task : store.tasks()) {
            QVERIFY(task.hasExecuted());
            QVERIFY(task.hasExited());
            QVERIFY(!task.track.isEmpty());
            if (!task.isOwn)
                continue;
            QVERIFY(task.forkedAt < task.executedAt);
            QVERIFY(task.track[0].from == task.executedAt);
            QVERIFY(task.waitedAtFirst() == 0ns);
            QCOMPARE(task.process, result.process(task.own.stage, task.own.instance).pid);
        }
        QCOMPARE(store.tasks().size(), size_t(4 * 3));
    }

    void aRunThatOverruns()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        Plan plan = planOf({child({"yield", "15"})});
        plan.run.instances = 64;
        plan.run.pollMs = 60'000;
        const TestRun result = run(*m_engine, plan, {}, ObservationSettings{.ringPages = 1});
        QVERIFY(result.ended);
        const TraceStore &store = traceOf(result);
        QCOMPARE(brokenRule(store), QString());
        QVERIFY(isByTime(recordsOf(result)));
        qint64 told = 0;
        for (const TraceRecord &record : recordsOf(result)) {
            if (const auto *lost = std::get_if<trace::Lost>(&record.what)) {
                QVERIFY(lost->since <= record.at);
                told += lost->records;
            }
        }
        // Usually some records are lost; aRingThatOverruns() makes sure of that.
        QCOMPARE(store.lostRecords(), told);
        QCOMPARE(result.record.counts().succeeded, 64);
    }

    void aRingThatIsSmallerThanAskedForWakesAllTheSame()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        const int core = someCore();
        const OnCore here(core);
        constexpr int asked = 2048; // more than an ordinary user may then have
        rlimit before{};
        getrlimit(RLIMIT_MEMLOCK, &before);
        const rlimit little{std::min<rlim_t>(before.rlim_cur, 65536), before.rlim_max};
        setrlimit(RLIMIT_MEMLOCK, &little);
        auto opened = TraceRing::open(core, asked, 0ns);
        setrlimit(RLIMIT_MEMLOCK, &before);
        QVERIFY(std::holds_alternative<std::unique_ptr<TraceRing>>(opened));
        TraceRing &ring = *std::get<std::unique_ptr<TraceRing>>(opened);
        if (ring.pages() == asked)
            QSKIP("this user may have rings of any size");
        // A nap makes two records of 24 bytes.
        const int napsToHalf = ring.pages() * 4096 / 2 / 48;
        play({QStringLiteral("nap"), QString::number(napsToHalf + 100)});
        pollfd readable{ring.descriptor(), POLLIN, 0};
        QCOMPARE(::poll(&readable, 1, 0), 1);
    }

    void aRingThatFillsIsEmptiedBetweenPolls()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        Plan plan = planOf({child({"nap", "2000"})});
        plan.run.pollMs = 60'000;
        const TestRun result = run(*m_engine, plan, {}, ObservationSettings{.ringPages = 4});
        QVERIFY(result.ended);
        // One event always comes at the end.
        QVERIFY(result.all<event::Traced>().size() > 1);
        QVERIFY(result.all<event::Polled>().empty());
    }

    void aSlowReaderOfPingPong()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        Plan plan = planOf({test::stage("yes"), test::stage("cat"), test::stage("cat"),
                            test::stage("head", {"-c", "20000000"})});
        plan.run.instances = 4;
        plan.run.keepBytes = 0;
        plan.run.pollMs = 60'000;
        const TestRun result = run(*m_engine, plan, {}, ObservationSettings{.ringPages = 1});
        QVERIFY(result.ended);
        QCOMPARE(brokenRule(traceOf(result)), QString());
        QVERIFY(isByTime(recordsOf(result)));
    }

    void lifeTimesFitTheEvents()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        Plan plan = planOf({test::stage("yes"), test::stage("head", {"-n1"})});
        plan.run.instances = 40;
        plan.run.atOnce = 8;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(result.ended);
        const TraceStore &store = traceOf(result);
        QCOMPARE(brokenRule(store), QString());
        QCOMPARE(store.lostRecords(), 0);
        QVERIFY(isByTime(recordsOf(result)));
        QCOMPARE(store.tasks().size(), size_t(80));
        QVERIFY(store.now() == TaskCounts{}); // all have ended
        for (int i = 0; i < 40; ++i) {
            for (int stage = 0; stage < 2; ++stage) {
                const Task &task = taskOf(result, {i, stage});
                const ProcessRecord &process = result.process(stage, i);
                QVERIFY(task.isOwn);
                QCOMPARE(task.process, process.pid);
                QVERIFY(task.forkedAt <= process.startedAt);
                QVERIFY(task.hasExecuted());
                QCOMPARE(task.name, stage == 0 ? QByteArray("yes") : QByteArray("head"));
                QVERIFY(task.hasExited());
                QVERIFY(task.exitedAt <= process.endedAt);
                QVERIFY(!task.track.isEmpty());
                QVERIFY(task.track.last().end == SliceEnd::Exited);
                QVERIFY(task.track.last().to == task.exitedAt);
                QCOMPARE(process.coresSeen & task.coresUsed, task.coresUsed);
            }
        }
    }

    void failedStartsAreNoTasks()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        // This file is found but is not a program, so the failure comes after the fork.
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("broken"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/no/such/interpreter\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const TestRun result =
            run(*m_engine, planOf({child({"exit", "0"}), test::stage(QFile::encodeName(path))}));
        QVERIFY(result.ended);
        QCOMPARE(result.all<event::StartFailed>().size(), size_t(1));
        QCOMPARE(traceOf(result).tasks().size(), size_t(1));
        QCOMPARE(traceOf(result).taskOf({0, 1}), -1);
    }

    void aRunAfterARunHasItsOwnTrace()
    {
        if (!m_hasTrace)
            QSKIP(noTrace);
        for (int i = 0; i < 3; ++i) {
            const TestRun result = run(*m_engine, planOf({child({"exit", "0"})}));
            QCOMPARE(traceOf(result).tasks().size(), size_t(1));
            QVERIFY(taskOf(result, {0, 0}).forkedAt >= result.record.begin());
            QVERIFY(taskOf(result, {0, 0}).hasExited());
        }
    }

private:
    bool m_hasTrace = false;
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_tracing)
#include "tst_tracing.moc"
