// The record of the scheduler's trace: sequences of records, and what they tell about the lives of
// tasks.

#include "core/pipeline/Plan.h"
#include "tests/record/TraceParts.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceChecks.h"

#include <malloc.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FORKSCOPE_TEST_SANITIZED
#endif

using namespace forkscope;
using namespace forkscope::test;
using namespace std::chrono_literals;

namespace {

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

} // namespace

class tst_tracestore : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theEndOfTheTraceIsNoEnd()
    {
        TraceStore store;
        store.expect({3, 1}, 50, at(15));
        appendAll(store, {forked(10, 0, 50, engine),
                          {at(20), 1, trace::Executed{50, 50, "su"}},
                          {at(30), 1, trace::Exited{50, 50, true}}});
        const Task &task = store.tasks().front();
        QVERIFY(!task.hasExited());
        QVERIFY(task.untracedAt == at(30));
        QVERIFY(task.state == TaskState::Unknown);
        QVERIFY(store.now() == TaskCounts{});
        QVERIFY(task.track.last() == slice(20, 30, 1, SliceEnd::Blocked));
        // What a look sees is no longer about what the trace knows.
        store.explain(50, at(40), WaitReason::Timer);
        QVERIFY(task.track.last() == slice(20, 30, 1, SliceEnd::Blocked));
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
        QVERIFY(store.tasks()[0].executedAt == at(20)); // this was its first exec
        QVERIFY(store.tasks()[0].state == TaskState::Blocked);
        QVERIFY(store.now() == (TaskCounts{0, 0, 1}));

        appendAll(store, {in(60, 1, 50), exited(64, 1, 50)});
        QVERIFY(store.tasks()[0].state == TaskState::Ended);
        QVERIFY(store.tasks()[0].exitedAt == at(64));
        QVERIFY(slicesOf(store.tasks()[0].track) ==
                (std::vector<Slice>{slice(20, 30, 1, SliceEnd::Preempted),
                                    slice(37, 40, 0, SliceEnd::Blocked),
                                    slice(60, 64, 1, SliceEnd::Exited)}));
        QVERIFY(store.tasks()[0].waitedAtFirst() == 0ns); // until then it was starting
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
                          // The parent ends first; its child goes on and forks another one.
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
        QVERIFY(thread.hasExecuted()); // it shares the program of its process
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
        // The process's own fork was lost. A thread that it makes has its pid, but is not the
        // process.
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
        // The old ones have ended at an unknown time, and are neither running nor ready.
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
        QVERIFY(store.tasks()[1].state == TaskState::Running); // the other core's records are whole
        QVERIFY(store.now() == (TaskCounts{1, 0, 0}));
        appendAll(store, {blocked(31, 0, 50), blocked(32, 1, 51)});
        QVERIFY(store.tasks()[0].track.isEmpty());
        QVERIFY(slicesOf(store.tasks()[1].track) ==
                std::vector<Slice>{slice(21, 32, 1, SliceEnd::Blocked)});
        // It is not known since when it has waited, but it is known that it waits now.
        QVERIFY(store.tasks()[0].state == TaskState::Blocked);
        QCOMPARE(store.lostRecords(), 5);
        QVERIFY(store.lostTimes() == (std::vector<LostTime>{{0, at(25), at(30), 5}}));
    }

    void anExitOnAnotherCoreEndsNoSlice()
    {
        // The record of its leaving core 0 was lost, and nothing has happened on that core since
        // that would show it.
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
        appendAll(store, {forked(10, 0, 50, engine), in(20, -1, 50), in(20, limits::core + 1, 50)});
        QVERIFY(store.tasks()[0].state == TaskState::Starting);
        appendAll(store, {in(21, limits::core, 50), preempted(22, limits::core, 50)});
        QCOMPARE(store.onCore(limits::core).size(), size_t(1));
        QVERIFY(store.onCore(limits::core + 1).isEmpty());
        QVERIFY(store.onCore(-1).isEmpty());
        QCOMPARE(store.cores(), limits::core + 1);
        QCOMPARE(store.tasks()[0].coresUsed, quint64(0));
    }

    void reasonsAreOfTheWaitingOnly()
    {
        TraceStore store;
        store.expect({0, 0}, 50, at(15));
        appendAll(store,
                  {forked(10, 0, 50, engine), in(20, 0, 50), blocked(30, 0, 50), in(50, 0, 50)});
        store.explain(50, at(25), WaitReason::Disk); // at 25 it was running
        store.explain(99, at(40), WaitReason::Disk); // this is another task
        store.explain(50, at(60), WaitReason::Disk); // at 60 it is running again
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Unknown);
        store.explain(50, at(40), WaitReason::Timer);
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Timer);
        appendAll(store, {lost(70, 0, 65, 2)});
        store.explain(50, at(80), WaitReason::Disk); // what it has done since 50 is not known
        QVERIFY(store.tasks()[0].track[0].reason == WaitReason::Timer);
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
