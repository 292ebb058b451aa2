// How full pipes are: our own, those of others, and the wires of a run.

#include "core/observe/WireGauge.h"

#include "core/engine/GaugeRest.h"
#include "core/engine/WireFlow.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <rapidcheck.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

struct OwnPipe
{
    std::array<int, 2> ends{-1, -1};

    OwnPipe()
    {
        if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            qFatal("no pipes");
    }
    ~OwnPipe()
    {
        for (const int end : ends)
            ::close(end);
    }
    OwnPipe(const OwnPipe &) = delete;
    OwnPipe &operator=(const OwnPipe &) = delete;

    [[nodiscard]] int out() const { return ends[0]; }
    [[nodiscard]] int in() const { return ends[1]; }
    void write(qint64 count) const
    {
        const QByteArray bytes(count, 'x');
        if (::write(in(), bytes.constData(), size_t(count)) != count)
            qFatal("a pipe takes less than it should");
    }
};

/// The looks at one wire of a run, in order.
std::vector<WireLook> looksAt(const TestRun &result, int wire)
{
    std::vector<WireLook> looks;
    for (const event::Polled &polled : result.all<event::Polled>()) {
        for (const WireLook &look : polled.wires) {
            if (look.wire == wire)
                looks.push_back(look);
        }
    }
    return looks;
}

/// Ends the run once the last look at a wire is as wanted.
OnNews endOnce(int wire, const std::function<bool(const WireLook &)> &wanted)
{
    return [wire, wanted](EngineThread &engine, const TestRun &result) {
        const auto looks = looksAt(result, wire);
        if (!looks.empty() && wanted(looks.back()))
            engine.stopRun(StopKind::Kill);
    };
}

bool isFull(const WireLook &look)
{
    return look.bytes == look.capacity;
}

/// 100 000 bytes, written by a child of the stage that is not reaped before the stage ends.
Stage writerWithAChild()
{
    return test::stage("sh", {"-c", "(head -c 100000 /dev/zero; sleep 60) & wait"});
}

// What a pipe holds unless somebody said otherwise (pipe(7)).
constexpr qint64 usualCapacity = 65536;

} // namespace

