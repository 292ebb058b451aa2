// What is chosen in the timeline, by mouse, by keys and from elsewhere.

#include "tests/timeline/ShownTimeline.h"

#include <QtTest/QSignalSpy>

#include <cmath>

using namespace forkscope;
using namespace forkscope::test;

class tst_timelinechoice : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { usePlainLook(); }
    void clickSelects();
    void selectionFromOutside();
    void descendantsAreSelectedByLane();
    void keysMoveTheSelection();
    void keysStepThroughBands();
    void stepsFromNoBand();
    void selectionOutlivesCollapsing();
    void aTimeIsChosenAndMarked();
    void coreTimesAreChosen();
    void keysStepThroughCores();
};

void tst_timelinechoice::clickSelects()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    const QRgb before = view.colour(93, 1);
    view.click(view.place(20, 1));
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
    QVERIFY(view.colour(93, 1) != before); // the row is marked
    QCOMPARE(view.colour(20, 1), fillOf(BandKind::Running));
    view.click(view.name(2));
    QCOMPARE(selected.last(), (Selection{1, 0}));
    QCOMPARE(view.colour(93, 1), before);
    view.click({400, view.geometryNow().lanes().bottom() - 1}); // this is below all lanes
    view.click({400, view.geometryNow().strip().center().y()});
    QCOMPARE(selected.size(), 2);
    view.rightClick(view.place(20, 0));
    QCOMPARE(selected.size(), 2);
}

void tst_timelinechoice::selectionFromOutside()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const QImage before = view.picture();
    const QRgb plain = view.colour(93, 3);
    view.choice()->setSelection({1, 1});
    QCOMPARE(selected.count(), 0);
    QVERIFY(view.picture() != before);
    QVERIFY(view.colour(93, 3) != plain);
    view.choice()->setSelection({});
    QCOMPARE(view.picture(), before);
}

void tst_timelinechoice::descendantsAreSelectedByLane()
{
    TracedRun scene(1);
    scene.begin();
    scene.player.forked(2000, 300, 300, 100);
    scene.player.in(2000, 5, 300);
    scene.player.executed(3000, 300, "child");
    scene.wait(40, 60);
    scene.player.exited(70'000, 5, 300);
    scene.end();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.scene().lanes.size(), size_t(3));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this, [&](Selection selection) {
        selected << selection;
        view.choice()->setSelection(selection); // the window does the same
    });
    view.click(view.place(20, 1));
    QCOMPARE(selected, (QList<Selection>{{0, 0}}));
    QVERIFY2(view.accessibleDescription().startsWith(
                 QStringLiteral("child of instance 0: starting 1.00 ms")),
             qPrintable(view.accessibleDescription()));
    view.key(Qt::Key_Down);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("md5sum of")));
    view.key(Qt::Key_Up);
    view.key(Qt::Key_Up);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("head of")));
    QCOMPARE(selected.last(), (Selection{0, 0}));
}

void tst_timelinechoice::keysMoveTheSelection()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    view.key(Qt::Key_Down);
    view.key(Qt::Key_Down);
    view.key(Qt::Key_Down);
    view.key(Qt::Key_Up);
    QCOMPARE(selected, (QList<Selection>{{0, 0}, {0, 1}, {1, 0}, {0, 1}}));
    for (int i = 0; i < 4; ++i)
        view.key(Qt::Key_Up);
    QCOMPARE(selected.last(), (Selection{0, 0})); // it goes no further
    for (int i = 0; i < 9; ++i)
        view.key(Qt::Key_Down);
    QCOMPARE(selected.last(), (Selection{1, 1}));
}

void tst_timelinechoice::keysStepThroughBands()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.click(view.place(20, 0));
    QSignalSpy changed(view.choice(), &TimelineChoice::spanChanged);
    view.key(Qt::Key_Right); // this takes the band in the middle, at 52 ms
    QCOMPARE(view.scene().marks.span, (TimeSpan{40 * ms, 60 * ms}));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("for 20.0 ms")));
    view.key(Qt::Key_Right);
    QCOMPARE(view.scene().marks.span, (TimeSpan{60 * ms, 80 * ms}));
    view.key(Qt::Key_Right);
    QCOMPARE(view.scene().marks.span, (TimeSpan{80 * ms, 82 * ms}));
    view.key(Qt::Key_Right); // there is no next one
    QCOMPARE(view.scene().marks.span, (TimeSpan{80 * ms, 82 * ms}));
    for (int i = 0; i < 4; ++i)
        view.key(Qt::Key_Left);
    QCOMPARE(view.scene().marks.span, (TimeSpan{0, 1 * ms}));
    view.key(Qt::Key_Left);
    QCOMPARE(view.scene().marks.span, (TimeSpan{0, 1 * ms}));
    QCOMPARE(changed.count(), 7);
    // A band that is out of sight is brought into sight.
    for (int i = 0; i < 10; ++i)
        view.key(Qt::Key_W);
    view.key(Qt::Key_End);
    view.key(Qt::Key_Right);
    QCOMPARE(view.scene().marks.span, (TimeSpan{1 * ms, 40 * ms}));
    QVERIFY(view.scene().scale.begin() < 40 * ms);
    QVERIFY(view.scene().scale.end() > 1 * ms);
    view.key(Qt::Key_Escape);
    QVERIFY(!view.scene().marks.span);
}

