// The timeline as a widget: what it shows of a record, what the mouse and the keys do with it.

#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"
#include "ui/panes/timeline/PollSlider.h"
#include "ui/panes/timeline/TimelineLegend.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/panes/timeline/TimelineWords.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QProcess>
#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>

#include <cmath>

using namespace forkscope;

namespace {

constexpr qint64 ms = 1'000'000; // ns

/// Two instances of `head | md5sum`, each process on a core of its own (0 … 3): starting 0 … 1 ms,
/// running … 40, blocked … 60, running … 80, a zombie … 82; the run ends at 100.
struct Scene
{
    RunRecord record;
    script::TracePlayer player;

    explicit Scene(int instances = 2) : player(script::plan(instances, {"head", "md5sum"}), &record)
    {
        player.start();
    }
    [[nodiscard]] static qint64 pidOf(ProcessId id) { return 100 + id.instance * 2 + id.stage; }
    template<typename Do> void forAll(Do act)
    {
        for (int i = 0; i < record.plan().run.instances; ++i) {
            for (int stage = 0; stage < 2; ++stage)
                act(ProcessId{i, stage}, pidOf({i, stage}), i * 2 + stage);
        }
    }
    void begin()
    {
        forAll([this](ProcessId id, qint64 pid, int core) {
            if (id.stage == 0)
                player.instanceStarted(0, id.instance);
            player.forked(0, pid, pid, 1);
            player.processStarted(0, id, pid, id.stage == 0 ? "/usr/bin/head" : "/usr/bin/md5sum");
            player.in(0, core, pid);
        });
        forAll([this](ProcessId, qint64 pid, int) { player.executed(1000, pid, "x"); });
    }
    void wait(double blocked, double again)
    {
        forAll([&](ProcessId, qint64 pid, int core) { player.blocked(blocked * 1000, core, pid); });
        if (again > 0)
            forAll([&](ProcessId, qint64 pid, int core) { player.in(again * 1000, core, pid); });
    }
    void end()
    {
        forAll([this](ProcessId, qint64 pid, int core) { player.exited(80'000, core, pid); });
        player.tellTrace(81);
        forAll([this](ProcessId id, qint64, int) { player.processEnded(82, id, 0); });
        for (int i = 0; i < record.plan().run.instances; ++i)
            player.instanceEnded(82, i, Outcome::Succeeded, 0);
        player.tell(100, event::RunEnded{});
    }
    void all()
    {
        begin();
        wait(40, 60);
        end();
    }
};

class Shown : public TimelineView
{
public:
    explicit Shown(const RunRecord *record = nullptr, QSize size = {900, 420})
    {
        resize(size);
        setRecord(record);
        show();
    }
    /// Where a moment of a lane is, in the viewport.
    [[nodiscard]] QPoint place(double at, int lane) const
    {
        const TimelineGeometry geometry = geometryNow();
        return {geometry.axis().left() + int(std::floor(scene().scale.xOf(qint64(at * ms)))),
                geometry.bandOf(lane).center().y()};
    }
    [[nodiscard]] QPoint name(int lane) const { return {20, place(0, lane).y()}; }
    [[nodiscard]] QImage picture() { return viewport()->grab().toImage(); }
    [[nodiscard]] QRgb colour(double at, int lane)
    {
        const QImage image = picture();
        return image.pixel(place(at, lane) * image.devicePixelRatio());
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, at);
    }
    /// As a window system tells it: the release of the second click comes after the double click.
    void doubleClick(QPoint at)
    {
        click(at);
        tell(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
        tell(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        tell(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void wheel(QPoint at, QPoint delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport(), &event);
    }
    void move(QPoint at) { tell(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton); }
    void key(int key) { QTest::keyClick(this, Qt::Key(key)); }
    void rightClick(QPoint at)
    {
        tell(QEvent::MouseButtonPress, at, Qt::RightButton, Qt::RightButton);
        tell(QEvent::MouseButtonRelease, at, Qt::RightButton, Qt::NoButton);
    }
    QString tipAt(QPoint at)
    {
        QHelpEvent event(QEvent::ToolTip, at, viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(viewport(), &event);
        return QToolTip::text();
    }
    /// A tip that was there takes its time to go.
    [[nodiscard]] bool hasNoTip(QPoint at)
    {
        tipAt(at);
        return QTest::qWaitFor([] { return !QToolTip::isVisible(); });
    }

private:
    void tell(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons,
              Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, at, viewport()->mapToGlobal(at), button, buttons, modifiers);
        QCoreApplication::sendEvent(viewport(), &event);
    }
};

QRgb fillOf(BandKind kind, bool dark = false)
{
    return style::fill(kind, dark).rgb();
}

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Window, QColor(30, 30, 30));
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Base, QColor(20, 20, 20));
    palette.setColor(QPalette::Text, Qt::white);
    return palette;
}

/// Spans of time are rounded to pixels: equal up to two of them.
bool isNear(const TimeScale &scale, qint64 one, qint64 other)
{
    return std::abs(double(one - other)) <= 2 * scale.nsPerPixel() + 1;
}

} // namespace

class tst_timelineview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QApplication::setPalette(lightPalette());
    }
    void nothingToShow();
    void samplesHaveNoCores();
    void showsWhatEachProcessDid();
    void clickSelects();
    void selectionFromOutside();
    void descendantsAreSelectedByLane();
    void keysMoveTheSelection();
    void keysZoom();
    void keysPan();
    void keysStepThroughBands();
    void stepsFromNoBand();
    void wheelZoomsAtThePointer();
    void wheelScrollsManyLanes();
    void dragPans();
    void aSmallDragIsAClick();
    void spansAreDragged();
    void doubleClickCollapses();
    void doubleClickShowsABand();
    void collapsedShowsDescendants();
    void selectionOutlivesCollapsing();
    void growsWithTheRun();
    void followsTheRun();
    void handsOffStopsFollowing();
    void hiddenStatesAreNotPainted();
    void byCore();
    void aTimeIsChosenAndMarked();
    void coreTimesAreChosen();
    void keysStepThroughCores();
    void tips();
    void tipOfSamples();
    void saysWhatIsSelected();
    void recordIsTakenAway();
    void thousandInstances();
    void darkPaletteRepaints();
    void noRoom();
    void compactAmongOthers();
    void endingsHaveRoom();
    void resizingKeepsTheTime();
    void paneSwitchesAndSays();
    void onAFineScreen();
};

