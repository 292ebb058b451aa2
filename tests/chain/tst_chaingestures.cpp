#include "tests/chain/RequestText.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/ChainGestures.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

using namespace forkscope;
using namespace forkscope::test;

namespace {

using Kind = ChainPart::Kind;

/// Returns a picture of boxes alone, each 100 wide, 40 apart and 60 high: box i begins at 10 + 140
/// i.
ChainPicture pictureOf(int stages)
{
    ChainMetrics metrics;
    metrics.margin = 10;
    metrics.boxHeight = 60;
    metrics.minimumBox = metrics.maximumBox = 100;
    metrics.minimumWire = metrics.maximumWire = 40;
    metrics.outputWidth = 50;
    ChainPicture picture;
    picture.boxes.resize(size_t(stages) + 1);
    picture.layout = ChainLayout(metrics, std::vector<int>(picture.boxes.size(), 100), 5000);
    return picture;
}

/// A pointer over a view of a picture.
struct Pointer
{
    ChainPicture picture = pictureOf(3);
    int from = 0;
    int width = 1000;
    ChainGestures gestures;

    QStringList send(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        const QMouseEvent event(type, at, at, button, buttons, Qt::NoModifier);
        return textsOf(gestures.requestsOf(event, {picture, from, width}));
    }
    QStringList press(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        return send(QEvent::MouseButtonPress, at, button, button);
    }
    QStringList drag(QPoint at)
    {
        return send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
    }
    QStringList hover(QPoint at) { return send(QEvent::MouseMove, at, Qt::NoButton, {}); }
    QStringList release(QPoint at)
    {
        return send(QEvent::MouseButtonRelease, at, Qt::LeftButton, {});
    }
    QStringList doubleClick(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        return send(QEvent::MouseButtonDblClick, at, button, button);
    }
    [[nodiscard]] QPoint box(int index) const
    {
        return picture.layout.box(index).center() - QPoint(from, 0);
    }
    /// Returns a place near the wire's left end, where nothing lies on it.
    [[nodiscard]] QPoint wire(int index) const
    {
        return picture.layout.wire(index).p1() + QPoint(2, 0);
    }
};

QStringList one(const char *text)
{
    return {QString::fromLatin1(text)};
}

} // namespace

