#include "core/lessons/LessonPlans.h"
#include "core/lessons/LessonTally.h"
#include "core/observe/Cores.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"
#include "ui/run/LessonRunner.h"
#include "ui/run/RunSession.h"

#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace forkscope;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

LessonRun runOf(RunSeries series, const QList<QByteArray> &child, int repetitions = 1)
{
    LessonRun run;
    run.series = series;
    run.repetitions = repetitions;
    run.plan = test::planOf({test::stage(child.first(), child.mid(1))});
    run.plan.run.instances = 2;
    return run;
}

} // namespace

class tst_lessonrunner : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesEverySeriesInItsOrder()
    {
        RunSession session;
        LessonRunner runner(&session);
        QSignalSpy finished(&runner, &LessonRunner::finished);
        QSignalSpy progressed(&runner, &LessonRunner::progressed);
        const QList<LessonRun> runs{
            runOf(RunSeries::Once, {"true"}), runOf(RunSeries::ThreeWays, {"true"}),
            runOf(RunSeries::AtOnceCurve, {"true"}), runOf(RunSeries::Repeated, {"true"}, 5)};
        runner.start(runs);
        QVERIFY(runner.isRunning());
        QVERIFY(finished.wait(patience));
        QVERIFY(!runner.isRunning());
        const LessonRecords &records = runner.records();
        QCOMPARE(records.size(), size_t(4));
        int made = 0;
        for (int i = 0; i < int(runs.size()); ++i) {
            const QList<Plan> plans = plansOf(runs[i], allowedCores());
            QCOMPARE(int(records[size_t(i)].records.size()), int(plans.size()));
            QCOMPARE(records[size_t(i)].series, runs[i].series);
            for (int k = 0; k < int(plans.size()); ++k) {
                QCOMPARE(records[size_t(i)].records[size_t(k)]->plan(), plans[k]);
                QCOMPARE(records[size_t(i)].records[size_t(k)]->counts().succeeded, 2);
            }
            made += int(plans.size());
        }
        QCOMPARE(progressed.count(), made);
        QCOMPARE(runner.planned(), made);
        QCOMPARE(records.back().records.back(), session.sharedRecord());
    }

    void repetitionsMayBeCut()
    {
        RunSession session;
        LessonRunner runner(&session);
        runner.setMostRepetitions(3);
        QSignalSpy finished(&runner, &LessonRunner::finished);
        runner.start({runOf(RunSeries::Repeated, {"true"}, 100)});
        QVERIFY(finished.wait(patience));
        QCOMPARE(runner.records().front().records.size(), size_t(3));
    }

    void stopEndsTheRunAndMakesNoOther()
    {
        RunSession session;
        LessonRunner runner(&session);
        QSignalSpy abandoned(&runner, &LessonRunner::abandoned);
        QSignalSpy started(&session, &RunSession::runStarted);
        QSignalSpy finished(&runner, &LessonRunner::finished);
        runner.start({runOf(RunSeries::Repeated, {"sleep", "100"}, 3)});
        QVERIFY(started.wait(patience));
        // What has not been started by then is not stopped either.
        const auto &instances = session.record()->instances();
        const auto isStarted = [](const InstanceRecord &instance) {
            return bool(instance.started);
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(instances.begin(), instances.end(), isStarted),
                                 patience);
        runner.stop();
        QVERIFY(abandoned.wait(patience));
        QVERIFY(!runner.isRunning());
        QVERIFY(runner.records().empty());
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(session.record()->counts().stopped, 2);
    }

    void leavesAnotherRunAlone()
    {
        RunSession session;
        LessonRunner runner(&session);
        QSignalSpy ended(&session, &RunSession::runEnded);
        session.start(test::planOf({test::stage("true")}));
        runner.start({runOf(RunSeries::Once, {"true"})});
        QVERIFY(!runner.isRunning());
        QVERIFY(ended.wait(patience));
        QVERIFY(runner.records().empty());
    }

    void outcomesAreCounted()
    {
        RunSession session;
        LessonRunner runner(&session);
        QSignalSpy finished(&runner, &LessonRunner::finished);
        runner.start({runOf(RunSeries::Repeated, {"echo", "hello"}, 3),
                      runOf(RunSeries::Repeated, {"false"}, 2),
                      runOf(RunSeries::Repeated, {"md5sum", "/dev/null"}, 2)});
        QVERIFY(finished.wait(patience));
        const auto tallies = [&](size_t run) {
            QStringList words;
            for (const Tally &tally : tallyOf(runner.records()[run]))
                words << QStringLiteral("%1 × %2%3")
                             .arg(tally.count)
                             .arg(tally.label.english,
                                  tally.wrong ? QStringLiteral("!") : QString());
            return words;
        };
        QCOMPARE(tallies(0), QStringList(QStringLiteral("6 × hello")));
        QCOMPARE(tallies(1), QStringList(QStringLiteral("4 × failed, status 1!")));
        QCOMPARE(tallies(2), QStringList(QStringLiteral("4 × d41d8cd9…, the hash of nothing")));
    }
};

QTEST_MAIN(tst_lessonrunner)
#include "tst_lessonrunner.moc"
