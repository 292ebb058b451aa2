#include "core/record/RunRecord.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

#include <malloc.h>

using namespace forkscope;
using namespace std::chrono_literals;
using script::Player;

namespace {

const QList<QByteArray> chain{"openssl", "md5sum"};

// A finished instance of a chain of two costs its place in the vector, and one allocation.
constexpr std::size_t allocationOverhead = 16;
static_assert(sizeof(InstanceRecord) + 2 * sizeof(ProcessRecord) + allocationOverhead <= 592);
static_assert(sizeof(InstanceRecord) + 5 * sizeof(ProcessRecord) + allocationOverhead <= 1280);

void playSimpleInstance(Player &player, int index)
{
    const QByteArray path = QByteArrayLiteral("/usr/bin/") + "openssl";
    player.instanceStarted(index, index);
    player.processStarted(index, {index, 0}, 100 + index, path);
    player.processStarted(index, {index, 1}, 200 + index, "/usr/bin/md5sum");
    player.tell(index + 1, event::BytesArrived{{{index, 1}, StreamKind::Output}, 36});
    player.tell(index + 1, event::StreamEnded{{{index, 0}, StreamKind::Errors}, 0, true});
    player.tell(index + 1, event::StreamEnded{{{index, 1}, StreamKind::Errors}, 0, true});
    player.tell(index + 1, event::StreamEnded{{{index, 1}, StreamKind::Output}, 36, true});
    player.processEnded(index + 1, {index, 0}, 0);
    player.processEnded(index + 1, {index, 1}, 0);
    player.instanceEnded(index + 1, index, Outcome::Succeeded, 0);
}

} // namespace

class tst_runrecord : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void begins();
    void oneInstanceFromStartToEnd();
    void pollsAreRoundsNotLooks();
    void roundsCountForAllThatLive();
    void coresSeenByPolls();
    void whatPollsSawOutlivesTheEnd();
    void aPeakThatIsToldBoundsWhatWasSeen();
    void failedStart();
    void theEndOfAnInstanceIsThatOfItsLastProcess_data();
    void theEndOfAnInstanceIsThatOfItsLastProcess();
    void aProcessEndsWithItsLastThread_data();
    void aProcessEndsWithItsLastThread();
    void neverStarted();
    void countsAndLiveInstances();
    void streams();
    void changesAreSortedAndUnique();
    void whatWasLoweredAndPostponed();
    void endCloses();
    void aSecondRunReplacesTheFirst();
    void strangeIndexesAreIgnored();
    void processesTakeNoMoreThanTheyNeed();
    void memoryOfManyInstances();
    void marks();
    void wireLevelsAreToldOnce();
};

void tst_runrecord::begins()
{
    RunRecord record;
    QVERIFY(!record.isStarted());
    Player player(script::plan(3, chain), &record);
    player.start();
    QVERIFY(record.isStarted());
    QVERIFY(!record.isEnded());
    QCOMPARE(record.plan().name, QStringLiteral("scripted"));
    QCOMPARE(record.instances().size(), std::size_t(3));
    QCOMPARE(record.atOnce(), 3);
    QVERIFY(record.begin() == player.at(0));
    QVERIFY(record.end() == player.at(0));
    QCOMPARE(record.startedAt().toString(Qt::ISODateWithMs),
             QStringLiteral("2024-05-06T07:08:09.010+02:00"));
    QCOMPARE(record.capture().get(), player.capture().get());
    QVERIFY(record.instances().front().processes.empty());
}

