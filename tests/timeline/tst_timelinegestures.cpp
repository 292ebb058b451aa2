// What the wheel, the mouse and the keys do with the time and the lanes in sight.

#include "tests/timeline/ShownTimeline.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

#include <cmath>

using namespace forkscope;
using namespace forkscope::test;

class tst_timelinegestures : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { usePlainLook(); }
    void keysZoom();
    void keysPan();
    void wheelZoomsAtThePointer();
    void wheelScrollsManyLanes();
    void dragPans();
    void aSmallDragIsAClick();
    void spansAreDragged();
    void doubleClickCollapses();
    void doubleClickShowsABand();
};

void tst_timelinegestures::keysZoom()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    const TimeScale whole = view.scene().scale;
    const qint64 middle = whole.nsAt(whole.width() / 2.0);
    view.key(Qt::Key_W);
    QVERIFY(view.scene().scale.nsPerPixel() < whole.nsPerPixel());
    QVERIFY(isNear(view.scene().scale, view.scene().scale.nsAt(whole.width() / 2.0), middle));
    // If the pointer is over the timeline, the moment under it stays where it is.
    const QPoint pointer = view.place(40, 1);
    const double x = pointer.x() - view.geometryNow().axis().left();
    const qint64 under = view.scene().scale.nsAt(x);
    view.move(pointer);
    view.key(Qt::Key_Plus);
    QVERIFY(isNear(view.scene().scale, view.scene().scale.nsAt(x), under));
    view.key(Qt::Key_S);
    view.key(Qt::Key_Minus);
    QVERIFY(std::abs(view.scene().scale.nsPerPixel() / whole.nsPerPixel() - 1) < 1e-6);
    for (int i = 0; i < 100; ++i)
        view.key(Qt::Key_W);
    QCOMPARE(view.scene().scale.nsPerPixel(), TimeScale::smallestNsPerPixel);
    QVERIFY(!view.picture().isNull());
    view.key(Qt::Key_F);
    QCOMPARE(view.scene().scale, whole);
    for (int i = 0; i < 5; ++i)
        view.key(Qt::Key_S);
    // It goes no further than the whole run.
    QVERIFY(std::abs(view.scene().scale.nsPerPixel() / whole.nsPerPixel() - 1) < 1e-6);
}

void tst_timelinegestures::keysPan()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    for (int i = 0; i < 8; ++i)
        view.key(Qt::Key_W);
    const TimeScale before = view.scene().scale;
    view.key(Qt::Key_D);
    QVERIFY(view.scene().scale.begin() > before.begin());
    QVERIFY(view.scene().scale.begin() < before.end()); // this is less than a page
    QCOMPARE(view.scene().scale.nsPerPixel(), before.nsPerPixel());
    view.key(Qt::Key_A);
    QVERIFY(isNear(before, view.scene().scale.begin(), before.begin()));
    view.key(Qt::Key_End);
    QVERIFY(view.scene().scale.end() >= 100 * ms);
    QVERIFY(view.scene().scale.begin() < 100 * ms);
    QVERIFY(view.scene().scale.begin() > 80 * ms);
    view.key(Qt::Key_Home);
    QCOMPARE(view.scene().scale.begin(), 0);
    view.key(Qt::Key_A);
    QCOMPARE(view.scene().scale.begin(), 0);
}

void tst_timelinegestures::wheelZoomsAtThePointer()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    for (const double at : {20.0, 35.0, 50.0}) {
        const TimeScale before = view.scene().scale;
        const QPoint pointer = view.place(at, 1);
        const double x = pointer.x() - view.geometryNow().axis().left();
        view.wheel(pointer, {0, 240});
        QVERIFY(view.scene().scale.nsPerPixel() < before.nsPerPixel());
        QVERIFY(std::abs(double(view.scene().scale.nsAt(x) - before.nsAt(x))) <= 1);
    }
    const TimeScale near = view.scene().scale;
    view.wheel(view.place(50, 1), {0, -120});
    QVERIFY(view.scene().scale.nsPerPixel() > near.nsPerPixel());
    const TimeScale before = view.scene().scale;
    view.wheel(view.place(50, 1), {-120, 0}); // the wheel is turned sideways
    QVERIFY(view.scene().scale.begin() > before.begin());
    QCOMPARE(view.scene().scale.nsPerPixel(), before.nsPerPixel());
    view.wheel(view.place(50, 1), {0, 120}, Qt::ShiftModifier);
    QVERIFY(isNear(before, view.scene().scale.begin(), before.begin()));
}

void tst_timelinegestures::wheelScrollsManyLanes()
{
    TracedRun scene(60);
    scene.all();
    ShownTimeline view(&scene.record);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    const TimeScale before = view.scene().scale;
    view.wheel({400, 200}, {0, -120});
    QVERIFY(view.verticalScrollBar()->value() > 0);
    QCOMPARE(view.scene().scale, before);
    const int scrolled = view.verticalScrollBar()->value();
    view.wheel({400, 200}, {0, 120}, Qt::ControlModifier);
    QVERIFY(view.scene().scale.nsPerPixel() < before.nsPerPixel());
    QCOMPARE(view.verticalScrollBar()->value(), scrolled);
}

