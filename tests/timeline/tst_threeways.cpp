// The same plan run in three ways: the plans, the figures, the sentences, the runs, and the
// window's pane.

#include "core/analysis/words/ThreeWaysWords.h"
#include "core/observe/Cores.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"
#include "ui/panes/timeline/TimelineLegend.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/RunSession.h"
#include "ui/windows/threeways/SpeedUpBars.h"
#include "ui/windows/threeways/ThreeWaysPane.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QToolButton>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

using Figures = std::array<WayFigures, 3>;

WayFigures figures(double speedUp, double coresUsed, int peakRunning = 1)
{
    WayFigures way;
    way.wall = Nanoseconds(qint64(6e9 / speedUp));
    way.speedUp = speedUp;
    way.coresUsed = coresUsed;
    way.peakRunning = peakRunning;
    return way;
}

QString said(const Figures &all, int instances, int cores)
{
    return threeways::conclusions(all, instances, cores).join(u'\n');
}

/// Returns a run of `instances` that compute for `ms` each, `atOnce` of them side by side on cores
/// of their own.
std::shared_ptr<const RunRecord> computing(int instances, double ms, int atOnce)
{
    auto record = std::make_shared<RunRecord>();
    script::TracePlayer player(script::plan(instances, {"crunch"}), record.get());
    player.start();
    double now = 0;
    for (int first = 0; first < instances; first += atOnce) {
        const int end = std::min(instances, first + atOnce);
        for (int i = first; i < end; ++i) {
            player.instanceStarted(now, i);
            player.forked(now * 1000, 100 + i, 100 + i, 1);
            player.processStarted(now, {i, 0}, 100 + i, "/bin/crunch");
            player.in(now * 1000, i - first, 100 + i);
            player.executed(now * 1000, 100 + i, "crunch");
        }
        for (int i = first; i < end; ++i)
            player.exited((now + ms) * 1000, i - first, 100 + i);
        now += ms;
        player.tellTrace(now);
        for (int i = first; i < end; ++i) {
            player.processEnded(now, {i, 0}, 0);
            player.instanceEnded(now, i, Outcome::Succeeded, 0);
        }
    }
    player.tell(now, event::RunEnded{});
    return record;
}

/// Returns a run of two processes that take turns of 10 ms on one core, `turns` each.
std::shared_ptr<const RunRecord> takingTurns(int turns)
{
    auto record = std::make_shared<RunRecord>();
    script::TracePlayer player(script::plan(2, {"crunch"}), record.get());
    player.start();
    for (int i = 0; i < 2; ++i) {
        player.instanceStarted(0, i);
        player.forked(0, 100 + i, 100 + i, 1);
        player.processStarted(0, {i, 0}, 100 + i, "/bin/crunch");
    }
    double now = 0;
    for (int turn = 0; turn < turns; ++turn) {
        for (int i = 0; i < 2; ++i) {
            if (turn == 0)
                player.executed(now * 1000, 100 + i, "crunch");
            else
                player.in(now * 1000, 0, 100 + i);
            now += 10;
            if (turn + 1 == turns)
                player.exited(now * 1000, 0, 100 + i);
            else
                player.preempted(now * 1000, 0, 100 + i);
        }
    }
    player.tellTrace(now);
    for (int i = 0; i < 2; ++i) {
        player.processEnded(now, {i, 0}, 0);
        player.instanceEnded(now, i, Outcome::Succeeded, 0);
    }
    player.tell(now, event::RunEnded{});
    return record;
}

} // namespace

class tst_threeways : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void plans();
    void figuresFromTraces();
    void figuresWithoutTraces();
    void concludesOfComputing();
    void concludesOfWaiting();
    void concludesOfOneCore();
    void concludesOfNoise();
    void concludesOfOneInstance();
    void concludesWithoutATrace();
    void saysWhatIsSetAside();
    void runsThreeTimes();
    void aStoppedRunEndsItAll();
    void paneShowsFigures();
    void paneHidesStates();
    void paneHasOneAxis();
    void paneBeforeAnything();
    void windowComesUpWithTheResult();
};

void tst_threeways::plans()
{
    Plan plan = script::plan(6, {"a", "b"});
    plan.run.atOnce = 4;
    plan.run.cores = {1, 3};
    const Plan first = planFor(plan, Way::OneAfterAnother, 3);
    QCOMPARE(first.run.atOnce, 1);
    QCOMPARE(first.run.cores, (QList<int>{1, 3}));
    const Plan one = planFor(plan, Way::OneCore, 3);
    QCOMPARE(one.run.atOnce, 0); // 0 means all
    QCOMPARE(one.run.cores, QList<int>{3});
    const Plan all = planFor(plan, Way::AllCores, 3);
    QCOMPARE(all.run.atOnce, 0);
    QCOMPARE(all.run.cores, (QList<int>{1, 3}));
    for (const Way way : allWays) {
        Plan changed = planFor(plan, way, 3);
        changed.run.atOnce = plan.run.atOnce;
        changed.run.cores = plan.run.cores;
        QCOMPARE(changed, plan); // nothing else has changed
    }
}