void tst_runrecord::oneInstanceFromStartToEnd()
{
    RunRecord record;
    Player player(script::plan(1, chain), &record);
    player.start();
    player.instanceStarted(1, 0);
    const InstanceRecord &instance = record.instances().front();
    QCOMPARE(instance.processes.size(), std::size_t(2));
    QVERIFY(instance.processes[1].state == ProcessState(state::Starting{}));
    player.processStarted(2, {0, 0}, 4711, "/usr/bin/openssl");
    QVERIFY(instance.processes[0].state == ProcessState(state::Running{-1}));
    QVERIFY(instance.processes[1].state == ProcessState(state::Starting{}));
    player.look(3, {0, 0}, state::Blocked{}, 1);
    QVERIFY(instance.processes[0].state == ProcessState(state::Blocked{}));
    player.tell(4, event::SignalSent{0, 15, SignalReason::Timeout});
    const Usage usage{3ms, 1ms, 0ns, {2048, 2048}, 5, 6};
    player.processEnded(5, {0, 0}, -15, usage);
    player.instanceEnded(6.5, 0, Outcome::TimedOut, -15);

    const ProcessRecord &process = instance.processes[0];
    QVERIFY(process.state == ProcessState(state::Ended{-15}));
    QCOMPARE(process.pid, qint64(4711));
    QCOMPARE(process.path, QByteArray("/usr/bin/openssl"));
    QVERIFY(process.startedAt == player.at(2));
    QVERIFY(process.endedAt == player.at(5));
    QCOMPARE(*process.status, -15);
    QVERIFY(process.usage == usage);
    QCOMPARE(instance.sentSignals.back().signal, 15);
    QVERIFY(instance.outcome == Outcome::TimedOut);
    QCOMPARE(*instance.status, -15);
    QVERIFY(instance.startedAt == player.at(1));
    // It ended with its last process, though that was known later.
    QVERIFY(instance.endedAt == player.at(5));
    QVERIFY(!instance.endIsExact);
    QVERIFY(record.endedInstancesTime() == Nanoseconds(4'000'000));
    QVERIFY(record.end() == player.at(6.5));
    // Nothing was heard of the second stage again.
    QVERIFY(instance.processes[1].state == ProcessState(state::NotStarted{}));
    QCOMPARE(instance.processes[1].pid, qint64(0));
    QVERIFY(!instance.processes[1].status);
}

void tst_runrecord::pollsAreRoundsNotLooks()
{
    RunRecord record;
    Player player(script::plan(3, chain), &record);
    player.start();
    const auto look = [](int instance, int stage) {
        Look seen;
        seen.process = {instance, stage};
        seen.state = state::Ready{};
        return seen;
    };
    player.tell(1, event::Polled{{look(0, 0), look(1, 0), look(0, 1)}});
    player.tell(2, event::Polled{{look(0, 1)}});
    player.tell(3, event::Polled{});
    QCOMPARE(record.instances()[0].polls, 2);
    QCOMPARE(record.instances()[1].polls, 1);
    QCOMPARE(record.instances()[2].polls, 0);
}

void tst_runrecord::roundsCountForAllThatLive()
{
    RunRecord record;
    Player player(script::plan(3, chain), &record);
    player.start();
    const auto round = [&player](double ms) {
        event::Polled polled;
        polled.restIsStill = true;
        player.tell(ms, polled);
    };
    round(1); // no process lives
    player.instanceStarted(2, 0);
    player.processStarted(2, {0, 0}, 100, "/bin/a");
    player.processStarted(2, {0, 1}, 101, "/bin/b");
    record.takeChanged();
    round(3);
    round(4);
    QCOMPARE(record.takeChanged(), std::vector<int>{0}); // being looked at is news
    QCOMPARE(record.instances()[0].polls, 2);
    player.processEnded(5, {0, 0}, 0);
    round(6); // the other stage still lives
    player.instanceStarted(7, 1);
    player.processStarted(7, {1, 0}, 102, "/bin/a");
    round(8);
    player.processEnded(9, {0, 1}, 0);
    // It is known at the instance's end, even if nobody asks for changes.
    QCOMPARE(record.instances()[0].polls, 4);
    round(10);
    record.takeChanged();
    QCOMPARE(record.instances()[0].polls, 4);
    QCOMPARE(record.instances()[1].polls, 2);
    QCOMPARE(record.instances()[2].polls, 0);
}

void tst_runrecord::coresSeenByPolls()
{
    RunRecord record;
    Player player(script::plan(1, {"sleep"}), &record);
    player.start();
    player.look(1, {0, 0}, state::Running{1}, 1);
    player.look(2, {0, 0}, state::Ready{}, 5);
    player.look(3, {0, 0}, state::Running{63}, 63);
    player.look(4, {0, 0}, state::Running{64}, 64);
    player.look(5, {0, 0}, state::Blocked{}, -1);
    QCOMPARE(record.instances()[0].processes[0].coresSeen,
             (quint64(1) << 1) | (quint64(1) << 5) | (quint64(1) << 63));
}

