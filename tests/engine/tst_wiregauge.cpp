// How full pipes are: our own, those of others, and the wires of a run.

#include "core/observe/WireGauge.h"

#include "core/engine/looks/GaugeRest.h"
#include "core/engine/looks/WireFlow.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <set>
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

/// Returns the looks at one wire of a run in order.
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

/// Returns the first look at a wire that is as wanted, for which endOnce() ended the run. Later
/// looks see processes that are being killed one after another.
std::optional<WireLook> lookThat(bool (*isWanted)(const WireLook &), const TestRun &result,
                                 int wire)
{
    const auto looks = looksAt(result, wire);
    const auto found = std::find_if(looks.begin(), looks.end(), isWanted);
    return found == looks.end() ? std::nullopt : std::optional(*found);
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

/// Returns a stage whose child writes 100 000 bytes and is not reaped before the stage ends.
Stage writerWithAChild()
{
    return test::stage("sh", {"-c", "(head -c 100000 /dev/zero; sleep 60) & wait"});
}

// This is what a pipe holds unless somebody has changed it (pipe(7)).
constexpr qint64 usualCapacity = 65536;

} // namespace

class tst_wiregauge : public StrictTest
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
            // Now it is looked at as a pipe of somebody else.
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
        // The read end that a look opens is closed again, so there is no reader.
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
        QVERIFY(null >= 0);
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
        QTest::addColumn<qint64>("written"); // −1: none are said
        QTest::newRow("usual") << QByteArray("rchar: 5\nwchar: 77\nsyscr: 1\nwrite_bytes: 9\n")
                               << qint64(77);
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
        const auto full = lookThat(isFull, result, 1);
        QVERIFY(full);
        QCOMPARE(full->bytes, usualCapacity);
        QCOMPARE(full->capacity, usualCapacity);
        QVERIFY(full->passed >= 0);
        for (const WireLook &look : looksAt(result, 1)) {
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
        const auto full = lookThat(isFull, result, 0);
        QVERIFY(full);
        QCOMPARE(full->passed, full->bytes);
    }

    void inputThatIsFedAtOnceLiesInItsWireToo()
    {
        Plan plan = planOf({test::stage("sleep", {"60"})});
        plan.pipeline.input = TextInput{QByteArray(100, 'x')};
        const auto isFed = [](const WireLook &look) { return look.bytes > 0; };
        const TestRun result = run(*m_engine, plan, endOnce(0, isFed));
        QVERIFY(result.ended);
        const auto fed = lookThat(isFed, result, 0);
        QVERIFY(fed);
        QCOMPARE(fed->bytes, 100);
        QCOMPARE(fed->passed, 100);
    }

    void outputThatWasReadDoesNotLieInItsWire()
    {
        // The child has written its word and waits; what a look finds in its pipe is soon read.
        const auto isRead = [](const WireLook &look) {
            return look.passed == 9 && look.bytes == 0;
        };
        const TestRun result =
            run(*m_engine, planOf({child({"ignore", "15"})}), endOnce(1, isRead));
        QVERIFY(result.ended);
        QCOMPARE(result.output(), QByteArray("ignoring\n"));
        QVERIFY(lookThat(isRead, result, 1));
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
            // The writer may be some bytes ahead of its reader, but no more than a pipe and a
            // buffer hold.
            QVERIFY(last <= 50'000'000 + 16 * usualCapacity);
        }
    }

    void whatAWritersChildrenWrite_data()
    {
        QTest::addColumn<bool>("trace");
        QTest::newRow("with the trace, where it is allowed") << true;
        QTest::newRow("polls alone") << false;
    }

    /// The kernel counts these bytes for the writer only when the child is reaped, which never
    /// happens here.
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
        const auto through = lookThat(isThrough, result, 1);
        QVERIFY(through);
        // What the reader's loader reads at the start is counted with it.
        QVERIFY(through->passed < 100'000 + usualCapacity);
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
        QVERIFY(lookThat(isUnknown, result, 1));
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

    void theWriterIsBelievedFirst()
    {
        WireFlow flow;
        QCOMPARE(flow.take(100, 7000), std::optional(100));
        QCOMPARE(flow.take(90, 7010), std::optional(100)); // errors were counted only later
        QCOMPARE(flow.take(150, std::nullopt), std::optional(150));
    }

    void anotherEndThatCountsAddsWhatItCountedSinceTheLastLook()
    {
        WireFlow flow;
        QCOMPARE(flow.take(100, 7000), std::optional(100));
        QCOMPARE(flow.take(std::nullopt, 7010), std::optional(110));
        QCOMPARE(flow.take(20, 7030), std::optional(130));
        QCOMPARE(flow.take(25, 8000), std::optional(135));
        QCOMPARE(flow.take(30, std::nullopt), std::optional(140));
        WireFlow read;
        QCOMPARE(read.take(std::nullopt, 40), std::optional(40));
    }

    void whatWasMissedOnceIsNotKnownAnyMore()
    {
        WireFlow flow;
        QCOMPARE(flow.take(100, std::nullopt), std::optional(100));
        QCOMPARE(flow.take(std::nullopt, 7000), std::nullopt);
        QCOMPARE(flow.take(std::nullopt, 7010), std::nullopt);
        QCOMPARE(flow.take(200, 7010), std::nullopt);
    }

    /// Whichever end tells at a look, nothing is added twice and nothing is left out.
    void whatPassedIsExactAsLongAsOneEndTellsAtTwoLooks()
    {
        QVERIFY(rc::check([] {
            struct Tells
            {
                bool writer = true;
                bool reader = true;
            } last;
            WireFlow flow;
            // This is what the reader has read elsewhere before the first look.
            const auto elsewhere = *rc::gen::inRange<qint64>(0, 10'000);
            qint64 passed = *rc::gen::inRange<qint64>(0, 5000);
            RC_ASSERT(flow.take(passed, passed + elsewhere) == std::optional(passed));
            bool isKnown = true;
            for (const qint64 step :
                 *rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(0, 5000))) {
                passed += step;
                const Tells now{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
                isKnown = isKnown && ((now.writer && last.writer) || (now.reader && last.reader));
                const auto said =
                    flow.take(now.writer ? std::optional(passed) : std::nullopt,
                              now.reader ? std::optional(passed + elsewhere) : std::nullopt);
                RC_ASSERT(said == (isKnown ? std::optional(passed) : std::nullopt));
                last = now;
            }
        }));
    }

    /// Some of the twenty writers have no child yet at one look, and at the next look everything is
    /// written.
    void writersWhoseChildrenWriteAllBetweenTwoLooks()
    {
        Plan plan = planOf({writerWithAChild(), test::stage("cat")});
        plan.run.instances = 20;
        plan.run.atOnce = 20;
        ObservationSettings observation;
        observation.trace = false;
        std::set<int> through;
        const TestRun result = run(
            *m_engine, plan,
            [&through](EngineThread &engine, const TestRun &so) {
                for (int i = 0; i < int(so.record.instances().size()); ++i) {
                    const auto &wires = so.instance(i).wires;
                    if (wires.size() > 1 && wires[1].passed >= 100'000)
                        through.insert(i);
                }
                if (through.size() == 20)
                    engine.stopRun(StopKind::Kill);
            },
            observation);
        QVERIFY(result.ended);
        QCOMPARE(through.size(), size_t(20));
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
        // The writer is blocked, and is looked at again and again, when its reader ends.
        Plan plan = planOf({test::stage("yes"), test::stage("sleep", {"60"})});
        plan.run.pollMs = 1;
        bool sent = false;
        const TestRun result = run(*m_engine, plan, [&sent](EngineThread &, const TestRun &so) {
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

CORE_TEST(tst_wiregauge)
#include "tst_wiregauge.moc"
