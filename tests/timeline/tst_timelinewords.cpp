// What the timeline says: tips, and what a screen reader is told.

#include "tests/timeline/ShownTimeline.h"

#include <QtWidgets/QToolTip>

using namespace forkscope;
using namespace forkscope::test;

class tst_timelinewords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { usePlainLook(); }
    void tips();
    void tipOfSamples();
    void saysWhatIsSelected();
};

void tst_timelinewords::tips()
{
    TracedRun scene;
    scene.begin();
    scene.wait(40, 0);
    scene.player.tellTrace(45);
    Look look;
    look.process = {0, 0};
    look.state = state::Blocked{WaitReason::PipeFull};
    look.at = scene.player.at(46);
    scene.player.tell(46, event::Polled{{look}});
    scene.forAll([&](ProcessId, qint64 pid, int core) { scene.player.in(60'000, core, pid); });
    scene.end();
    ShownTimeline view(&scene.record);
    const auto tip = [&view](double at, int lane) { return view.tipAt(view.place(at, lane)); };
    QCOMPARE(tip(20, 0), QStringLiteral("head of instance 0\nrunning on core 0\n"
                                        "for 39.0 ms, from 1.00 ms to 40.0 ms"));
    QVERIFY(tip(50, 0).contains(QStringLiteral("writes into a full pipe")));
    QVERIFY(tip(50, 3).startsWith(QStringLiteral("md5sum of instance 1\nblocked; no look")));
    QVERIFY(tip(81, 0).contains(QStringLiteral("zombie")));
    QVERIFY(tip(0.5, 0).contains(QStringLiteral("starting")));
    view.setOrder(LaneOrder::ByCore);
    QCOMPARE(tip(20, 3), QStringLiteral("core 3: #1 md5sum\nfor 40.0 ms, from 0 s to 40.0 ms"));
    QVERIFY(tip(50, 3).startsWith(QStringLiteral("core 3: no process of this run\nfor 20.0 ms")));
    view.setOrder(LaneOrder::ByProcess);
    for (const QPoint nothing :
         {view.place(90, 0), view.name(0), view.geometryNow().strip().center()}) {
        QVERIFY(!tip(20, 0).isEmpty());
        QVERIFY(QToolTip::isVisible());
        QVERIFY(view.hasNoTip(nothing));
    }
}

void tst_timelinewords::tipOfSamples()
{
    RunRecord record;
    script::Player player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0, {0, 0}, 100, "/bin/a");
    for (const double at : {20.0, 40.0}) {
        Look look;
        look.process = {0, 0};
        look.state = state::Blocked{WaitReason::Timer};
        look.at = player.at(at);
        player.tell(at, event::Polled{{look}});
    }
    player.processEnded(60, {0, 0}, 0);
    player.tell(60, event::RunEnded{});
    ShownTimeline view(&record);
    QCOMPARE(view.colour(30, 0), fillOf(BandKind::Asleep));
    QVERIFY(view.colour(10, 0) != fillOf(BandKind::Asleep));
    const QString seen = view.tipAt(view.place(30, 0));
    QVERIFY2(seen.contains(QStringLiteral("sleeps")), qPrintable(seen));
    QVERIFY(seen.contains(QStringLiteral("as the polls saw it")));
    const QString between = view.tipAt(view.place(10, 0));
    QVERIFY2(between.contains(QStringLiteral("not known")), qPrintable(between));
}

void tst_timelinewords::saysWhatIsSelected()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QVERIFY(!view.accessibleName().isEmpty());
    QCOMPARE(view.accessibleDescription(), QString());
    view.choice()->setSelection({0, 0});
    QCOMPARE(
        view.accessibleDescription(),
        QStringLiteral("head of instance 0: starting 1.00 ms, running 59.0 ms, blocked 20.0 ms, "
                       "zombie 2.00 ms"));
    view.choice()->setSelection({1, 1});
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("md5sum of instance 1: ")));
    view.choice()->setSelection({});
    QCOMPARE(view.accessibleDescription(), QString());
    // For a collapsed instance the figures of its processes are added up.
    view.choice()->setSelection({1, 0});
    view.collapseAll(true);
    QCOMPARE(view.accessibleDescription(),
             QStringLiteral("2 processes of instance 1: starting 2.00 ms, running 0.118 s, blocked "
                            "40.0 ms, zombie 4.00 ms"));
    view.collapseAll(false);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("head of instance 1: ")));
    // When the run has ended, the figures are the last ones.
    TracedRun other;
    other.begin();
    other.player.tellTrace(10);
    view.setRecord(&other.record);
    view.choice()->setSelection({0, 0});
    QVERIFY(view.accessibleDescription().endsWith(QStringLiteral("running 9.00 ms")));
    other.wait(40, 60);
    other.end();
    view.refresh();
    QVERIFY(view.accessibleDescription().endsWith(QStringLiteral("zombie 2.00 ms")));
}

WINDOW_TEST(tst_timelinewords)
#include "tst_timelinewords.moc"