void tst_runrecord::whatPollsSawOutlivesTheEnd()
{
    RunRecord record;
    Player player(script::plan(1, {"sleep"}), &record);
    player.start();
    Look look;
    look.process = {0, 0};
    look.state = state::Running{0};
    look.onCore = 4ms;
    look.ready = 2ms;
    look.peakRssKiB = 900;
    player.tell(1, event::Polled{{look}});
    const ProcessRecord &process = record.instances()[0].processes[0];
    QVERIFY(process.onCore == 4ms);
    QVERIFY(process.usage.ready == 2ms);
    QVERIFY(process.usage.peak == (PeakMemory{900, -1}));
    player.processEnded(2, {0, 0}, 0, Usage{5ms, 0ns, 0ns, {0, 2000}, 1, 0});
    QVERIFY(process.usage == (Usage{5ms, 0ns, 2ms, {900, 2000}, 1, 0}));
}

void tst_runrecord::aPeakThatIsToldBoundsWhatWasSeen()
{
    RunRecord record;
    Player player(script::plan(1, {"sleep"}), &record);
    player.start();
    Look look;
    look.process = {0, 0};
    look.peakRssKiB = 1010;
    player.tell(1, event::Polled{{look}});
    player.processEnded(2, {0, 0}, 0, Usage{0ns, 0ns, 0ns, {0, 1000}});
    QVERIFY(record.instances()[0].processes[0].usage.peak == (PeakMemory{1000, 1000}));
}

void tst_runrecord::failedStart()
{
    RunRecord record;
    Player player(script::plan(1, chain), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 7, "/usr/bin/openssl");
    const StartError error{2, StartStep::Resolve, QStringLiteral("no such program")};
    player.tell(2, event::StartFailed{{0, 1}, error, "nosuch"});
    const std::vector<ProcessRecord> &processes = record.instances()[0].processes;
    QVERIFY(processes[1].state == ProcessState(state::NotStarted{}));
    QVERIFY(*processes[1].startError == error);
    QCOMPARE(processes[1].path, QByteArray("nosuch"));
    QVERIFY(processes[0].startError == nullptr);
    player.processEnded(3, {0, 0}, -9);
    player.instanceEnded(3, 0, Outcome::NotStarted, std::nullopt);
    QVERIFY(processes[0].state == ProcessState(state::Ended{-9}));
    QVERIFY(!record.instances()[0].status);
    QVERIFY(!record.isCutShort()); // it was tried
}

void tst_runrecord::theEndOfAnInstanceIsThatOfItsLastProcess_data()
{
    QTest::addColumn<bool>("firstIsTraced");
    QTest::addColumn<bool>("lastIsTraced");
    QTest::addColumn<bool>("traceIsLate");
    QTest::addColumn<double>("end");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("both") << true << true << false << 12.0 << true;
    QTest::newRow("both, told after the end") << true << true << true << 12.0 << true;
    QTest::newRow("only the last") << false << true << false << 30.0 << false;
    QTest::newRow("only the first") << true << false << false << 31.0 << false;
    QTest::newRow("none") << false << false << false << 31.0 << false;
}

/// The processes end at 10 and 12 and are reaped at 30 and 31.
void tst_runrecord::theEndOfAnInstanceIsThatOfItsLastProcess()
{
    QFETCH(const bool, firstIsTraced);
    QFETCH(const bool, lastIsTraced);
    QFETCH(const bool, traceIsLate);
    QFETCH(const double, end);
    QFETCH(const bool, isExact);
    RunRecord record;
    Player player(script::plan(1, chain), &record);
    player.start(Observation{true, {}});
    player.instanceStarted(1, 0);
    player.processBegins(1, {0, 0}, 11, "/usr/bin/openssl");
    player.processBegins(1, {0, 1}, 12, "/usr/bin/md5sum");
    const auto tellTrace = [&] {
        if (firstIsTraced)
            player.lastSlice(9, 10, 0, 11);
        if (lastIsTraced)
            player.lastSlice(11, 12, 0, 12);
    };
    if (!traceIsLate)
        tellTrace();
    player.processEnded(30, {0, 0}, 0);
    player.processEnded(31, {0, 1}, 0);
    player.instanceEnded(32, 0, Outcome::Succeeded, 0);
    if (traceIsLate)
        tellTrace();
    const InstanceRecord &instance = record.instances()[0];
    QVERIFY(instance.endedAt == player.at(end));
    QCOMPARE(bool(instance.endIsExact), isExact);
    QVERIFY(record.endedInstancesTime() == instance.endedAt - instance.startedAt);
}