void tst_timelineview::nothingToShow()
{
    Shown view;
    QVERIFY(!view.picture().isNull());
    const RunRecord none;
    view.setRecord(&none);
    QVERIFY(!view.picture().isNull());
    Scene scene;
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
    Shown view(&record);
    QCOMPARE(view.scene().lanes.size(), size_t(1));
    const QImage byProcess = view.picture();
    view.setOrder(LaneOrder::ByCore);
    QVERIFY(view.scene().lanes.empty());
    QVERIFY(view.picture() != byProcess);
    // A process more, and no trace to say so.
    view.setOrder(LaneOrder::ByProcess);
    player.processEnded(2, {0, 0}, 0);
    player.tell(3, event::RunEnded{});
    view.refresh();
    QCOMPARE(view.scene().lanes.size(), size_t(1));
}

void tst_timelineview::showsWhatEachProcessDid()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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

void tst_timelineview::clickSelects()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    view.click({400, view.geometryNow().lanes().bottom() - 1}); // below all
    view.click({400, view.geometryNow().strip().center().y()});
    QCOMPARE(selected.size(), 2);
    view.rightClick(view.place(20, 0));
    QCOMPARE(selected.size(), 2);
}

void tst_timelineview::selectionFromOutside()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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

void tst_timelineview::descendantsAreSelectedByLane()
{
    Scene scene(1);
    scene.begin();
    scene.player.forked(2000, 300, 300, 100);
    scene.player.in(2000, 5, 300);
    scene.player.executed(3000, 300, "child");
    scene.wait(40, 60);
    scene.player.exited(70'000, 5, 300);
    scene.end();
    Shown view(&scene.record);
    QCOMPARE(view.scene().lanes.size(), size_t(3));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this, [&](Selection selection) {
        selected << selection;
        view.choice()->setSelection(selection); // as the window does
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

void tst_timelineview::keysMoveTheSelection()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    QCOMPARE(selected.last(), (Selection{0, 0})); // no further
    for (int i = 0; i < 9; ++i)
        view.key(Qt::Key_Down);
    QCOMPARE(selected.last(), (Selection{1, 1}));
}

void tst_timelineview::keysZoom()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    const TimeScale whole = view.scene().scale;
    const qint64 middle = whole.nsAt(whole.width() / 2.0);
    view.key(Qt::Key_W);
    QVERIFY(view.scene().scale.nsPerPixel() < whole.nsPerPixel());
    QVERIFY(isNear(view.scene().scale, view.scene().scale.nsAt(whole.width() / 2.0), middle));
    // Where the pointer is, if it is there.
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
    QVERIFY(std::abs(view.scene().scale.nsPerPixel() / whole.nsPerPixel() - 1) <
            1e-6); // no further
}

void tst_timelineview::keysPan()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    for (int i = 0; i < 8; ++i)
        view.key(Qt::Key_W);
    const TimeScale before = view.scene().scale;
    view.key(Qt::Key_D);
    QVERIFY(view.scene().scale.begin() > before.begin());
    QVERIFY(view.scene().scale.begin() < before.end()); // less than a page
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

void tst_timelineview::keysStepThroughBands()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    view.click(view.place(20, 0));
    QSignalSpy changed(view.choice(), &TimelineChoice::spanChanged);
    view.key(Qt::Key_Right); // of the middle, 52 ms
    QCOMPARE(view.span(), (TimeSpan{40 * ms, 60 * ms}));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("for 20.0 ms")));
    view.key(Qt::Key_Right);
    QCOMPARE(view.span(), (TimeSpan{60 * ms, 80 * ms}));
    view.key(Qt::Key_Right);
    QCOMPARE(view.span(), (TimeSpan{80 * ms, 82 * ms}));
    view.key(Qt::Key_Right); // there is no next one
    QCOMPARE(view.span(), (TimeSpan{80 * ms, 82 * ms}));
    for (int i = 0; i < 4; ++i)
        view.key(Qt::Key_Left);
    QCOMPARE(view.span(), (TimeSpan{0, 1 * ms}));
    view.key(Qt::Key_Left);
    QCOMPARE(view.span(), (TimeSpan{0, 1 * ms}));
    QCOMPARE(changed.count(), 7);
    // What is out of sight comes into it.
    for (int i = 0; i < 10; ++i)
        view.key(Qt::Key_W);
    view.key(Qt::Key_End);
    view.key(Qt::Key_Right);
    QCOMPARE(view.span(), (TimeSpan{1 * ms, 40 * ms}));
    QVERIFY(view.scene().scale.begin() < 40 * ms);
    QVERIFY(view.scene().scale.end() > 1 * ms);
    view.key(Qt::Key_Escape);
    QVERIFY(!view.span());
}

