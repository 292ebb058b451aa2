#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <csignal>

using namespace forkscope;
using test::child;
using test::planOf;
using test::run;
using test::stage;
using test::TestRun;

namespace {

constexpr qint64 pipeBytes = 65536;

/// Returns a chain with all its wires tapped.
Plan tapped(QList<Stage> stages)
{
    for (Stage &each : stages)
        each.tap = true;
    return planOf(stages);
}

StreamId wireBehind(int stage, int instance = 0)
{
    return {{instance, stage}, StreamKind::Output};
}

const StreamId input{{0, 0}, StreamKind::Input};

/// Returns what the last look at the wire in front of a stage saw.
WireRecord wireOf(const TestRun &result, int wire)
{
    const auto &instances = result.record.instances();
    const bool known = !instances.empty() && size_t(wire) < instances.front().wires.size();
    return known ? instances.front().wires[size_t(wire)] : WireRecord{};
}

bool isBlocked(const TestRun &result, WaitReason reason)
{
    const auto &instances = result.record.instances();
    if (instances.empty() || instances.front().processes.empty())
        return false;
    return instances.front().processes.front().state == ProcessState(state::Blocked{reason});
}

} // namespace

class tst_taps : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void whatPassesIsKeptAndPassedOn()
    {
        Plan plan = tapped({stage("cat"), stage("tr", {"a-z", "A-Z"}), stage("rev")});
        plan.pipeline.input = TextInput{"hello\n"};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Succeeded));
        QCOMPARE(result.bytes(wireBehind(0)), QByteArray("hello\n"));
        QCOMPARE(result.bytes(wireBehind(1)), QByteArray("HELLO\n"));
        QCOMPARE(result.output(), QByteArray("OLLEH\n"));
        QCOMPARE(result.process(0).output.total, 6);
        QVERIFY(result.process(0).output.ended);
    }

    void aWireWithoutATapIsNotKept()
    {
        Plan plan = planOf({stage("echo", {"one"}), stage("cat"), stage("cat")});
        plan.pipeline.stages[1].tap = true;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(!result.record.capture()->find(wireBehind(0)));
        QCOMPARE(result.bytes(wireBehind(1)), QByteArray("one\n"));
    }

    void atTheLastStageATapMeansNothingMore()
    {
        const TestRun result = run(*m_engine, tapped({stage("echo", {"one"})}));
        QCOMPARE(result.output(), QByteArray("one\n"));
        QCOMPARE(result.all<event::StreamEnded>().size(), 2U);
    }

    void megabytesThroughThreeTapsByteForByte()
    {
        constexpr qint64 size = 4 << 20;
        Plan plan = tapped({stage("cat"), stage("cat"), stage("cat"), stage("cat")});
        plan.pipeline.input = RandomInput{size, 1};
        const TestRun result = run(*m_engine, plan);
        const QByteArray fed = result.bytes(input);
        QCOMPARE(fed.size(), size);
        for (int wire = 0; wire < 4; ++wire)
            QVERIFY(result.bytes(wireBehind(wire)) == fed);
        for (const event::StreamEnded &ended : result.all<event::StreamEnded>())
            QVERIFY(ended.atEndOfFile);
    }

    void aReaderThatClosesEarlyEndsItsWriter()
    {
        const TestRun result = run(*m_engine, tapped({stage("yes"), stage("head", {"-n1"})}));
        QCOMPARE(result.process(0).status, std::optional(-SIGPIPE));
        QCOMPARE(result.process(1).status, std::optional(0));
        QCOMPARE(result.output(), QByteArray("y\n"));
        QVERIFY(result.bytes(wireBehind(0)).startsWith("y\ny\n"));
    }

    void aSilentWriterLearnsThatItsReaderIsGone()
    {
        Plan plan = tapped({child({"outlive"}), stage("true")});
        plan.run.timeoutMs = 60'000;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.process(0).status, std::optional(-SIGPIPE));
        QCOMPARE(result.process(0).output.total, 0);
    }

    void whatLiesInThePipesIsReadAfterTheWriterIsGone()
    {
        // This is more than the reader's pipe holds, so some must wait in the writer's pipe until
        // there is room.
        Plan plan = tapped({stage("head", {"-c", "100000", "/dev/zero"}),
                            stage("sh", {"-c", "sleep 0.3; wc -c"})});
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.output(), QByteArray("100000\n"));
        QCOMPARE(result.process(0).output.total, 100'000);
    }

    void theEndOfFileIsPassedOn()
    {
        Plan plan = tapped({stage("head", {"-c", "1000", "/dev/zero"}), child({"last", "1000"})});
        plan.run.timeoutMs = 60'000;
        QCOMPARE(run(*m_engine, plan).instance().outcome, std::optional(Outcome::Succeeded));
    }

    void aSlowReaderBlocksItsWriter()
    {
        // The reader never reads, so both pipes fill up, and then the writer waits.
        const Plan plan = tapped({stage("yes"), child({"ignore", "10"})});
        const TestRun result = run(*m_engine, plan, [](EngineThread &engine, const TestRun &now) {
            const WireRecord wire = wireOf(now, 1);
            if (wire.capacity > 0 && wire.bytes == wire.capacity &&
                isBlocked(now, WaitReason::PipeFull))
                engine.stopRun(StopKind::Kill);
        });
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Stopped));
        const WireRecord wire = wireOf(result, 1);
        QCOMPARE(wire.capacity, 2 * pipeBytes);
        QCOMPARE(wire.bytes, 2 * pipeBytes);
        QCOMPARE(wire.passed, 2 * pipeBytes);
        // Only what the reader could have read has been kept, and nothing is held between the
        // pipes.
        QCOMPARE(result.process(0).output.total, pipeBytes);
    }

    void aTimeoutEndsATappedChain()
    {
        Plan plan = tapped({stage("yes"), stage("sleep", {"30"}), stage("sleep", {"30"})});
        plan.run.timeoutMs = 200;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
        QVERIFY(!result.instance().pipeHeld);
        QCOMPARE(result.process(2).status, std::optional(-SIGTERM));
    }

    void aStartThatFailsEndsATappedChain()
    {
        Plan plan = tapped({stage("yes"), stage("/nowhere/program"), stage("cat")});
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::NotStarted));
    }

    void aTapThatIsHeldIsGivenUp()
    {
        const TestRun result = run(*m_engine, tapped({child({"grandchild", "end", "session"}),
                                                      child({"grandchild", "end", "session"})}));
        QVERIFY(result.instance().pipeHeld);
        for (const QByteArray &pid : {result.bytes(wireBehind(0)), result.output()}) {
            QVERIFY(pid.trimmed().toInt() > 1);
            QCOMPARE(::kill(pid.trimmed().toInt(), SIGKILL), 0);
        }
    }

    void manyTappedChainsAtOnce()
    {
        Plan plan = tapped({stage("cat"), stage("cat"), stage("cat")});
        plan.pipeline.input = RandomInput{100'000, 3};
        plan.run.instances = 60;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.record.counts().succeeded, 60);
        for (int i = 0; i < 60; ++i) {
            QCOMPARE(result.output(i).size(), 100'000);
            QVERIFY(result.bytes(wireBehind(0, i)) == result.output(i));
            QVERIFY(result.bytes(wireBehind(1, i)) == result.output(i));
        }
    }

    void theInputIsAStream()
    {
        Plan plan = planOf({stage("cat")});
        plan.pipeline.input = TextInput{"given"};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.bytes(input), QByteArray("given"));
        QCOMPARE(result.instance().input.total, 5);
        QVERIFY(result.instance().input.ended);
    }

    void howMuchOfTheInputWasReadIsKnown()
    {
        Plan plan = planOf({child({"read", "3"})});
        plan.pipeline.input = RandomInput{64 << 20, 1};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().inputRead, 3);
        QVERIFY(result.instance().input.total >= pipeBytes);
        QVERIFY(result.instance().input.total < 64 << 20);
        QVERIFY(!result.all<event::InputRead>().empty());
    }

    void withoutAnInputThereIsNoSuchStream()
    {
        const TestRun result = run(*m_engine, planOf({stage("cat")}));
        QVERIFY(!result.record.capture()->find(input));
        QVERIFY(!result.instance().input.ended);
    }

    void theTotalOfARunHolds()
    {
        constexpr qint64 each = 1 << 20;
        constexpr qint64 total = 64LL << 20;
        Plan plan = planOf({stage("head", {"-c", QByteArray::number(each), "/dev/zero"})});
        plan.run.instances = 300;
        plan.run.atOnce = 20;
        plan.run.keepBytesTotal = total;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.record.counts().succeeded, 300);
        qint64 kept = 0;
        for (int i = 0; i < 300; ++i) {
            const auto store = result.record.capture()->find(wireBehind(0, i));
            const Extent extent = store->extent();
            QCOMPARE(extent.total, each);
            QVERIFY(extent.dropped() == 0 || store->keepStop().why == KeepLimit::Total);
            kept += extent.total - extent.dropped();
        }
        QCOMPARE(kept, total);
        QCOMPARE(result.record.keepingStopped().size(), 1U);
        QCOMPARE(result.record.keepingStopped().front().stop, (KeepStop{KeepLimit::Total, 0, {}}));
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_taps)
#include "tst_taps.moc"
