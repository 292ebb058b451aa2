// What the timeline shows of a record, and how that grows with it.

#include "tests/timeline/ShownTimeline.h"

#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

using namespace forkscope;
using namespace forkscope::test;

class tst_timelineview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { usePlainLook(); }
    void nothingToShow();
    void samplesHaveNoCores();
    void showsWhatEachProcessDid();
    void collapsedShowsDescendants();
    void growsWithTheRun();
    void followsTheRun();
    void handsOffStopsFollowing();
    void hiddenStatesAreNotPainted();
    void byCore();
    void recordIsTakenAway();
    void thousandInstances();
    void darkPaletteRepaints();
    void noRoom();
    void compactAmongOthers();
    void endingsHaveRoom();
    void resizingKeepsTheTime();
    void onAFineScreen();
};

void tst_timelineview::nothingToShow()
{
    ShownTimeline view;
    QVERIFY(!view.picture().isNull());
    const RunRecord none;
    view.setRecord(&none);
    QVERIFY(!view.picture().isNull());
    TracedRun scene;
    view.setRecord(&scene.record); // nothing has been started
    QVERIFY(view.scene().lanes.empty());
    QVERIFY(!view.picture().isNull());
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    for (const int key :
         {Qt::Key_W, Qt::Key_S, Qt::Key_A, Qt::Key_D, Qt::Key_F, Qt::Key_Up, Qt::Key_Down,
          Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_C, Qt::Key_Escape})
        view.key(key);
    view.click({400, 100});
    view.doubleClick({20, 100});
    view.wheel({400, 100}, {0, 120});
    QVERIFY(view.hasNoTip({400, 100}));
    QCOMPARE(selected.count(), 0);
    QVERIFY(!view.picture().isNull());
}

void tst_timelineview::samplesHaveNoCores()
{
    RunRecord record;
    script::Player player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/a");
    ShownTimeline view(&record);
    QCOMPARE(view.scene().lanes.size(), size_t(1));
    const QImage byProcess = view.picture();
    view.setOrder(LaneOrder::ByCore);
    QVERIFY(view.scene().lanes.empty());
    QVERIFY(view.picture() != byProcess);
    // Here a process has ended, and there is no trace that tells of it.
    view.setOrder(LaneOrder::ByProcess);
    player.processEnded(2, {0, 0}, 0);
    player.tell(3, event::RunEnded{});
    view.refresh();
    QCOMPARE(view.scene().lanes.size(), size_t(1));
}

void tst_timelineview::showsWhatEachProcessDid()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.scene().lanes.size(), size_t(4));
    QCOMPARE(view.scene().scale.begin(), 0);
    QVERIFY(view.scene().scale.end() >= 100 * ms);
    for (int lane = 0; lane < 4; ++lane) {
        QCOMPARE(view.colour(0.5, lane), fillOf(BandKind::Starting));
        QCOMPARE(view.colour(20, lane), fillOf(BandKind::Running));
        QCOMPARE(view.colour(50, lane), fillOf(BandKind::Blocked));
        QCOMPARE(view.colour(70, lane), fillOf(BandKind::Running));
        QCOMPARE(view.colour(81, lane), fillOf(BandKind::Zombie));
        QCOMPARE(view.colour(93, lane), QColor(Qt::white).rgb()); // it has ended
    }
}

