#include "core/capture/store/ByteStore.h"
#include "tests/support/StreamModel.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// While it lives, every file of this process ends at `bytes`, as on a full disk.
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

/// Draws limits so small that a few hundred bytes reach all of them.
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

/// Returns limits with a megabyte of memory and the rest in the spill file.
KeepLimits spilling(const QTemporaryDir &directory, qint64 keep)
{
    KeepLimits limits;
    limits.stream = keep;
    limits.streamMemory = 1 << 20;
    limits.spillDirectory = QFile::encodeName(directory.path());
    return limits;
}

} // namespace

/// Tests a ByteStore that has less room than it would like.
class tst_keeplimits : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
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
                // Until a store was refused more room, it does not know that it keeps less than its
                // own limit.
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
        // This is memory's share and the disk's; the last piece goes on holding the last bytes.
        QCOMPARE(extent.total - extent.dropped(), (4 << 20) + 777);
        QCOMPARE(extent.total - extent.gapEnd, 64 << 10);
        QCOMPARE(store.keepStop(),
                 (KeepStop{KeepLimit::Disk, EFBIG, QFile::encodeName(directory.path())}));
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
};

CORE_TEST(tst_keeplimits)
#include "tst_keeplimits.moc"
