#include "core/capture/store/ByteGlimpse.h"
#include "core/capture/store/Sha256.h"
#include "tests/support/StreamModel.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FORKSCOPE_TEST_SANITIZED
#endif

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Puts bytes into a store, whether it gives room for them or not.
void put(ByteStore &store, QByteArrayView bytes, TimePoint at = {})
{
    while (!bytes.isEmpty()) {
        const ByteStore::Room room = store.room(256 << 10);
        if (room.size == 0) {
            const qint64 some = std::min<qint64>(bytes.size(), 100'000);
            store.append(bytes.first(some), at);
            bytes = bytes.sliced(some);
            continue;
        }
        const qint64 count = std::min<qint64>(bytes.size(), room.size);
        memcpy(room.begin, bytes.data(), size_t(count));
        store.arrived(count, at);
        bytes = bytes.sliced(count);
    }
}

qint64 addressSpaceInUse()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').first().toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

class tst_bytestore : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void digestOfNothingIsThatOfAnEmptyInput()
    {
        ByteStore store(100);
        // This is what `xxh128sum < /dev/null` prints.
        const QByteArray nothing("99aa06d3014798d86001c324468d497f");
        QCOMPARE(store.digest(), nothing);
        store.finish();
        QCOMPARE(store.digest(), nothing);
        QCOMPARE(store.extent(), (Extent{0, 0, 0, true}));
        QCOMPARE(store.read(0, 10), QByteArray());
        QCOMPARE(store.kept(), QByteArray());
    }

    void keepsFirstAndLastPartWithTheGapBetween()
    {
        ByteStore store(5);
        store.append("abcde");
        QCOMPARE(store.extent(), (Extent{5, 3, 3, false}));
        QCOMPARE(store.read(1, 3), QByteArray("bcd"));
        store.append("fg");
        QCOMPARE(store.extent(), (Extent{7, 3, 5, false}));
        QCOMPARE(store.extent().dropped(), 2);
        QCOMPARE(store.kept(), QByteArray("abcfg"));
        QCOMPARE(store.read(1, 100), QByteArray("bc"));
        QCOMPARE(store.read(3, 100), QByteArray());
        QCOMPARE(store.read(5, 100), QByteArray("fg"));
        QCOMPARE(store.read(6, std::numeric_limits<qint64>::max()), QByteArray("g"));
    }

    void keepOfNothingStillCounts()
    {
        for (const qint64 keep : {0, -1}) {
            ByteStore store(keep);
            store.append("abc");
            QCOMPARE(store.extent(), (Extent{3, 0, 3, false}));
            QCOMPARE(store.read(0, 3), QByteArray());
            QCOMPARE(store.digest(), oneShotDigest("abc"));
        }
    }

    void isLikeAPlainArray()
    {
        QVERIFY(rc::check([] {
            Model model{*rc::gen::inRange<qint64>(0, 300), {}};
            ByteStore store(model.keep);
            const auto steps = *rc::gen::inRange(0, 30);
            for (int step = 0; step < steps; ++step) {
                appendRandomChunk(store, model);
                RC_ASSERT(store.extent() == extentOf(model, false));
                readSomewhere(store, model);
            }
            RC_ASSERT(store.digest() == oneShotDigest(model.all));
            store.finish();
            RC_ASSERT(store.extent() == extentOf(model, true));
            RC_ASSERT(store.digest() == oneShotDigest(model.all));
            RC_ASSERT(store.kept() == model.kept());
            readSomewhere(store, model);
        }));
    }

    void theLastPartIsSmallBesideAMuchLargerFirst_data()
    {
        QTest::addColumn<qint64>("keep");
        QTest::addColumn<qint64>("last");
        QTest::newRow("half") << qint64(10) << qint64(5);
        QTest::newRow("half of an odd number") << qint64(11) << qint64(5);
        QTest::newRow("half, and 256 KiB") << (qint64(512) << 10) << (qint64(256) << 10);
        QTest::newRow("256 KiB") << (qint64(5) << 20) << (qint64(256) << 10);
        QTest::newRow("a 64th") << (qint64(32) << 20) << (qint64(512) << 10);
    }

    void theLastPartIsSmallBesideAMuchLargerFirst()
    {
        QFETCH(const qint64, keep);
        QFETCH(const qint64, last);
        ByteStore store(keep);
        const QByteArray all = someBytes(keep + 1001, 3);
        store.append(all);
        QCOMPARE(store.extent(), (Extent{keep + 1001, keep - last, keep + 1001 - last, false}));
        QVERIFY(store.kept() == all.first(keep - last) + all.last(last));
    }

    void putDirectlyIsLikeAppended_data()
    {
        QTest::addColumn<qint64>("keep");
        QTest::newRow("all") << (qint64(1) << 30);
        QTest::newRow("a ring in memory") << (qint64(5) << 20);
        QTest::newRow("a small ring") << (qint64(1) << 20);
        QTest::newRow("nothing") << qint64(0);
    }

    void putDirectlyIsLikeAppended()
    {
        QFETCH(qint64, keep);
        ByteStore store(keep);
        QByteArray all;
        for (quint32 seed = 0; seed < 20; ++seed) {
            const QByteArray some = someBytes(700'001, seed);
            put(store, some, TimePoint(Nanoseconds(1000 + seed)));
            all += some;
            QVERIFY(holds(store, all));
        }
        const Extent extent = store.extent();
        QCOMPARE(extent.total - extent.dropped(), std::min<qint64>(keep, all.size()));
        QCOMPARE(store.cameBy(700'001), TimePoint(Nanoseconds(1001)));
        QCOMPARE(store.totalAt(TimePoint(Nanoseconds(1001))), 2 * 700'001);
        // Giving room back unused leaves everything as it was.
        [[maybe_unused]] const ByteStore::Room unused = store.room(256 << 10);
        if (unused.size > 0)
            store.arrived(0);
        QVERIFY(holds(store, all));
    }

    void sha256OfWhatIsKeptWhole()
    {
        const std::atomic<bool> goOn = false;
        const std::atomic<bool> cancel = true;
        ByteStore store(4 << 20);
        store.append(QByteArray(3'000'000, 'a'));
        QVERIFY(!sha256(store, goOn)); // more may come
        store.finish();
        // This is what `head -c 3000000 /dev/zero | tr '\\0' a | sha256sum` prints.
        QCOMPARE(sha256(store, goOn),
                 std::optional(QByteArray(
                     "2a152c894398719c0570f83fac34ac03a0f6e8e474b995c2403aa5434f7b9dd4")));
        QVERIFY(!sha256(store, cancel));
        ByteStore gap(10);
        gap.append("more than ten bytes");
        gap.finish();
        QVERIFY(!sha256(gap, goOn));
        ByteStore nothing(10);
        nothing.finish();
        QCOMPARE(sha256(nothing, goOn),
                 std::optional(QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                          "27ae41e4649b934ca495991b7852b855")));
    }

    void chunksLargerThanWhatIsKept()
    {
        Model model{1 << 20, {}};
        ByteStore store(model.keep);
        for (quint32 seed = 0; seed < 5; ++seed) {
            const QByteArray chunk = someBytes((3 << 20) + 12345, seed);
            store.append(chunk);
            model.all.append(chunk);
            QCOMPARE(store.extent(), extentOf(model, false));
            QVERIFY(store.kept() == model.kept());
        }
        QCOMPARE(store.digest(), oneShotDigest(model.all));
    }

    void isReadWhileItGrows_data()
    {
        QTest::addColumn<bool>("spills");
        QTest::newRow("in memory") << false;
        QTest::newRow("in the spill file") << true;
    }

    void isReadWhileItGrows()
    {
        QFETCH(bool, spills);
        constexpr qint64 keep = 64 << 10;
        constexpr qint64 total = 4 << 20;
        QTemporaryDir directory;
        KeepLimits limits = KeepLimits::inMemory(keep);
        if (spills) {
            limits.streamMemory = 8 << 10;
            limits.chunk = 4 << 10;
            limits.spillDirectory = QFile::encodeName(directory.path());
        }
        ByteStore store(std::make_shared<KeepPool>(limits));
        std::thread writer([&store] {
            for (qint64 at = 0; at < total; at += 1024) {
                QByteArray chunk(1024, Qt::Uninitialized);
                for (qint64 i = 0; i < chunk.size(); ++i)
                    chunk[i] = char((at + i) % 251);
                store.append(chunk);
            }
            store.finish();
        });
        bool good = true;
        Extent extent;
        while (!extent.ended) {
            const Extent next = store.extent();
            good = good && next.total >= extent.total && next.gapEnd >= extent.gapEnd;
            extent = next;
            const qint64 offset = std::max<qint64>(extent.total - 1000, 0);
            const QByteArray bytes = store.read(offset, 1000);
            for (qint64 i = 0; i < bytes.size(); ++i)
                good = good && bytes.at(i) == char((offset + i) % 251);
            good = good && store.digest().size() == 32 && store.kept().size() <= keep;
        }
        writer.join();
        QVERIFY(good);
        QCOMPARE(store.extent(), (Extent{total, keep / 2, total - keep / 2, true}));
    }

    void isReadWhileBytesArePutDirectly()
    {
        constexpr qint64 keep = 4 << 20;
        ByteStore store(keep);
        QByteArray pattern(251LL * 400, Qt::Uninitialized);
        for (qsizetype i = 0; i < pattern.size(); ++i)
            pattern[i] = char(i % 251);
        std::thread writer([&] {
            for (int i = 0; i < 300; ++i)
                put(store, pattern);
            store.finish();
        });
        bool good = true;
        for (Extent extent; !extent.ended; extent = store.extent()) {
            for (const qint64 offset : {extent.gapEnd, extent.total - 3000}) {
                const QByteArray bytes = store.read(offset, 3000);
                for (qint64 i = 0; i < bytes.size(); ++i)
                    good = good && bytes.at(i) == char((offset + i) % 251);
            }
        }
        writer.join();
        QVERIFY(good);
        QCOMPARE(store.extent().dropped(), 300 * pattern.size() - keep);
    }

    void aGlimpseHoldsWhatIsOverwrittenLater()
    {
        QVERIFY(rc::check([] {
            const auto bytes = *rc::gen::container<std::vector<char>>(rc::gen::arbitrary<char>());
            const QByteArray all(bytes.data(), qsizetype(bytes.size()));
            const qint64 keep = *rc::gen::inRange(0, 40);
            const qint64 offset = *rc::gen::inRange(-5, 120);
            const qint64 length = *rc::gen::inRange(1, 30);
            ByteStore store(keep);
            store.append(all);
            const ByteGlimpse glimpse = glimpseOf(store, offset, length);
            const Extent extent = store.extent();
            RC_ASSERT(glimpse.extent == extent);
            const qint64 last = extent.total - extent.gapEnd;
            RC_ASSERT(glimpse.bytes.size() == (extent.dropped() > 0 ? std::min(length, last) : 0));
            RC_ASSERT(glimpse.bytes.isEmpty() || glimpse.begin >= extent.gapEnd);
            if (offset >= extent.gapEnd && offset + length <= extent.total)
                RC_ASSERT(glimpse.bytes.isEmpty() || glimpse.begin == offset);
            store.append(QByteArray(200, 'x'));
            RC_ASSERT(glimpse.bytes == all.mid(glimpse.begin, glimpse.bytes.size()));
            if (!glimpse.bytes.isEmpty())
                RC_ASSERT(glimpse.read(glimpse.begin, 1000) == glimpse.bytes);
            if (extent.gapBegin > 0)
                RC_ASSERT(glimpse.read(0, 1) == all.first(1));
        }));
    }

    void memoryThatRunsOutIsALimitReached()
    {
#ifdef FORKSCOPE_TEST_SANITIZED
        QSKIP("A sanitizer needs the address space itself.");
#endif
        constexpr qint64 chunkSize = 8 << 20;
        constexpr int chunks = 20;
        ByteStore store(qint64(1) << 40);
        const QByteArray chunk = someBytes(chunkSize, 1);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(addressSpaceInUse() + (64 << 20));
        QCOMPARE(setrlimit(RLIMIT_AS, &tight), 0);
        for (int i = 0; i < chunks; ++i)
            store.append(chunk);
        QCOMPARE(setrlimit(RLIMIT_AS, &before), 0);

        const Extent extent = store.extent();
        QCOMPARE(extent.total, chunks * chunkSize);
        QVERIFY(extent.dropped() > 0);
        QVERIFY(extent.gapBegin >= chunkSize);
        QByteArray all;
        for (int i = 0; i < chunks; ++i)
            all.append(chunk);
        QVERIFY(store.kept() == all.first(extent.gapBegin) + all.sliced(extent.gapEnd));
        QCOMPARE(store.digest(), oneShotDigest(all));
    }
};

CORE_TEST(tst_bytestore)
#include "tst_bytestore.moc"
