#include "core/capture/search/ByteSearch.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <regex>
#include <thread>

using namespace forkscope;

namespace {

using Letters = ByteQuery::Letters;

/// A stream of few letters, so that there are many matches and near misses. It has a gap if `keep`
/// is less than its size.
struct Stream
{
    QByteArray all;
    qint64 keep = 0;
    std::unique_ptr<ByteStore> store;

    /// Returns the kept parts by the store's own rule: the first half, rounded up, and the last
    /// half.
    [[nodiscard]] QList<ByteRange> parts() const
    {
        if (all.size() <= keep)
            return {{0, all.size()}};
        return {{0, (keep + 1) / 2}, {all.size() - keep / 2, all.size()}};
    }
};

Stream anyStream(const char *letters = "abB\n")
{
    Stream stream;
    const auto choice = QByteArray(letters);
    const auto indexes = *rc::gen::container<std::vector<int>>(
        *rc::gen::inRange<size_t>(0, 120), rc::gen::inRange(0, int(choice.size())));
    for (const int index : indexes)
        stream.all.append(choice.at(index));
    stream.keep = *rc::gen::inRange<qint64>(0, 160);
    stream.store = std::make_unique<ByteStore>(stream.keep);
    stream.store->append(stream.all);
    return stream;
}

/// Draws sizes whose `longestMatch` and `context` are as large as the stream, so that they cut
/// nothing short.
SearchSizes anySizes()
{
    SearchSizes sizes;
    sizes.chunk = *rc::gen::inRange<qint64>(1, 40);
    sizes.expressionChunk = *rc::gen::inRange<qint64>(1, 40);
    sizes.firstChunkBack = *rc::gen::inRange<qint64>(1, 40);
    sizes.longestMatch = 200;
    sizes.context = 200;
    return sizes;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool standsAt(const QByteArray &bytes, qint64 at, const QByteArray &word, bool eitherCase)
{
    for (qint64 i = 0; i < word.size(); ++i) {
        const char byte = bytes.at(at + i);
        const char wanted = word.at(i);
        if (wanted != '?' && byte != wanted && !(eitherCase && lower(byte) == lower(wanted)))
            return false;
    }
    return true;
}

/// Returns every place where the word stands in one kept part, in ascending order.
QList<ByteRange> places(const Stream &stream, const QByteArray &word, bool eitherCase)
{
    QList<ByteRange> result;
    for (const ByteRange &part : stream.parts()) {
        for (qint64 at = part.begin; at + word.size() <= part.end; ++at) {
            if (standsAt(stream.all, at, word, eitherCase))
                result.append({at, at + word.size()});
        }
    }
    return result;
}

/// Leaves out those that overlap one before them.
QList<ByteRange> apart(const QList<ByteRange> &all)
{
    QList<ByteRange> result;
    for (const ByteRange &range : all) {
        if (result.isEmpty() || range.begin >= result.last().end)
            result.append(range);
    }
    return result;
}

/// Returns the matches of an expression that another engine finds in each kept part as a whole.
QList<ByteRange> expressionMatches(const Stream &stream, const std::string &text)
{
    const std::regex expression(text, std::regex::ECMAScript | std::regex::multiline);
    QList<ByteRange> result;
    for (const ByteRange &part : stream.parts()) {
        const std::string bytes = stream.all.sliced(part.begin, part.size()).toStdString();
        const auto options = std::regex_constants::match_not_null;
        for (std::sregex_iterator it(bytes.begin(), bytes.end(), expression, options), end;
             it != end; ++it) {
            const qint64 begin = part.begin + it->position();
            result.append({begin, begin + it->length()});
        }
    }
    return result;
}

ByteMatch firstFrom(const QList<ByteRange> &all, qint64 from)
{
    for (const ByteRange &range : all) {
        if (range.begin >= from)
            return {ByteWorkEnd::Found, range};
    }
    return {};
}

ByteMatch lastBefore(const QList<ByteRange> &all, qint64 before)
{
    ByteMatch result;
    for (const ByteRange &range : all) {
        if (range.end <= before)
            result = {ByteWorkEnd::Found, range};
    }
    return result;
}

std::vector<qint64> begins(const QList<ByteRange> &ranges)
{
    std::vector<qint64> result;
    for (const ByteRange &range : ranges)
        result.push_back(range.begin);
    return result;
}

ByteQuery textQuery(const char *text, Letters letters = Letters::Exact)
{
    return *ByteQuery::ofText(QString::fromUtf8(text), letters);
}

} // namespace

class tst_bytesearch : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundAsByLookingAtEveryPlace()
    {
        QVERIFY(rc::check([] {
            const Stream stream = anyStream();
            const SearchSizes sizes = anySizes();
            const bool eitherCase = *rc::gen::arbitrary<bool>();
            const auto word = QByteArray::fromStdString(*rc::gen::element<std::string>(
                "a", "b", "ab", "aa", "bab", "abab", "aaaa", "B", "bB\n", "abcdefg"));
            const auto query = *ByteQuery::ofText(
                QString::fromUtf8(word), eitherCase ? Letters::EitherCase : Letters::Exact);
            const QList<ByteRange> all = places(stream, word, eitherCase);
            const auto at = *rc::gen::inRange<qint64>(-3, stream.all.size() + 3);
            RC_ASSERT(nextMatch(*stream.store, query, at, nullptr, sizes) == firstFrom(all, at));
            RC_ASSERT(previousMatch(*stream.store, query, at, nullptr, sizes) ==
                      lastBefore(all, at));
            const MatchCount count = countMatches(*stream.store, query, 1000, nullptr, sizes);
            RC_ASSERT(count.whole);
            RC_ASSERT(count.begins == begins(apart(all)));
            RC_ASSERT(count.count == apart(all).size());
        }));
    }

