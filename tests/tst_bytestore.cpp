#include "core/capture/ByteStore.h"
#include "core/capture/Sha256.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <rapidcheck.h>

#define XXH_INLINE_ALL // the one-shot digest, apart from the library that the store uses
#include <xxhash.h>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FORKSCOPE_TEST_SANITIZED
#endif

using namespace forkscope;

namespace {

QByteArray oneShotDigest(const QByteArray &bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), 16).toHex();
}

/// The whole stream, and what of it must still be there.
struct Model
{
    qint64 keep = 0;
    QByteArray all;

    [[nodiscard]] bool isWhole() const { return all.size() <= keep; }
    [[nodiscard]] qint64 gapBegin() const
    {
        return isWhole() ? std::min<qint64>(all.size(), (keep + 1) / 2) : (keep + 1) / 2;
    }
    [[nodiscard]] qint64 gapEnd() const { return isWhole() ? gapBegin() : all.size() - keep / 2; }
    [[nodiscard]] bool has(qint64 offset) const
    {
        return offset >= 0 && offset < all.size() && (offset < gapBegin() || offset >= gapEnd());
    }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const
    {
        QByteArray bytes;
        for (qint64 at = offset; at < offset + length && has(at); ++at)
            bytes.append(all.at(at));
        return bytes;
    }
    [[nodiscard]] QByteArray kept() const { return all.first(gapBegin()) + all.sliced(gapEnd()); }
};

/// `size` bytes that differ from their neighbours and from those a ring's length away.
QByteArray someBytes(qint64 size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 x = seed * 2654435761U + 1;
    for (char &byte : bytes) {
        x = x * 1664525U + 1013904223U;
        byte = char(x >> 24);
    }
    return bytes;
}

Extent extentOf(const Model &model, bool ended)
{
    return {model.all.size(), model.gapBegin(), model.gapEnd(), ended};
}

void appendRandomChunk(ByteStore &store, Model &model)
{
    const auto size = *rc::gen::inRange<qint64>(0, 400);
    const auto seed = *rc::gen::arbitrary<quint32>();
    const QByteArray chunk = someBytes(size, seed);
    store.append(chunk);
    model.all.append(chunk);
}

void readSomewhere(const ByteStore &store, const Model &model)
{
    const auto offset = *rc::gen::inRange<qint64>(-2, model.all.size() + 3);
    const auto length = *rc::gen::inRange<qint64>(0, 500);
    RC_ASSERT(store.read(offset, length) == model.read(offset, length));
}

/// Makes every file of this process end at `bytes` while it lives, as a full disk does.
class ShortFiles
{
public:
    explicit ShortFiles(rlim_t bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~ShortFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    ShortFiles(const ShortFiles &) = delete;
    ShortFiles &operator=(const ShortFiles &) = delete;

private:
    rlimit m_before{};
    sighandler_t m_handler = SIG_DFL;
};

/// Limits so small that a few hundred bytes meet all of them.
KeepLimits tinyLimits(const QByteArray &spillDirectory)
{
    KeepLimits limits;
    limits.stream = *rc::gen::inRange<qint64>(0, 400);
    limits.total = *rc::gen::inRange<qint64>(0, 400);
    limits.streamMemory = *rc::gen::inRange<qint64>(0, 100);
    limits.totalMemory = *rc::gen::inRange<qint64>(0, 100);
    limits.smallMemory = *rc::gen::inRange<qint64>(0, 20);
    limits.chunk = *rc::gen::inRange<qint64>(1, 50);
    limits.spillDirectory = spillDirectory;
    return limits;
}

/// A megabyte of memory and the rest in the spill file.
KeepLimits spilling(const QTemporaryDir &directory, qint64 keep)
{
    KeepLimits limits;
    limits.stream = keep;
    limits.streamMemory = 1 << 20;
    limits.spillDirectory = QFile::encodeName(directory.path());
    return limits;
}

/// Bytes for a store that gives room for them, and for one that does not.
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

bool holds(const ByteStore &store, const QByteArray &all)
{
    const Extent extent = store.extent();
    return extent.total == all.size() && store.digest() == oneShotDigest(all) &&
           store.kept() == all.first(extent.gapBegin) + all.sliced(extent.gapEnd);
}

qint64 addressSpaceInUse()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').first().toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

class ByteStoreTest : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void digestOfNothingIsThatOfAnEmptyInput()
    {
        ByteStore store(100);
        // What `xxh128sum < /dev/null` prints.
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

