#include "tests/export/WrittenTrace.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"

using namespace forkscope;
using namespace writtentrace;
using script::Player;
using script::TracePlayer;

namespace {

/// Plays a chain of two on two cores: sh forks and waits for a child, cat reads what it writes.
void playChain(TracePlayer &player)
{
    player.start();
    player.instanceStarted(0.001, 0);
    player.processStarted(0.1, {0, 0}, 4711, "/bin/sh");
    player.processStarted(0.2, {0, 1}, 4712, "/bin/cat");
    player.forked(50, 4711, 4711, 1);
    player.executed(55.125, 4711, "sh");
    player.forked(60, 4712, 4712, 1);
    player.preempted(80, 0, 4711);
    player.traced(82, 1, trace::Executed{4712, 4712, "cat"});
    player.blocked(90, 1, 4712);
    player.in(95, 1, 4711);
    player.forked(100, 4713, 4713, 4711);
    player.blocked(101, 1, 4711);
    player.in(102, 0, 4713);
    player.executed(102.5, 4713, "date");
    player.exited(103.001, 0, 4713);
    player.in(104, 0, 4711);
    player.exited(105, 0, 4711);
    player.in(106, 1, 4712);
    player.exited(107, 1, 4712);
    player.tellTrace(0.3);
    player.look(0.31, {0, 1}, state::Blocked{WaitReason::PipeEmpty}, 1);
    player.processEnded(0.4, {0, 0}, 3);
    player.processEnded(0.5, {0, 1}, 0);
    player.instanceEnded(0.6, 0, Outcome::Failed, 3);
    player.tell(0.7, event::RunEnded{});
}

class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class tst_tracefile : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNamed();
    void rowsTellWhatEachDid();
    void coresTellWhoHadThem();
    void startsOfDescendantsAreBesideTheRows();
    void countsChangeWithTheSlices();
    void moments();
    void wires();
    void lostTimesAreUnknown();
    void whatIsOpenAtTheEnd();
    void aPidThatRecurs();
    void aLostEndIsNoLifeForEver();
    void samplesAlone();
    void namesNeedNotBeText();
    void otherData();
    void nothingRan();
    void aFullDeviceIsTold();
};

void tst_tracefile::rowsAreNamed()
{
    RunRecord record;
    TracePlayer player(script::plan(2, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    // The second instance was never started.
    const QStringList expected = {
        QStringLiteral("M 4711/4711 0 process_name name=#0 sh"),
        QStringLiteral("M 4711/4711 0 process_sort_index sort_index=1"),
        QStringLiteral("M 4712/4712 0 process_name name=#0 cat"),
        QStringLiteral("M 4712/4712 0 process_sort_index sort_index=2"),
        QStringLiteral("M cores/cores 0 process_name name=cores"),
        QStringLiteral("M cores/cores 0 process_sort_index sort_index=0"),
        QStringLiteral("M cores/1 0 thread_name name=core 0"),
        QStringLiteral("M cores/2 0 thread_name name=core 1"),
        QStringLiteral("M 4713/4713 0 process_name name=#0 date"),
        QStringLiteral("M 4713/4713 0 process_sort_index sort_index=1"),
    };
    QCOMPARE(lines(file, QStringLiteral("M")), expected);
}

void tst_tracefile::rowsTellWhatEachDid()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const File file = written(record);
    QStringList rows = lines(file, QStringLiteral("X"));
    rows.removeIf([](const QString &line) { return line.startsWith(u"X cores/"); });
    const QStringList expected = {
        QStringLiteral("X 4711/4711 50000+5125 starting"),
        QStringLiteral("X 4711/4711 55125+24875 running core=0"),
        QStringLiteral("X 4711/4711 80000+15000 ready"),
        QStringLiteral("X 4711/4711 95000+6000 running core=1"),
        QStringLiteral("X 4711/4711 101000+3000 blocked"),
        QStringLiteral("X 4711/4711 104000+1000 running core=0"),
        QStringLiteral("X 4711/4711 105000+295000 zombie"),
        QStringLiteral("X 4712/4712 60000+22000 starting"),
        QStringLiteral("X 4712/4712 82000+8000 running core=1"),
        QStringLiteral("X 4712/4712 90000+16000 blocked"),
        QStringLiteral("X 4712/4712 106000+1000 running core=1"),
        QStringLiteral("X 4712/4712 107000+393000 zombie"),
        QStringLiteral("X 4713/4713 100000+2000 ready"),
        QStringLiteral("X 4713/4713 102000+1001 running core=0"),
    };
    QCOMPARE(rows, expected);
}

void tst_tracefile::coresTellWhoHadThem()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    QStringList rows = lines(written(record), QStringLiteral("X"));
    rows.removeIf([](const QString &line) { return !line.startsWith(u"X cores/"); });
    const QStringList expected = {
        QStringLiteral("X cores/1 55125+24875 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X cores/1 102000+1001 date instance=0 pid=4713 stage=0"),
        QStringLiteral("X cores/1 104000+1000 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X cores/2 82000+8000 cat instance=0 pid=4712 stage=1"),
        QStringLiteral("X cores/2 95000+6000 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X cores/2 106000+1000 cat instance=0 pid=4712 stage=1"),
    };
    QCOMPARE(rows, expected);
}