void tst_timelinegestures::dragPans()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    for (int i = 0; i < 4; ++i)
        view.key(Qt::Key_W);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const TimeScale before = view.scene().scale;
    const QPoint from = view.place(50, 1);
    view.drag(from, from - QPoint(60, 0));
    QCOMPARE(view.scene().scale.begin(), before.nsAt(60));
    view.drag(from, from + QPoint(30, 7));
    QVERIFY(std::abs(double(view.scene().scale.begin() - before.nsAt(30))) <= 1);
    QCOMPARE(view.scene().scale.nsPerPixel(), before.nsPerPixel());
    QCOMPARE(selected.count(), 0);
    QVERIFY(!view.scene().marks.span);
    view.drag(from, from + QPoint(100'000, 0));
    QCOMPARE(view.scene().scale.begin(), 0);
    // The time cannot be dragged by the names.
    const TimeScale still = view.scene().scale;
    view.drag(view.name(0), view.name(0) + QPoint(60, 0));
    QCOMPARE(view.scene().scale, still);
}

void tst_timelinegestures::aSmallDragIsAClick()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const TimeScale before = view.scene().scale;
    const QPoint from = view.place(20, 2);
    view.drag(from, from + QPoint(QApplication::startDragDistance() - 1, 0));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(view.scene().scale, before);
}

void tst_timelinegestures::spansAreDragged()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QSignalSpy changed(view.choice(), &TimelineChoice::spanChanged);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const TimeScale before = view.scene().scale;
    const QImage plain = view.picture();
    view.drag(view.place(60, 1), view.place(20, 1), Qt::ShiftModifier); // the drag goes backwards
    QVERIFY(view.scene().marks.span);
    QVERIFY(isNear(before, view.scene().marks.span->from, 20 * ms));
    QVERIFY(isNear(before, view.scene().marks.span->to, 60 * ms));
    QVERIFY(changed.count() >= 1);
    QCOMPARE(view.scene().scale, before);
    QVERIFY(view.picture() != plain);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.scene().marks.span);
    // On the axis a drag needs no key.
    const int axis = view.geometryNow().axis().center().y();
    view.drag({view.place(30, 0).x(), axis}, {view.place(40, 0).x(), axis});
    QVERIFY(view.scene().marks.span);
    QVERIFY(isNear(before, view.scene().marks.span->from, 30 * ms));
    QVERIFY(isNear(before, view.scene().marks.span->to, 40 * ms));
    view.click({view.place(70, 0).x(), axis});
    QVERIFY(!view.scene().marks.span);
    QCOMPARE(selected.count(), 0);
    // A drag that leaves the widget stops at the edge.
    view.drag(view.place(50, 1), {-500, 100}, Qt::ShiftModifier);
    QCOMPARE(view.scene().marks.span->from, 0);
    // A new record has other times, so the span goes.
    view.setRecord(&scene.record);
    QVERIFY(!view.scene().marks.span);
}

void tst_timelinegestures::doubleClickCollapses()
{
    TracedRun scene(3);
    scene.all();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.scene().lanes.size(), size_t(6));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    view.doubleClick(view.name(1)); // another instance is at that place afterwards
    QCOMPARE(view.scene().lanes.size(), size_t(5));
    QCOMPARE(view.scene().lanes[0].kind, Lane::Kind::Instance);
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running)); // both were running
    view.doubleClick(view.name(0));
    QCOMPARE(view.scene().lanes.size(), size_t(6));
    view.collapseAll(true);
    QCOMPARE(view.scene().lanes.size(), size_t(3));
    view.key(Qt::Key_C); // this unfolds the selected one
    QCOMPARE(view.scene().lanes.size(), size_t(4));
    view.collapseAll(false);
    QCOMPARE(view.scene().lanes.size(), size_t(6));
}

void tst_timelinegestures::doubleClickShowsABand()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    const size_t lanes = view.scene().lanes.size();
    view.doubleClick(view.place(50, 1));
    QVERIFY(view.scene().scale.begin() < 40 * ms && view.scene().scale.begin() > 36 * ms);
    QVERIFY(view.scene().scale.end() > 60 * ms && view.scene().scale.end() < 64 * ms);
    QCOMPARE(view.scene().lanes.size(), lanes);
    view.fit();
    view.doubleClick(view.place(0.5, 1));
    QCOMPARE(view.scene().scale.begin(), 0);
    QVERIFY(view.scene().scale.end() > 1 * ms && view.scene().scale.end() < 2 * ms);
    view.fit();
    const TimeScale whole = view.scene().scale;
    view.doubleClick(view.place(95, 1)); // there is no band here
    QCOMPARE(view.scene().scale, whole);
    // A drag after a double click is a drag of its own.
    view.doubleClick(view.place(50, 1));
    const TimeScale before = view.scene().scale;
    const QPoint from = view.place(50, 1);
    view.drag(from, from - QPoint(40, 0));
    QVERIFY(view.scene().scale.begin() > before.begin());
}

WINDOW_TEST(tst_timelinegestures)
#include "tst_timelinegestures.moc"
