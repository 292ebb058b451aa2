// How real processes end, and how they are ended.

#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <csignal>
#include <memory>
#include <sys/wait.h>

using namespace forkscope;
using namespace forkscope::test;

class tst_endings : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void everyExitCode()
    {
        Plan plan = planOf({child({"exit", "{i}"})});
        plan.run.instances = 256;
        plan.run.atOnce = 16;
        plan.run.placeholders = true;
        const TestRun result = run(*m_engine, plan);
        for (int code = 0; code < 256; ++code) {
            QCOMPARE(result.instance(code).status, std::optional(code));
            QCOMPARE(result.instance(code).outcome,
                     std::optional(code == 0 ? Outcome::Succeeded : Outcome::Failed));
        }
    }

    void signalsAreNegative_data()
    {
        QTest::addColumn<int>("signal");
        for (const int signal : {SIGABRT, SIGSEGV, SIGKILL, SIGTERM, SIGPIPE, SIGINT, SIGHUP, 34})
            QTest::newRow(qPrintable(QString::number(signal))) << signal;
    }

    void signalsAreNegative()
    {
        QFETCH(const int, signal);
        const TestRun result =
            run(*m_engine, planOf({child({"signal", QByteArray::number(signal)})}));
        QCOMPARE(result.instance().status, std::optional(-signal));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Failed));
    }

    void theStatusIsThatOfTheRightmostFailingStage()
    {
        const TestRun result = run(
            *m_engine, planOf({child({"exit", "1"}), child({"exit", "3"}), child({"exit", "0"})}));
        QCOMPARE(result.process(0).status, std::optional(1));
        QCOMPARE(result.process(1).status, std::optional(3));
        QCOMPARE(result.process(2).status, std::optional(0));
        QCOMPARE(result.instance().status, std::optional(3));
    }

    void aReaderThatHasEnoughEndsItsWriter()
    {
        const TestRun result =
            run(*m_engine, planOf({test::stage("yes"), test::stage("head", {"-n1"})}));
        QCOMPARE(result.process(0).status, std::optional(-SIGPIPE));
        QCOMPARE(result.process(1).status, std::optional(0));
        QCOMPARE(result.output(), QByteArray("y\n"));
    }

    void aTimeoutTerminates()
    {
        Plan plan = planOf({test::stage("sleep", {"30"})});
        plan.run.timeoutMs = 100;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
        QCOMPARE(result.instance().status, std::optional(-SIGTERM));
        QVERIFY(result.instance().endedAt - result.instance().startedAt >=
                std::chrono::milliseconds(100));
        QVERIFY(isGone(result.process().pid));
    }

    void aChildThatIgnoresTheRequestIsKilledAfterTheGraceTime()
    {
        Plan plan = planOf({child({"ignore", "15"})});
        plan.run.timeoutMs = 200;
        plan.run.killAfterMs = 150;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().status, std::optional(-SIGKILL));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
        QVERIFY(result.instance().endedAt - result.instance().startedAt >=
                std::chrono::milliseconds(350));
        QCOMPARE(result.output(), QByteArray("ignoring\n")); // what came before is kept
    }

    void aStoppedChildIsTerminatedAllTheSame()
    {
        Plan plan = planOf({child({"stop"})});
        plan.run.timeoutMs = 200;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().status, std::optional(-SIGTERM));
    }

    void aWholeChainTimesOut()
    {
        Plan plan = planOf({test::stage("sleep", {"30"}), test::stage("cat"), test::stage("cat")});
        plan.run.timeoutMs = 100;
        const TestRun result = run(*m_engine, plan);
        for (int stage = 0; stage < 3; ++stage) {
            QVERIFY(result.process(stage).status);
            QVERIFY(isGone(result.process(stage).pid));
        }
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
    }

    void theUserStopsOneInstance()
    {
        Plan plan = planOf({test::stage("sleep", {"30"})});
        plan.run.instances = 2;
        bool sent = false;
        const TestRun result =
            run(*m_engine, plan, [&sent](EngineThread &engine, const TestRun &now) {
                if (now.all<event::ProcessStarted>().size() == 2 && !std::exchange(sent, true)) {
                    engine.stopInstance(0, StopKind::Terminate);
                    engine.stopInstance(1, StopKind::Kill);
                }
            });
        QCOMPARE(result.instance(0).outcome, std::optional(Outcome::Stopped));
        QCOMPARE(result.instance(0).status, std::optional(-SIGTERM));
        QCOMPARE(result.instance(1).outcome, std::optional(Outcome::Stopped));
        QCOMPARE(result.instance(1).status, std::optional(-SIGKILL));
    }

    void theUserStopsTheRun()
    {
        Plan plan = planOf({test::stage("sleep", {"30"})});
        plan.run.instances = 5;
        plan.run.atOnce = 2;
        bool sent = false;
        const TestRun result =
            run(*m_engine, plan, [&sent](EngineThread &engine, const TestRun &now) {
                if (now.all<event::ProcessStarted>().size() == 2 && !std::exchange(sent, true))
                    engine.stopRun(StopKind::Terminate);
            });
        QCOMPARE(result.record.counts().stopped, 2);
        QCOMPARE(result.record.counts().notStarted, 3);
        QCOMPARE(result.all<event::ProcessStarted>().size(), size_t(2));
    }

    void grandchildrenAreEndedAtATimeout_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("obedient") << QByteArray();
        QTest::newRow("deaf") << QByteArray("deaf");
    }

    void grandchildrenAreEndedAtATimeout()
    {
        QFETCH(const QByteArray, how);
        Plan plan = planOf({child({"grandchild", "wait", how})});
        plan.run.timeoutMs = 200;
        plan.run.killAfterMs = 100;
        const TestRun result = run(*m_engine, plan);
        const qint64 grandchild = result.output().toLongLong();
        QVERIFY(grandchild > 1);
        QTRY_VERIFY(isGone(grandchild));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
    }

    void whatIsLeftBehindInTheGroupIsEnded()
    {
        Plan plan = planOf({child({"grandchild", "end", "deaf"})});
        plan.run.killAfterMs = 100;
        const TestRun result = run(*m_engine, plan);
        const qint64 grandchild = result.output().toLongLong();
        QVERIFY(grandchild > 1);
        QVERIFY(result.instance().pipeHeld);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Succeeded));
        QVERIFY(isGone(grandchild));
    }

    void aDaemonThatHoldsThePipeDoesNotHangIt()
    {
        const TestRun result = run(*m_engine, planOf({child({"grandchild", "end", "session"})}));
        const qint64 daemon = result.output().toLongLong();
        QVERIFY(daemon > 1);
        QVERIFY(result.ended);
        QVERIFY(result.instance().pipeHeld);
        QVERIFY(!isGone(daemon)); // it left group and session on purpose
        ::kill(pid_t(daemon), SIGKILL);
    }

    void zombiesThatWereAdoptedAreReaped()
    {
        // The daemon ends while its parent, which never waits for it, still lives. When the parent
        // ends, the daemon's zombie becomes our child.
        const TestRun result = run(
            *m_engine,
            planOf({test::stage("sh", {"-c", "setsid sleep 0.1 > /dev/null 2>&1 & sleep 0.3"})}));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Succeeded));
        siginfo_t info{};
        QVERIFY(::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0);
        QCOMPARE(info.si_pid, 0);
    }

    void outputOfABackgroundChildIsWaitedFor()
    {
        const TestRun result = run(*m_engine, planOf({child({"later", "100", "late words"})}));
        QCOMPARE(result.output(), QByteArray("late words"));
        QVERIFY(!result.instance().pipeHeld);
    }

    void processSubstitutionOfAShell()
    {
        Plan plan = planOf({test::stage("bash", {"-c", "echo through > >(cat)"})});
        plan.run.instances = 20;
        const TestRun result = run(*m_engine, plan);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(result.output(i), QByteArray("through\n"));
    }

    void usageIsTheProcesssOwn()
    {
        const TestRun result = run(
            *m_engine, planOf({test::stage(
                           "sh", {"-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"})}));
        const Usage idle = run(*m_engine, planOf({test::stage("sleep", {"0.05"})})).process().usage;
        const Usage busy = result.process().usage;
        QVERIFY(busy.user + busy.system > 10 * (idle.user + idle.system));
        QVERIFY(busy.user + busy.system <= result.instance().endedAt - result.instance().startedAt +
                                               std::chrono::milliseconds(20));
        QVERIFY(idle.voluntarySwitches > 0);
    }

    void livingProcessesArePolled()
    {
        Plan plan = planOf({test::stage("sleep", {"0.5"})});
        plan.run.pollMs = 10;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(result.instance().polls >= 5);
        QVERIFY(result.instance().polls <= 51);
        // Each round looks at it or says that it still does what the last look saw.
        int blocked = 0;
        bool wasBlocked = false;
        for (const event::Polled &round : result.all<event::Polled>()) {
            for (const Look &look : round.looks)
                wasBlocked = std::holds_alternative<state::Blocked>(look.state);
            QVERIFY(!round.looks.empty() || round.restIsStill);
            blocked += wasBlocked ? 1 : 0;
        }
        QVERIFY(blocked >= 5);
        // This is its own memory, not what it shared with us before its program began.
        QVERIFY(result.process().usage.peak.atLeast > 0);
        QVERIFY(result.process().usage.peak.atLeast <
                result.all<event::RunEnded>().front().ownPeakRssKiB);
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_endings)
#include "tst_endings.moc"