void tst_timelineview::collapsedShowsDescendants()
{
    // A descendant runs while its parents wait.
    TracedRun scene(1);
    scene.begin();
    scene.player.forked(39'000, 300, 300, 100);
    scene.player.in(40'000, 5, 300);
    scene.wait(40, 60);
    scene.player.exited(60'000, 5, 300);
    scene.end();
    ShownTimeline view(&scene.record);
    const QPoint foot = QPoint(view.place(50, 0).x(), view.geometryNow().bandOf(0).bottom());
    QCOMPARE(view.picture().pixel(foot), fillOf(BandKind::Blocked));
    view.collapseAll(true);
    QCOMPARE(view.picture().pixel(foot), fillOf(BandKind::Running));
    QCOMPARE(view.colour(50, 0), fillOf(BandKind::Blocked)); // two of three processes wait
}

void tst_timelineview::growsWithTheRun()
{
    TracedRun scene;
    scene.begin();
    scene.player.tellTrace(10);
    ShownTimeline view(&scene.record);
    QVERIFY(view.scene().scale.end() >= 10 * ms && view.scene().scale.end() < 12 * ms);
    QCOMPARE(view.colour(9, 0), fillOf(BandKind::Running));
    scene.wait(40, 0);
    scene.player.tellTrace(50);
    view.refresh();
    QVERIFY(view.scene().scale.end() >= 50 * ms && view.scene().scale.end() < 60 * ms);
    QCOMPARE(view.colour(30, 0), fillOf(BandKind::Running));
    QCOMPARE(view.colour(48, 0), fillOf(BandKind::Blocked));
    QVERIFY(view.scene().following);
    // Another process adds another lane.
    scene.player.forked(51'000, 300, 300, 100);
    scene.player.tellTrace(60);
    view.refresh();
    QCOMPARE(view.scene().lanes.size(), size_t(5));
    // A timeline that was zoomed by hand stays where it is, unless it follows what happens now.
    view.setFollowing(false);
    view.zoomIn();
    const TimeScale chosen = view.scene().scale;
    scene.player.tellTrace(300);
    view.refresh();
    QCOMPARE(view.scene().scale, chosen);
    view.fit();
    QVERIFY(view.scene().scale.end() >= 300 * ms);
}

void tst_timelineview::followsTheRun()
{
    TracedRun scene;
    scene.begin();
    scene.player.tellTrace(100);
    ShownTimeline view(&scene.record);
    view.wheel(view.place(99.9, 0), {0, 1200}); // the end stays in sight
    QVERIFY(view.scene().following);
    QVERIFY(view.scene().scale.begin() > 0);
    for (const int now : {150, 200, 900}) {
        const double nsPerPixel = view.scene().scale.nsPerPixel();
        scene.player.tellTrace(now);
        view.refresh();
        QCOMPARE(view.scene().scale.nsPerPixel(), nsPerPixel);
        QVERIFY(view.scene().scale.begin() < now * ms);
        QVERIFY(view.scene().scale.end() > now * ms);
        const double x = view.scene().scale.xOf(now * ms) / view.scene().scale.width();
        QVERIFY(x > 0.85 && x < 0.95);
    }
    // The end of the run stops the movement.
    const TimeScale last = view.scene().scale;
    scene.player.tell(950, event::RunEnded{});
    view.refresh();
    QCOMPARE(view.scene().scale, last);
}

void tst_timelineview::handsOffStopsFollowing()
{
    TracedRun scene;
    scene.begin();
    scene.player.tellTrace(100);
    ShownTimeline view(&scene.record);
    QList<bool> told;
    connect(&view, &TimelineView::followingChanged, this, [&told](bool on) { told << on; });
    view.wheel(view.place(20, 0), {0, 1200}); // this goes into the past
    QVERIFY(!view.scene().following);
    const TimeScale chosen = view.scene().scale;
    scene.player.tellTrace(200);
    view.refresh();
    QCOMPARE(view.scene().scale, chosen);
    view.key(Qt::Key_L);
    QVERIFY(view.scene().following);
    QVERIFY(view.scene().scale.begin() < 200 * ms && view.scene().scale.end() > 200 * ms);
    view.key(Qt::Key_L);
    QCOMPARE(told, (QList<bool>{false, true, false}));
}

void tst_timelineview::hiddenStatesAreNotPainted()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    const QImage before = view.picture();
    HiddenKinds hidden;
    hidden.set(size_t(BandKind::Blocked));
    view.setHidden(hidden);
    QCOMPARE(view.colour(47, 0), QColor(Qt::white).rgb());
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    view.setHidden({});
    QCOMPARE(view.picture(), before);
}

void tst_timelineview::byCore()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.setOrder(LaneOrder::ByCore);
    QCOMPARE(view.scene().lanes.size(), size_t(4));
    // A core's lane has the colour of the instance that had the core.
    QCOMPARE(view.colour(5, 0), style::coreFill(0, false).rgb());
    QCOMPARE(view.colour(5, 3), style::coreFill(1, false).rgb());
    QVERIFY(view.colour(50, 0) != view.colour(5, 0)); // no instance had the core
    QCOMPARE(view.colour(50, 0), view.colour(90, 3));
    view.setOrder(LaneOrder::ByProcessAndCore);
    QCOMPARE(view.scene().lanes.size(), size_t(8));
    view.setOrder(LaneOrder::ByProcess);
    QCOMPARE(view.colour(5, 0), fillOf(BandKind::Running));
}

void tst_timelineview::recordIsTakenAway()
{
    auto scene = std::make_unique<TracedRun>(40);
    scene->all();
    ShownTimeline view(&scene->record);
    view.choice()->setSelection({20, 0});
    view.zoomIn();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(!view.accessibleDescription().isEmpty());
    view.setRecord(nullptr);
    scene.reset();
    QVERIFY(view.scene().lanes.empty());
    QCOMPARE(view.accessibleDescription(), QString());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    view.refresh();
    for (const int key : {Qt::Key_W, Qt::Key_End, Qt::Key_Down, Qt::Key_Right, Qt::Key_C})
        view.key(key);
    view.click({400, 100});
    view.move({400, 100});
    view.setOrder(LaneOrder::ByCore);
    view.resize(500, 300);
    QVERIFY(!view.picture().isNull());
    // The next record is shown from its beginning.
    TracedRun next;
    next.all();
    view.setOrder(LaneOrder::ByProcess);
    view.setRecord(&next.record);
    QCOMPARE(view.scene().scale.begin(), 0);
    QVERIFY(view.scene().scale.end() >= 100 * ms);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
}

void tst_timelineview::thousandInstances()
{
    RunRecord record;
    script::TracePlayer player(script::plan(1000, {"a"}), &record);
    player.start();
    for (int i = 0; i < 1000; ++i) {
        const double at = i;
        player.instanceStarted(at, i);
        player.forked(at * 1000, 5000 + i, 5000 + i, 1);
        player.processStarted(at, {i, 0}, 5000 + i, "/bin/a");
        player.in(at * 1000, 0, 5000 + i);
        player.executed(at * 1000, 5000 + i, "a");
        player.exited(at * 1000 + 900, 0, 5000 + i);
        player.tellTrace(at + 0.95);
        player.processEnded(at + 0.96, {i, 0}, 0);
        player.instanceEnded(at + 0.97, i, Outcome::Succeeded, 0);
    }
    player.tell(1000, event::RunEnded{});
    ShownTimeline view(&record);
    QCOMPARE(view.scene().lanes.size(), size_t(1000));
    QVERIFY(view.verticalScrollBar()->maximum() > 10'000);
    const QImage top = view.picture();
    view.choice()->setSelection({999, 0});
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    const auto isSeen = [&view](int lane) {
        const QRect area = view.geometryNow().lanes();
        return view.geometryNow().topOf(lane) >= area.top() &&
               view.geometryNow().topOf(lane) + TimelineGeometry::laneHeight <= area.bottom() + 1;
    };
    QVERIFY(isSeen(999));
    QVERIFY(view.picture() != top);
    QCOMPARE(view.colour(999.5, 999), fillOf(BandKind::Running));
    view.choice()->setSelection({500, 0});
    QVERIFY(isSeen(500));
    view.key(Qt::Key_Down);
    QVERIFY(isSeen(501));
    view.choice()->setSelection({0, 0});
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    view.key(Qt::Key_End);
    view.setOrder(LaneOrder::ByCore);
    QVERIFY(!view.picture().isNull());
}

void tst_timelineview::darkPaletteRepaints()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    view.setPalette(darkPalette());
    QVERIFY(fillOf(BandKind::Running, true) != fillOf(BandKind::Running));
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running, true));
    QCOMPARE(view.colour(93, 0), darkPalette().color(QPalette::Base).rgb());
}

