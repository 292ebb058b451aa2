#include "core/capture/search/ByteCompare.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

/// A stream that has a gap if `keep` is less than its size.
struct Stream
{
    QByteArray all;
    qint64 keep = 0;
    bool ended = true;
    std::unique_ptr<ByteStore> store;

    /// Follows the store's own rule: it keeps the first half, rounded up, and the last half.
    [[nodiscard]] bool has(qint64 at) const
    {
        return at < all.size() &&
               (all.size() <= keep || at < (keep + 1) / 2 || at >= all.size() - keep / 2);
    }
};

Stream streamOf(const QByteArray &all, qint64 keep, bool ended)
{
    Stream stream{all, keep, ended, std::make_unique<ByteStore>(keep)};
    stream.store->append(all);
    if (ended)
        stream.store->finish();
    return stream;
}

Stream anyStream(QByteArray bytes)
{
    bytes.truncate(*rc::gen::inRange<qint64>(0, bytes.size() + 1));
    const auto changes = *rc::gen::inRange(0, 6);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const auto at = *rc::gen::inRange<qint64>(0, bytes.size());
        const auto size = *rc::gen::inRange<qint64>(1, 12);
        for (qint64 j = at; j < std::min<qint64>(at + size, bytes.size()); ++j)
            bytes[j] = 'x';
    }
    return streamOf(bytes, *rc::gen::inRange<qint64>(0, 150), *rc::gen::arbitrary<bool>());
}

/// What is known about an offset.
enum class Known { Equal, Different, Nothing };

Known at(const Stream &one, const Stream &two, qint64 offset)
{
    if (!one.has(offset) || !two.has(offset))
        return Known::Nothing;
    return one.all.at(offset) == two.all.at(offset) ? Known::Equal : Known::Different;
}

/// Returns every difference in [begin, end), found byte by byte.
QList<Difference> differences(const Stream &one, const Stream &two, qint64 begin, qint64 end)
{
    QList<Difference> result;
    for (qint64 offset = begin; offset < end; ++offset) {
        if (at(one, two, offset) != Known::Different)
            continue;
        if (!result.isEmpty() && result.last().range.end == offset)
            ++result.last().range.end;
        else
            result.append({ByteWorkEnd::Found, DifferenceKind::Bytes, {offset, offset + 1}});
    }
    const qint64 shorter = std::min(one.all.size(), two.all.size());
    const bool firstIsLonger = one.all.size() > two.all.size();
    const ByteRange rest{std::max(shorter, begin),
                         std::min(std::max(one.all.size(), two.all.size()), qsizetype(end))};
    if (!rest.isEmpty() && (firstIsLonger ? two : one).ended) {
        result.append({ByteWorkEnd::Found,
                       firstIsLonger ? DifferenceKind::OnlyInFirst : DifferenceKind::OnlyInSecond,
                       rest});
    }
    return result;
}

Stream simple(const char *text, qint64 keep = 1000)
{
    return streamOf(text, keep, true);
}

} // namespace

