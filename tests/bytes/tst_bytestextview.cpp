#include "tests/bytes/TextInSight.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesTextView.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

using namespace forkscope;

namespace {

/// Returns lines that tell where they are: "0000000\n", "0000001\n", … with eight bytes each.
QByteArray numberedLines(qint64 first, qint64 end)
{
    QByteArray lines;
    for (qint64 line = first; line < end; ++line)
        lines += QByteArray::number(line).rightJustified(7, '0') + '\n';
    return lines;
}

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1LL << 30)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    return store;
}

std::shared_ptr<ByteStore> endedStoreOf(const QByteArray &bytes, qint64 keep = 1LL << 30)
{
    auto store = storeOf(bytes, keep);
    store->finish();
    return store;
}

/// Returns the line of numberedLines() that is at a place.
QString numbered(qint64 line)
{
    return QString::fromLatin1(numberedLines(line, line + 1)).replace(u'\n', u' ');
}

const QByteArray hangul("a\xed\x95\x9c\xea\xb8\x80z\nsecond\n");

} // namespace

class tst_bytestextview : public StrictTest
{
    Q_OBJECT

private:
    std::unique_ptr<BytesTextView> shownView(std::shared_ptr<const ByteStore> store)
    {
        auto view = std::make_unique<BytesTextView>();
        view->resize(500, 200);
        view->show();
        view->setStore(std::move(store));
        return view;
    }

    void click(BytesTextView *view, qint64 offset, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->rows().characterRect(offset).center());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void showsTextSafely()
    {
        const auto view =
            shownView(endedStoreOf(QByteArray("a\x1b[1m\xe2\x80\xae\xff\ttab\nend\xe2\x82")));
        QCOMPARE(textInSight(view->rows()),
                 (QStringList{QStringLiteral("a⟨ESC⟩[1m⟨U+202E⟩\ufffd\ttab "),
                              QStringLiteral("end\ufffd")}));
        QVERIFY(!view->accessibleName().isEmpty());
    }

    void aCharacterIsItsBytes()
    {
        const auto view = shownView(endedStoreOf(hangul));
        const QSignalSpy changed(view.get(), &BytesTextView::selectionChanged);
        click(view.get(), 2); // this is any of its three bytes
        QCOMPARE(view->selection(), (ByteRange{1, 4}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("한 U+D55C")));
        click(view.get(), 5, Qt::ShiftModifier);
        QCOMPARE(view->selection(), (ByteRange{1, 7}));
        click(view.get(), 0, Qt::ShiftModifier);
        QCOMPARE(view->selection(), (ByteRange{0, 4})); // the first character stays whole
    }