void tst_timelineview::noRoom()
{
    TracedRun scene(5);
    scene.all();
    for (const QSize size : {QSize(900, 60), QSize(40, 300), QSize(1, 1), QSize(900, 110)}) {
        ShownTimeline view(&scene.record, size);
        view.choice()->setSelection({1, 1});
        QVERIFY(!view.picture().isNull());
        view.key(Qt::Key_W);
        view.key(Qt::Key_Right);
        view.setCompact(true);
        QVERIFY(!view.picture().isNull());
        view.setOrder(LaneOrder::ByProcessAndCore);
        QVERIFY(!view.picture().isNull());
        // With room again, each lane shows its own states and nothing that was left from before.
        view.setCompact(false);
        view.setOrder(LaneOrder::ByProcess);
        view.resize(900, 400);
        view.choice()->setSpan({});
        view.fit();
        QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
        QCOMPARE(view.colour(50, 0), fillOf(BandKind::Blocked));
    }
}

void tst_timelineview::compactAmongOthers()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    const int full = view.geometryNow().lanes().height();
    view.setCompact(true);
    QVERIFY(view.geometryNow().lanes().height() > full);
    QCOMPARE(view.geometryNow().looks().height(), 0);
    // The wall time has its own place below the lanes.
    QVERIFY(view.geometryNow().strip().top() > view.geometryNow().lanes().bottom());
    QVERIFY(view.geometryNow().strip().height() >= view.fontMetrics().height());
    view.setLeastLength(400 * ms);
    QVERIFY(view.scene().scale.end() >= 400 * ms);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    view.setLeastLength(10 * ms); // this is shorter than the run
    QVERIFY(view.scene().scale.end() >= 100 * ms && view.scene().scale.end() < 110 * ms);
    // At fullHeight() all lanes are in sight, and there is not a pixel too many.
    view.resize(900, view.fullHeight());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QCOMPARE(view.geometryNow().lanes().height(), view.geometryNow().contentHeight());
    view.resize(900, view.fullHeight() - 1);
    QCOMPARE(view.verticalScrollBar()->maximum(), 1);
}

