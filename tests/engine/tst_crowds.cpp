// Many processes, few descriptors: nothing is left behind, nothing is lost.

#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QDir>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

/// Returns whether there are children that have ended and have not been reaped.
bool hasZombieChild()
{
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
}

} // namespace

class tst_crowds : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setrlimit(RLIMIT_NOFILE, &m_limit); }
    void initTestCase() { getrlimit(RLIMIT_NOFILE, &m_limit); }

    void aThousandEchoesAtOnce()
    {
        EngineThread engine;
        Plan plan = planOf({test::stage("echo", {"{i}"})});
        plan.run.instances = 1025;
        plan.run.placeholders = true;
        const TestRun result = run(engine, plan);
        QCOMPARE(result.record.counts().succeeded, 1025);
        for (int i = 0; i < 1025; ++i)
            QCOMPARE(result.output(i), QByteArray::number(i) + '\n');
    }

    void tenThousandLeaveNothing()
    {
        EngineThread engine;
        Plan plan = planOf({test::stage("true")});
        run(engine, plan); // this opens what is opened only once
        const int before = openDescriptors();
        plan.run.instances = 10'000;
        plan.run.atOnce = 8;
        const TestRun result = run(engine, plan);
        QCOMPARE(result.record.counts().succeeded, 10'000);
        QCOMPARE(openDescriptors(), before);
        QVERIFY(!hasZombieChild());
    }

    void fewDescriptorsLowerAtOnceAndSaySo()
    {
        limitDescriptors(256);
        EngineThread engine;
        Plan plan = planOf({test::stage("cat"), test::stage("cat")});
        plan.pipeline.input = TextInput{"x"};
        plan.run.instances = 200;
        const TestRun result = run(engine, plan);
        const auto lowered = result.all<event::AtOnceLowered>();
        QCOMPARE(lowered.size(), size_t(1));
        QCOMPARE(lowered.front().wanted, 200);
        QCOMPARE(lowered.front().descriptorLimit, 256);
        QVERIFY(lowered.front().used >= 5);
        QVERIFY(lowered.front().used < 50);
        QCOMPARE(result.record.atOnce(), lowered.front().used);
        QCOMPARE(result.record.counts().succeeded, 200);
        QCOMPARE(result.all<event::StartPostponed>().size(), size_t(0));
    }

    // Every child inherits only its own ends. A chain whose pipe was kept open by the copy of a
    // sleeping neighbour would last as long as that neighbour.
    void chainsDoNotWaitForSleepersBesideThem()
    {
        EngineThread engine;
        Plan plan = planOf({test::stage("sh", {"-c", "[ {i} -ge 20 ] || exec sleep 1; exec cat"}),
                            test::stage("cat")});
        plan.pipeline.input = TextInput{"{i}"};
        plan.run.instances = 120;
        plan.run.placeholders = true;
        const TestRun result = run(engine, plan);
        QCOMPARE(result.record.counts().succeeded, 120);
        const auto wall = [&result](int i) {
            return result.instance(i).endedAt - result.instance(i).startedAt;
        };
        Nanoseconds shortestSleep = wall(0);
        for (int i = 0; i < 20; ++i)
            shortestSleep = std::min(shortestSleep, wall(i));
        for (int i = 20; i < 120; ++i) {
            QCOMPARE(result.output(i), QByteArray::number(i));
            QVERIFY(wall(i) < shortestSleep);
        }
    }

    void failingStartsLeakNothingWithFewDescriptors()
    {
        limitDescriptors(256);
        EngineThread engine;
        Plan plan = planOf({test::stage("/no/such/program")});
        run(engine, plan);
        const int before = openDescriptors();
        plan.run.instances = 1100;
        const TestRun result = run(engine, plan);
        QCOMPARE(result.record.counts().notStarted, 1100);
        for (int i = 0; i < 1100; ++i)
            QCOMPARE(result.process(0, i).startError->errnum, ENOENT);
        QCOMPARE(openDescriptors(), before);
        QVERIFY(!hasZombieChild());
    }

    void aShortageOfDescriptorsIsTriedAgainAndThenSaid()
    {
        EngineThread engine;
        Plan plan = planOf({test::stage("true")});
        // Once the limit is 8, all numbers below it are in use, so no pipe can be made; the engine
        // could not know of this before.
        QVERIFY(run(engine, plan).ended);
        bool lowered = false;
        plan.run.instances = 2;
        plan.run.atOnce = 1;
        plan.pipeline.stages = {test::stage("sleep", {"0.2"})};
        const TestRun result = run(engine, plan, [&](EngineThread &, const TestRun &now) {
            if (!lowered && !now.all<event::ProcessStarted>().empty()) {
                lowered = true;
                softLimit(8);
            }
        });
        QCOMPARE(result.instance(0).outcome, std::optional(Outcome::Succeeded));
        QCOMPARE(result.instance(1).outcome, std::optional(Outcome::NotStarted));
        QCOMPARE(result.all<event::StartPostponed>().size(), size_t(8));
        QCOMPARE(result.process(0, 1).startError->errnum, EMFILE);
        QCOMPARE(result.process(0, 1).startError->step, StartStep::Fork);
    }

private:
    void limitDescriptors(rlim_t count) const
    {
        // The hard limit is lowered too, because the engine raises its own limit up to it. An
        // ordinary user cannot raise it again, so the tests that need many descriptors come first.
        rlimit limit{count, count};
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            QFAIL("cannot limit descriptors");
    }
    void softLimit(rlim_t count) const
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = count;
        setrlimit(RLIMIT_NOFILE, &limit);
    }

    rlimit m_limit{};
};

CORE_TEST(tst_crowds)
#include "tst_crowds.moc"