void tst_threeways::figuresFromTraces()
{
    const auto first = computing(4, 50, 1);
    const auto turns = takingTurns(5);
    const auto all = computing(4, 50, 2);
    const Figures ways = threeWaysFigures({first.get(), turns.get(), all.get()});
    QCOMPARE(ways[0].wall, Nanoseconds(200ms));
    QCOMPARE(ways[0].speedUp, 1.0);
    QCOMPARE(ways[0].onCore, Nanoseconds(200ms));
    QCOMPARE(ways[0].coresUsed, 1.0);
    QCOMPARE(ways[0].peakRunning, 1);
    QCOMPARE(ways[0].meanTurn, Nanoseconds(0)); // none was preempted
    QCOMPARE(ways[1].wall, Nanoseconds(100ms));
    QCOMPARE(ways[1].meanTurn, Nanoseconds(10ms));
    // While one ran, the other waited. Two turns are not counted: during the first one the second
    // process was starting, and during the last one no process was left to wait.
    QCOMPARE(ways[1].ready, Nanoseconds(80ms));
    QCOMPARE(ways[1].peakRunning, 1);
    QCOMPARE(ways[2].wall, Nanoseconds(100ms));
    QCOMPARE(ways[2].speedUp, 2.0);
    QCOMPARE(ways[2].coresUsed, 2.0);
    QCOMPARE(ways[2].peakRunning, 2);
    QCOMPARE(ways[2].blocked, Nanoseconds(0));
}

void tst_threeways::figuresWithoutTraces()
{
    RunRecord record;
    script::Player player(script::plan(2, {"a"}), &record);
    player.start();
    for (int i = 0; i < 2; ++i) {
        player.instanceStarted(0, i);
        player.processStarted(0, {i, 0}, 100 + i, "/bin/a");
        Usage usage;
        usage.user = 30ms;
        usage.system = 10ms;
        usage.ready = 5ms;
        player.processEnded(100, {i, 0}, 0, usage);
    }
    player.tell(100, event::RunEnded{});
    const Figures ways = threeWaysFigures({&record, &record, &record});
    QCOMPARE(ways[2].onCore, Nanoseconds(80ms));
    QCOMPARE(ways[2].ready, Nanoseconds(10ms));
    QCOMPARE(ways[2].coresUsed, 0.8);
    QCOMPARE(ways[2].speedUp, 1.0);
    QCOMPARE(ways[2].peakRunning, 0);
    const RunRecord none;
    QCOMPARE(threeWaysFigures({&none, &none, &none})[1].speedUp, 1.0);
}

void tst_threeways::concludesOfComputing()
{
    Figures ways{figures(1, 0.98), figures(1.01, 0.99), figures(3.4, 3.5, 4)};
    ways[1].meanTurn = 4ms;
    ways[1].ready = 7s;
    const QString text = said(ways, 6, 4);
    QVERIFY2(
        text.contains(QStringLiteral("the 6 instances took turns on one core, about 4.00 ms each")),
        qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("7.00 s for the core")));
    QVERIFY(text.contains(QStringLiteral("Taking turns is no faster")));
    QVERIFY(text.contains(QStringLiteral("up to 4 were running")));
    QVERIFY(text.contains(QStringLiteral("3.50 of 4 cores")));
    QVERIFY(text.contains(QStringLiteral("3.40 ×")));
    QVERIFY(!text.contains(QStringLiteral("hardly need a core")));
}

void tst_threeways::concludesOfWaiting()
{
    const QString text = said({figures(1, 0.03), figures(5.5, 0.2), figures(5.6, 0.2)}, 6, 4);
    QVERIFY2(text.contains(QStringLiteral("for 3 % of the time")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("5.50 ×")));
    QVERIFY(text.contains(QStringLiteral("More cores make no difference")));
    QVERIFY(!text.contains(QStringLiteral("took turns")));
    // Where more cores do make a difference, the sentence is missing.
    QVERIFY(!said({figures(1, 0.19), figures(2, 0.4), figures(4, 0.8, 3)}, 6, 4)
                 .contains(QStringLiteral("no difference")));
}