    void isLikeAPlainArrayBeyondItsShares()
    {
        QTemporaryDir directory;
        const QByteArray path = QFile::encodeName(directory.path());
        QVERIFY(rc::check([&path] {
            const KeepLimits limits = tinyLimits(path);
            const auto pool = std::make_shared<KeepPool>(limits);
            Model model{std::min(limits.stream, limits.total), {}};
            ByteStore store(pool);
            const auto steps = *rc::gen::inRange(0, 30);
            for (int step = 0; step < steps; ++step) {
                appendRandomChunk(store, model);
                // Less than its own limit is known only once there was no more to be had.
                if (limits.total >= limits.stream || !model.isWhole())
                    RC_ASSERT(store.extent() == extentOf(model, false));
                readSomewhere(store, model);
            }
            RC_ASSERT(store.digest() == oneShotDigest(model.all));
            store.finish();
            RC_ASSERT(store.kept() == model.kept());
            RC_ASSERT(pool->kept() == model.kept().size());
            RC_ASSERT(pool->memory() <= std::max(limits.totalMemory, limits.smallMemory));
            const bool isLess = limits.total < limits.stream && !model.isWhole();
            RC_ASSERT((store.keepStop().why == KeepLimit::Total) == isLess);
        }));
    }

    void withoutASpillFileMemoryIsTheLimit()
    {
        KeepLimits limits;
        limits.streamMemory = 1 << 20;
        limits.totalMemory = 3 << 19;
        const auto pool = std::make_shared<KeepPool>(limits);
        ByteStore first(pool);
        ByteStore second(pool);
        const QByteArray all = someBytes(4 << 20, 1);
        first.append(all);
        second.append(all);
        for (const ByteStore *store : {&first, &second}) {
            QVERIFY(holds(*store, all));
            QCOMPARE(store->keepStop(), (KeepStop{KeepLimit::Memory, 0, {}}));
        }
        QCOMPARE(all.size() - first.extent().dropped(), 1 << 20);
        QVERIFY(pool->memory() <= limits.totalMemory);
        QVERIFY(second.extent().dropped() < all.size());
    }

    void aRefusedSpillFileIsSaid()
    {
        QTemporaryDir directory;
        KeepLimits limits = spilling(directory, 1LL << 30);
        limits.spillDirectory = "/proc/forkscope";
        ByteStore store(std::make_shared<KeepPool>(limits));
        const QByteArray all = someBytes(4 << 20, 1);
        store.append(all);
        QVERIFY(holds(store, all));
        QCOMPARE(all.size() - store.extent().dropped(), 1 << 20);
        QCOMPARE(store.keepStop(), (KeepStop{KeepLimit::NoSpillFile, ENOENT, "/proc/forkscope"}));
    }

    void aFullDiskIsALimitReached()
    {
        QTemporaryDir directory;
        ByteStore store(std::make_shared<KeepPool>(spilling(directory, 1LL << 30)));
        QByteArray all;
        {
            const ShortFiles full((3 << 20) + 777);
            for (quint32 seed = 0; seed < 20; ++seed) {
                const QByteArray some = someBytes(500'000, seed);
                store.append(some);
                all += some;
            }
        }
        const Extent extent = store.extent();
        QVERIFY(holds(store, all));
        // Memory's share and the disk's; the last piece goes on to hold the last bytes.
        QCOMPARE(extent.total - extent.dropped(), (4 << 20) + 777);
        QCOMPARE(extent.total - extent.gapEnd, 64 << 10);
        QCOMPARE(store.keepStop(), (KeepStop{KeepLimit::Disk, EFBIG, {}}));
        store.append("the end");
        QCOMPARE(store.read(all.size(), 10), QByteArray("the end"));
    }

    void theTotalOfARunIsShared()
    {
        KeepLimits limits;
        limits.stream = 100;
        limits.total = 250;
        const auto pool = std::make_shared<KeepPool>(limits);
        std::vector<std::unique_ptr<ByteStore>> stores;
        for (int i = 0; i < 4; ++i) {
            stores.push_back(std::make_unique<ByteStore>(pool));
            stores.back()->append(QByteArray(100, 'x'));
            stores.back()->finish();
        }
        QCOMPARE(stores[1]->extent(), (Extent{100, 50, 50, true}));
        QCOMPARE(stores[2]->extent(), (Extent{100, 25, 75, true}));
        QCOMPARE(stores[3]->extent(), (Extent{100, 0, 100, true}));
        QCOMPARE(pool->kept(), 250);
        stores.clear();
        QCOMPARE(pool->kept(), 0);
        QCOMPARE(pool->memory(), 0);
    }

    void putDirectlyIsLikeAppended_data()
    {
        QTest::addColumn<qint64>("keep");
        QTest::newRow("all") << (qint64(1) << 30);
        QTest::newRow("a ring in memory") << (qint64(3) << 20);
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
        // Room that is given back unused leaves everything as it was.
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
        // `head -c 3000000 /dev/zero | tr '\\0' a | sha256sum`
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
        QByteArray pattern(251 * 400, Qt::Uninitialized);
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

QTEST_GUILESS_MAIN(ByteStoreTest)
#include "tst_bytestore.moc"