    void bytesWithAnyBetweenAreFound()
    {
        QVERIFY(rc::check([] {
            const Stream stream = anyStream("ab");
            const SearchSizes sizes = anySizes();
            const auto query = *ByteQuery::ofHex(QStringLiteral("61 ?? 62"));
            const QList<ByteRange> all = places(stream, "a?b", false);
            const auto at = *rc::gen::inRange<qint64>(0, stream.all.size() + 1);
            RC_ASSERT(nextMatch(*stream.store, query, at, nullptr, sizes) == firstFrom(all, at));
            RC_ASSERT(previousMatch(*stream.store, query, at, nullptr, sizes) ==
                      lastBefore(all, at));
        }));
    }

    void expressionsAreFoundAsByAnotherEngine()
    {
        QVERIFY(rc::check([] {
            const Stream stream = anyStream();
            const SearchSizes sizes = anySizes();
            const auto text = *rc::gen::element<std::string>(
                "a+", "a+b", "[ab]B?", "a.{0,3}B", "(?:ab|ba)+", "^a", "b$", "^[^a\\n]+$", "a*",
                "\\bB", "(?:a|ab)(?:B|bb)", "(a|b)\\1", "a(?=b)", "x");
            const auto query =
                *ByteQuery::ofExpression(QString::fromStdString(text), Letters::Exact);
            const QList<ByteRange> all = expressionMatches(stream, text);
            const MatchCount count = countMatches(*stream.store, query, 1000, nullptr, sizes);
            RC_ASSERT(count.begins == begins(all));
            RC_ASSERT(nextMatch(*stream.store, query, 0, nullptr, sizes) == firstFrom(all, 0));
            for (const ByteRange &one : all) {
                RC_ASSERT(nextMatch(*stream.store, query, one.end, nullptr, sizes) ==
                          firstFrom(all, one.end));
            }
            const auto before = *rc::gen::inRange<qint64>(0, stream.all.size() + 1);
            RC_ASSERT(previousMatch(*stream.store, query, before, nullptr, sizes) ==
                      lastBefore(all, before));
        }));
    }

    void whatIsInSightIsFound()
    {
        QVERIFY(rc::check([] {
            const Stream stream = anyStream();
            const auto begin = *rc::gen::inRange<qint64>(0, stream.all.size() + 1);
            const ByteRange sight{begin, begin + *rc::gen::inRange<qint64>(0, 50)};
            const std::string text = "a+b";
            QList<ByteRange> expected;
            for (const ByteRange &one : expressionMatches(stream, text)) {
                if (one.begin < sight.end && one.end > sight.begin)
                    expected.append(one);
            }
            const auto query =
                *ByteQuery::ofExpression(QString::fromStdString(text), Letters::Exact);
            RC_ASSERT(matchesIn(*stream.store, query, sight) == expected);
        }));
    }

    void aLongPatternAcrossChunksOfTheRealSize()
    {
        const SearchSizes sizes;
        ByteStore store(16 << 20);
        const QByteArray needle = QByteArray(2000, 'n') + "eedle";
        const qint64 place = sizes.chunk - 700; // it begins in the first chunk, ends in the second
        store.append(QByteArray(place, 'n') + needle + QByteArray(3 << 20, '.'));
        const ByteQuery query = textQuery(needle.constData());
        const ByteMatch expected{ByteWorkEnd::Found, {place, place + needle.size()}};
        QCOMPARE(nextMatch(store, query, 0).range.begin, place);
        QVERIFY(nextMatch(store, query, 0) == expected);
        QVERIFY(previousMatch(store, query, store.extent().total) == expected);
        QCOMPARE(countMatches(store, query).count, 1);
        const auto expression =
            *ByteQuery::ofExpression(QStringLiteral("n{2000}eedle"), Letters::Exact);
        QVERIFY(nextMatch(store, expression, 0) == expected);
        QVERIFY(previousMatch(store, expression, store.extent().total) == expected);
    }

