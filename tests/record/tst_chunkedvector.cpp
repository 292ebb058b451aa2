// The vector that a trace is kept in: grows without moving what it has.

#include "core/base/ChunkedVector.h"
#include "core/record/TaskTrack.h"
#include "tests/support/StrictTest.h"

#include <rapidcheck.h>

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
            // Longer than what RapidCheck draws, so that the chunks of full length are used.
            std::vector<int> plain;
            const auto length = *rc::gen::inRange<size_t>(0, 6000);
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

    void runsCoverAChunkedVector()
    {
        QVERIFY(rc::check([] {
            const auto length = *rc::gen::inRange<size_t>(1, 6000);
            ChunkedVector<int> chunked;
            for (size_t i = 0; i < length; ++i)
                chunked.append(int(i));
            const auto begin = *rc::gen::inRange<size_t>(0, length);
            size_t runs = 0;
            size_t next = begin;
            while (next < length) {
                const auto [elements, count] = chunked.runAt(next);
                RC_ASSERT(count > 0U);
                RC_ASSERT(next + count <= length);
                for (size_t i = 0; i < count; ++i)
                    RC_ASSERT(elements[i] == int(next + i));
                next += count;
                ++runs;
            }
            // Eight short ones at the most, then of 1024 each.
            RC_ASSERT(runs <= 9 + length / 1024);
        }));
    }

    void aChunkedVectorTakesLittleMoreThanItsElements()
    {
        ChunkedVector<Slice> chunked;
        for (size_t length = 1; length <= 20'000; ++length) {
            chunked.append({});
            const size_t elements = std::min(2 * length + 4, length + 1024);
            // The list of chunks itself, which a vector may take twice.
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
