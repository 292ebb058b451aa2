#include "tests/support/StrictTest.h"
#include "ui/bytes/BytesView.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
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
    return view.cellRect(offset, area).center();
}

void drag(BytesView *view, QPoint from, QPoint to)
{
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view->viewport(), &move);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
}

QAction *actionWithShortcut(const BytesView &view, QKeySequence::StandardKey key)
{
    for (QAction *action : view.actions()) {
        if (action->shortcut().matches(QKeySequence(key)) == QKeySequence::ExactMatch)
            return action;
    }
    return nullptr;
}

} // namespace

class BytesViewTest : public StrictTest
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
        QTest::keyClick(view.get(), Qt::Key_Right); // the first key only enters
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
        QCOMPARE(view->topRow(), 0);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QVERIFY(view->selection().begin > 16);
        QCOMPARE(view->selection().begin % 16, 0);
    }

    void copiesAsHexdump()
    {
        const auto view = shownView(storeOf("Salted__<\n"));
        QAction *const copy = actionWithShortcut(*view, QKeySequence::Copy);
        QVERIFY(copy && !copy->isEnabled());
        view->selectAll();
        QCOMPARE(view->selection(), (ByteRange{0, 10}));
        QVERIFY(copy->isEnabled());
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("00000000  53 61 6c 74 65 64 5f 5f  3c 0a                    "
                                "|Salted__<.|\n0000000a\n"));
        QCOMPARE(view->selectedAs(BytesFormat::PythonBytes), QStringLiteral("b'Salted__<\\n'"));
    }

    void keyboardCopiesAndSelectsAll()
    {
        const auto view = shownView(storeOf("abc"));
        view->activateWindow();
        view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("61 62 63")));
    }

    void nothingToSelectNothingEnabled()
    {
        const auto view = shownView(nullptr);
        for (const QAction *action : view->actions())
            QVERIFY(!action->isEnabled());
        QTest::keyClick(view.get(), Qt::Key_Down);
        QVERIFY(view->selection().isEmpty());
        QCOMPARE(view->selectedAs(BytesFormat::Hexdump), QString());
    }

    void followsTheEndUntilTheUserScrollsAway()
    {
        const auto store = storeOf(countedBytes256(4000));
        const auto view = shownView(store);
        const qint64 first = view->topRow();
        QVERIFY(first > 0); // it grows and is followed: begins at the end
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->topRow(), first + 10);

        const QSignalSpy changed(view.get(), &BytesView::followingChanged);
        view->verticalScrollBar()->setValue(5);
        QVERIFY(!view->isFollowing());
        QCOMPARE(changed.size(), 1);
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->topRow(), 5);

        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        QVERIFY(view->isFollowing());
        store->append(countedBytes256(160));
        view->refresh();
        QCOMPARE(view->topRow(), first + 30);
    }

    void anEndedStreamIsShownFromItsBegin()
    {
        const auto store = storeOf(countedBytes256(4000));
        store->finish();
        const auto view = shownView(store);
        QCOMPARE(view->topRow(), 0);
        view->verticalScrollBar()->setValue(3);
        QVERIFY(view->isFollowing()); // a wish for streams that grow, which this one does not
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
        QCOMPARE(view->selectedAs(BytesFormat::HexDigits).size(), 512 * 3 - 1);
        view->setStore(storeOf("other"));
        QVERIFY(view->selection().isEmpty());
    }

    void thePlaceIsKeptWhileTheGapGrows()
    {
        const auto store = storeOf(countedBytes256(10000), 8000);
        const auto view = shownView(store);
        view->setFollowing(false);
        const qint64 last = view->bytes().rowCount() - 1;
        view->verticalScrollBar()->setValue(int(last) - 60);
        const qint64 offset = view->bytes().offsetOf({view->topRow()});
        store->append(countedBytes256(500));
        view->refresh();
        QCOMPARE(view->bytes().offsetOf({view->topRow()}), offset);
        store->append(countedBytes256(100000));
        view->refresh();
        QVERIFY(view->bytes().isGap({view->topRow()}));
    }

    void longSelectionsAreNotCopied()
    {
        const auto store = storeOf(QByteArray(BytesView::copyLimit + 1, 'x'), 1LL << 40);
        const auto view = shownView(store);
        view->selectAll();
        QVERIFY(!actionWithShortcut(*view, QKeySequence::Copy)->isEnabled());
        QCOMPARE(view->selectedAs(BytesFormat::Text), QString());
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
        QVERIFY(differs(selected, view->cellRect(5, BytesArea::Hex)));
        QVERIFY(differs(selected, view->cellRect(5, BytesArea::Characters)));
        QVERIFY(!differs(selected, view->cellRect(20, BytesArea::Hex)));

        QPalette dark = view->palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        view->setPalette(dark);
        QVERIFY(differs(picture(), view->cellRect(20, BytesArea::Hex)));
    }
};

QTEST_MAIN(BytesViewTest)
#include "tst_bytesview.moc"
