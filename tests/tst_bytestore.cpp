#include "core/capture/ByteStore.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>

#include <rapidcheck.h>

#define XXH_INLINE_ALL // the one-shot digest, apart from the library that the store uses
#include <xxhash.h>

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

    void isReadWhileItGrows()
    {
        constexpr qint64 keep = 64 << 10;
        constexpr qint64 total = 4 << 20;
        ByteStore store(keep);
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