void tst_timelineview::stepsFromNoBand()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    view.key(Qt::Key_Right); // nothing is selected
    QVERIFY(!view.span());
    view.click(view.place(20, 0));
    for (int i = 0; i < 8; ++i)
        view.key(Qt::Key_W);
    view.key(Qt::Key_End); // the middle is behind the process's end
    view.key(Qt::Key_Left);
    QCOMPARE(view.span(), (TimeSpan{80 * ms, 82 * ms}));
}

void tst_timelineview::wheelZoomsAtThePointer()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    view.wheel(view.place(50, 1), {-120, 0}); // sideways
    QVERIFY(view.scene().scale.begin() > before.begin());
    QCOMPARE(view.scene().scale.nsPerPixel(), before.nsPerPixel());
    view.wheel(view.place(50, 1), {0, 120}, Qt::ShiftModifier);
    QVERIFY(isNear(before, view.scene().scale.begin(), before.begin()));
}

void tst_timelineview::wheelScrollsManyLanes()
{
    Scene scene(60);
    scene.all();
    Shown view(&scene.record);
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

void tst_timelineview::dragPans()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    QVERIFY(!view.span());
    view.drag(from, from + QPoint(100'000, 0));
    QCOMPARE(view.scene().scale.begin(), 0);
    // Names are not a handle.
    const TimeScale still = view.scene().scale;
    view.drag(view.name(0), view.name(0) + QPoint(60, 0));
    QCOMPARE(view.scene().scale, still);
}

void tst_timelineview::aSmallDragIsAClick()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const TimeScale before = view.scene().scale;
    const QPoint from = view.place(20, 2);
    view.drag(from, from + QPoint(QApplication::startDragDistance() - 1, 0));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(view.scene().scale, before);
}

void tst_timelineview::spansAreDragged()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    QSignalSpy changed(view.choice(), &TimelineChoice::spanChanged);
    QSignalSpy selected(view.choice(), &TimelineChoice::selectionChanged);
    const TimeScale before = view.scene().scale;
    const QImage plain = view.picture();
    view.drag(view.place(60, 1), view.place(20, 1), Qt::ShiftModifier); // backwards
    QVERIFY(view.span());
    QVERIFY(isNear(before, view.span()->from, 20 * ms));
    QVERIFY(isNear(before, view.span()->to, 60 * ms));
    QVERIFY(changed.count() >= 1);
    QCOMPARE(view.scene().scale, before);
    QVERIFY(view.picture() != plain);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.span());
    // On the axis no key is needed.
    const int axis = view.geometryNow().axis().center().y();
    view.drag({view.place(30, 0).x(), axis}, {view.place(40, 0).x(), axis});
    QVERIFY(view.span());
    QVERIFY(isNear(before, view.span()->from, 30 * ms));
    QVERIFY(isNear(before, view.span()->to, 40 * ms));
    view.click({view.place(70, 0).x(), axis});
    QVERIFY(!view.span());
    QCOMPARE(selected.count(), 0);
    // Out of the widget it stops at the edge.
    view.drag(view.place(50, 1), {-500, 100}, Qt::ShiftModifier);
    QCOMPARE(view.span()->from, 0);
    // Another record has other times.
    view.setRecord(&scene.record);
    QVERIFY(!view.span());
}

