// A parent's mistakes are really made: each with real processes, on and off.

#include "core/analysis/words/Explain.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/export/Report.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <csignal>

using namespace forkscope;
using namespace forkscope::test;
using namespace std::chrono_literals;

namespace {

Plan with(Plan plan, Mistake mistake)
{
    plan.run.mistakes << nameOf(mistake);
    return plan;
}

Plan fed(Plan plan, qint64 bytes)
{
    plan.pipeline.input = RandomInput{bytes, 7};
    return plan;
}

Stage shell(const char *script)
{
    return stage("sh", {"-c", script});
}

const QByteArray hashOfNothing = "d41d8cd98f00b204e9800998ecf8427e";

} // namespace

class tst_mistakes : public StrictTest
{
    Q_OBJECT

private:
    std::unique_ptr<EngineThread> m_engine;

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void namesAreKnownBack()
    {
        for (const Mistake each : allMistakes) {
            QCOMPARE(mistakeNamed(nameOf(each)), std::optional(each));
            QVERIFY(!labelOf(each).isEmpty());
            QVERIFY(!sentenceOf(each).isEmpty());
        }
        QVERIFY(!mistakeNamed(u"readsoutputitself"));
    }

    void whatMayHangHasALimit()
    {
        RunSettings run;
        QCOMPARE(timeLimitMs(run), 0);
        run.mistakes = {nameOf(Mistake::IgnoresStatus)};
        QCOMPARE(timeLimitMs(run), 0);
        run.mistakes = {nameOf(Mistake::KeepsWriteEnd)};
        QCOMPARE(timeLimitMs(run), mistakeLimitMs);
        run.timeoutMs = 70;
        QCOMPARE(timeLimitMs(run), 70);
    }

    /// Forkscope gets what it reads and the next stage gets the rest; together that is everything.
    /// Where Forkscope was first each time, md5sum has seen nothing.
    void readsOutputItself()
    {
        Plan plan =
            planOf({shell("printf 0123456789; sleep 0.02; printf 0123456789"), stage("md5sum")});
        plan.run.instances = 40;
        const TestRun right = run(*m_engine, plan);
        QSet<QByteArray> hashes;
        for (int i = 0; i < 40; ++i)
            hashes.insert(right.output(i));
        QCOMPARE(hashes.size(), 1);
        QVERIFY(!hashes.begin()->startsWith(hashOfNothing));
        QCOMPARE(mistakes::bytesTaken(right.record, 0), 0);

        const TestRun wrong = run(*m_engine, with(plan, Mistake::ReadsOutputItself));
        int taken = 0;
        for (int i = 0; i < 40; ++i) {
            const qint64 bytes = mistakes::bytesTaken(wrong.record, i);
            QVERIFY(bytes == 0 || bytes == 10 || bytes == 20);
            QCOMPARE(wrong.bytes({{i, 0}, StreamKind::Output}).size(), bytes);
            QCOMPARE(wrong.output(i) == right.output(0), bytes == 0);
            QCOMPARE(wrong.output(i).startsWith(hashOfNothing), bytes == 20);
            taken += bytes > 0 ? 1 : 0;
            QCOMPARE(*wrong.instance(i).outcome, Outcome::Succeeded);
        }
        if (taken == 0)
            QSKIP("the next stage was first every time: a machine may be so");
        QVERIFY(mistakes::sentences(wrong.record, 0).size() == 1);
    }

    void keepsWriteEnd()
    {
        Plan plan = planOf({stage("echo", {"x"}), stage("md5sum")});
        plan.run.timeoutMs = 300;
        const TestRun right = run(*m_engine, plan);
        QCOMPARE(*right.instance().outcome, Outcome::Succeeded);
        const TestRun wrong = run(*m_engine, with(plan, Mistake::KeepsWriteEnd));
        QCOMPARE(*wrong.instance().outcome, Outcome::TimedOut);
        QCOMPARE(wrong.process(0).status, std::optional(0));
        QCOMPARE(wrong.process(1).status, std::optional(-SIGTERM));
        QVERIFY(!wrong.instance().pipeHeld);
        QCOMPARE(wrong.output(), QByteArray());
    }

    void writesThenReads()
    {
        Plan plan = fed(planOf({stage("cat")}), 1 << 20);
        plan.run.timeoutMs = 20'000;
        const TestRun right = run(*m_engine, plan);
        QCOMPARE(*right.instance().outcome, Outcome::Succeeded);
        plan.run.timeoutMs = 400;
        const TestRun wrong = run(*m_engine, with(plan, Mistake::WritesThenReads));
        QCOMPARE(*wrong.instance().outcome, Outcome::TimedOut);
        QVERIFY(mistakes::deadlockedAt(wrong.record, 0).has_value());
        QVERIFY(wrong.instance().input.total < (1 << 20));
        // What lay in the pipe is read when all processes are gone.
        QCOMPARE(wrong.output(), right.output().first(wrong.output().size()));
        QVERIFY(wrong.output().size() >= 4096);
    }

