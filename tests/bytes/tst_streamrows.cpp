#include "tests/bytes/TextInSight.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/HexRows.h"
#include "ui/panes/bytes/TextRows.h"

#include <QtGui/QFontDatabase>

using namespace forkscope;

namespace {

constexpr int charWidth = 7;
constexpr int rowHeight = 14;
constexpr int seenRows = 10;
constexpr QSize size{600, BytesPage::topMargin + seenRows *rowHeight + 3};

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1 << 20)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    return store;
}

ByteGlimpse seen(const ByteStore &store)
{
    return glimpseOf(store, 0, 64 << 10);
}

HexRows hexOf(const ByteStore &store, QSize viewport = size)
{
    HexRows rows;
    rows.setCell(charWidth, rowHeight);
    rows.setBytesPerRow(16);
    rows.layOut(seen(store), viewport);
    return rows;
}

void layOut(TextRows *rows, const ByteStore &store, int width = 600)
{
    rows->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int height = BytesPage::topMargin + seenRows * rows->rowHeight();
    rows->layOut(seen(store), {width, height});
}

} // namespace

class tst_streamrows : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void hexShowsAPage()
    {
        const auto store = storeOf(QByteArray(1000, 'x'));
        HexRows rows = hexOf(*store);
        QCOMPARE(rows.wholeRows(), seenRows);
        QVERIFY(rows.hasMoreThanAPage() && !rows.isAtEnd());
        QVERIFY(rows.isInSight(159));
        QVERIFY(!rows.isInSight(160));
        rows.reveal(160); // scrolling by one row is enough
        QCOMPARE(rows.topOffset(), 16);
        rows.showEnd();
        QVERIFY(rows.isAtEnd() && rows.isInSight(999));
        QCOMPARE(rows.bar().value, rows.barMaximum());
        rows.scroll(1);
        QVERIFY(rows.isAtEnd());
        rows.scroll(-1);
        QVERIFY(!rows.isAtEnd());
        rows.setBarValue(3);
        QCOMPARE(rows.topOffset(), 48);
        QCOMPARE(rows.bar().value, 3);
        rows.setTopOffset(0);
        rows.layOut(seen(*store), {600, 10 * size.height()});
        QVERIFY(!rows.hasMoreThanAPage());
        QCOMPARE(rows.barMaximum(), 0);
    }

    void hexIsPressedInOneOfItsColumns()
    {
        const auto store = storeOf(QByteArray(40, 'x'));
        HexRows rows = hexOf(*store);
        const auto centre = [&rows](qint64 offset, BytesArea area) {
            return rows.page().cellRect(offset, area).center();
        };
        QCOMPARE(rows.area(), BytesArea::Hex);
        QCOMPARE(rows.byteAt(centre(20, BytesArea::Characters)), std::optional<qint64>(20));
        QCOMPARE(rows.area(), BytesArea::Hex); // the area changes only with a press
        QCOMPARE(rows.press(centre(20, BytesArea::Characters)),
                 (std::optional<ByteRange>({20, 21})));
        QCOMPARE(rows.area(), BytesArea::Characters);
        QCOMPARE(rows.widened(20, SelectionUnit::Word), (ByteRange{0, 40}));
        QCOMPARE(rows.widened(20, SelectionUnit::Row), (ByteRange{16, 32}));
        rows.press(centre(20, BytesArea::Hex));
        QCOMPARE(rows.widened(20, SelectionUnit::Word), (ByteRange{16, 24}));
        QVERIFY(!rows.press({2, 5})); // this is on an offset, not on a byte
        QVERIFY(!rows.byteAt(centre(45, BytesArea::Hex)));
        QCOMPARE(rows.nearestUnit({0, 1000}), (std::optional<ByteRange>({32, 33})));
    }

    void hexScrollsSidewaysToWhatIsRevealed()
    {
        const auto store = storeOf(QByteArray(1000, 'x'));
        HexRows rows = hexOf(*store, {200, size.height()});
        QVERIFY(rows.lastLeft() > 0);
        rows.reveal(15);
        QVERIFY(rows.left() > 0);
        QCOMPARE(rows.page().cellRect(15, BytesArea::Hex).right(), 199);
        rows.reveal(0);
        QCOMPARE(rows.page().cellRect(0, BytesArea::Hex).left(), 0);
        rows.setLeft(100'000);
        QCOMPARE(rows.left(), rows.lastLeft());
        rows.layOut(seen(*store), size); // now there is room for everything
        QCOMPARE(rows.left(), 0);
    }

    void textShowsAPage()
    {
        QByteArray lines;
        for (int line = 0; line < 100; ++line)
            lines += QByteArray::number(line).rightJustified(3, '0') + '\n';
        const auto store = storeOf(lines);
        TextRows rows;
        layOut(&rows, *store);
        QCOMPARE(rows.wholeRows(), seenRows);
        QCOMPARE(textInSight(rows).first(), QStringLiteral("000 "));
        QCOMPARE(textInSight(rows).size(), seenRows);
        rows.reveal(40);
        QCOMPARE(rows.topOffset(), 4);
        QVERIFY(rows.isInSight(4 * 10 + 3) && !rows.isInSight(0));
        rows.showEnd();
        QVERIFY(rows.isAtEnd());
        QCOMPARE(textInSight(rows).last(), QStringLiteral("099 "));
        QCOMPARE(rows.bar().value, rows.barMaximum());
        rows.scroll(-2);
        QCOMPARE(textInSight(rows).last(), QStringLiteral("097 "));
        rows.setBarValue(4 * 5 + 2); // the bar counts bytes
        QCOMPARE(rows.topOffset(), 20);
        QCOMPARE(rows.bar().value, 20);
    }

    void aCharacterIsWhereItIsPainted()
    {
        const auto store = storeOf("a\xed\x95\x9c\tz\nsecond");
        TextRows rows;
        layOut(&rows, *store);
        for (const qint64 offset : {0, 1, 4, 5, 7, 12}) {
            const ByteRange unit = rows.unitOf(offset);
            const QRect rect = rows.characterRect(offset);
            QVERIFY(!rect.isEmpty());
            QCOMPARE(rows.press(rect.center()), std::optional(unit));
            QCOMPARE(rows.characterRect(unit.end - 1), rect);
        }
        QCOMPARE(rows.unitOf(2), (ByteRange{1, 4}));
        QVERIFY(rows.characterRect(7).top() > rows.characterRect(0).top());
    }

    void aNarrowTextHasMoreRows()
    {
        const auto store = storeOf(QByteArray(300, 'x') + "\nlast");
        TextRows rows;
        layOut(&rows, *store, 10'000);
        const TextLayout &layout = rows.layout();
        QCOMPARE(layout.placeOf(299), (TextPlace{0, 0}));
        QCOMPARE(layout.moved({0, 0}, 1), (TextPlace{301, 0}));
        layOut(&rows, *store, 2 * TextRows::margin + int(100 * layout.charWidth()) + 1);
        QCOMPARE(layout.placeOf(299), (TextPlace{0, 2}));
        QCOMPARE(layout.offsetOf({0, 2}), 200);
        QCOMPARE(layout.moved({0, 1}, 2).line, 301);
        QCOMPARE(layout.moved({301, 0}, -2).row, layout.lineOf(0).rows() - 2);
        QCOMPARE(layout.moved({0, 0}, -5), (TextPlace{0, 0}));
    }

    void theGapOfATextIsARow()
    {
        const auto store = storeOf("abcdefghijklmno", 10);
        TextRows rows;
        layOut(&rows, *store);
        QCOMPARE(textInSight(rows).size(), 3);
        QVERIFY(!rows.layout().spanOf(7)); // bytes that are not kept have no characters
        QCOMPARE(rows.moved(2, CursorMove::Down), std::optional<qint64>(12));
    }
};

WINDOW_TEST(tst_streamrows)
#include "tst_streamrows.moc"