void tst_runrecord::aProcessEndsWithItsLastThread_data()
{
    QTest::addColumn<bool>("executes");
    QTest::newRow("the first thread ends before") << false;
    QTest::newRow("another thread executes a program") << true;
}

/// Whose number the kernel gives to a thread that executes a program (execve(2)).
void tst_runrecord::aProcessEndsWithItsLastThread()
{
    QFETCH(const bool, executes);
    RunRecord record;
    Player player(script::plan(1, {"leader"}), &record);
    player.start(Observation{true, {}});
    player.instanceStarted(1, 0);
    player.processBegins(1, {0, 0}, 11, "/bin/leader");
    player.slice(1, 2, 0, 11);
    player.traced(3, 0, trace::Forked{11, 12, 11, 11});
    player.traced(4, 1, trace::SwitchedIn{12});
    player.lastSlice(5, 6, 0, 11);
    QVERIFY(record.instances()[0].processes[0].exitedAt == TimePoint{});
    if (executes) {
        player.traced(7, 1, trace::Executed{11, 11, "other"});
        player.traced(20, 1, trace::Exited{11, 11});
    } else {
        player.traced(20, 1, trace::Exited{11, 12});
    }
    player.processEnded(30, {0, 0}, 0);
    player.instanceEnded(31, 0, Outcome::Succeeded, 0);
    QVERIFY(record.instances()[0].endedAt == player.at(20));
    QVERIFY(bool(record.instances()[0].endIsExact));
    if (executes) {
        const int task = record.trace().taskOf({0, 0});
        QCOMPARE(record.trace().tasks()[size_t(task)].name, QByteArray("other"));
    }
}

void tst_runrecord::neverStarted()
{
    RunRecord record;
    Player player(script::plan(2, chain), &record);
    player.start();
    QVERIFY(!record.isCutShort());
    player.instanceEnded(5, 1, Outcome::NotStarted, std::nullopt);
    QVERIFY(record.isCutShort());
    const InstanceRecord &instance = record.instances()[1];
    QVERIFY(!instance.started);
    QVERIFY(instance.outcome == Outcome::NotStarted);
    QVERIFY(instance.processes.empty());
    QVERIFY(instance.startedAt == TimePoint{});
    QVERIFY(instance.endedAt == TimePoint{});
    QVERIFY(record.endedInstancesTime() == 0ns);
    QCOMPARE(record.liveInstances(), 0);
}

void tst_runrecord::countsAndLiveInstances()
{
    RunRecord record;
    Player player(script::plan(5, chain), &record);
    player.start();
    for (int i = 0; i < 4; ++i)
        player.instanceStarted(0, i);
    QCOMPARE(record.liveInstances(), 4);
    player.instanceEnded(1, 0, Outcome::Succeeded, 0);
    player.instanceEnded(2, 1, Outcome::Failed, 3);
    player.instanceEnded(3, 2, Outcome::TimedOut, -15);
    QCOMPARE(record.liveInstances(), 1);
    QVERIFY(!record.isCutShort()); // a timeout is part of the plan
    player.instanceEnded(4, 3, Outcome::Stopped, -15);
    QVERIFY(record.isCutShort());
    player.instanceEnded(4, 4, Outcome::NotStarted, std::nullopt);
    player.instanceEnded(9, 4, Outcome::Failed, 1); // it is told twice, and the first one holds
    QVERIFY(record.counts() == (OutcomeCounts{1, 1, 1, 1, 1}));
    QCOMPARE(record.counts().done(), 5);
    QCOMPARE(record.liveInstances(), 0);
    QVERIFY(record.endedInstancesTime() == 10ms);
}

void tst_runrecord::streams()
{
    RunRecord record;
    Player player(script::plan(1, chain), &record);
    player.start();
    const StreamId output{{0, 1}, StreamKind::Output};
    const StreamId errors{{0, 0}, StreamKind::Errors};
    player.tell(1, event::BytesArrived{output, 10});
    player.tell(2, event::BytesArrived{output, 30});
    player.tell(3, event::BytesArrived{errors, 5});
    const std::vector<ProcessRecord> &processes = record.instances()[0].processes;
    QCOMPARE(processes[1].output.total, qint64(30));
    QVERIFY(!processes[1].output.ended);
    player.tell(4, event::StreamEnded{output, 36, true});
    QCOMPARE(processes[1].output.total, qint64(36));
    QVERIFY(processes[1].output.ended);
    QCOMPARE(processes[0].errors.total, qint64(5));
    QCOMPARE(processes[0].output.total, qint64(0));
    QCOMPARE(processes[1].errors.total, qint64(0));
}