    void writesThenReadsIsRightForLittle()
    {
        const Plan plan = fed(planOf({stage("cat")}), 10'000);
        const TestRun wrong = run(*m_engine, with(plan, Mistake::WritesThenReads));
        QCOMPARE(*wrong.instance().outcome, Outcome::Succeeded);
        QCOMPARE(wrong.output().size(), 10'000);
        QVERIFY(!mistakes::deadlockedAt(wrong.record, 0));
    }

    void ignoresStatus()
    {
        const Plan plan = planOf({shell("exit 3"), stage("cat")});
        const TestRun right = run(*m_engine, plan);
        QCOMPARE(*right.instance().outcome, Outcome::Failed);
        QCOMPARE(right.instance().status, std::optional(3));
        const TestRun wrong = run(*m_engine, with(plan, Mistake::IgnoresStatus));
        QCOMPARE(*wrong.instance().outcome, Outcome::Succeeded);
        QCOMPARE(wrong.instance().status, std::optional(0));
        QCOMPARE(wrong.process(0).status, std::optional(3));
    }

    /// While any process of the run lives, those that have ended are zombies.
    void neverWaits()
    {
        Plan plan = planOf({shell("exit 5"), stage("sleep", {"0.3"})});
        plan.run.instances = 2;
        bool seen = false;
        const TestRun wrong = run(
            *m_engine, with(plan, Mistake::NeverWaits), [&](EngineThread &, const TestRun &now) {
                if (now.record.instances().empty() || now.instance().processes.size() < 2 ||
                    now.instance().processes[0].pid == 0 || now.process(1).status)
                    return;
                QFile stat(QStringLiteral("/proc/%1/stat").arg(now.process(0).pid));
                seen = seen || (stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") Z "));
            });
        QVERIFY(seen);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(*wrong.instance(i).outcome, Outcome::Failed);
            QCOMPARE(wrong.instance(i).status, std::optional(5));
            QVERIFY(mistakes::zombieTime(wrong.record, {i, 0}) > 300ms);
            QVERIFY(isGone(wrong.process(0, i).pid));
        }
        const TestRun right = run(*m_engine, plan);
        QVERIFY(mistakes::zombieTime(right.record, {0, 0}) < 300ms);
    }

    void killsOnlyChild()
    {
        Plan plan = planOf({shell("sleep 77 & echo $!; wait")});
        plan.run.timeoutMs = 200;
        const TestRun right = run(*m_engine, plan);
        QVERIFY(!right.instance().pipeHeld);
        QVERIFY(!mistakes::leftSurvivors(right.record, 0));
        const TestRun wrong = run(*m_engine, with(plan, Mistake::KillsOnlyChild));
        QCOMPARE(*wrong.instance().outcome, Outcome::TimedOut);
        QVERIFY(wrong.instance().pipeHeld); // the sleep held it
        QVERIFY(mistakes::leftSurvivors(wrong.record, 0));
        const qint64 sleeper = wrong.output().trimmed().toLongLong();
        QVERIFY(sleeper > 0);
        QVERIFY(isGone(sleeper)); // it was ended after all
    }

    void oneAfterAnother()
    {
        Plan plan = planOf({stage("sleep", {"0.02"})});
        plan.run.instances = 5;
        const TestRun wrong = run(*m_engine, with(plan, Mistake::OneAfterAnother));
        for (int i = 1; i < 5; ++i)
            QVERIFY(wrong.instance(i).startedAt >= wrong.instance(i - 1).endedAt);
        QVERIFY(wrong.all<event::AtOnceLowered>().empty());
    }

    /// All mistakes that can be made at once end within the limit and leave nothing behind.
    void allTogether()
    {
        Plan plan = fed(planOf({stage("cat"), stage("cat")}), 1 << 20);
        plan.run.instances = 3;
        plan.run.timeoutMs = 300;
        plan.run.killAfterMs = 100;
        for (const Mistake each : allMistakes)
            plan.run.mistakes << nameOf(each);
        const TestRun wrong = run(*m_engine, plan);
        QVERIFY(wrong.ended);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(wrong.instance(i).outcome.has_value());
            for (int stage = 0; stage < 2; ++stage)
                QVERIFY(isGone(wrong.process(stage, i).pid));
        }
    }

    void isInTheReport()
    {
        const Plan plan = planOf({shell("exit 3"), stage("cat")});
        const TestRun wrong = run(*m_engine, with(plan, Mistake::IgnoresStatus));
        const QJsonObject report = QJsonDocument::fromJson(reportJson(wrong.record)).object();
        QCOMPARE(report.value(u"mistakes").toArray(), QJsonArray{QStringLiteral("ignoresStatus")});
        const QStringList lines = explain(wrong.record, subject::Instance{0});
        QVERIFY(lines.join(QChar(u' ')).contains(u"nobody looked at it"));
    }
};

CORE_TEST(tst_mistakes)
#include "tst_mistakes.moc"