void tst_timelinechoice::stepsFromNoBand()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.key(Qt::Key_Right); // nothing is selected
    QVERIFY(!view.scene().marks.span);
    view.click(view.place(20, 0));
    for (int i = 0; i < 8; ++i)
        view.key(Qt::Key_W);
    view.key(Qt::Key_End); // the middle is after the process's end
    view.key(Qt::Key_Left);
    QCOMPARE(view.scene().marks.span, (TimeSpan{80 * ms, 82 * ms}));
}

void tst_timelinechoice::selectionOutlivesCollapsing()
{
    TracedRun scene(1);
    scene.begin();
    scene.player.forked(2000, 300, 300, 100);
    scene.wait(40, 60);
    scene.end();
    ShownTimeline view(&scene.record);
    view.click(view.name(1));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("of instance 0")));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    view.collapseAll(true);
    view.key(Qt::Key_Left); // keys step only through a process
    QVERIFY(!view.scene().marks.span);
    view.key(Qt::Key_Down); // there is no lane below
    QVERIFY(selected.isEmpty());
    view.collapseAll(false);
    view.key(Qt::Key_Down);
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
}

void tst_timelinechoice::aTimeIsChosenAndMarked()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QSignalSpy chosen(view.choice(), &TimelineChoice::momentChosen);
    view.click(view.place(50, 0));
    QCOMPARE(chosen.size(), 1);
    const qint64 ns = chosen.first().first().toLongLong();
    QVERIFY(std::abs(ns - qint64(50 * ms)) < qint64(ms)); // a pixel is some 0.1 ms
    view.click(view.name(0));
    QCOMPARE(chosen.size(), 1); // a name is not at a time

    const QImage plain = view.picture();
    view.setMoment(qint64(70 * ms));
    const QImage marked = view.picture();
    const auto near = [&view](double at) {
        const QPoint place = view.place(at, 0);
        return QRect(place.x() - 2, view.geometryNow().axis().top(), 5, 100);
    };
    QVERIFY(plain.copy(near(70)) != marked.copy(near(70)));
    QVERIFY(plain.copy(near(20)) == marked.copy(near(20)));

    view.showTime({0, qint64(10 * ms)});
    view.setMoment(qint64(70 * ms));
    QVERIFY(view.scene().scale.begin() <= qint64(70 * ms) &&
            view.scene().scale.end() >= qint64(70 * ms));

    const QSignalSpy dismissed(view.choice(), &TimelineChoice::momentDismissed);
    view.key(Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    view.setRecord(nullptr);
    QVERIFY(!view.scene().marks.moment);
}

/// The process that had the core is selected, and the time is told to those who explain it. An idle
/// time selects nothing.
void tst_timelinechoice::coreTimesAreChosen()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.setOrder(LaneOrder::ByCore);
    QList<Selection> selected;
    QList<CoreTime> chosen;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&](Selection s) { selected << s; });
    connect(view.choice(), &TimelineChoice::coreTimeChosen, this,
            [&](const CoreTime &t) { chosen << t; });
    view.click(view.place(5, 1));
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().core, 1);
    QCOMPARE(chosen.last().from, scene.player.at(0));
    QCOMPARE(chosen.last().to, scene.player.at(40));
    view.click(view.place(50, 2)); // the core is idle here
    QCOMPARE(selected.size(), 1);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().task, -1);
    QCOMPARE(chosen.last().from, scene.player.at(40));
    QCOMPARE(chosen.last().to, scene.player.at(60));
    view.click(view.name(3)); // this chooses the lane alone
    QCOMPARE(chosen.size(), 2);
    view.doubleClick(view.place(70, 0));
    QVERIFY(view.scene().scale.begin() > 55 * ms && view.scene().scale.end() < 85 * ms);
}

void tst_timelinechoice::keysStepThroughCores()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.setOrder(LaneOrder::ByCore);
    QList<CoreTime> chosen;
    connect(view.choice(), &TimelineChoice::coreTimeChosen, this,
            [&](const CoreTime &t) { chosen << t; });
    view.key(Qt::Key_Down);
    view.key(Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(),
             QStringLiteral("core 1: this run had it for 60.0 ms of 0.100 s (instance 0 60.0 ms)"));
    view.key(Qt::Key_Right); // this takes the time in the middle
    QCOMPARE(chosen.last().core, 1);
    QCOMPARE(view.scene().marks.span, (TimeSpan{40 * ms, 60 * ms}));
    QCOMPARE(
        view.accessibleDescription(),
        QStringLiteral("core 1: no process of this run\nfor 20.0 ms, from 40.0 ms to 60.0 ms"));
    view.key(Qt::Key_Left);
    QCOMPARE(view.scene().marks.span, (TimeSpan{0, 40 * ms}));
    QCOMPARE(chosen.last().task, scene.record.trace().taskOf({0, 1}));
    view.key(Qt::Key_Left); // there is nothing before the run's start
    QCOMPARE(chosen.size(), 2);
    view.key(Qt::Key_Up);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("core 0: ")));
    for (int i = 0; i < 9; ++i)
        view.key(Qt::Key_Down);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("core 3: ")));
}

WINDOW_TEST(tst_timelinechoice)
#include "tst_timelinechoice.moc"
