// Streams so long that a thread other than the engine's moves their bytes.

#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <algorithm>
#include <csignal>
#include <memory>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// This is far beyond the size at which a stream is a long one.
constexpr qint64 size = 3'000'000;
const QByteArray head = "head -c " + QByteArray::number(size);
const QByteArray writeZeros = head + " /dev/zero";

const StreamId output{{0, 0}, StreamKind::Output};

event::StreamEnded endOf(const TestRun &result, StreamId stream)
{
    for (const event::StreamEnded &ended : result.all<event::StreamEnded>()) {
        if (ended.stream == stream)
            return ended;
    }
    return {};
}

/// Returns how many bytes of a stream the events have told so far.
qint64 toldOf(const TestRun &result, StreamId stream)
{
    qint64 total = 0;
    for (const event::BytesArrived &arrived : result.all<event::BytesArrived>()) {
        if (arrived.stream == stream)
            total = arrived.total;
    }
    return total;
}

/// Returns what the looks at a wire saw to have passed, in the order of the looks.
std::vector<qint64> passedBy(const TestRun &result, int wire)
{
    std::vector<qint64> passed;
    for (const event::Polled &polled : result.all<event::Polled>()) {
        for (const WireLook &look : polled.wires) {
            if (look.wire == wire)
                passed.push_back(look.passed);
        }
    }
    return passed;
}

Plan tappedShell(const QByteArray &first, const QByteArray &second)
{
    Plan plan = planOf({stage("sh", {"-c", first}), stage("sh", {"-c", second})});
    plan.pipeline.stages[0].tap = true;
    return plan;
}

} // namespace

class tst_longstreams : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void manyAtOnceByteForByte()
    {
        Plan plan = planOf({stage("cat")});
        plan.pipeline.input = RandomInput{size, 7};
        plan.run.instances = 12;
        const TestRun result = run(*m_engine, plan);
        for (int index = 0; index < plan.run.instances; ++index) {
            QCOMPARE(result.instance(index).outcome, std::optional(Outcome::Succeeded));
            const QByteArray fed = result.bytes({{index, 0}, StreamKind::Input});
            QCOMPARE(fed.size(), size);
            QVERIFY(result.output(index) == fed);
            const event::StreamEnded end = endOf(result, {{index, 0}, StreamKind::Output});
            QCOMPARE(end.total, size);
            QVERIFY(end.atEndOfFile);
        }
    }

    void bothStreamsOfOneProcess()
    {
        const TestRun result =
            run(*m_engine,
                planOf({stage("sh", {"-c", writeZeros + " >&2 & " + writeZeros + "; wait"})}));
        QCOMPARE(endOf(result, output).total, size);
        QCOMPARE(endOf(result, {{0, 0}, StreamKind::Errors}).total, size);
        QVERIFY(result.output() == QByteArray(size, '\0'));
    }

    void whatComesIsToldWhileItComes()
    {
        const TestRun result =
            run(*m_engine, planOf({stage("yes")}), [](EngineThread &engine, const TestRun &now) {
                if (now.all<event::BytesArrived>().size() >= 5 && toldOf(now, output) >= 4 * size)
                    engine.stopRun(StopKind::Terminate);
            });
        QCOMPARE(result.process(0).status, std::optional(-SIGTERM));
        const event::StreamEnded end = endOf(result, output);
        QVERIFY(end.atEndOfFile);
        QVERIFY(end.total >= toldOf(result, output));
        QCOMPARE(result.record.capture()->find(output)->extent().total, end.total);
        QVERIFY(result.record.capture()->find(output)->extent().ended);
    }

    void whatIsNoLongerKeptIsSaid()
    {
        Plan plan = planOf({stage("sh", {"-c", writeZeros})});
        plan.run.keepBytesTotal = size / 2;
        const TestRun result = run(*m_engine, plan);
        const auto stops = result.all<event::KeepingStopped>();
        QCOMPARE(stops.size(), size_t(1));
        QVERIFY(stops.front().stream == output);
        QCOMPARE(endOf(result, output).total, size);
    }

    void aQuietPipeThatIsHeldIsGivenUp()
    {
        const TestRun result =
            run(*m_engine, planOf({stage("sh", {"-c", writeZeros + "; sleep 100 &"})}));
        QVERIFY(result.instance().pipeHeld);
        QCOMPARE(endOf(result, output).total, size);
        QVERIFY(!endOf(result, output).atEndOfFile);
    }

    void aBusyPipeThatIsHeldIsGivenUp()
    {
        const TestRun result = run(*m_engine, planOf({stage("sh", {"-c", "yes & " + writeZeros})}));
        QVERIFY(result.instance().pipeHeld);
        QVERIFY(endOf(result, output).total > size);
        QVERIFY(!endOf(result, output).atEndOfFile);
        QCOMPARE(result.all<event::StreamEnded>().size(), size_t(2));
    }

    void aTappedReaderThatClosesEarlyEndsItsWriter()
    {
        const TestRun result = run(*m_engine, tappedShell("exec yes", "exec " + head));
        QCOMPARE(result.process(0).status, std::optional(-SIGPIPE));
        QCOMPARE(result.process(1).status, std::optional(0));
        QCOMPARE(result.output().size(), size);
        QVERIFY(endOf(result, output).total >= size);
        QVERIFY(!endOf(result, output).atEndOfFile);
    }

    void aTappedReaderThatPausesGetsAllOfIt()
    {
        const TestRun result =
            run(*m_engine,
                tappedShell("exec " + writeZeros, "head -c 1500000 > /dev/null; sleep 0.3; wc -c"));
        QCOMPARE(result.output(), QByteArray("1500000\n"));
        QCOMPARE(endOf(result, output).total, size);
        QVERIFY(endOf(result, output).atEndOfFile);
        const std::vector<qint64> passed = passedBy(result, 1);
        QVERIFY(!passed.empty());
        QVERIFY(std::is_sorted(passed.begin(), passed.end()));
        QVERIFY(passed.back() <= size);
    }

    void theProgramCanEndMeanwhile()
    {
        auto engine = std::make_unique<EngineThread>();
        qint64 pid = 0;
        TestRun result;
        engine->startRun(planOf({stage("yes")}));
        const auto hasMuch = [&] {
            for (Event &event : engine->takeEvents())
                result.events.push_back(std::move(event));
            return toldOf(result, output) >= 2 * size;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasMuch(), 60'000);
        for (const event::ProcessStarted &started : result.all<event::ProcessStarted>())
            pid = started.pid;
        engine.reset();
        QVERIFY(pid > 1);
        QVERIFY(isGone(pid));
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_longstreams)
#include "tst_longstreams.moc"