void tst_threeways::concludesOfOneCore()
{
    const QString text = said({figures(1, 0.99), figures(1, 0.99), figures(1, 0.99)}, 6, 1);
    QVERIFY2(text.contains(QStringLiteral("one core only")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("3 was not faster")));
}

void tst_threeways::concludesOfNoise()
{
    const QString text = said({figures(1, 0.99), figures(0.97, 0.99), figures(1.05, 1.1, 2)}, 6, 4);
    QVERIFY2(text.contains(QStringLiteral("3 was not faster here")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("one core only")));
    QVERIFY(!text.contains(QStringLiteral("1.05")));
}

void tst_threeways::concludesOfOneInstance()
{
    const QStringList sentences =
        threeways::conclusions({figures(1, 0.99), figures(1, 0.99), figures(1, 0.99)}, 1, 4);
    QCOMPARE(sentences.size(), 1);
    QVERIFY(sentences.first().contains(QStringLiteral("try several")));
}

void tst_threeways::concludesWithoutATrace()
{
    // Without a trace it is not known how many ran at the same moment.
    const QString text = said({figures(1, 0.98, 0), figures(1, 0.98, 0), figures(3, 2.9, 0)}, 6, 4);
    QVERIFY2(text.contains(QStringLiteral("2.90 of 4 cores")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("3.00 ×")));
    QVERIFY(!text.contains(QStringLiteral("up to")));
    QVERIFY(!text.contains(QStringLiteral("only one was running")));
}

void tst_threeways::saysWhatIsSetAside()
{
    Plan plan = script::plan(4, {"crunch"});
    for (const int atOnce : {0, 4, 9}) { // all three values mean all instances
        plan.run.atOnce = atOnce;
        QCOMPARE(threeways::setAside(plan), QString());
    }
    plan.run.atOnce = 3;
    QCOMPARE(
        threeways::setAside(plan),
        QStringLiteral("The plan says 3 at once. That is set aside here: 1 runs one at a time, 2 "
                       "and 3 run all 4 at once."));
}

void tst_threeways::runsThreeTimes()
{
    RunSession session;
    ThreeWaysWindow window(&session, nullptr);
    QSignalSpy started(window.run(), &SeriesHost::stepStarted);
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    window.start(script::sleeping(3, "0.05"));
    QVERIFY(window.run()->isRunning());
    QCOMPARE(window.run()->series().current().plan.run.atOnce, 1);
    window.start(script::sleeping(50, "0.05")); // this is ignored
    QVERIFY(finished.wait(patience));
    QVERIFY(!window.run()->isRunning());
    QCOMPARE(started.count(), 3);
    const QList<int> core{allowedCores().first()};
    const ThreeWaysRecords &records = window.records();
    for (const Way way : allWays) {
        const RunRecord *record = records[size_t(way)].get();
        QVERIFY(record);
        QVERIFY(record->isEnded());
        QCOMPARE(record->counts().succeeded, 3);
        QCOMPARE(record->plan().run.cores, way == Way::OneCore ? core : QList<int>());
        QCOMPARE(record->atOnce(), way == Way::OneAfterAnother ? 1 : 3);
    }
    QVERIFY(records[0] != records[1] && records[1] != records[2]);
    // In the first way no two instances lived at the same time.
    for (size_t i = 1; i < 3; ++i)
        QVERIFY(records[0]->instances()[i].startedAt >= records[0]->instances()[i - 1].endedAt);
    // In the other ways all were there before any had ended.
    QVERIFY(records[2]->instances()[2].startedAt < records[2]->instances()[0].endedAt);
}

void tst_threeways::aStoppedRunEndsItAll()
{
    RunSession session;
    ThreeWaysWindow window(&session, nullptr);
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    QSignalSpy abandoned(window.run(), &SeriesHost::abandoned);
    window.start(script::sleeping(3, "30"));
    QTRY_COMPARE_WITH_TIMEOUT(session.liveProcesses(), 1, patience);
    session.stop(StopKind::Kill);
    QVERIFY(abandoned.wait(patience));
    QCOMPARE(finished.count(), 0);
    QVERIFY(!window.records()[1]);
    QVERIFY(!window.isVisible());
    // It can be tried again.
    window.start(script::sleeping(2, "0.01"));
    QVERIFY(finished.wait(patience));
    QCOMPARE(abandoned.count(), 1);
    QVERIFY(window.records()[2]);
}