void tst_runrecord::changesAreSortedAndUnique()
{
    RunRecord record;
    Player player(script::plan(9, chain), &record);
    player.start();
    QCOMPARE(record.takeChanged(), std::vector<int>());
    player.instanceStarted(1, 7);
    player.instanceStarted(1, 2);
    player.processStarted(2, {7, 0}, 1, "/bin/cat");
    player.look(3, {2, 1}, state::Ready{}, 0);
    player.tell(4, event::BytesArrived{{{5, 0}, StreamKind::Errors}, 1});
    QCOMPARE(record.takeChanged(), (std::vector<int>{2, 5, 7}));
    QCOMPARE(record.takeChanged(), std::vector<int>());
    player.instanceEnded(5, 7, Outcome::Succeeded, 0);
    QCOMPARE(record.takeChanged(), std::vector<int>{7});
}

void tst_runrecord::whatWasLoweredAndPostponed()
{
    RunRecord record;
    Player player(script::plan(100, chain), &record);
    player.start();
    QVERIFY(!record.lowered());
    player.tell(1, event::AtOnceLowered{100, 30, 256});
    QCOMPARE(record.lowered()->descriptorLimit, qint64(256));
    QCOMPARE(record.atOnce(), 30);
    player.tell(2, event::StartPostponed{4, {11, StartStep::Fork, {}}, 10ms});
    QCOMPARE(record.postponed()->instance, 4);
}

void tst_runrecord::endCloses()
{
    RunRecord record;
    Player player(script::plan(1, chain), &record);
    player.start();
    playSimpleInstance(player, 0);
    player.tell(8, event::RunEnded{12ms, 3456});
    QVERIFY(record.isEnded());
    QVERIFY(record.ownCost()->ownCpu == 12ms);
    QCOMPARE(record.ownCost()->ownPeakRssKiB, qint64(3456));
    player.tell(9, event::SignalSent{0, 9, SignalReason::LeftOver});
    QVERIFY(record.end() == player.at(8));
    QVERIFY(record.instances()[0].sentSignals.empty());
}

void tst_runrecord::aSecondRunReplacesTheFirst()
{
    RunRecord record;
    Player first(script::plan(4, chain), &record);
    first.start();
    playSimpleInstance(first, 0);
    first.tell(8, event::RunEnded{});
    Player second(script::plan(2, {"sleep"}), &record);
    second.start();
    QVERIFY(!record.isEnded());
    QCOMPARE(record.instances().size(), std::size_t(2));
    QVERIFY(record.counts() == OutcomeCounts{});
    QCOMPARE(record.takeChanged(), std::vector<int>());
    QVERIFY(record.end() == second.at(0));
}

void tst_runrecord::strangeIndexesAreIgnored()
{
    RunRecord record;
    Player player(script::plan(2, chain), &record);
    player.instanceStarted(0, 0); // there is no run yet
    player.start();
    player.instanceStarted(1, 2);
    player.instanceStarted(1, -1);
    player.processStarted(1, {0, 2}, 1, "/bin/cat");
    player.processStarted(1, {0, -1}, 1, "/bin/cat");
    player.look(1, {9, 0}, state::Ready{}, 0);
    player.instanceEnded(1, 2, Outcome::Failed, 1);
    QVERIFY(record.counts() == OutcomeCounts{});
    QCOMPARE(record.takeChanged(), std::vector<int>());
}

void tst_runrecord::processesTakeNoMoreThanTheyNeed()
{
    RunRecord record;
    Player player(script::plan(2, {"a", "b", "c"}), &record);
    player.start();
    playSimpleInstance(player, 0);
    playSimpleInstance(player, 1);
    const auto &instances = record.instances();
    QCOMPARE(instances[0].processes.capacity(), std::size_t(3));
    // The same path of the same stage is in memory only once.
    QCOMPARE(instances[0].processes[0].path, instances[1].processes[0].path);
    QVERIFY(instances[0].processes[0].path.constData() ==
            instances[1].processes[0].path.constData());
}