void tst_tracefile::startsOfDescendantsAreBesideTheRows()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    // The start of a started process is on its row, because it is not traced before its exec.
    const QStringList expected = {
        QStringLiteral("b 4713/4713 100000 starting"),
        QStringLiteral("e 4713/4713 102500 starting"),
    };
    QCOMPARE(lines(written(record), QStringLiteral("be")), expected);
}

void tst_tracefile::countsChangeWithTheSlices()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const QString name = QStringLiteral("C cores/1 %1 processes and threads blocked=%2 ready=%3 "
                                        "running=%4");
    const auto line = [&name](int at, int running, int ready, int blocked) {
        return name.arg(at).arg(blocked).arg(ready).arg(running);
    };
    const QStringList expected = {
        line(55125, 1, 0, 0),  line(80000, 0, 1, 0),  line(82000, 1, 1, 0),  line(90000, 0, 1, 1),
        line(95000, 1, 0, 1),  line(100000, 1, 1, 1), line(101000, 0, 1, 2), line(102000, 1, 0, 2),
        line(103001, 0, 0, 2), line(104000, 1, 0, 1), line(105000, 0, 0, 1), line(106000, 1, 0, 0),
        line(107000, 0, 0, 0),
    };
    QCOMPARE(lines(written(record), QStringLiteral("C")), expected);
}

void tst_tracefile::moments()
{
    RunRecord record;
    Plan plan = script::plan(1, {"yes", "cat"});
    plan.pipeline.stages[0].arguments = {"-n", "a b"};
    Player player(plan, &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 7, "/bin/yes");
    player.tell(2, event::BytesArrived{{{0, 1}, StreamKind::Output}, 4});
    player.tell(3, event::SignalSent{0, 15, SignalReason::Timeout});
    player.tell(4, event::StreamEnded{{{0, 0}, StreamKind::Errors}, 9, true});
    player.processEnded(5, {0, 0}, -15);
    player.processEnded(6, {0, 1}, 2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    const QStringList expected = {
        QStringLiteral(
            "i 7/7 1000000 started arguments=-n 'a b' instance=0 pid=7 program=/bin/yes stage=0"),
        QStringLiteral("i no pid 2/no pid 2 2000000 first byte stream=output"),
        QStringLiteral("i 7/7 3000000 SIGTERM signal=15 why=timeout"),
        QStringLiteral("i 7/7 4000000 stream ended bytes=9 stream=errors"),
        QStringLiteral("i 7/7 5000000 ended by SIGTERM status=-15"),
        QStringLiteral("i no pid 2/no pid 2 6000000 exited with 2 status=2"),
    };
    QCOMPARE(lines(file, QStringLiteral("i")), expected);
}

void tst_tracefile::wires()
{
    RunRecord record;
    Player player(script::plan(2, {"yes", "cat"}), &record);
    player.start();
    player.instanceStarted(0, 1);
    const auto look = [&player](double ms, std::vector<WireLook> wires) {
        player.tell(ms, event::Polled{{}, {}, std::move(wires)});
    };
    look(1, {{1, 0, 5, 65536}, {1, 1, 65536, 65536}, {1, 2, 0, 65536}});
    look(2, {{1, 0, 0, 65536}, {1, 1, 65536, 65536}});
    player.instanceEnded(3, 1, Outcome::Succeeded, 0);
    const QStringList expected = {
        QStringLiteral("C no pid 3/no pid 3 1000000 bytes in input bytes=5"),
        QStringLiteral("C no pid 4/no pid 4 1000000 bytes in pipe 1 bytes=65536"),
        QStringLiteral("C no pid 4/no pid 4 1000000 bytes in output bytes=0"),
        QStringLiteral("C no pid 3/no pid 3 2000000 bytes in input bytes=0"),
        QStringLiteral("C no pid 4/no pid 4 3000000 bytes in pipe 1 bytes=0"), // the pipe is gone
    };
    QCOMPARE(lines(written(record), QStringLiteral("C")), expected);
}

void tst_tracefile::lostTimesAreUnknown()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.forked(10, 7, 7, 1);
    player.in(11, 0, 7);
    player.blocked(12, 0, 7);
    player.lost(13, 15, 3, 44);
    player.in(16, 0, 7);
    player.blocked(17, 0, 7);
    player.in(18, 0, 7);
    player.exited(19, 0, 7);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QStringList rows = lines(file, QStringLiteral("Xi"));
    rows.removeIf([](const QString &line) { return line.startsWith(u"X cores/"); });
    const QStringList expected = {
        QStringLiteral("i cores/4 13000 records lost core=3 lastedNs=2000 records=44"),
        QStringLiteral("X 7/7 10000+1000 starting"),
        QStringLiteral("X 7/7 11000+1000 running core=0"),
        QStringLiteral("X 7/7 12000+4000 unknown"),
        QStringLiteral("X 7/7 16000+1000 running core=0"),
        QStringLiteral("X 7/7 17000+1000 blocked"),
        QStringLiteral("X 7/7 18000+1000 running core=0"),
        QStringLiteral("i 7/7 100000 started arguments= instance=0 pid=7 program=/bin/sh stage=0"),
    };
    QCOMPARE(rows, expected);
    QCOMPARE(file.other[u"lostRecords"].toInt(), 44);
    QVERIFY(lines(file, QStringLiteral("M"))
                .contains(QStringLiteral("M cores/4 0 thread_name name=core 3")));
}

