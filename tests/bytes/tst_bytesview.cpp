#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesView.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

using namespace forkscope;

namespace {

QByteArray countedBytes256(int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(i & 0xff));
    return bytes;
}

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1 << 20)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    return store;
}

QPoint centreOf(const BytesView &view, qint64 offset, BytesArea area)
{
    return view.rows().page().cellRect(offset, area).center();
}

void drag(BytesView *view, QPoint from, QPoint to)
{
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view->viewport(), &move);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
}

} // namespace

class tst_bytesview : public StrictTest
{
    Q_OBJECT

private:
    std::unique_ptr<BytesView> shownView(std::shared_ptr<const ByteStore> store)
    {
        auto view = std::make_unique<BytesView>();
        view->resize(700, 200);
        view->show();
        view->setStore(std::move(store));
        return view;
    }

private Q_SLOTS:
    void hasANameForScreenReaders()
    {
        const BytesView view;
        QVERIFY(!view.accessibleName().isEmpty());
    }

    void clickSelectsTheByteInEitherColumn()
    {
        const auto view = shownView(storeOf(countedBytes256(100)));
        const QSignalSpy changed(view.get(), &BytesView::selectionChanged);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          centreOf(*view, 0x14, BytesArea::Hex));
        QCOMPARE(view->selection(), (ByteRange{0x14, 0x15}));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          centreOf(*view, 0x2f, BytesArea::Characters));
        QCOMPARE(view->selection(), (ByteRange{0x2f, 0x30}));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          centreOf(*view, 0x21, BytesArea::Characters));
        QCOMPARE(view->selection(), (ByteRange{0x21, 0x30}));
        QCOMPARE(changed.size(), 3);
    }

    void clickBesideTheBytesSelectsNothing()
    {
        const auto view = shownView(storeOf(countedBytes256(20)));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(2, 5));
        QVERIFY(view->selection().isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(centreOf(*view, 3, BytesArea::Hex).x(), 190));
        QVERIFY(view->selection().isEmpty());
    }

    void dragSelectsFromByteToByte()
    {
        const auto view = shownView(storeOf(countedBytes256(100)));
        drag(view.get(), centreOf(*view, 5, BytesArea::Hex), centreOf(*view, 40, BytesArea::Hex));
        QCOMPARE(view->selection(), (ByteRange{5, 41}));
        const QPoint farLeft(0, centreOf(*view, 16, BytesArea::Characters).y());
        drag(view.get(), centreOf(*view, 40, BytesArea::Characters), farLeft);
        QCOMPARE(view->selection(), (ByteRange{16, 41}));
    }

    void keysMoveAndShiftSelects()
    {
        const auto store = storeOf(countedBytes256(1000));
        store->finish();
        const auto view = shownView(store);
        QTest::keyClick(view.get(), Qt::Key_Right); // the first key only sets the cursor
        QTest::keyClick(view.get(), Qt::Key_Right);
        QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(view->selection(), (ByteRange{17, 18}));
        QTest::keyClick(view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(view->selection(), (ByteRange{17, 32}));
        QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view->selection(), (ByteRange{999, 1000}));
        QVERIFY(view->viewport()->rect().contains(centreOf(*view, 999, BytesArea::Hex)));
        QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view->selection(), (ByteRange{0, 1}));
        QCOMPARE(view->rows().page().topRow, 0);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QVERIFY(view->selection().begin > 16);
        QCOMPARE(view->selection().begin % 16, 0);
    }

    void whereThereIsNothingNothingIsSelected()
    {
        const auto view = shownView(nullptr);
        QTest::keyClick(view.get(), Qt::Key_Down);
        view->selectAll();
        QVERIFY(view->selection().isEmpty());
    }

    void doubleClickTakesAGroupOrAWord()
    {
        const auto view = shownView(storeOf("one two_2 \xed\x95\x9c, three and more"));
        const QPoint inHex = centreOf(*view, 0x0a, BytesArea::Hex);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, inHex);
        QCOMPARE(view->selection(), (ByteRange{8, 16}));
        const QPoint inWord = centreOf(*view, 5, BytesArea::Characters);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, inWord);
        QCOMPARE(view->selection(), (ByteRange{4, 9}));
        const QPoint inHangul = centreOf(*view, 11, BytesArea::Characters);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, inHangul);
        QCOMPARE(view->selection(), (ByteRange{10, 13}));
    }

    void tripleClickTakesTheRow()
    {
        const auto view = shownView(storeOf(countedBytes256(100)));
        const QPoint place = centreOf(*view, 0x14, BytesArea::Hex);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(view->selection(), (ByteRange{16, 32}));
        // A click later or elsewhere is a click like any other.
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(view->selection(), (ByteRange{0x14, 0x15}));
    }

    void selectedFromOutsideItComesIntoSight()
    {
        const auto store = storeOf(countedBytes256(100000));
        store->finish();
        const auto view = shownView(store);
        view->select({50000, 50003});
        QCOMPARE(view->selection(), (ByteRange{50000, 50003}));
        QVERIFY(view->rows().isInSight(50000));
        QVERIFY(view->rows().page().topRow > 0);
        const qint64 top = view->rows().page().topRow;
        view->select({50016, 50017}); // it is in sight already, so nothing moves
        QCOMPARE(view->rows().page().topRow, top);
    }

    void bytesInARowAreAsWanted()
    {
        const auto store = storeOf(countedBytes256(100000));
        store->finish();
        const auto view = shownView(store);
        QCOMPARE(view->rows().page().layout.bytesPerRow(), 16); // this many fit into 700 pixels
        view->setTopOffset(5000);
        for (const int bytes : {8, 32, 16}) {
            view->setBytesPerRow(bytes);
            QCOMPARE(view->rows().page().layout.bytesPerRow(), bytes);
            QCOMPARE(view->rows().topOffset(), 5000 / 32 * 32);
            view->setTopOffset(5000);
        }
        view->setBytesPerRow(HexRows::whatFits);
        view->resize(360, 200);
        QCOMPARE(view->rows().page().layout.bytesPerRow(), 8);
        view->resize(1600, 200);
        QCOMPARE(view->rows().page().layout.bytesPerRow(), 32);
    }

    void whatWasSeenStaysWhileAFastStreamOverwritesIt_data()
    {
        QTest::addColumn<bool>("follow");
        QTest::addRow("at the end") << true;
        QTest::addRow("behind the gap") << false;
    }

    void whatWasSeenStaysWhileAFastStreamOverwritesIt()
    {
        QFETCH(const bool, follow);
        auto store = storeOf(countedBytes256(100'000), 20'000);
        const auto view = shownView(store);
        view->setFollowing(follow);
        if (!follow)
            view->setTopOffset(store->extent().gapEnd);
        store->append(countedBytes256(16));
        view->refresh();
        const QImage before = view->viewport()->grab().toImage();
        const qint64 top = view->rows().topOffset();
        store->append(QByteArray(100'000, 'x'));
        QVERIFY(store->read(top + 32, 1).isEmpty()); // it is not kept any more
        QCOMPARE(view->viewport()->grab().toImage(), before);
        view->refresh();
        QVERIFY(view->viewport()->grab().toImage() != before);
    }

    void followsTheEndUntilTheUserScrollsAway()
    {
        const auto store = storeOf(countedBytes256(4000));
        const auto view = shownView(store);
        const qint64 first = view->rows().page().topRow;
        QVERIFY(first > 0); // it grows and is followed, so it is first shown at its end
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->rows().page().topRow, first + 10);

        const QSignalSpy changed(view.get(), &BytesView::followingChanged);
        view->verticalScrollBar()->setValue(5);
        QVERIFY(!view->scene().following);
        QCOMPARE(changed.size(), 1);
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->rows().page().topRow, 5);

        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        QVERIFY(view->scene().following);
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->rows().page().topRow, first + 30);
    }

    void anEndedStreamIsShownFromItsStart()
    {
        const auto store = storeOf(countedBytes256(4000));
        store->finish();
        const auto view = shownView(store);
        QCOMPARE(view->rows().page().topRow, 0);
        view->verticalScrollBar()->setValue(3);
        // Following is a wish for streams that grow, and this one does not.
        QVERIFY(view->scene().following);
    }

    void theSelectionOutlivesWhatComesAndWhatIsDropped()
    {
        const auto store = storeOf(countedBytes256(1000), 1024);
        const auto view = shownView(store);
        view->setFollowing(false);
        QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        const ByteRange selected{0, 1000};
        QCOMPARE(view->selection(), selected);
        store->append(countedBytes256(5000));
        view->refresh();
        QCOMPARE(view->selection(), selected);
        view->setStore(storeOf("other"));
        QVERIFY(view->selection().isEmpty());
    }

    void thePlaceIsKeptWhileTheGapGrows()
    {
        const auto store = storeOf(countedBytes256(10000), 8000);
        const auto view = shownView(store);
        view->setFollowing(false);
        const qint64 last = view->rows().page().layout.rowCount() - 1;
        view->verticalScrollBar()->setValue(int(last) - 60);
        const qint64 offset = view->rows().page().layout.offsetOf({view->rows().page().topRow});
        store->append(countedBytes256(500));
        view->refresh();
        QCOMPARE(view->rows().page().layout.offsetOf({view->rows().page().topRow}), offset);
        store->append(countedBytes256(100000));
        view->refresh();
        QVERIFY(view->rows().page().layout.isGap({view->rows().page().topRow}));
    }

    void aBoundaryIsPaintedBetweenTheBytes()
    {
        const auto view = shownView(storeOf(countedBytes256(400)));
        view->setFollowing(false);
        view->setTopOffset(0);
        const QImage plain = view->viewport()->grab().toImage();
        view->setBoundary(20);
        const QImage marked = view->viewport()->grab().toImage();
        const auto edge = [](QRect cell) {
            return QRect(cell.left() - 1, cell.top(), 3, cell.height());
        };
        for (const BytesArea area : {BytesArea::Hex, BytesArea::Characters}) {
            const QRect there = edge(view->rows().page().cellRect(20, area));
            QVERIFY(plain.copy(there) != marked.copy(there));
            const QRect elsewhere = edge(view->rows().page().cellRect(40, area));
            QVERIFY(plain.copy(elsewhere) == marked.copy(elsewhere));
        }
        view->setBoundary(std::nullopt);
        QVERIFY(view->viewport()->grab().toImage() == plain);
    }

    void paintsWhatItShows()
    {
        const auto store = storeOf(countedBytes256(400), 64);
        const auto view = shownView(store);
        const auto picture = [&view] { return view->viewport()->grab().toImage(); };
        const QImage plain = picture();
        const auto differs = [&](const QImage &other, QRect where) {
            return plain.copy(where) != other.copy(where);
        };
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, centreOf(*view, 5, BytesArea::Hex));
        const QImage selected = picture();
        QVERIFY(differs(selected, view->rows().page().cellRect(5, BytesArea::Hex)));
        QVERIFY(differs(selected, view->rows().page().cellRect(5, BytesArea::Characters)));
        QVERIFY(!differs(selected, view->rows().page().cellRect(20, BytesArea::Hex)));

        QPalette dark = view->palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        view->setPalette(dark);
        QVERIFY(differs(picture(), view->rows().page().cellRect(20, BytesArea::Hex)));
    }
};

WINDOW_TEST(tst_bytesview)
#include "tst_bytesview.moc"