void tst_runrecord::memoryOfManyInstances()
{
    constexpr int count = 20000;
    RunRecord record;
    const auto before = mallinfo2();
    Player player(script::plan(count, chain), &record);
    player.start();
    for (int i = 0; i < count; ++i) {
        playSimpleInstance(player, i);
        if (i % 100 == 0)
            record.takeChanged();
    }
    const auto after = mallinfo2();
    const auto used = (after.uordblks + after.hblkhd) - (before.uordblks + before.hblkhd);
    QVERIFY2(used / count <= 1024, qPrintable(QString::number(used / count)));
    QCOMPARE(record.counts().succeeded, count);
}

void tst_runrecord::marks()
{
    RunRecord record;
    Player player(script::plan(2, chain), &record);
    player.start();
    const StreamId output{{1, 1}, StreamKind::Output};
    const StreamId errors{{1, 0}, StreamKind::Errors};
    player.instanceStarted(1, 1);
    player.processStarted(2, {1, 0}, 4711, "/usr/bin/openssl");
    player.processStarted(3, {1, 1}, 4712, "/usr/bin/md5sum");
    player.tell(4, event::BytesArrived{output, 10});
    player.tell(5, event::BytesArrived{output, 30}); // these are not its first bytes
    player.tell(6, event::SignalSent{1, 15, SignalReason::Timeout});
    player.tell(7, event::StreamEnded{output, 30, true});
    player.tell(8, event::StreamEnded{errors, 0, true});
    player.processEnded(9, {1, 0}, -15);
    player.tell(9, event::SignalSent{2, 15, SignalReason::Timeout}); // there is no instance 2
    player.tell(9, event::StreamEnded{{{1, 2}, StreamKind::Output}, 1, true});

    const quint8 toErrors = quint8(StreamKind::Errors);
    const std::vector<Mark> expected = {
        {player.at(2), 4711, 1, 0, MarkKind::Started, 0},
        {player.at(3), 4712, 1, 1, MarkKind::Started, 0},
        {player.at(4), 0, 1, 1, MarkKind::FirstByte, quint8(StreamKind::Output)},
        {player.at(6), 15, 1, -1, MarkKind::Signal, quint8(SignalReason::Timeout)},
        {player.at(7), 30, 1, 1, MarkKind::StreamEnded, quint8(StreamKind::Output)},
        {player.at(8), 0, 1, 0, MarkKind::StreamEnded, toErrors},
        {player.at(9), -15, 1, 0, MarkKind::Ended, 0},
    };
    QCOMPARE(record.marks().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(record.marks()[i] == expected[i], qPrintable(QString::number(i)));
    QVERIFY(record.marks()[3].signalReason() == SignalReason::Timeout);
    QVERIFY(record.marks()[5].stream() == StreamKind::Errors);
    QVERIFY(record.marks()[6].process() == (ProcessId{1, 0}));
}

void tst_runrecord::wireLevelsAreToldOnce()
{
    RunRecord record;
    Player player(script::plan(2, chain), &record);
    player.start();
    const auto look = [&player](double ms, std::vector<WireLook> wires) {
        player.tell(ms, event::Polled{{}, {}, std::move(wires)});
    };
    look(1, {{0, 1, 0, 65536}, {1, 1, 512, 65536}});
    look(2, {{0, 1, 0, 65536}, {1, 1, 65536, 65536}});
    look(3, {{0, 1, 7, 65536}, {1, 1, 65536, 65536}, {1, 3, 9, 65536}, {2, 1, 9, 65536}});
    look(4, {{0, 1, 0, 65536}, {0, 2, 7, 65536}});
    const std::vector<WireLevel> expected = {
        {player.at(1), 0, 0, 1}, {player.at(1), 512, 1, 1}, {player.at(2), 65536, 1, 1},
        {player.at(3), 7, 0, 1}, {player.at(4), 0, 0, 1},   {player.at(4), 7, 0, 2},
    };
    QCOMPARE(record.wireHistory().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(record.wireHistory()[i] == expected[i], qPrintable(QString::number(i)));
}

CORE_TEST(tst_runrecord)
#include "tst_runrecord.moc"