void tst_timelineview::doubleClickCollapses()
{
    Scene scene(3);
    scene.all();
    Shown view(&scene.record);
    QCOMPARE(view.scene().lanes.size(), size_t(6));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    view.doubleClick(view.name(1)); // what is there then is another instance
    QCOMPARE(view.scene().lanes.size(), size_t(5));
    QCOMPARE(view.scene().lanes[0].kind, Lane::Kind::Instance);
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running)); // both were
    view.doubleClick(view.name(0));
    QCOMPARE(view.scene().lanes.size(), size_t(6));
    view.collapseAll(true);
    QCOMPARE(view.scene().lanes.size(), size_t(3));
    view.key(Qt::Key_C); // the selected one
    QCOMPARE(view.scene().lanes.size(), size_t(4));
    view.collapseAll(false);
    QCOMPARE(view.scene().lanes.size(), size_t(6));
}

void tst_timelineview::doubleClickShowsABand()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    view.doubleClick(view.place(95, 1)); // nothing is there
    QCOMPARE(view.scene().scale, whole);
    // A drag after it is one of its own.
    view.doubleClick(view.place(50, 1));
    const TimeScale before = view.scene().scale;
    const QPoint from = view.place(50, 1);
    view.drag(from, from - QPoint(40, 0));
    QVERIFY(view.scene().scale.begin() > before.begin());
}

