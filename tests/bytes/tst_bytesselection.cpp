#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesSelection.h"

using namespace forkscope;

Q_DECLARE_METATYPE(forkscope::CursorMove)

class tst_bytesselection : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsAreIncluded()
    {
        BytesSelection selection;
        QVERIFY(selection.isEmpty());
        QCOMPARE(selection.range(), ByteRange{});
        selection.start(5);
        QCOMPARE(selection.range(), (ByteRange{5, 6}));
        selection.extend(8);
        QCOMPARE(selection.range(), (ByteRange{5, 9}));
        selection.extend(2);
        QCOMPARE(selection.range(), (ByteRange{2, 6}));
        QCOMPARE(selection.cursor(), 2);
        selection.clear();
        QVERIFY(selection.isEmpty());
        selection.extend(7);
        QCOMPARE(selection.range(), (ByteRange{7, 8}));
    }

    void fromUnitToUnitBothAreWhole()
    {
        const ByteRange first{10, 13};
        const ByteRange second{20, 24};
        QCOMPARE(BytesSelection::between(first, second).range(), (ByteRange{10, 24}));
        QCOMPARE(BytesSelection::between(first, second).cursor(), 23);
        QCOMPARE(BytesSelection::between(second, first).range(), (ByteRange{10, 24}));
        QCOMPARE(BytesSelection::between(second, first).cursor(), 10);
        QCOMPARE(BytesSelection::between(first, first).range(), first);
        QCOMPARE(BytesSelection::between(first, first).cursor(), 12);
    }

    void wordsEndWhereAnotherKindBegins()
    {
        ByteStore store(1000);
        store.append("one_2 +- \xed\x95\x9cx");
        QCOMPARE(wordAround(store, 2), (ByteRange{0, 5}));
        QCOMPARE(wordAround(store, 5), (ByteRange{5, 6}));
        QCOMPARE(wordAround(store, 7), (ByteRange{6, 8}));
        QCOMPARE(wordAround(store, 10), (ByteRange{9, 13}));
        ByteStore gapped(6);
        gapped.append("aaaabbbbcccc"); // it keeps aaa and ccc, with a gap between them
        QCOMPARE(wordAround(gapped, 1), (ByteRange{0, 3}));
        QCOMPARE(wordAround(gapped, 10), (ByteRange{9, 12}));
        QCOMPARE(wordAround(gapped, 5), (ByteRange{5, 6}));
    }

    void keysLead_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<CursorMove>("move");
        QTest::addColumn<qint64>("to");
        const auto row = [](const char *name, qint64 from, CursorMove move, qint64 to) {
            QTest::newRow(name) << from << move << to;
        };
        // There are 20 bytes, a gap of 30, then the bytes 50 … 99; a page has 3 rows.
        row("right", 3, CursorMove::Right, 4);
        row("right to the next row", 15, CursorMove::Right, 16);
        row("right over the gap", 19, CursorMove::Right, 50);
        row("right at the end", 99, CursorMove::Right, 99);
        row("left over the gap", 50, CursorMove::Left, 19);
        row("left at the beginning", 0, CursorMove::Left, 0);
        row("down", 1, CursorMove::Down, 17);
        row("down over the gap", 18, CursorMove::Down, 50);
        row("down into a short row", 95, CursorMove::Down, 99);
        row("down at the end", 97, CursorMove::Down, 97);
        row("up over the gap", 53, CursorMove::Up, 19);
        row("up at the beginning", 7, CursorMove::Up, 7);
        row("page down", 1, CursorMove::PageDown, 50);
        row("page up", 68, CursorMove::PageUp, 19);
        row("page up from below", 99, CursorMove::PageUp, 51);
        row("beginning of the row", 70, CursorMove::RowBegin, 64);
        row("beginning of the row behind the gap", 60, CursorMove::RowBegin, 50);
        row("end of the row", 70, CursorMove::RowEnd, 79);
        row("end of the row before the gap", 16, CursorMove::RowEnd, 19);
        row("begin", 60, CursorMove::Begin, 0);
        row("end", 3, CursorMove::End, 99);
        row("from a byte dropped meanwhile", 30, CursorMove::Right, 50);
    }

    void keysLead()
    {
        QFETCH(qint64, from);
        QFETCH(CursorMove, move);
        QFETCH(qint64, to);
        const BytesLayout layout(Extent{100, 20, 50, false});
        QCOMPARE(movedCursor(layout, from, move, 3), to);
    }

    void whereNothingIsKeptNoKeyLeads()
    {
        const BytesLayout layout(Extent{100, 0, 100, false});
        for (const CursorMove move : {CursorMove::Left, CursorMove::Down, CursorMove::PageUp,
                                      CursorMove::RowEnd, CursorMove::End})
            QVERIFY(!movedCursor(layout, 5, move, 3));
    }
};

CORE_TEST(tst_bytesselection)
#include "tst_bytesselection.moc"
