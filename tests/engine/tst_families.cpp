// What an instance starts ends with it, in whatever process group it is; and what has left group
// and session is said.

#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <algorithm>
#include <csignal>
#include <memory>
#include <set>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Returns a plan of a shell's lines. Each writes the pid that is asked about to standard output.
Plan planOfLines(const char *shell, const char *lines)
{
    return planOf({test::stage(shell, {"-c", lines})});
}

qint64 pidFrom(const TestRun &result, int instance = 0)
{
    return result.output(instance).trimmed().toLongLong();
}

/// Returns what ends the run as soon as each of `instances` has written something.
OnNews stopOnceAllHaveWritten(int instances)
{
    auto written = std::make_shared<std::set<int>>();
    return [written, instances](EngineThread &engine, const TestRun &run) {
        for (const auto &arrived : run.all<event::BytesArrived>())
            written->insert(arrived.stream.process.instance);
        if (int(written->size()) == instances)
            engine.stopRun(StopKind::Terminate);
    };
}

} // namespace

class tst_families : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void groupsOfTheirOwnAreEndedToo_data()
    {
        QTest::addColumn<QByteArray>("shell");
        QTest::addColumn<QByteArray>("lines");
        const QByteArray sh = "sh";
        const QByteArray bash = "bash";
        QTest::newRow("timeout") << sh
                                 << QByteArray("timeout 100 sh -c 'echo $$; exec sleep 77'; :");
        QTest::newRow("two timeouts")
            << sh << QByteArray("timeout 100 timeout 99 sh -c 'echo $$; exec sleep 77'; :");
        QTest::newRow("job control")
            << bash << QByteArray("set -m; sh -c 'echo $$; exec sleep 77' & wait");
        QTest::newRow("a stopped job")
            << bash << QByteArray("set -m; sh -c 'echo $$; kill -STOP $$; sleep 77' & sleep 78");
        QTest::newRow("deaf to SIGTERM")
            << sh
            << QByteArray("timeout 100 sh -c 'trap \"\" TERM; echo $$; while :; do sleep 1; "
                          "done'; :");
    }

    void groupsOfTheirOwnAreEndedToo()
    {
        QFETCH(const QByteArray, shell);
        QFETCH(const QByteArray, lines);
        for (const bool traced : {true, false}) {
            Plan plan = planOfLines(shell.constData(), lines.constData());
            plan.run.killAfterMs = 300;
            plan.run.instances = 2;
            const TestRun result = run(*m_engine, plan, stopOnceAllHaveWritten(2), {traced});
            for (int instance = 0; instance < 2; ++instance) {
                QVERIFY(pidFrom(result, instance) > 0);
                QVERIFY(isGone(pidFrom(result, instance)));
                QCOMPARE(result.instance(instance).outcome, std::optional(Outcome::Stopped));
            }
            QVERIFY(result.record.incidents().notEnded.empty());
        }
    }

    void aJobThatOutlivesItsShellIsEnded()
    {
        for (const bool traced : {true, false}) {
            Plan plan = planOfLines("bash", "set -m; sleep 77 >/dev/null 2>&1 & echo $!");
            plan.run.instances = 3;
            const TestRun result = run(*m_engine, plan, {}, {traced});
            size_t signalled = 0;
            for (int instance = 0; instance < 3; ++instance) {
                QVERIFY(isGone(pidFrom(result, instance)));
                QCOMPARE(result.instance(instance).outcome, std::optional(Outcome::Succeeded));
                const auto &sent = result.instance(instance).sentSignals;
                signalled += std::any_of(sent.begin(), sent.end(), [](const SentSignal &signal) {
                    return signal.reason == SignalReason::LeftOver;
                });
            }
            // Only the trace knows whose they are, if several end at about the same time.
            if (result.record.observation().trace)
                QCOMPARE(signalled, size_t(3));
            else
                QVERIFY(signalled == 3 || !result.record.incidents().signalsToOrphans.empty());
        }
    }

    void whatHasLeftTheSessionGoesOnAndIsSaid()
    {
        for (const bool traced : {true, false}) {
            const TestRun result =
                run(*m_engine,
                    planOfLines("sh", "x=$(setsid -f sh -c 'echo $$; exec sleep 77 >/dev/null "
                                      "2>&1'); echo $x"),
                    {}, {traced});
            const qint64 pid = pidFrom(result);
            QVERIFY(!isGone(pid));
            const auto &left = result.record.incidents().notEnded;
            QCOMPARE(left.size(), size_t(1));
            QCOMPARE(left[0].pid, pid);
            QCOMPARE(left[0].instance, 0);
            QCOMPARE(left[0].refusedSignal, 0);
            QVERIFY(!left[0].program.isEmpty());
            QVERIFY(result.instance().sentSignals.empty());
            ::kill(pid_t(pid), SIGKILL);
        }
    }

    void whoWasThereBeforeTheRunIsNotTouched()
    {
        // It is adopted before the run begins, from a run that let it go.
        const TestRun before =
            run(*m_engine, planOfLines("sh", "x=$(setsid -f sh -c 'echo $$; exec "
                                             "sleep 77 >/dev/null 2>&1'); "
                                             "echo $x"));
        const qint64 pid = pidFrom(before);
        const TestRun result = run(*m_engine, planOf({test::stage("true")}));
        QVERIFY(!isGone(pid));
        QVERIFY(result.record.incidents().notEnded.empty());
        ::kill(pid_t(pid), SIGKILL);
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_families)
#include "tst_families.moc"