void tst_tracefile::whatIsOpenAtTheEnd()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.processStarted(0.1, {0, 1}, 8, "/bin/cat");
    player.forked(10, 7, 7, 1);
    player.forked(11, 8, 8, 1);
    player.in(12, 0, 7);
    player.blocked(13, 0, 7);
    player.in(14, 0, 8);
    player.in(15, 1, 7);
    player.preempted(16, 1, 7);
    player.in(20, 1, 7);
    player.blocked(21, 1, 7);
    player.forked(30, 9, 9, 8);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    const std::vector<Entry> first = file.row(7, 7);
    QCOMPARE(first.back().name, QStringLiteral("blocked"));
    QCOMPARE(first.back().end(), 30000); // the last moment that is known
    const std::vector<Entry> second = file.row(8, 8);
    QCOMPARE(second.back().name, QStringLiteral("running"));
    QCOMPARE(second.back().arguments[u"endIsNotKnown"].toInt(), 1);
    QCOMPARE(second.back().end(), (record.end() - record.begin()).count());
    QCOMPARE(countAt(file, QStringLiteral("ready"), 29999), 0);
}

/// A pid that was given again is another process.
void tst_tracefile::aPidThatRecurs()
{
    RunRecord record;
    TracePlayer player(script::plan(2, {"sh"}), &record);
    player.start();
    for (int instance = 0; instance < 2; ++instance) {
        const double at = 100 * instance;
        player.instanceStarted(at / 1000, instance);
        player.processStarted((at + 11) / 1000, {instance, 0}, 7, "/bin/sh");
        player.forked(at + 10, 7, 7, 1);
        player.executed(at + 12, 7, "sh");
        player.exited(at + 13, 0, 7);
        player.tellTrace((at + 14) / 1000);
        player.processEnded((at + 15) / 1000, {instance, 0}, 0);
    }
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(file.row(7, 7).size(), size_t(3)); // starting, running, a zombie
    QCOMPARE(file.row(7 + TraceRows::reuse, 7 + TraceRows::reuse).size(), size_t(3));
    QVERIFY(lines(file, QStringLiteral("M"))
                .contains(QStringLiteral("M 4194311/4194311 0 process_name name=#1 sh")));
}

/// The last records of this process were lost, but it was reaped.
void tst_tracefile::aLostEndIsNoLifeForEver()
{
    RunRecord record;
    TracePlayer player(script::plan(2, {"sh"}), &record);
    player.start();
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.processStarted(0.1, {1, 0}, 8, "/bin/sh");
    player.forked(10, 7, 7, 1);
    player.forked(11, 8, 8, 1);
    player.in(12, 0, 7);
    player.blocked(13, 0, 7);
    player.lost(14, 15, 0, 3);
    player.in(9000, 0, 8);
    player.exited(9001, 0, 8);
    player.processEnded(1, {0, 0}, 0);
    player.tellTrace(9.5);
    const std::vector<Entry> row = written(record).row(7, 7);
    QCOMPARE(row.back().name, QStringLiteral("unknown"));
    QCOMPARE(row.back().end(), 1'000'000);
}