void tst_timelineview::collapsedShowsDescendants()
{
    // While its parents wait, a descendant runs.
    Scene scene(1);
    scene.begin();
    scene.player.forked(39'000, 300, 300, 100);
    scene.player.in(40'000, 5, 300);
    scene.wait(40, 60);
    scene.player.exited(60'000, 5, 300);
    scene.end();
    Shown view(&scene.record);
    const QPoint foot = QPoint(view.place(50, 0).x(), view.geometryNow().bandOf(0).bottom());
    QCOMPARE(view.picture().pixel(foot), fillOf(BandKind::Blocked));
    view.collapseAll(true);
    QCOMPARE(view.picture().pixel(foot), fillOf(BandKind::Running));
    QCOMPARE(view.colour(50, 0), fillOf(BandKind::Blocked)); // two of three wait
}

void tst_timelineview::selectionOutlivesCollapsing()
{
    Scene scene(1);
    scene.begin();
    scene.player.forked(2000, 300, 300, 100);
    scene.wait(40, 60);
    scene.end();
    Shown view(&scene.record);
    view.click(view.name(1));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("of instance 0")));
    QList<Selection> selected;
    connect(view.choice(), &TimelineChoice::selectionChanged, this,
            [&selected](Selection selection) { selected << selection; });
    view.collapseAll(true);
    view.key(Qt::Key_Left); // steps only through a process
    QVERIFY(!view.span());
    view.key(Qt::Key_Down); // there is none below
    QVERIFY(selected.isEmpty());
    view.collapseAll(false);
    view.key(Qt::Key_Down);
    QCOMPARE(selected, (QList<Selection>{{0, 1}}));
}

void tst_timelineview::growsWithTheRun()
{
    Scene scene;
    scene.begin();
    scene.player.tellTrace(10);
    Shown view(&scene.record);
    QVERIFY(view.scene().scale.end() >= 10 * ms && view.scene().scale.end() < 12 * ms);
    QCOMPARE(view.colour(9, 0), fillOf(BandKind::Running));
    scene.wait(40, 0);
    scene.player.tellTrace(50);
    view.refresh();
    QVERIFY(view.scene().scale.end() >= 50 * ms && view.scene().scale.end() < 60 * ms);
    QCOMPARE(view.colour(30, 0), fillOf(BandKind::Running));
    QCOMPARE(view.colour(48, 0), fillOf(BandKind::Blocked));
    QVERIFY(view.scene().following);
    // Another process: another lane.
    scene.player.forked(51'000, 300, 300, 100);
    scene.player.tellTrace(60);
    view.refresh();
    QCOMPARE(view.scene().lanes.size(), size_t(5));
    // Zoomed by hand it stays where it is, but for following what happens now.
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
    Scene scene;
    scene.begin();
    scene.player.tellTrace(100);
    Shown view(&scene.record);
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
    // What has ended does not move any more.
    const TimeScale last = view.scene().scale;
    scene.player.tell(950, event::RunEnded{});
    view.refresh();
    QCOMPARE(view.scene().scale, last);
}

void tst_timelineview::handsOffStopsFollowing()
{
    Scene scene;
    scene.begin();
    scene.player.tellTrace(100);
    Shown view(&scene.record);
    QList<bool> told;
    connect(&view, &TimelineView::followingChanged, this, [&told](bool on) { told << on; });
    view.wheel(view.place(20, 0), {0, 1200}); // into the past
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
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    view.setOrder(LaneOrder::ByCore);
    QCOMPARE(view.scene().lanes.size(), size_t(4));
    // On the side of the number of the instance.
    QCOMPARE(view.colour(5, 0), style::instanceFill(0, false).rgb());
    QCOMPARE(view.colour(5, 3), style::instanceFill(1, false).rgb());
    QVERIFY(view.colour(50, 0) != view.colour(5, 0)); // nobody had it
    QCOMPARE(view.colour(50, 0), view.colour(90, 3));
    view.setOrder(LaneOrder::ByProcessAndCore);
    QCOMPARE(view.scene().lanes.size(), size_t(8));
    view.setOrder(LaneOrder::ByProcess);
    QCOMPARE(view.colour(5, 0), fillOf(BandKind::Running));
}

/// Who had the core is selected, and the time is told to who explains it; idle times select nobody.
void tst_timelineview::coreTimesAreChosen()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    view.click(view.place(50, 2)); // idle
    QCOMPARE(selected.size(), 1);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().task, -1);
    QCOMPARE(chosen.last().from, scene.player.at(40));
    QCOMPARE(chosen.last().to, scene.player.at(60));
    view.click(view.name(3)); // the lane alone
    QCOMPARE(chosen.size(), 2);
    view.doubleClick(view.place(70, 0));
    QVERIFY(view.scene().scale.begin() > 55 * ms && view.scene().scale.end() < 85 * ms);
}

void tst_timelineview::keysStepThroughCores()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    view.setOrder(LaneOrder::ByCore);
    QList<CoreTime> chosen;
    connect(view.choice(), &TimelineChoice::coreTimeChosen, this,
            [&](const CoreTime &t) { chosen << t; });
    view.key(Qt::Key_Down);
    view.key(Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(),
             QStringLiteral("core 1: this run had it for 60.0 ms of 0.100 s (instance 0 60.0 ms)"));
    view.key(Qt::Key_Right); // what is in the middle
    QCOMPARE(chosen.last().core, 1);
    QCOMPARE(view.span(), (TimeSpan{40 * ms, 60 * ms}));
    QCOMPARE(
        view.accessibleDescription(),
        QStringLiteral("core 1: no process of this run\nfor 20.0 ms, from 40.0 ms to 60.0 ms"));
    view.key(Qt::Key_Left);
    QCOMPARE(view.span(), (TimeSpan{0, 40 * ms}));
    QCOMPARE(chosen.last().task, scene.record.trace().taskOf({0, 1}));
    view.key(Qt::Key_Left); // before the run's begin is nothing
    QCOMPARE(chosen.size(), 2);
    view.key(Qt::Key_Up);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("core 0: ")));
    for (int i = 0; i < 9; ++i)
        view.key(Qt::Key_Down);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("core 3: ")));
}