class tst_chaingestures : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aClickGoesToTheBox()
    {
        Pointer pointer;
        for (const Qt::MouseButton button : {Qt::LeftButton, Qt::RightButton}) {
            QCOMPARE(pointer.press(pointer.box(2), button), one("go to box 2"));
            QCOMPARE(pointer.release(pointer.box(2)), QStringList());
        }
        QCOMPARE(pointer.press(pointer.picture.layout.output().center()), one("go to box 3"));
        QCOMPARE(pointer.press({1, 1}), QStringList());
    }

    void buttonsAreForTheLeftButton()
    {
        Pointer pointer;
        const ChainLayout &layout = pointer.picture.layout;
        const QPoint add = layout.addButton(3).center();
        QCOMPARE(pointer.press(add), one("add at 3"));
        QCOMPARE(pointer.press(add, Qt::RightButton), QStringList());
        const QPoint settings = layout.settingsButton(1).center();
        QCOMPARE(pointer.press(settings), one("go to box 1") + one("open the sheet of box 1"));
        QCOMPARE(pointer.press(settings, Qt::RightButton), one("go to box 1"));
        const QPoint tap = layout.tapSwitch(2).center();
        QCOMPARE(pointer.press(tap), one("go to box 2") + one("tap behind stage 1: 1"));
        QCOMPARE(pointer.press(tap, Qt::RightButton), one("go to box 2"));
    }

    void aTappedWireIsShownAndItsSwitchRemovesTheTap()
    {
        Pointer pointer;
        const QPoint tap = pointer.picture.layout.tapSwitch(1).center();
        QCOMPARE(pointer.press(pointer.wire(1)), one("go to box 1"));
        pointer.picture.boxes[1].tap = true;
        QCOMPARE(pointer.press(pointer.wire(1)),
                 one("go to box 1") + one("show the wire behind stage 0"));
        QCOMPARE(pointer.press(tap), one("go to box 1") + one("tap behind stage 0: 0"));
    }

    void aDoubleClickEdits()
    {
        Pointer pointer;
        QCOMPARE(pointer.doubleClick(pointer.box(2)), one("edit stage 1"));
        QCOMPARE(pointer.doubleClick(pointer.box(0)), one("open the sheet of box 0"));
        QCOMPARE(pointer.doubleClick(pointer.box(2), Qt::RightButton), QStringList());
        QCOMPARE(pointer.doubleClick(pointer.wire(1)), QStringList());
        // A double click is the second of two clicks on a switch.
        QCOMPARE(pointer.doubleClick(pointer.picture.layout.tapSwitch(1).center()),
                 one("go to box 1") + one("tap behind stage 0: 1"));
    }

    void nothingIsAskedWhileACommandIsTyped()
    {
        Pointer pointer;
        pointer.picture.field = FieldPlace{FieldPlace::Purpose::ChangeStage, 1};
        QCOMPARE(pointer.press(pointer.box(2)), QStringList());
        QCOMPARE(pointer.drag(pointer.box(3)), QStringList());
        QCOMPARE(pointer.gestures.dragged(), -1);
        QCOMPARE(pointer.doubleClick(pointer.box(2)), QStringList());
    }

    void aPressBecomesADragOnceItHasMovedFarEnough()
    {
        Pointer pointer;
        const QPoint from = pointer.box(1);
        pointer.press(from);
        pointer.drag(from + QPoint(QApplication::startDragDistance() - 1, 0));
        QCOMPARE(pointer.gestures.dragged(), -1);
        pointer.drag(from + QPoint(QApplication::startDragDistance(), 0));
        QCOMPARE(pointer.gestures.dragged(), 1);
        QCOMPARE(pointer.gestures.dropPlace(), -1); // it would stay where it was
        pointer.drag(pointer.box(3) + QPoint(1, 0));
        QCOMPARE(pointer.gestures.dropPlace(), 3);
        QCOMPARE(pointer.release(pointer.box(3)), one("move stage 0 to 2"));
        QCOMPARE(pointer.gestures.dragged(), -1);

        pointer.press(pointer.box(3));
        pointer.drag(pointer.box(1) - QPoint(1, 0));
        QCOMPARE(pointer.release(pointer.box(1)), one("move stage 2 to 0"));
    }

    void whatIsDroppedWhereItWasStays()
    {
        Pointer pointer;
        pointer.press(pointer.box(2));
        pointer.drag(pointer.box(3) + QPoint(1, 0));
        QCOMPARE(pointer.gestures.dropPlace(), 3);
        for (const int beside : {-1, 1}) {
            pointer.drag(pointer.box(2) + QPoint(beside, 0));
            QCOMPARE(pointer.gestures.dropPlace(), -1);
        }
        QCOMPARE(pointer.release(pointer.box(2)), QStringList());
    }

    void theInputIsNotDragged()
    {
        Pointer pointer;
        pointer.press(pointer.box(0));
        pointer.drag(pointer.box(3));
        QCOMPARE(pointer.gestures.dragged(), -1);
    }

    void aDragCanBeGivenUp()
    {
        Pointer pointer;
        pointer.press(pointer.box(1));
        pointer.drag(pointer.box(3) + QPoint(1, 0));
        QCOMPARE(pointer.gestures.dragged(), 1);
        QCOMPARE(pointer.press(pointer.box(2), Qt::RightButton), QStringList());
        QCOMPARE(pointer.gestures.dragged(), 1); // pressing another button changes nothing
        pointer.gestures.giveUp();
        QCOMPARE(pointer.gestures.dragged(), -1);
        QCOMPARE(pointer.release(pointer.box(3)), QStringList());
    }

    void aDragScrollsAtTheSides()
    {
        // The picture is 10 + 4 × 140 + 50 + 10 = 630 wide, of which 200 are in sight, so 430 can
        // be scrolled.
        Pointer pointer;
        QCOMPARE(pointer.picture.layout.size().width(), 630);
        pointer.width = 200;
        pointer.press(pointer.box(1));
        QCOMPARE(pointer.drag({190, 40}), one("scroll to 40"));
        // 190 + 40 in the picture is right of the middle of stage 0 alone, which is where it was.
        QCOMPARE(pointer.gestures.dropPlace(), -1);
        pointer.from = 400;
        QCOMPARE(pointer.drag({190, 40}), one("scroll to 430"));
        QCOMPARE(pointer.gestures.dropPlace(), 3);
        pointer.from = 430;
        QCOMPARE(pointer.drag({190, 40}), QStringList());
        pointer.from = 30;
        QCOMPARE(pointer.drag({10, 40}), one("scroll to 0"));
        QCOMPARE(pointer.drag({100, 40}), QStringList());
    }

    void whatIsUnderThePointerIsKnown()
    {
        Pointer pointer;
        pointer.hover(pointer.box(1));
        QCOMPARE(pointer.gestures.hovered(), (ChainPart{Kind::Box, 1}));
        pointer.from = 140;
        pointer.hover(pointer.box(2));
        QCOMPARE(pointer.gestures.hovered(), (ChainPart{Kind::Box, 2}));
        pointer.gestures.leave();
        QCOMPARE(pointer.gestures.hovered(), ChainPart());
    }
};

WINDOW_TEST(tst_chaingestures)
#include "tst_chaingestures.moc"