void tst_threeways::paneShowsFigures()
{
    ThreeWaysPane pane;
    pane.setRecords({computing(4, 50, 1), computing(4, 49, 1), computing(4, 50, 2)},
                    script::plan(4, {"crunch"}));
    QVERIFY(!pane.isEmpty());
    QCOMPARE(pane.figure(Way::OneAfterAnother, 0), QStringLiteral("1"));
    QCOMPARE(pane.figure(Way::OneAfterAnother, 1), QStringLiteral("0.200 s"));
    QCOMPARE(pane.figure(Way::AllCores, 1), QStringLiteral("0.100 s"));
    QCOMPARE(pane.figure(Way::AllCores, 2), QStringLiteral("2.00"));
    QCOMPARE(pane.figure(Way::AllCores, 3), QStringLiteral("0.200 s"));
    QCOMPARE(pane.figure(Way::AllCores, 4), QStringLiteral("0 s"));
    QVERIFY(pane.conclusions().contains(QStringLiteral("up to 2 were running")));
    const auto *bars = pane.findChild<SpeedUpBars *>();
    QVERIFY(bars);
    QCOMPARE(bars->accessibleDescription(), QString::fromUtf8("1.00 ×, 1.02 ×, 2.00 ×"));
    QVERIFY(!pane.grab().isNull());
    QCOMPARE(pane.note(), QString());
    Plan limited = script::plan(4, {"crunch"});
    limited.run.atOnce = 2;
    pane.setRecords({computing(4, 50, 1), computing(4, 49, 1), computing(4, 50, 2)}, limited);
    QVERIFY2(pane.note().contains(QStringLiteral("says 2 at once")), qPrintable(pane.note()));
}

/// A state that the legend hides is hidden in all three ways.
void tst_threeways::paneHidesStates()
{
    ThreeWaysPane pane;
    pane.resize(1200, 800);
    pane.show();
    pane.setRecords({computing(4, 50, 1), computing(4, 49, 1), computing(4, 50, 2)},
                    script::plan(4, {"crunch"}));
    const auto pictures = [&pane] {
        QList<QImage> images;
        for (const Way way : allWays)
            images << pane.timeline(way)->viewport()->grab().toImage();
        return images;
    };
    const QList<QImage> before = pictures();
    for (QToolButton *button : pane.findChild<TimelineLegend *>()->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("running"))
            button->click();
    }
    const QList<QImage> after = pictures();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY(after[i] != before[i]);
}

void tst_threeways::paneHasOneAxis()
{
    ThreeWaysPane pane;
    pane.resize(1200, 800);
    pane.show();
    pane.setRecords({computing(4, 50, 1), computing(4, 40, 1), computing(4, 50, 4)},
                    script::plan(4, {"crunch"}));
    const TimeScale scale = pane.timeline(Way::OneAfterAnother)->scene().scale;
    QVERIFY(scale.end() >= 200'000'000);
    for (const Way way : allWays) {
        QCOMPARE(pane.timeline(way)->scene().scale, scale);
        // The lanes are those of its processes and of its cores.
        QCOMPARE(pane.timeline(way)->scene().lanes.size(),
                 way == Way::AllCores ? size_t(8) : size_t(5));
    }
    // When shorter runs replace longer ones, the axis becomes shorter too.
    pane.setRecords({computing(4, 5, 1), computing(4, 4, 1), computing(4, 5, 4)},
                    script::plan(4, {"crunch"}));
    const TimeScale shorter = pane.timeline(Way::OneCore)->scene().scale;
    QVERIFY(shorter.end() >= 20'000'000 && shorter.end() < 25'000'000);
    QCOMPARE(pane.timeline(Way::AllCores)->scene().scale, shorter);
    pane.resize(1000, 700);
    QVERIFY(pane.timeline(Way::AllCores)->scene().scale != shorter);
    QCOMPARE(pane.timeline(Way::AllCores)->scene().scale,
             pane.timeline(Way::OneAfterAnother)->scene().scale);
    QVERIFY(!pane.grab().isNull());
}

void tst_threeways::paneBeforeAnything()
{
    ThreeWaysPane pane;
    QVERIFY(pane.isEmpty());
    QVERIFY(pane.conclusions().isEmpty());
    QVERIFY(pane.figure(Way::AllCores, 1).isEmpty());
    QVERIFY(!pane.grab().isNull());
}

void tst_threeways::windowComesUpWithTheResult()
{
    RunSession session;
    ThreeWaysWindow window(&session, nullptr);
    QVERIFY(!window.isVisible());
    window.start(script::sleeping(2, "0.01"));
    QTRY_VERIFY_WITH_TIMEOUT(window.isVisible(), patience);
    QVERIFY(!window.pane()->isEmpty());
    QVERIFY(!window.pane()->conclusions().isEmpty());
    // The session releases its record, but what is shown stays.
    session.start(script::sleeping(1, "0.01"));
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
    QVERIFY(!window.grab().isNull());
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

WINDOW_TEST(tst_threeways)
#include "tst_threeways.moc"