    void whatIsLongerThanTheLongestMatchComesInPieces()
    {
        SearchSizes sizes;
        sizes.expressionChunk = 100;
        sizes.longestMatch = 50;
        ByteStore store(1000);
        store.append(QByteArray(400, 'a'));
        const auto query = *ByteQuery::ofExpression(QStringLiteral("a+"), Letters::Exact);
        qint64 covered = 0;
        for (ByteMatch match;
             (match = nextMatch(store, query, covered, nullptr, sizes)).end == ByteWorkEnd::Found;
             covered = match.range.end) {
            QCOMPARE(match.range.begin, covered);
            QVERIFY(match.range.size() >= sizes.longestMatch || match.range.end == 400);
        }
        QCOMPARE(covered, 400);
    }

    void theFirstOnesAreListedAllAreCounted()
    {
        ByteStore store(1000);
        store.append(QByteArray(100, 'a'));
        const MatchCount count = countMatches(store, textQuery("a"), 10);
        QCOMPARE(count.count, 100);
        QCOMPARE(count.begins.size(), size_t(10));
        QCOMPARE(count.numberOf(3), 4);
        QCOMPARE(count.numberOf(-1), 0);
    }

    void aCancelledSearchEndsAtOnce()
    {
        ByteStore store(1 << 20);
        store.append(QByteArray(1 << 20, 'a'));
        ByteWork work;
        work.cancelled = true;
        QCOMPARE(nextMatch(store, textQuery("b"), 0, &work).end, ByteWorkEnd::Cancelled);
        QCOMPARE(previousMatch(store, textQuery("b"), 1 << 20, &work).end, ByteWorkEnd::Cancelled);
        QVERIFY(!countMatches(store, textQuery("a"), 10, &work).whole);
        QCOMPARE(work.done.load(), 0);
    }

    void progressIsTold()
    {
        ByteStore store(4 << 20);
        store.append(QByteArray(3 << 20, 'a'));
        for (const bool expression : {false, true}) {
            const ByteQuery query =
                expression ? *ByteQuery::ofExpression(QStringLiteral("b"), Letters::Exact)
                           : textQuery("b");
            ByteWork forward;
            QCOMPARE(nextMatch(store, query, 0, &forward).end, ByteWorkEnd::NotFound);
            QCOMPARE(forward.done.load(), 3 << 20);
            ByteWork backward;
            QCOMPARE(previousMatch(store, query, 3 << 20, &backward).end, ByteWorkEnd::NotFound);
            QCOMPARE(backward.done.load(), 3 << 20);
        }
    }

    void givingUpIsSaid()
    {
        ByteStore store(1 << 20);
        store.append(QByteArray(60, 'a') + "b");
        const auto query = *ByteQuery::ofExpression(QStringLiteral("(a+)+$"), Letters::Exact);
        QCOMPARE(nextMatch(store, query, 0).end, ByteWorkEnd::GaveUp);
        QCOMPARE(previousMatch(store, query, 61).end, ByteWorkEnd::GaveUp);
        QCOMPARE(countMatches(store, query).end, ByteWorkEnd::GaveUp);
    }

    void aStreamMayGrowAndDropBytesMeanwhile()
    {
        ByteStore store(1 << 20);
        std::atomic<bool> stop{false};
        std::thread writer([&] {
            const QByteArray line = "0123456789abcdef needle\n";
            while (!stop)
                store.append(line);
        });
        bool good = true;
        bool found = false;
        SearchSizes sizes;
        sizes.chunk = 64 << 10;
        while (store.extent().dropped() < (8 << 20)) {
            const ByteMatch match = nextMatch(store, textQuery("needle"), 600'000, nullptr, sizes);
            found = found || match.end == ByteWorkEnd::Found;
            // Every line has 24 bytes, and the word begins after the first 17.
            good = good && (match.end != ByteWorkEnd::Found || match.range.begin % 24 == 17);
            const ByteMatch back =
                previousMatch(store, textQuery("needle"), store.extent().total, nullptr, sizes);
            good = good && (back.end != ByteWorkEnd::Found || back.range.begin % 24 == 17);
            const MatchCount count = countMatches(store, textQuery("needle"), 100, nullptr, sizes);
            good = good && std::all_of(count.begins.begin(), count.begins.end(),
                                       [](qint64 begin) { return begin % 24 == 17; });
        }
        stop = true;
        writer.join();
        QVERIFY(good);
        QVERIFY(found);
    }
};

CORE_TEST(tst_bytesearch)
#include "tst_bytesearch.moc"
