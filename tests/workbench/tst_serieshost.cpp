#include "core/lessons/LessonPlans.h"
#include "core/lessons/LessonTally.h"
#include "core/observe/Cores.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"
#include "ui/run/RunSession.h"
#include "ui/run/SeriesHost.h"

#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace forkscope;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

LessonRun runOf(SeriesKind series, const QList<QByteArray> &child, int repetitions = 1)
{
    LessonRun run;
    run.series = series;
    run.repetitions = repetitions;
    run.plan = test::planOf({test::stage(child.first(), child.mid(1))});
    run.plan.run.instances = 2;
    return run;
}

} // namespace

class tst_serieshost : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesEverySeriesInItsOrder()
    {
        RunSession session;
        SeriesHost host(&session);
        QSignalSpy finished(&host, &SeriesHost::finished);
        QSignalSpy started(&host, &SeriesHost::stepStarted);
        const QList<LessonRun> runs{
            runOf(SeriesKind::Once, {"true"}), runOf(SeriesKind::ThreeWays, {"true"}),
            runOf(SeriesKind::AtOnceCurve, {"true"}), runOf(SeriesKind::Repeated, {"true"}, 5)};
        LessonRecords records;
        host.start(lessonSeries(runs, allowedCores(), &records));
        QVERIFY(host.isRunning());
        QVERIFY(finished.wait(patience));
        QVERIFY(!host.isRunning());
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
        QCOMPARE(started.count(), made);
        QCOMPARE(host.series().size(), made);
        QCOMPARE(records.back().records.back(), session.sharedRecord());
    }

    void stopEndsTheRunAndMakesNoOther()
    {
        RunSession session;
        SeriesHost host(&session);
        QSignalSpy abandoned(&host, &SeriesHost::abandoned);
        QSignalSpy started(&session, &RunSession::runStarted);
        QSignalSpy finished(&host, &SeriesHost::finished);
        LessonRecords records;
        host.start(lessonSeries({runOf(SeriesKind::Repeated, {"sleep", "100"}, 3)}, allowedCores(),
                                &records));
        QVERIFY(started.wait(patience));
        // An instance that has not been started by then is not stopped either.
        const auto &instances = session.record()->instances();
        const auto isStarted = [](const InstanceRecord &instance) {
            return bool(instance.started);
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(instances.begin(), instances.end(), isStarted),
                                 patience);
        host.stop();
        QVERIFY(abandoned.wait(patience));
        QVERIFY(!host.isRunning());
        QCOMPARE(host.series().state(), RunSeries::State::Abandoned);
        QCOMPARE(records.front().records.size(), size_t(1));
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(session.record()->counts().stopped, 2);
    }

    void leavesAnotherRunAlone()
    {
        RunSession session;
        SeriesHost host(&session);
        QSignalSpy ended(&session, &RunSession::runEnded);
        LessonRecords records;
        const auto series = [&records] {
            return lessonSeries({runOf(SeriesKind::Repeated, {"true"}, 2)}, allowedCores(),
                                &records);
        };
        session.start(test::planOf({test::stage("true")}));
        QVERIFY(!host.canStart());
        host.start(series());
        QVERIFY(!host.isRunning());
        QVERIFY(ended.wait(patience));
        QVERIFY(records.front().records.empty());
        // Another run begins before the second run of the series does.
        QSignalSpy abandoned(&host, &SeriesHost::abandoned);
        QSignalSpy finished(&host, &SeriesHost::finished);
        bool isFirst = true;
        connect(&session, &RunSession::runEnded, this, [&] {
            if (std::exchange(isFirst, false))
                session.start(test::planOf({test::stage("true")}));
        });
        host.start(series());
        QVERIFY(abandoned.wait(patience));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(records.front().records.size(), size_t(1));
    }

    void outcomesAreCounted()
    {
        RunSession session;
        SeriesHost host(&session);
        QSignalSpy finished(&host, &SeriesHost::finished);
        LessonRecords records;
        host.start(lessonSeries({runOf(SeriesKind::Repeated, {"echo", "hello"}, 3),
                                 runOf(SeriesKind::Repeated, {"false"}, 2),
                                 runOf(SeriesKind::Repeated, {"md5sum", "/dev/null"}, 2)},
                                allowedCores(), &records));
        QVERIFY(finished.wait(patience));
        const auto tallies = [&](size_t run) {
            QStringList words;
            for (const Tally &tally : tallyOf(records[run]))
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

WINDOW_TEST(tst_serieshost)
#include "tst_serieshost.moc"