    void keysMoveByCharacters()
    {
        const auto view = shownView(endedStoreOf(hangul));
        const auto press = [&view](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(view.get(), key, modifiers);
            return view->selection();
        };
        QCOMPARE(press(Qt::Key_Right), (ByteRange{0, 1})); // the first key only sets the cursor
        QCOMPARE(press(Qt::Key_Right), (ByteRange{1, 4}));
        QCOMPARE(press(Qt::Key_Right), (ByteRange{4, 7}));
        QCOMPARE(press(Qt::Key_Left), (ByteRange{1, 4}));
        QCOMPARE(press(Qt::Key_Right, Qt::ShiftModifier), (ByteRange{1, 7}));
        QCOMPARE(press(Qt::Key_End), (ByteRange{8, 9})); // this is the line feed
        QCOMPARE(press(Qt::Key_Right), (ByteRange{9, 10}));
        QCOMPARE(press(Qt::Key_Up), (ByteRange{0, 1}));
        QCOMPARE(press(Qt::Key_End, Qt::ControlModifier), (ByteRange{15, 16}));
        QCOMPARE(press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier), (ByteRange{0, 16}));
    }

    void doubleAndTripleClick()
    {
        const auto view = shownView(endedStoreOf("one \xed\x95\x9c\xea\xb8\x80x three\nnext"));
        const QPoint place = view->rows().characterRect(5).center();
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(view->selection(), (ByteRange{4, 11}));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(view->selection(), (ByteRange{0, 18}));
    }

    void bytesOfHexAreShownAsTheirCharacters()
    {
        const auto view = shownView(endedStoreOf(hangul));
        const QImage plain = view->viewport()->grab().toImage();
        view->setSelection(BytesSelection::between({2, 3}, {2, 3}));
        QCOMPARE(view->selection(), (ByteRange{2, 3})); // the selection stays as it was set
        const QImage marked = view->viewport()->grab().toImage();
        const QRect whole = view->rows().characterRect(1);
        QVERIFY(plain.copy(whole) != marked.copy(whole));
        QVERIFY(plain.copy(view->rows().characterRect(8)) ==
                marked.copy(view->rows().characterRect(8)));
    }

    void growsWithTheStreamAndKeepsTheSelection()
    {
        const auto store = storeOf("caf\xc3");
        const auto view = shownView(store);
        QCOMPARE(textInSight(view->rows()), QStringList(QStringLiteral("caf\ufffd")));
        click(view.get(), 1);
        store->append("\xa9!");
        view->refresh();
        QCOMPARE(textInSight(view->rows()), QStringList(QStringLiteral("café!")));
        QCOMPARE(view->selection(), (ByteRange{1, 2}));
    }

    void theGapIsALine()
    {
        const auto view = shownView(endedStoreOf("abcdefghijklmno", 10));
        QCOMPARE(textInSight(view->rows()),
                 (QStringList{QStringLiteral("abcde"), QStringLiteral("gap: 5 bytes not kept"),
                              QStringLiteral("klmno")}));
        view->select({4, 5});
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->selection(), (ByteRange{10, 11}));
        QTest::keyClick(view.get(), Qt::Key_Up);
        QCOMPARE(view->selection(), (ByteRange{0, 1}));
    }

    void whereNothingIsKeptOnlyTheGapIsShown()
    {
        const auto view = shownView(endedStoreOf("abcde", 0));
        QCOMPARE(textInSight(view->rows()), QStringList(QStringLiteral("gap: 5 bytes not kept")));
        QTest::keyClick(view.get(), Qt::Key_Down);
        QVERIFY(view->selection().isEmpty());
    }

    void aPageAnywhereInALongStream()
    {
        const qint64 lines = 4'000'000; // 32 MB
        const auto view = shownView(endedStoreOf(numberedLines(0, lines)));
        QCOMPARE(textInSight(view->rows()).first(), numbered(0));
        for (const qint64 line : {qint64(1), lines / 2 + 7, lines - 100}) {
            view->setTopOffset(8 * line + 3);
            QCOMPARE(textInSight(view->rows()).first(), numbered(line));
            QCOMPARE(view->rows().topOffset(), 8 * line);
        }
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        QCOMPARE(textInSight(view->rows()).last(), numbered(lines - 1));
        QVERIFY(view->rows().isAtEnd());
        view->verticalScrollBar()->setValue(0);
        QCOMPARE(textInSight(view->rows()).first(), numbered(0));
    }

    void selectedFromOutsideItComesIntoSight()
    {
        const auto view = shownView(endedStoreOf(numberedLines(0, 10000)));
        view->select({40003, 40005});
        QVERIFY(view->rows().isInSight(40003));
        QVERIFY(textInSight(view->rows()).contains(numbered(5000)));
        QVERIFY(textInSight(view->rows()).first() != numbered(5000)); // there are lines before it
        QVERIFY(!view->rows().characterRect(40003).isEmpty());
    }

    void longLinesWrapToTheWidth()
    {
        const auto view = shownView(endedStoreOf(QByteArray(600, 'x') + "\nlast"));
        const QStringList wide = textInSight(view->rows());
        QCOMPARE(wide.last(), QStringLiteral("last"));
        QCOMPARE(wide.join(QString()).size(), 600 + 1 + 4);
        view->resize(900, 200);
        QVERIFY(textInSight(view->rows()).size() < wide.size());
    }

    void everythingIsSeenOnceWhileScrolling()
    {
        QVERIFY(rc::check([this] {
            QByteArray bytes;
            const int pieces = *rc::gen::inRange(1, 30);
            for (int i = 0; i < pieces; ++i) {
                bytes += QByteArray(*rc::gen::inRange(0, 200), 'x');
                bytes += *rc::gen::element<QByteArray>("\n", "\xed\x95\x9c", "\n\n", " y ");
            }
            const auto view = shownView(endedStoreOf(bytes));
            view->setTopOffset(0);
            QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
            qint64 expected = 0;
            while (view->selection().end < bytes.size()) {
                RC_ASSERT(view->selection().begin == expected);
                expected = view->selection().end;
                QTest::keyClick(view.get(), Qt::Key_Right);
                RC_ASSERT(view->rows().isInSight(view->selection().begin));
            }
        }));
    }

    void followsTheEndUntilTheUserScrollsAway()
    {
        const auto store = storeOf(numberedLines(0, 1000));
        const auto view = shownView(store);
        QCOMPARE(textInSight(view->rows()).last(), numbered(999));
        store->append(numberedLines(1000, 1100));
        view->refresh();
        QCOMPARE(textInSight(view->rows()).last(), numbered(1099));
        view->verticalScrollBar()->setValue(24);
        QVERIFY(!view->scene().following);
        store->append(numberedLines(1100, 1200));
        view->refresh();
        QCOMPARE(textInSight(view->rows()).first(), numbered(3));
        view->setFollowing(true);
        QCOMPARE(textInSight(view->rows()).last(), numbered(1199));
    }

    void anEndedStreamIsShownFromItsStart()
    {
        const auto view = shownView(endedStoreOf(numberedLines(0, 1000)));
        QCOMPARE(textInSight(view->rows()).first(), numbered(0));
    }
};

WINDOW_TEST(tst_bytestextview)
#include "tst_bytestextview.moc"