void tst_timelineview::tips()
{
    Scene scene;
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
    Shown view(&scene.record);
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

void tst_timelineview::tipOfSamples()
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
    Shown view(&record);
    QCOMPARE(view.colour(30, 0), fillOf(BandKind::Asleep));
    QVERIFY(view.colour(10, 0) != fillOf(BandKind::Asleep));
    const QString seen = view.tipAt(view.place(30, 0));
    QVERIFY2(seen.contains(QStringLiteral("sleeps")), qPrintable(seen));
    QVERIFY(seen.contains(QStringLiteral("as the polls saw it")));
    const QString between = view.tipAt(view.place(10, 0));
    QVERIFY2(between.contains(QStringLiteral("not known")), qPrintable(between));
}

void tst_timelineview::saysWhatIsSelected()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
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
    // A collapsed instance: its processes together.
    view.choice()->setSelection({1, 0});
    view.collapseAll(true);
    QCOMPARE(view.accessibleDescription(),
             QStringLiteral("2 processes of instance 1: starting 2.00 ms, running 0.118 s, blocked "
                            "40.0 ms, zombie 4.00 ms"));
    view.collapseAll(false);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("head of instance 1: ")));
    // The figures are the last ones when the run has ended.
    Scene other;
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

void tst_timelineview::recordIsTakenAway()
{
    auto scene = std::make_unique<Scene>(40);
    scene->all();
    Shown view(&scene->record);
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
    // And the next one is shown from its begin.
    Scene next;
    next.all();
    view.setOrder(LaneOrder::ByProcess);
    view.setRecord(&next.record);
    QCOMPARE(view.scene().scale.begin(), 0);
    QVERIFY(view.scene().scale.end() >= 100 * ms);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
}

void tst_timelineview::aTimeIsChosenAndMarked()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    QSignalSpy chosen(view.choice(), &TimelineChoice::momentChosen);
    view.click(view.place(50, 0));
    QCOMPARE(chosen.size(), 1);
    const qint64 ns = chosen.first().first().toLongLong();
    QVERIFY(std::abs(ns - qint64(50 * ms)) < qint64(ms)); // a pixel is some 0.1 ms
    view.click(view.name(0));
    QCOMPARE(chosen.size(), 1); // a name is no time

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
    QVERIFY(!view.moment());
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
    Shown view(&record);
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
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    view.setPalette(darkPalette());
    QVERIFY(fillOf(BandKind::Running, true) != fillOf(BandKind::Running));
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running, true));
    QCOMPARE(view.colour(93, 0), darkPalette().color(QPalette::Base).rgb());
}