class tst_WireGauge : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void anOwnPipe()
    {
        QVERIFY(rc::check([] {
            const OwnPipe pipe;
            const int capacity = ::fcntl(pipe.in(), F_GETPIPE_SZ);
            const auto written = *rc::gen::inRange<qint64>(0, 4096);
            pipe.write(written);
            const std::optional fill = PipeFill{written, capacity};
            RC_ASSERT(fillOfPipe(pipe.out()) == fill);
            RC_ASSERT(fillOfPipe(pipe.in()) == fill);
            // As somebody else sees it.
            const ino_t inode = inodeOfPipe(pipe.in());
            RC_ASSERT(inode != ino_t(0));
            RC_ASSERT(inodeOfPipe(pipe.out()) == inode);
            RC_ASSERT(fillOfPipe(::getpid(), pipe.in(), inode) == fill);
            RC_ASSERT(fillOfPipe(::getpid(), pipe.out(), inode) == fill);

            QByteArray taken(*rc::gen::inRange<qsizetype>(0, qsizetype(written) + 1), '\0');
            const auto got = ::read(pipe.out(), taken.data(), size_t(taken.size()));
            RC_ASSERT(got == taken.size());
            RC_ASSERT(fillOfPipe(pipe.in())->bytes == written - taken.size());
        }));
    }

    void aFullPipe()
    {
        const OwnPipe pipe;
        const int capacity = ::fcntl(pipe.in(), F_GETPIPE_SZ);
        pipe.write(capacity);
        QVERIFY(fillOfPipe(pipe.out()) == (PipeFill{capacity, capacity}));
    }

    void lookingLeavesNothingBehind()
    {
        OwnPipe pipe;
        const ino_t inode = inodeOfPipe(pipe.in());
        QVERIFY(fillOfPipe(::getpid(), pipe.in(), inode));
        ::close(pipe.ends[0]);
        pipe.ends[0] = -1;
        // The read end that a look opens is gone again: nobody reads.
        const auto before = std::signal(SIGPIPE, SIG_IGN);
        QCOMPARE(::write(pipe.in(), "x", 1), ssize_t(-1));
        QCOMPARE(errno, EPIPE);
        std::signal(SIGPIPE, before);
    }

    void anotherPipeIsNotLookedAt()
    {
        const OwnPipe pipe;
        const OwnPipe other;
        QVERIFY(!fillOfPipe(::getpid(), pipe.in(), inodeOfPipe(other.in())));
        QVERIFY(!fillOfPipe(::getpid(), pipe.in(), 0));
    }

    void whatIsNoPipeIsNothing()
    {
        const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        struct stat status = {};
        QCOMPARE(::fstat(null, &status), 0);
        QVERIFY(!fillOfPipe(null));
        QCOMPARE(inodeOfPipe(null), ino_t(0));
        QVERIFY(!fillOfPipe(::getpid(), null, status.st_ino));
        ::close(null);
        QVERIFY(!fillOfPipe(-1));
        QCOMPARE(inodeOfPipe(-1), ino_t(0));
        QVERIFY(!fillOfPipe(::getpid(), 1'000'000, 1));
        const OwnPipe pipe;
        QVERIFY(!fillOfPipe(0, pipe.in(), inodeOfPipe(pipe.in()))); // no process has this pid
    }

    void whatAProcessHasWritten()
    {
        const auto before = writtenBy(::getpid());
        QVERIFY(before);
        const OwnPipe pipe;
        pipe.write(1234);
        const auto after = writtenBy(::getpid());
        QVERIFY(after);
        QVERIFY(*after - *before >= 1234);
        const auto readBefore = readBy(::getpid());
        QByteArray taken(1000, '\0');
        QCOMPARE(::read(pipe.out(), taken.data(), size_t(taken.size())), ssize_t(1000));
        QVERIFY(readBefore && *readBy(::getpid()) - *readBefore >= 1000);
        QVERIFY(!writtenBy(0));
    }

    void howWrittenBytesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("written"); // −1: nothing is said
        QTest::newRow("usual")
            << QByteArray("rchar: 5\nwchar: 77\nsyscr: 1\nwrite_bytes: 9\n") << qint64(77);
        QTest::newRow("last") << QByteArray("rchar: 5\nwchar: 78") << qint64(78);
        QTest::newRow("much") << QByteArray("wchar: 99999999999999\n") << qint64(99999999999999);
        QTest::newRow("no number") << QByteArray("wchar: many\n") << qint64(-1);
        QTest::newRow("nothing") << QByteArray("") << qint64(-1);
        QTest::newRow("another") << QByteArray("rchar: 5\n") << qint64(-1);
    }

    void howWrittenBytesAreSaid()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, written);
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkdir(QStringLiteral("4711")));
        QFile file(root.filePath(QStringLiteral("4711/io")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto said = writtenBy(4711, QFile::encodeName(root.path()));
        QCOMPARE(said.value_or(-1), written);
    }

    void aBlockedWriterHasAFullWire()
    {
        const TestRun result =
            run(*m_engine, planOf({test::stage("yes"), test::stage("sleep", {"60"})}),
                endOnce(1, isFull));
        QVERIFY(result.ended);
        const auto looks = looksAt(result, 1);
        QVERIFY(!looks.empty());
        QCOMPARE(looks.back().bytes, usualCapacity);
        QCOMPARE(looks.back().capacity, usualCapacity);
        QVERIFY(looks.back().passed >= 0);
        for (const WireLook &look : looks) {
            QVERIFY(look.bytes >= 0);
            QVERIFY(look.bytes <= look.capacity);
        }
        const WireRecord &wire = result.instance().wires.at(1);
        QCOMPARE(wire.bytes, usualCapacity);
        QCOMPARE(wire.capacity, usualCapacity);
    }

    void inputThatNobodyReadsLiesInItsWire()
    {
        Plan plan = planOf({test::stage("sleep", {"60"})});
        plan.pipeline.input = RandomInput{1 << 20, 7};
        const TestRun result = run(*m_engine, plan, endOnce(0, isFull));
        QVERIFY(result.ended);
        const auto looks = looksAt(result, 0);
        QVERIFY(!looks.empty());
        QVERIFY(isFull(looks.back()));
        QCOMPARE(looks.back().passed, looks.back().bytes);
    }

    void inputThatIsFedAtOnceLiesInItsWireToo()
    {
        Plan plan = planOf({test::stage("sleep", {"60"})});
        plan.pipeline.input = TextInput{QByteArray(100, 'x')};
        const TestRun result =
            run(*m_engine, plan, endOnce(0, [](const WireLook &look) { return look.bytes > 0; }));
        QVERIFY(result.ended);
        const auto looks = looksAt(result, 0);
        QVERIFY(!looks.empty());
        QCOMPARE(looks.back().bytes, 100);
        QCOMPARE(looks.back().passed, 100);
    }

    void outputThatWasReadDoesNotLieInItsWire()
    {
        // A child that has said its word and waits: what a look finds in its pipe is soon taken.
        const auto isRead = [](const WireLook &look) {
            return look.passed == 9 && look.bytes == 0;
        };
        const TestRun result =
            run(*m_engine, planOf({child({"ignore", "15"})}), endOnce(1, isRead));
        QVERIFY(result.ended);
        QCOMPARE(result.output(), QByteArray("ignoring\n"));
        const auto looks = looksAt(result, 1);
        QVERIFY(!looks.empty());
        QVERIFY(isRead(looks.back()));
    }

    void whatPassedNeverShrinks()
    {
        Plan plan = planOf({test::stage("yes"), test::stage("head", {"-c", "50000000"})});
        plan.run.pollMs = 1;
        plan.run.keepBytes = 0;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(result.ended);
        for (const int wire : {1, 2}) {
            qint64 last = 0;
            for (const WireLook &look : looksAt(result, wire)) {
                if (look.passed < 0)
                    continue;
                QVERIFY(look.passed >= last);
                last = look.passed;
            }
            // It may be some bytes ahead of its reader, but no more than a pipe and a buffer hold.
            QVERIFY(last <= 50'000'000 + 16 * usualCapacity);
        }
    }

    void whatAWritersChildrenWrite_data()
    {
        QTest::addColumn<bool>("trace");
        QTest::newRow("with the trace, where it is allowed") << true;
        QTest::newRow("polls alone") << false;
    }

    /// The kernel counts it for the writer only when the child is reaped, which here is never.
    void whatAWritersChildrenWrite()
    {
        QFETCH(const bool, trace);
        ObservationSettings observation;
        observation.trace = trace;
        const auto isThrough = [](const WireLook &look) {
            return look.passed >= 100'000 && look.bytes == 0;
        };
        const TestRun result = run(*m_engine, planOf({writerWithAChild(), test::stage("cat")}),
                                   endOnce(1, isThrough), observation);
        QVERIFY(result.ended);
        QVERIFY(isThrough(looksAt(result, 1).back()));
        // What the reader's loader reads at its begin is counted with it.
        QVERIFY(looksAt(result, 1).back().passed < 100'000 + usualCapacity);
    }

    void whereBothHaveChildrenItIsNotKnown_data() { whatAWritersChildrenWrite_data(); }

    void whereBothHaveChildrenItIsNotKnown()
    {
        QFETCH(const bool, trace);
        ObservationSettings observation;
        observation.trace = trace;
        const auto isUnknown = [](const WireLook &look) { return look.passed == -1; };
        const TestRun result =
            run(*m_engine,
                planOf({writerWithAChild(), test::stage("sh", {"-c", "cat >/dev/null; true"})}),
                endOnce(1, isUnknown), observation);
        QVERIFY(result.ended);
        QVERIFY(isUnknown(looksAt(result, 1).back()));
        QCOMPARE(result.instance().wires.at(1).bytesPerSecond, 0.0);
    }

    void aBusyPipeIsAskedSeldomOnceItHasBeenSeen()
    {
        using namespace std::chrono_literals;
        GaugeRest rest;
        TimePoint now(1s);
        for (int ask = 0; ask < GaugeRest::asksAtFirst; ++ask, now += 1ms)
            QVERIFY(rest.isOver(now));
        const TimePoint last = now - 1ms;
        QVERIFY(!rest.isOver(now));
        QVERIFY(!rest.isOver(last + GaugeRest::between - 1ns));
        QVERIFY(rest.isOver(last + GaugeRest::between));
        QVERIFY(!rest.isOver(last + GaugeRest::between + 1ns));
    }

    void aChangeOfTheCountingEndAddsNothing()
    {
        WireFlow flow;
        QCOMPARE(flow.take(WireFlow::End::Writer, 100), 100);
        QCOMPARE(flow.take(WireFlow::End::Writer, 90), 100); // its errors were counted later
        QCOMPARE(flow.take(WireFlow::End::Writer, 150), 150);
        QCOMPARE(flow.take(WireFlow::End::Reader, 7000), 150);
        QCOMPARE(flow.take(WireFlow::End::Reader, 7010), 160);
        QCOMPARE(flow.take(WireFlow::End::Writer, 20), 160);
        QCOMPARE(flow.take(WireFlow::End::Writer, 25), 165);
        WireFlow read;
        QCOMPARE(read.take(WireFlow::End::Reader, 40), 40);
    }

    void aGaugedWriterStillLearnsThatItsReaderEnded()
    {
        Plan plan = planOf({test::stage("yes"), test::stage("head", {"-n1"})});
        plan.run.pollMs = 1;
        plan.run.instances = 50;
        plan.run.atOnce = 8;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(result.ended);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(result.process(0, i).status, std::optional(-SIGPIPE));
            QCOMPARE(result.process(1, i).status, std::optional(0));
            QCOMPARE(result.output(i), QByteArray("y\n"));
        }
    }

    void aReaderThatEndsWhileItsWriterIsGauged()
    {
        // The writer is blocked, and looked at again and again, when its reader ends.
        Plan plan = planOf({test::stage("yes"), test::stage("sleep", {"60"})});
        plan.run.pollMs = 1;
        bool sent = false;
        const TestRun result =
            run(*m_engine, plan, [&sent](EngineThread &, const TestRun &so) {
                const auto looks = looksAt(so, 1);
                if (!sent && !looks.empty() && isFull(looks.back()))
                    sent = ::kill(pid_t(so.process(1).pid), SIGTERM) == 0;
            });
        QVERIFY(result.ended);
        QCOMPARE(result.process(0).status, std::optional(-SIGPIPE));
        QCOMPARE(result.process(1).status, std::optional(-SIGTERM));
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

QTEST_GUILESS_MAIN(tst_WireGauge)
#include "tst_wiregauge.moc"
