#include "core/capture/Capture.h"
#include "tests/support/StrictTest.h"

#include <thread>

using namespace forkscope;

class tst_capture : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamWithoutAByteHasNoStore()
    {
        const Capture capture(100);
        QVERIFY(!capture.find({{0, 0}, StreamKind::Output}));
    }

    void everyStreamHasAStoreOfItsOwn()
    {
        Capture capture(100);
        const QList<StreamId> streams{
            {{0, 0}, StreamKind::Output},      {{0, 0}, StreamKind::Errors},
            {{0, 0}, StreamKind::Input},       {{999999, 0}, StreamKind::Input},
            {{0, 1}, StreamKind::Output},      {{0, 63}, StreamKind::Errors},
            {{1, 0}, StreamKind::Output},      {{1, 63}, StreamKind::Errors},
            {{999999, 0}, StreamKind::Output}, {{999999, 63}, StreamKind::Errors}};
        for (qsizetype i = 0; i < streams.size(); ++i)
            capture.open(streams.at(i))->append(QByteArray::number(i));
        for (qsizetype i = 0; i < streams.size(); ++i)
            QCOMPARE(capture.find(streams.at(i))->kept(), QByteArray::number(i));
        QCOMPARE(capture.open(streams.first()), capture.find(streams.first()));
    }

    void keepsNoMoreThanItWasTold()
    {
        Capture capture(4);
        const auto store = capture.open({{0, 0}, StreamKind::Output});
        store->append("abcdefgh");
        QCOMPARE(store->kept(), QByteArray("abgh"));
    }

    void forgetsOneInstanceOnly()
    {
        Capture capture(100);
        for (int instance = 0; instance < 3; ++instance) {
            capture.open({{instance, 0}, StreamKind::Output});
            capture.open({{instance, 5}, StreamKind::Errors});
        }
        const auto held = capture.find({{1, 0}, StreamKind::Output});
        capture.forget(1);
        for (int instance = 0; instance < 3; ++instance) {
            const bool expected = instance != 1;
            QCOMPARE(capture.find({{instance, 0}, StreamKind::Output}) != nullptr, expected);
            QCOMPARE(capture.find({{instance, 5}, StreamKind::Errors}) != nullptr, expected);
        }
        QCOMPARE(held.use_count(), 1); // the reader still has it, but the capture does not
    }

    void isReadWhileStreamsOpen()
    {
        constexpr int instances = 2000;
        Capture capture(100);
        std::thread writer([&capture] {
            for (int i = 0; i < instances; ++i)
                capture.open({{i, 0}, StreamKind::Output})->append("x");
        });
        const StreamId last{{instances - 1, 0}, StreamKind::Output};
        while (!capture.find(last) || capture.find(last)->extent().total == 0)
            std::this_thread::yield();
        writer.join();
        for (int i = 0; i < instances; ++i)
            QCOMPARE(capture.find({{i, 0}, StreamKind::Output})->kept(), QByteArray("x"));
    }
};

CORE_TEST(tst_capture)
#include "tst_capture.moc"