void tst_timelineview::noRoom()
{
    Scene scene(5);
    scene.all();
    for (const QSize size : {QSize(900, 60), QSize(40, 300), QSize(1, 1), QSize(900, 110)}) {
        Shown view(&scene.record, size);
        view.choice()->setSelection({1, 1});
        QVERIFY(!view.picture().isNull());
        view.key(Qt::Key_W);
        view.key(Qt::Key_Right);
        view.setCompact(true);
        QVERIFY(!view.picture().isNull());
        view.setOrder(LaneOrder::ByProcessAndCore);
        QVERIFY(!view.picture().isNull());
        // With room again each lane has what is its own, and nothing that was left from before.
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
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    const int full = view.geometryNow().lanes().height();
    view.setCompact(true);
    QVERIFY(view.geometryNow().lanes().height() > full);
    QCOMPARE(view.geometryNow().looks().height(), 0);
    // The wall time has a place of its own, below the lanes.
    QVERIFY(view.geometryNow().strip().top() > view.geometryNow().lanes().bottom());
    QVERIFY(view.geometryNow().strip().height() >= view.fontMetrics().height());
    view.setLeastLength(400 * ms);
    QVERIFY(view.scene().scale.end() >= 400 * ms);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    view.setLeastLength(10 * ms); // shorter than the run
    QVERIFY(view.scene().scale.end() >= 100 * ms && view.scene().scale.end() < 110 * ms);
    // As high as it says all lanes are in sight, and not a pixel less.
    view.resize(900, view.fullHeight());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QCOMPARE(view.geometryNow().lanes().height(), view.geometryNow().contentHeight());
    view.resize(900, view.fullHeight() - 1);
    QCOMPARE(view.verticalScrollBar()->maximum(), 1);
}

/// What is written behind the end of what failed hides no band: at the edge there is room for it.
void tst_timelineview::endingsHaveRoom()
{
    Scene scene(1);
    scene.begin();
    scene.player.tellTrace(99);
    scene.player.processEnded(99, {0, 0}, -15);
    scene.player.processEnded(99, {0, 1}, 0);
    Shown view(&scene.record);
    const double before = view.scene().scale.xOf(99 * ms);
    scene.player.instanceEnded(100, 0, Outcome::TimedOut, -15);
    scene.player.tell(100, event::RunEnded{});
    view.refresh();
    QVERIFY(view.scene().scale.xOf(99 * ms) < before);
    const int room = view.scene().scale.width() - int(view.scene().scale.xOf(99 * ms));
    QVERIFY(room > view.fontMetrics().horizontalAdvance(QString::fromUtf8("SIGTERM → −15")));
    // Small windows do without.
    view.resize(360, 300);
    QVERIFY(view.scene().scale.end() < 110 * ms);
}

void tst_timelineview::resizingKeepsTheTime()
{
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    view.resize(700, 420);
    QVERIFY(view.scene().scale.end() >= 100 * ms); // the whole run still
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

void tst_timelineview::paneSwitchesAndSays()
{
    Scene scene;
    scene.all();
    TimelinePane pane;
    pane.resize(1200, 420);
    pane.show();
    pane.setRecord(&scene.record);
    TimelineView *view = pane.view();
    QCOMPARE(view->scene().lanes.size(), size_t(4));
    QSignalSpy selected(&pane, &TimelinePane::selectionChanged);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(selected.count(), 1);
    // Every state has its button; one that is pressed is hidden.
    const auto buttons = pane.legend()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), bandKinds);
    const QImage before = view->viewport()->grab().toImage();
    for (QToolButton *button : buttons) {
        QVERIFY(!button->text().isEmpty());
        button->click();
    }
    QVERIFY(pane.legend()->hidden().all());
    QVERIFY(view->viewport()->grab().toImage() != before);
    for (QToolButton *button : buttons)
        button->click();
    QVERIFY(pane.legend()->hidden().none());
    QCOMPARE(view->viewport()->grab().toImage(), before);
    // A measured time is told without moving anything, and the sentence on the poller comes again.
    const QRect place = view->geometry();
    const auto poller = pane.poller();
    QVERIFY(poller->note().isEmpty());
    view->choice()->setSpan(TimeSpan{40 * ms, 60 * ms});
    QCOMPARE(poller->note(),
             QStringLiteral("20.0 ms from 40.0 ms to 60.0 ms · 0.00 cores used · 0 s ready"));
    QVERIFY(!poller->text().isEmpty());
    pane.layout()->activate();
    QCOMPARE(view->geometry(), place);
    view->choice()->setSpan(std::nullopt);
    QVERIFY(poller->note().isEmpty());
    const auto byCore = [&pane] {
        for (QToolButton *button : pane.findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("by core"))
                return button;
        }
        return static_cast<QToolButton *>(nullptr);
    }();
    QVERIFY(byCore);
    byCore->click();
    QCOMPARE(view->scene().order, LaneOrder::ByCore);
    pane.setRecord(nullptr);
    QVERIFY(view->scene().lanes.empty());
}

/// In a process of its own, as the ratio is chosen before the application begins.
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
    Scene scene;
    scene.all();
    Shown view(&scene.record);
    QCOMPARE(view.devicePixelRatioF(), 2.0);
    const QImage image = view.picture();
    QCOMPARE(image.size(), view.viewport()->size() * 2);
    QCOMPARE(view.colour(20, 0), fillOf(BandKind::Running));
    QCOMPARE(view.colour(50, 0), fillOf(BandKind::Blocked));
    QCOMPARE(view.colour(81, 3), fillOf(BandKind::Zombie));
    // As near as it gets: at 40 ms running ends, wherever that is in sight.
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