class tst_bytecompare : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void isLikeComparingByteByByte()
    {
        QVERIFY(rc::check([] {
            const QByteArray common(*rc::gen::inRange<qsizetype>(0, 200), 'a');
            const Stream one = anyStream(common);
            const Stream two = anyStream(common);
            const qint64 total = std::max(one.all.size(), two.all.size());
            const CompareSizes sizes{*rc::gen::inRange<qint64>(1, 60), 1000};
            const auto place = *rc::gen::inRange<qint64>(0, total + 2);
            const auto behind = differences(one, two, place, total);
            RC_ASSERT(nextDifference(*one.store, *two.store, place, nullptr, sizes) ==
                      (behind.isEmpty() ? Difference{} : behind.first()));
            const auto before = differences(one, two, 0, place);
            RC_ASSERT(previousDifference(*one.store, *two.store, place, nullptr, sizes) ==
                      (before.isEmpty() ? Difference{} : before.last()));
            const qint64 end = *rc::gen::inRange<qint64>(place, total + 3);
            RC_ASSERT(differencesIn(*one.store, *two.store, {place, end}) ==
                      differences(one, two, place, end));
        }));
    }

    void theSummaryCountsThem()
    {
        QVERIFY(rc::check([] {
            const QByteArray common(*rc::gen::inRange<qsizetype>(0, 200), 'a');
            const Stream one = anyStream(common);
            const Stream two = anyStream(common);
            const CompareSizes sizes{*rc::gen::inRange<qint64>(1, 60), 1000};
            const Comparison result = compared(*one.store, *two.store, nullptr, sizes);
            const qint64 total = std::max(one.all.size(), two.all.size());
            const auto all = differences(one, two, 0, total);
            RC_ASSERT(result.whole);
            RC_ASSERT(result.first == (all.isEmpty() ? Difference{} : all.first()));
            RC_ASSERT(result.sameDigest == (one.ended && two.ended && one.all == two.all));
            qint64 differing = 0;
            qint64 places = 0;
            for (const Difference &difference : all) {
                const bool bytes = difference.kind == DifferenceKind::Bytes;
                places += bytes ? 1 : 0;
                differing += bytes ? difference.range.size() : 0;
            }
            RC_ASSERT(result.places == places);
            RC_ASSERT(result.differing == differing);
            qint64 unknown = 0;
            for (qint64 offset = 0; offset < std::min(one.all.size(), two.all.size()); ++offset)
                unknown += at(one, two, offset) == Known::Nothing ? 1 : 0;
            RC_ASSERT(result.unknown == (result.sameDigest ? 0 : unknown));
        }));
    }

    void aLongDifferenceComesInPieces()
    {
        const Stream one = simple("aaaaaaaaaa");
        const Stream two = simple("abbbbbbbba");
        const CompareSizes sizes{100, 3};
        QCOMPARE(nextDifference(*one.store, *two.store, 0, nullptr, sizes).range,
                 (ByteRange{1, 4}));
        QCOMPARE(nextDifference(*one.store, *two.store, 4, nullptr, sizes).range,
                 (ByteRange{4, 7}));
        QCOMPARE(previousDifference(*one.store, *two.store, 10, nullptr, sizes).range,
                 (ByteRange{6, 9}));
        QCOMPARE(compared(*one.store, *two.store).places, 1);
    }

    void whatHasNotComeYetIsNoDifference()
    {
        const Stream one = simple("abc");
        const Stream growing = streamOf("ab", 1000, false);
        QCOMPARE(nextDifference(*one.store, *growing.store, 0), Difference{});
        growing.store->finish();
        const Difference rest{ByteWorkEnd::Found, DifferenceKind::OnlyInFirst, {2, 3}};
        QCOMPARE(nextDifference(*one.store, *growing.store, 0), rest);
        QCOMPARE(nextDifference(*growing.store, *one.store, 0).kind, DifferenceKind::OnlyInSecond);
    }

    void equalDigestsAreEqualWhateverIsKept()
    {
        const Stream one = simple("abcdefghij", 2);
        const Stream two = simple("abcdefghij", 0);
        const Comparison result = compared(*one.store, *two.store);
        QVERIFY(result.sameDigest);
        QVERIFY(result.whole);
        QCOMPARE(result.unknown, 0);
    }

    void aCancelledComparisonEndsAtOnce()
    {
        const Stream one = simple("abc");
        const Stream two = simple("abd");
        ByteWork work;
        work.cancelled = true;
        QCOMPARE(nextDifference(*one.store, *two.store, 0, &work).end, ByteWorkEnd::Cancelled);
        QCOMPARE(previousDifference(*one.store, *two.store, 3, &work).end, ByteWorkEnd::Cancelled);
        QVERIFY(!compared(*one.store, *two.store, &work).whole);
    }
};

CORE_TEST(tst_bytecompare)
#include "tst_bytecompare.moc"
