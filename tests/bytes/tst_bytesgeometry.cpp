#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesGeometry.h"
#include "ui/panes/bytes/RowScroll.h"

#include <limits>

using namespace forkscope;

class tst_bytesgeometry : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void columnsStandInOrder()
    {
        const BytesGeometry geometry(7, 8, 4);
        QVERIFY(geometry.offsetX() + 8 * 7 < geometry.hexX(0));
        for (int column = 1; column < 16; ++column) {
            const int groupGap = column == 8 ? 7 : 0;
            QCOMPARE(geometry.hexX(column) - geometry.hexX(column - 1), 2 * 7 + 4 + groupGap);
            QCOMPARE(geometry.characterX(column) - geometry.characterX(column - 1), 7);
        }
        QVERIFY(geometry.hexX(15) + 2 * 7 < geometry.characterX(0));
        QVERIFY(geometry.characterX(15) + 7 < geometry.width());
    }

    void wideRowsHaveAGapBehindEachEighthByte()
    {
        const BytesGeometry geometry(7, 8, 4, 32);
        QCOMPARE(geometry.columns(), 32);
        for (int column = 1; column < 32; ++column) {
            const int groupGap = column % 8 == 0 ? 7 : 0;
            QCOMPARE(geometry.hexX(column) - geometry.hexX(column - 1), 2 * 7 + 4 + groupGap);
        }
        QVERIFY(geometry.hexX(31) + 2 * 7 < geometry.characterX(0));
    }

    void asManyBytesInARowAsFit()
    {
        const auto width = [](int columns, int gap) {
            return BytesGeometry(7, 8, gap, columns).width();
        };
        QCOMPARE(BytesGeometry::columnsFitting(7, 8, 10), 8);
        QCOMPARE(BytesGeometry::columnsFitting(7, 8, width(16, 2) - 1), 8);
        QCOMPARE(BytesGeometry::columnsFitting(7, 8, width(16, 2)), 16);
        QCOMPARE(BytesGeometry::columnsFitting(7, 8, width(32, 2)), 16); // 32 would be too crowded
        QCOMPARE(BytesGeometry::columnsFitting(7, 8, width(32, 3)), 32);
    }

    void aHitIsTheCellUnderThePoint()
    {
        QVERIFY(rc::check([] {
            const int columns = *rc::gen::element(8, 16, 32);
            const BytesGeometry geometry(*rc::gen::inRange(4, 20), *rc::gen::inRange(8, 16),
                                         *rc::gen::inRange(2, 20), columns);
            const BytesHit hit{*rc::gen::element(BytesArea::Hex, BytesArea::Characters),
                               *rc::gen::inRange(0, columns)};
            const BytesCell cell = geometry.cell(hit);
            const int x = cell.left + *rc::gen::inRange(0, cell.width);
            RC_ASSERT(geometry.hit(x) == hit);
        }));
    }

    void theTwoDigitsAreInsideTheirCell()
    {
        const BytesGeometry geometry(7, 8, 4);
        for (int column = 0; column < 16; ++column) {
            const BytesCell cell = geometry.cell({BytesArea::Hex, column});
            QVERIFY(cell.left <= geometry.hexX(column));
            QVERIFY(cell.left + cell.width >= geometry.hexX(column) + 2 * 7);
        }
    }

    void betweenTheColumnsNothingIsHit()
    {
        const BytesGeometry geometry(7, 8, 4);
        QVERIFY(!geometry.hit(0));
        QVERIFY(!geometry.hit(geometry.offsetX() + 7));
        QVERIFY(!geometry.hit(geometry.characterX(0) - 7));
        QVERIFY(!geometry.hit(geometry.width()));
        QCOMPARE(geometry.nearestColumn(BytesArea::Hex, 0), 0);
        QCOMPARE(geometry.nearestColumn(BytesArea::Hex, 10000), 15);
        QCOMPARE(geometry.nearestColumn(BytesArea::Characters, 0), 0);
    }

    void takesTheWidestSpacingThatFits()
    {
        const int wide = BytesGeometry(8, 8, 8).width();
        QCOMPARE(BytesGeometry::fitting(8, 8, wide).width(), wide);
        QVERIFY(BytesGeometry::fitting(8, 8, wide - 1).width() < wide);
        QVERIFY(BytesGeometry::fitting(8, 8, 10).width() < BytesGeometry(8, 8, 4).width());
    }

    void digitsOfOffsets()
    {
        QCOMPARE(BytesGeometry::offsetDigits(0), 8);
        QCOMPARE(BytesGeometry::offsetDigits(0xffffffffLL), 8);
        QCOMPARE(BytesGeometry::offsetDigits(0x100000000LL), 9);
        QCOMPARE(BytesGeometry::offsetDigits(std::numeric_limits<qint64>::max()), 16);
    }

    void scrollValuesAreRowsWhileTheyFitAnInt()
    {
        const RowScroll scroll(100, 30);
        QCOMPARE(scroll.maximum(), 70);
        QCOMPARE(scroll.pageStep(), 30);
        QCOMPARE(scroll.topRow(12), 12);
        QCOMPARE(scroll.value(12), 12);
        QCOMPARE(RowScroll(10, 30).maximum(), 0);
    }

    void scrollValuesOfHugeStreamsReachBothEnds()
    {
        QVERIFY(rc::check([] {
            const auto rows = *rc::gen::inRange<qint64>(1, std::numeric_limits<qint64>::max() / 16);
            const RowScroll scroll(rows, 40);
            RC_ASSERT(scroll.maximum() >= 0);
            RC_ASSERT(scroll.topRow(0) == 0);
            RC_ASSERT(scroll.topRow(scroll.maximum()) == scroll.lastTop());
            const auto value = *rc::gen::inRange(0, scroll.maximum() / 2 + 1);
            RC_ASSERT(scroll.value(scroll.topRow(value)) == value);
        }));
    }
};

CORE_TEST(tst_bytesgeometry)
#include "tst_bytesgeometry.moc"
