#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesLayout.h"

using namespace forkscope;

namespace {

Extent anyExtent()
{
    Extent extent;
    extent.gapBegin = *rc::gen::inRange<qint64>(0, 100);
    extent.gapEnd = extent.gapBegin + *rc::gen::inRange<qint64>(0, 100);
    extent.total = extent.gapEnd + *rc::gen::inRange<qint64>(0, 100);
    return extent;
}

} // namespace

class tst_byteslayout : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfAWholeStream_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("nothing") << 0LL << 0LL;
        QTest::newRow("one byte") << 1LL << 1LL;
        QTest::newRow("a full row") << 16LL << 1LL;
        QTest::newRow("one more") << 17LL << 2LL;
        QTest::newRow("a terabyte") << (1LL << 40) << (1LL << 36);
    }

    void rowsOfAWholeStream()
    {
        QFETCH(qint64, total);
        QFETCH(qint64, rows);
        const BytesLayout layout(Extent{total, total, total, true});
        QCOMPARE(layout.rowCount(), rows);
        QVERIFY(!layout.isGap({0}));
    }

    void theGapIsARowAndWhatFollowsKeepsItsOffsets()
    {
        // There are 20 bytes, a gap of 30, then the bytes 50 … 69.
        const BytesLayout layout(Extent{70, 20, 50, false});
        QCOMPARE(layout.rowCount(), 5);
        QCOMPARE(layout.bytesOf({0}), (ByteRange{0, 16}));
        QCOMPARE(layout.bytesOf({1}), (ByteRange{16, 20}));
        QVERIFY(layout.isGap({2}));
        QCOMPARE(layout.bytesOf({2}), ByteRange{});
        QCOMPARE(layout.offsetOf({3}), 48);
        QCOMPARE(layout.bytesOf({3}), (ByteRange{50, 64}));
        QCOMPARE(layout.offsetOf({4}), 64);
        QCOMPARE(layout.bytesOf({4}), (ByteRange{64, 70}));
        QCOMPARE(layout.offsetAt({3}, 2), 50);
        QVERIFY(!layout.offsetAt({3}, 1));
        QVERIFY(!layout.offsetAt({2}, 0));
        QCOMPARE(layout.rowOf(30), ByteRow{2});
        QCOMPARE(layout.rowOf(1000), ByteRow{4});
    }

    void rowsOfOtherWidths()
    {
        const Extent extent{100, 100, 100, true};
        QCOMPARE(BytesLayout(extent, 8).rowCount(), 13);
        QCOMPARE(BytesLayout(extent, 32).rowCount(), 4);
        QCOMPARE(BytesLayout(extent, 32).bytesOf({3}), (ByteRange{96, 100}));
        QCOMPARE(BytesLayout(extent, 8).columnOf(21), 5);
    }

    void tenGigabytesHaveTheirRows()
    {
        const qint64 total = 10LL << 30;
        const BytesLayout layout(Extent{total, total, total, true}, 8);
        QCOMPARE(layout.rowCount(), 1342177280);
        QCOMPARE(layout.bytesOf({layout.rowCount() - 1}), (ByteRange{total - 8, total}));
        QCOMPARE(layout.rowOf(total - 1).index, layout.rowCount() - 1);
    }

    void aGapInsideOneRowOfBytes()
    {
        const BytesLayout layout(Extent{12, 4, 8, true});
        QCOMPARE(layout.rowCount(), 3);
        QCOMPARE(layout.bytesOf({0}), (ByteRange{0, 4}));
        QCOMPARE(layout.bytesOf({2}), (ByteRange{8, 12}));
        QCOMPARE(layout.offsetOf({2}), 0);
    }

    void aStreamOfWhichNothingIsKept()
    {
        const BytesLayout layout(Extent{1000, 0, 1000, true});
        QCOMPARE(layout.rowCount(), 1);
        QVERIFY(layout.isGap({0}));
        QVERIFY(!layout.hasKeptBytes());
        QVERIFY(!layout.nearestKept(5));
        QVERIFY(!layout.nearestOffset({0}, 3));
    }

    void nearestBytes()
    {
        const BytesLayout layout(Extent{70, 20, 50, false});
        QCOMPARE(layout.nearestOffset({1}, 15), 19);
        QCOMPARE(layout.nearestOffset({3}, 0), 50);
        QCOMPARE(layout.nearestOffset({-5}, 3), 3);
        QCOMPARE(layout.nearestOffset({99}, 3), 67);
        QCOMPARE(layout.nearestKept(21), 19);
        QCOMPARE(layout.nearestKept(49), 50);
        QCOMPARE(layout.nearestKept(-1), 0);
        QCOMPARE(layout.nearestKept(70), 69);
    }

    void everyKeptByteHasExactlyOnePlace()
    {
        QVERIFY(rc::check([] {
            const Extent extent = anyExtent();
            const int perRow = *rc::gen::element(8, 16, 32);
            const BytesLayout layout(extent, perRow);
            qint64 expected = 0;
            for (ByteRow row{0}; row.index < layout.rowCount(); ++row.index) {
                if (layout.isGap(row)) {
                    RC_ASSERT(expected == extent.gapBegin);
                    expected = extent.gapEnd;
                    continue;
                }
                const ByteRange bytes = layout.bytesOf(row);
                RC_ASSERT(bytes.begin == expected);
                RC_ASSERT(!bytes.isEmpty());
                RC_ASSERT(bytes.size() <= perRow);
                RC_ASSERT(layout.offsetOf(row) % perRow == 0);
                for (qint64 at = bytes.begin; at < bytes.end; ++at) {
                    RC_ASSERT(layout.rowOf(at) == row);
                    RC_ASSERT(layout.offsetAt(row, layout.columnOf(at)) == at);
                    RC_ASSERT(layout.isKept(at));
                }
                expected = bytes.end;
            }
            RC_ASSERT(expected == extent.total);
        }));
    }
};

CORE_TEST(tst_byteslayout)
#include "tst_byteslayout.moc"
