// The vector that keeps a trace grows without moving what it has.

#include "core/base/ChunkedVector.h"
#include "core/record/TaskTrack.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <algorithm>
#include <iterator>

using namespace forkscope;

class tst_chunkedvector : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aChunkedVectorIsAVector()
    {
        QVERIFY(rc::check([](const std::vector<int> &some) {
            ChunkedVector<int> chunked;
            RC_ASSERT(chunked.isEmpty());
            // It is longer than what RapidCheck draws, so that chunks of full length are used.
            std::vector<int> plain;
            const auto length = *rc::gen::inRange<size_t>(0, 6000);
            plain.reserve(length);
            for (size_t i = 0; i < length; ++i)
                plain.push_back(int(i) * 7 + (some.empty() ? 0 : some[i % some.size()]));
            for (size_t i = 0; i < length; ++i) {
                chunked.append(plain[i]);
                RC_ASSERT(chunked.size() == i + 1);
                RC_ASSERT(chunked.back() == plain[i]);
            }
            for (size_t i = 0; i < length; ++i)
                RC_ASSERT(chunked[i] == plain[i]);
        }));
    }

    void aChunkedVectorIsARange()
    {
        static_assert(std::random_access_iterator<ChunkedVector<int>::ConstIterator>);
        QVERIFY(rc::check([] {
            const auto length = *rc::gen::inRange<size_t>(0, 6000);
            ChunkedVector<int> chunked;
            std::vector<int> plain;
            for (size_t i = 0; i < length; ++i) {
                chunked.append(int(i) * 3);
                plain.push_back(int(i) * 3);
            }
            RC_ASSERT(std::ranges::equal(chunked, plain));
            RC_ASSERT(std::equal(std::reverse_iterator(chunked.end()),
                                 std::reverse_iterator(chunked.begin()), plain.rbegin()));
            const int wanted = *rc::gen::inRange(-1, int(length) * 3 + 2);
            RC_ASSERT(std::lower_bound(chunked.begin(), chunked.end(), wanted) - chunked.begin() ==
                      std::lower_bound(plain.begin(), plain.end(), wanted) - plain.begin());
        }));
    }

    void anIteratorOfAChunkedVectorCountsLikeAPointer()
    {
        QVERIFY(rc::check([] {
            ChunkedVector<int> chunked;
            for (int i = 0; i < 3000; ++i)
                chunked.append(i);
            const auto from = *rc::gen::inRange<std::ptrdiff_t>(0, 3000);
            const auto to = *rc::gen::inRange<std::ptrdiff_t>(0, 3000);
            auto at = chunked.begin() + from;
            RC_ASSERT(at[to - from] == int(to));
            RC_ASSERT(*(at + (to - from)) == int(to));
            RC_ASSERT(*((to - from) + at) == int(to));
            RC_ASSERT((at < chunked.begin() + to) == (from < to));
            RC_ASSERT((at == chunked.begin() + to) == (from == to));
            RC_ASSERT(*at++ == int(from));
            RC_ASSERT(at - chunked.begin() == from + 1);
            RC_ASSERT(*--at == int(from));
            RC_ASSERT(at-- - chunked.begin() == from);
        }));
    }

    void anIteratorOfAChunkedVectorOutlivesItsGrowth()
    {
        ChunkedVector<int> chunked;
        chunked.append(7);
        const auto first = chunked.begin();
        const int *const place = &*first;
        for (int i = 0; i < 5000; ++i)
            chunked.append(i);
        QCOMPARE(&*first, place);
        QCOMPARE(chunked.end() - first, 5001);
    }

    void aChunkedVectorTakesLittleMoreThanItsElements()
    {
        ChunkedVector<Slice> chunked;
        for (size_t length = 1; length <= 20'000; ++length) {
            chunked.append({});
            const size_t elements = std::min(2 * length + 4, length + 1024);
            // This is the list of chunks itself, for which a vector may take twice as much.
            const size_t chunks = 2 * sizeof(void *) * (9 + length / 1024);
            QVERIFY(chunked.memory() >= length * sizeof(Slice));
            QVERIFY(chunked.memory() <= elements * sizeof(Slice) + chunks);
        }
    }

    void elementsOfAChunkedVectorStayWhereTheyAre()
    {
        ChunkedVector<int> chunked;
        std::vector<const int *> places;
        for (int i = 0; i < 5000; ++i) {
            chunked.append(i);
            places.push_back(&chunked.back());
        }
        for (size_t i = 0; i < places.size(); ++i)
            QCOMPARE(places[i], &chunked[i]);
        chunked[4000] = -1;
        chunked.back() = -2;
        QCOMPARE(*places[4000], -1);
        QCOMPARE(*places.back(), -2);
    }
};

CORE_TEST(tst_chunkedvector)
#include "tst_chunkedvector.moc"