void tst_tracefile::samplesAlone()
{
    RunRecord record;
    Player player(script::plan(1, {"sh"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.5, {0, 0}, 7, "/bin/sh");
    const auto look = [&player](double ms, const ProcessState &state, int core) {
        Look seen;
        seen.process = {0, 0};
        seen.state = state;
        seen.core = core;
        seen.at = player.at(ms);
        player.tell(ms, event::Polled{{seen}});
    };
    look(1, state::Running{0}, 0);
    look(2, state::Running{0}, 0);
    look(3, state::Blocked{WaitReason::PipeFull}, 0);
    look(4, state::Ready{}, 1);
    look(5, state::Stopped{}, 1);
    look(6, state::Zombie{}, 1);
    look(7, state::Running{1}, 1);
    player.processEnded(8, {0, 0}, 0);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(file.other[u"observation"].toString(), QStringLiteral("samples"));
    const QStringList expected = {
        QStringLiteral("X 7/7 1000000+1000000 running (sample) core=0 looks=2"),
        QStringLiteral("X 7/7 3000000+0 blocked: pipe full (sample) core=0 looks=1"),
        QStringLiteral("X 7/7 4000000+0 ready (sample) core=1 looks=1"),
        QStringLiteral("X 7/7 5000000+0 stopped (sample) core=1 looks=1"),
        QStringLiteral("X 7/7 6000000+0 zombie (sample) core=1 looks=1"),
        QStringLiteral("X 7/7 7000000+0 running (sample) core=1 looks=1"),
    };
    QCOMPARE(lines(file, QStringLiteral("X")), expected);
    QStringList counts = lines(file, QStringLiteral("C"));
    for (QString &line : counts)
        line.remove(QStringLiteral("processes and threads "));
    const QStringList expectedCounts = {
        QStringLiteral("C cores/1 1000000 blocked=0 ready=0 running=1"),
        QStringLiteral("C cores/1 3000000 blocked=1 ready=0 running=0"),
        QStringLiteral("C cores/1 4000000 blocked=0 ready=1 running=0"),
        QStringLiteral("C cores/1 5000000 blocked=1 ready=0 running=0"),
        QStringLiteral("C cores/1 6000000 blocked=0 ready=0 running=0"),
        QStringLiteral("C cores/1 7000000 blocked=0 ready=0 running=1"),
        QStringLiteral("C cores/1 8000000 blocked=0 ready=0 running=0"),
    };
    QCOMPARE(counts, expectedCounts);
}

void tst_tracefile::namesNeedNotBeText()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/a\xff\"\n"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/a");
    player.forked(10, 7, 7, 1);
    player.in(11, 0, 7);
    player.executed(12, 7, "\xff\x01");
    player.exited(13, 0, 7);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(file.row(TraceRows::cores, 1).front().name, QStringLiteral("a\uFFFD\"\n"));
    QVERIFY(lines(file, QStringLiteral("M"))
                .contains(QStringLiteral("M 7/7 0 process_name name=#0 a\uFFFD\"\n")));
}

void tst_tracefile::otherData()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    playChain(player);
    const QJsonObject expected{
        {QStringLiteral("forkscope"), 1},
        {QStringLiteral("kind"), QStringLiteral("trace")},
        {QStringLiteral("name"), QStringLiteral("scripted")},
        {QStringLiteral("observation"), QStringLiteral("trace")},
        {QStringLiteral("startedAt"), QStringLiteral("2024-05-06T07:08:09.010+02:00")},
        {QStringLiteral("wallNs"), 700'000},
        {QStringLiteral("lostRecords"), 0},
    };
    QCOMPARE(written(record).other, expected);
}

void tst_tracefile::nothingRan()
{
    QCOMPARE(written(RunRecord()).problem, QString());
    RunRecord record;
    TracePlayer player(script::plan(3, {"sh", "cat"}), &record);
    player.start();
    player.instanceEnded(1, 0, Outcome::NotStarted, std::nullopt);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(lines(file, QStringLiteral("XiBbeC")), QStringList());
}

void tst_tracefile::aFullDeviceIsTold()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    playChain(player);
    FullDevice device;
    QVERIFY(!writeTraceFile(record, &device));
}

CORE_TEST(tst_tracefile)
#include "tst_tracefile.moc"
