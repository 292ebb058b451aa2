#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/HexRows.h"
#include "ui/panes/bytes/StreamGestures.h"
#include "ui/panes/bytes/StreamScene.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

using namespace forkscope;

namespace {

constexpr int rowHeight = 14;
constexpr QSize size{600, 200};

/// A stream in hex with 16 bytes in a row, whose selection follows the gestures.
struct Hand
{
    StreamScene scene;
    HexRows rows;
    StreamGestures gestures;

    Hand()
    {
        auto store = std::make_shared<ByteStore>(1 << 20);
        store->append(QByteArray(1000, 'x'));
        scene.store = store;
        scene.seen = scene.look(0);
        rows.setCell(7, rowHeight);
        rows.setBytesPerRow(16);
        rows.layOut(scene.seen, size);
    }

    [[nodiscard]] QPoint centre(qint64 offset) const
    {
        return rows.page().cellRect(offset, BytesArea::Hex).center();
    }
    ByteRange does(QEvent::Type type, QPoint at, Qt::KeyboardModifiers keys = {},
                   Qt::MouseButton button = Qt::LeftButton)
    {
        const QMouseEvent event(type, at, at, type == QEvent::MouseMove ? Qt::NoButton : button,
                                button, keys);
        if (const auto selected = gestures.selectionOf(event, scene, &rows))
            scene.selection = *selected;
        return scene.selection.range();
    }
    ByteRange press(qint64 offset, Qt::KeyboardModifiers keys = {})
    {
        return does(QEvent::MouseButtonPress, centre(offset), keys);
    }
    ByteRange move(QPoint at) { return does(QEvent::MouseMove, at); }
    void release() { does(QEvent::MouseButtonRelease, {}); }
};

std::optional<CursorMove> moveOf(Qt::Key key, Qt::KeyboardModifiers keys = {})
{
    return StreamGestures::moveOf(QKeyEvent(QEvent::KeyPress, key, keys));
}

} // namespace

class tst_streamgestures : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aDragSelectsFromWhatWasPressed()
    {
        Hand hand;
        QCOMPARE(hand.move(hand.centre(40)), ByteRange()); // no button is pressed
        QCOMPARE(hand.press(20), (ByteRange{20, 21}));
        QVERIFY(hand.gestures.isDragging());
        QCOMPARE(hand.move(hand.centre(40)), (ByteRange{20, 41}));
        QCOMPARE(hand.move(hand.centre(5)), (ByteRange{5, 21}));
        hand.release();
        QVERIFY(!hand.gestures.isDragging());
        QCOMPARE(hand.move(hand.centre(60)), (ByteRange{5, 21}));
    }

    void withShiftItGoesOnFromTheAnchor()
    {
        Hand hand;
        QCOMPARE(hand.press(20, Qt::ShiftModifier), (ByteRange{20, 21})); // there was no anchor
        hand.release();
        QCOMPARE(hand.press(35, Qt::ShiftModifier), (ByteRange{20, 36}));
        QCOMPARE(hand.move(hand.centre(3)), (ByteRange{3, 21}));
    }

    void threeClicksTakeTheRow()
    {
        Hand hand;
        hand.press(20);
        hand.release();
        QCOMPARE(hand.does(QEvent::MouseButtonDblClick, hand.centre(20)), (ByteRange{16, 24}));
        QCOMPARE(hand.move(hand.centre(30)), (ByteRange{16, 32})); // a drag then goes on in groups
        hand.release();
        hand.does(QEvent::MouseButtonDblClick, hand.centre(20));
        hand.release();
        QCOMPARE(hand.press(20), (ByteRange{16, 32}));
        QCOMPARE(hand.move(hand.centre(40)), (ByteRange{16, 48}));
        hand.release();
        QCOMPARE(hand.press(20), (ByteRange{20, 21})); // a fourth click is a first one again
        hand.release();
        hand.does(QEvent::MouseButtonDblClick, hand.centre(20));
        hand.release();
        QCOMPARE(hand.press(200), (ByteRange{200, 201})); // a click elsewhere is a first one too
    }

    void otherButtonsAndPlacesDoNothing()
    {
        Hand hand;
        hand.does(QEvent::MouseButtonPress, hand.centre(20), {}, Qt::RightButton);
        QVERIFY(hand.scene.selection.isEmpty());
        hand.does(QEvent::MouseButtonPress, {2, 5}); // this is on an offset, not on a byte
        QVERIFY(hand.scene.selection.isEmpty() && !hand.gestures.isDragging());
        hand.press(20);
        hand.does(QEvent::MouseButtonRelease, {}, {}, Qt::RightButton);
        QVERIFY(hand.gestures.isDragging());
        hand.gestures.letGo();
        QVERIFY(!hand.gestures.isDragging());
    }

    void heldBeyondTheViewItScrollsTheFasterTheFurther()
    {
        Hand hand;
        const auto beyond = [&hand](int y) {
            hand.move({100, y});
            return hand.gestures.rowsBeyond(size.height(), rowHeight);
        };
        hand.press(20);
        QCOMPARE(beyond(0), 0);
        QCOMPARE(beyond(199), 0);
        QCOMPARE(beyond(200), 1);
        QCOMPARE(beyond(200 + 3 * rowHeight), 4);
        QCOMPARE(beyond(-1), -1);
        QCOMPARE(beyond(-2 * rowHeight), -3);
        hand.move({100, 300});
        const ByteRange before = hand.scene.selection.range();
        hand.rows.scroll(1); // the pointer does not move but is over another row now
        QCOMPARE(hand.gestures.dragged(hand.rows)->range().end, before.end + 16);
    }

    void keysAreMoves()
    {
        QCOMPARE(moveOf(Qt::Key_Down), std::optional(CursorMove::Down));
        QCOMPARE(moveOf(Qt::Key_Home), std::optional(CursorMove::RowBegin));
        QCOMPARE(moveOf(Qt::Key_End, Qt::ControlModifier), std::optional(CursorMove::End));
        QVERIFY(!moveOf(Qt::Key_Left, Qt::AltModifier)); // Alt+Left turns pages elsewhere
        QVERIFY(!moveOf(Qt::Key_A));
    }

    void theFirstStepOnlyEnters()
    {
        Hand hand;
        const auto moved = [&hand](CursorMove move, bool extend = false) {
            const auto selected = StreamGestures::moved(move, extend, hand.scene, hand.rows);
            if (selected)
                hand.scene.selection = *selected;
            return hand.scene.selection.range();
        };
        hand.rows.setTopOffset(160);
        QCOMPARE(moved(CursorMove::Right), (ByteRange{160, 161}));
        QCOMPARE(moved(CursorMove::Right), (ByteRange{161, 162}));
        QCOMPARE(moved(CursorMove::Down, true), (ByteRange{161, 178}));
        QCOMPARE(moved(CursorMove::Begin), (ByteRange{0, 1}));
        hand.scene.selection = {};
        QCOMPARE(moved(CursorMove::End), (ByteRange{999, 1000})); // the first move is not a step
        hand.scene = {};
        QVERIFY(!StreamGestures::moved(CursorMove::Right, false, hand.scene, hand.rows));
    }
};

WINDOW_TEST(tst_streamgestures)
#include "tst_streamgestures.moc"