/// What is written after the end of a process that failed hides no band, because there is room for
/// it at the edge.
void tst_timelineview::endingsHaveRoom()
{
    TracedRun scene(1);
    scene.begin();
    scene.player.tellTrace(99);
    scene.player.processEnded(99, {0, 0}, -15);
    scene.player.processEnded(99, {0, 1}, 0);
    ShownTimeline view(&scene.record);
    const double before = view.scene().scale.xOf(99 * ms);
    scene.player.instanceEnded(100, 0, Outcome::TimedOut, -15);
    scene.player.tell(100, event::RunEnded{});
    view.refresh();
    QVERIFY(view.scene().scale.xOf(99 * ms) < before);
    const int room = view.scene().scale.width() - int(view.scene().scale.xOf(99 * ms));
    QVERIFY(room > view.fontMetrics().horizontalAdvance(QString::fromUtf8("SIGTERM → −15")));
    // Small windows leave no such room.
    view.resize(360, 300);
    QVERIFY(view.scene().scale.end() < 110 * ms);
}

void tst_timelineview::resizingKeepsTheTime()
{
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    view.resize(700, 420);
    QVERIFY(view.scene().scale.end() >= 100 * ms); // still the whole run
    QCOMPARE(view.scene().scale.begin(), 0);
    QCOMPARE(view.colour(70, 0), fillOf(BandKind::Running));
    view.key(Qt::Key_W);
    view.key(Qt::Key_W);
    const TimeScale before = view.scene().scale;
    view.resize(800, 420);
    QCOMPARE(view.scene().scale.begin(), before.begin());
    QCOMPARE(view.scene().scale.nsPerPixel(), before.nsPerPixel());
    QCOMPARE(view.scene().scale.width(), before.width() + 100);
}

/// This runs in a process of its own, because the ratio is chosen before the application begins.
void tst_timelineview::onAFineScreen()
{
    if (qApp->devicePixelRatio() < 2) {
        QProcess fine;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        fine.setProcessEnvironment(environment);
        fine.setProcessChannelMode(QProcess::MergedChannels);
        fine.start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("tst_timelineview"), QStringLiteral("onAFineScreen")});
        QVERIFY(fine.waitForFinished(60'000));
        QVERIFY2(fine.exitStatus() == QProcess::NormalExit && fine.exitCode() == 0,
                 fine.readAll().constData());
        return;
    }
    TracedRun scene;
    scene.all();
    ShownTimeline view(&scene.record);
    QCOMPARE(view.devicePixelRatioF(), 2.0);
    const QImage image = view.picture();
    QCOMPARE(image.size(), view.viewport()->size() * 2);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    QCOMPARE(view.colour(50, 0), fillOf(BandKind::Blocked));
    QCOMPARE(view.colour(81, 3), fillOf(BandKind::Zombie));
    // At the largest zoom, running still ends at 40 ms, wherever that is in sight.
    view.move(view.place(40, 0));
    for (int i = 0; i < 100; ++i)
        view.key(Qt::Key_W);
    QCOMPARE(view.scene().scale.nsPerPixel(), TimeScale::smallestNsPerPixel);
    const double border = view.scene().scale.xOf(40 * ms);
    QVERIFY(border > 20 && border < view.scene().scale.width() - 20);
    QCOMPARE(view.colour(40 - 10e-6, 0), fillOf(BandKind::Running));
    QCOMPARE(view.colour(40 + 10e-6, 0), fillOf(BandKind::Blocked));
    view.setOrder(LaneOrder::ByCore);
    QVERIFY(view.colour(40 - 10e-6, 0) != view.colour(40 + 10e-6, 0));
}

WINDOW_TEST(tst_timelineview)
#include "tst_timelineview.moc"
