#include "core/capture/PassingBytes.h"
#include "tests/support/StreamModel.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <poll.h>
#include <vector>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Bytes on their way, with what was called when they came.
struct Passage
{
    explicit Passage(bool isWanted, const KeepLimits &limits = {})
        : bytes(std::make_shared<KeepPool>(limits), isWanted,
                [this](bool many) { news.push_back(many); })
    {
    }

    [[nodiscard]] PassingBytes::Piece all()
    {
        PassingBytes::Piece sum;
        for (;;) {
            const PassingBytes::Piece piece = bytes.next();
            if (piece.bytes.isEmpty() && piece.lost == 0)
                return sum;
            sum.bytes += piece.bytes;
            sum.lost += piece.lost;
            if (piece.lost > 0)
                sum.why = piece.why;
        }
    }

    std::vector<bool> news;
    PassingBytes bytes;
};

bool isReadable(int fd)
{
    pollfd wait{fd, POLLIN, 0};
    return ::poll(&wait, 1, 0) == 1;
}

constexpr auto window = qsizetype(PassingBytes::window);

} // namespace

class tst_passingbytes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachByteOnceAndInOrder()
    {
        Passage passage(true);
        passage.bytes.take("one ");
        passage.bytes.take("two");
        QCOMPARE(passage.bytes.next().bytes, QByteArray("one two"));
        QVERIFY(passage.bytes.next().bytes.isEmpty());
        passage.bytes.take("three");
        QCOMPARE(passage.bytes.next().bytes, QByteArray("three"));
        QCOMPARE(passage.news, (std::vector<bool>{false, false}));
    }

    void aSlowReaderHoldsTheStreamUp()
    {
        Passage passage(true);
        passage.bytes.take(QByteArray(window - 1, 'a'));
        QCOMPARE(passage.bytes.waitsFor(), -1);
        passage.bytes.take("b");
        const int bell = passage.bytes.waitsFor();
        QVERIFY(bell >= 0);
        QVERIFY(!isReadable(bell));
        QCOMPARE(passage.bytes.next().bytes.size(), window);
        QVERIFY(isReadable(bell));
        QCOMPARE(passage.bytes.waitsFor(), -1);
        // The next time it is silent again.
        passage.bytes.take(QByteArray(window, 'c'));
        QCOMPARE(passage.bytes.waitsFor(), bell);
        QVERIFY(!isReadable(bell));
    }

    void manyBytesAreSaid()
    {
        Passage passage(true);
        passage.bytes.take("a");
        passage.bytes.take(QByteArray(window / 2, 'a'));
        passage.bytes.take("a");
        QCOMPARE(passage.news, (std::vector<bool>{false, true}));
    }

    void whatIsNotWantedYetIsStored()
    {
        const QTemporaryDir directory;
        KeepLimits limits;
        limits.streamMemory = 1 << 20;
        limits.chunk = 64 << 10;
        limits.spillDirectory = QFile::encodeName(directory.path());
        Passage passage(false, limits);
        QByteArray model;
        const auto add = [&](quint32 seed) {
            const QByteArray some = someBytes(300'000, seed);
            passage.bytes.take(some);
            model += some;
        };
        for (quint32 seed = 0; seed < 10; ++seed)
            add(seed);
        QCOMPARE(passage.bytes.waitsFor(), -1); // nobody is slow yet
        QVERIFY(passage.news.empty());
        passage.bytes.want();
        const int bell = passage.bytes.waitsFor();
        QVERIFY(bell >= 0);
        QByteArray got = passage.bytes.next().bytes;
        add(10); // which was on its way
        got += passage.all().bytes;
        QVERIFY(isReadable(bell));
        QVERIFY(got == model);
        passage.bytes.take("and on");
        QCOMPARE(passage.bytes.next().bytes, QByteArray("and on"));
    }

    void whatCouldNotBeStoredIsSaid()
    {
        KeepLimits limits;
        limits.total = 1000;
        Passage passage(false, limits);
        const QByteArray bytes = someBytes(5000, 1);
        passage.bytes.take(bytes);
        passage.bytes.want();
        const PassingBytes::Piece got = passage.all();
        QCOMPARE(got.lost, 4000);
        QCOMPARE(got.why.why, KeepLimit::Total);
        QVERIFY(bytes.startsWith(got.bytes.first(500)));
        QVERIFY(bytes.endsWith(got.bytes.last(500)));
        passage.bytes.take("the rest is whole");
        QCOMPARE(passage.all().bytes, QByteArray("the rest is whole"));
    }

    void aClosedOneTakesNothingAndHoldsNothingUp()
    {
        for (const bool isWanted : {true, false}) {
            Passage passage(isWanted);
            passage.bytes.take(QByteArray(window, 'a'));
            const int bell = passage.bytes.waitsFor();
            QCOMPARE(bell >= 0, isWanted);
            passage.bytes.close();
            QVERIFY(!isWanted || isReadable(bell));
            passage.bytes.take(QByteArray(window, 'b'));
            QCOMPARE(passage.bytes.waitsFor(), -1);
            QVERIFY(passage.bytes.next().bytes.isEmpty());
        }
    }

    void letGoItHoldsNothingUp()
    {
        Passage passage(true);
        passage.bytes.take(QByteArray(window, 'a'));
        const int bell = passage.bytes.waitsFor();
        passage.bytes.letGo();
        QVERIFY(isReadable(bell));
        passage.bytes.take("gone");
        QCOMPARE(passage.bytes.waitsFor(), -1);
        QCOMPARE(passage.bytes.next().bytes.size(), window);
        passage.bytes.take("taken");
        QCOMPARE(passage.bytes.next().bytes, QByteArray("taken"));
    }
};

CORE_TEST(tst_passingbytes)
#include "tst_passingbytes.moc"
