// What is known of the memory, the bytes and the page faults of real processes, and what is not.

#include "core/engine/process/ChildUsage.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <unistd.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

constexpr qint64 large = 256; // MiB; more than a test's program has itself

bool isLarge(const PeakMemory &peak)
{
    return peak.isExact() && peak.atMost > large * 1024 && peak.atMost < 2 * large * 1024;
}

} // namespace

class tst_usage : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void aPeakAboveWhatWasLeftIsExact()
    {
        QVERIFY(peakOfChild(2000, 1000) == (PeakMemory{2000, 2000}));
        QVERIFY(peakOfChild(1001, 1000).isExact());
        // It may be what we had, so it is no more than a bound.
        QVERIFY(peakOfChild(1000, 1000) == (PeakMemory{0, 1000}));
        QVERIFY(peakOfChild(500, 1000) == (PeakMemory{0, 500}));
        QVERIFY(peakOfChild(0, 1000) == PeakMemory{}); // a kernel that does not count it
    }

    void aLargePeakIsExact()
    {
        const TestRun result =
            run(*m_engine, planOf({child({"memory", QByteArray::number(large)})}));
        QVERIFY(isLarge(result.process().usage.peak));
        // The machine's pages have at most 64 KiB, or 2 MiB where it gives huge ones.
        QVERIFY(result.process().usage.minorFaults > large / 2);
    }

    void thePeakOfAChildThatItWaitedForCounts()
    {
        const QByteArray line = '"' + child({}).program + "\" memory " + QByteArray::number(large);
        const TestRun result = run(*m_engine, planOf({test::stage("sh", {"-c", line + "; :"})}));
        QVERIFY(isLarge(result.process().usage.peak));
    }

    void aPeakIsFoundAgainAfterALargeOne()
    {
        // What one child had says nothing about the next.
        run(*m_engine, planOf({child({"memory", QByteArray::number(large)})}));
        const PeakMemory peak = run(*m_engine, planOf({test::stage("true")})).process().usage.peak;
        QVERIFY(peak.atMost > 0);
        QVERIFY(peak.atMost < large * 1024);
    }

    void aShortProcessHasBoundsAndNeverZero()
    {
        Plan plan = planOf({test::stage("true")});
        plan.run.instances = 50;
        const TestRun result = run(*m_engine, plan);
        const qint64 own = result.all<event::RunEnded>().front().ownPeakRssKiB;
        for (int i = 0; i < 50; ++i) {
            const Usage &usage = result.process(0, i).usage;
            QVERIFY(usage.peak.atMost > 0);
            QVERIFY(!usage.peak.isExact());
            QVERIFY(usage.peak.atMost <= own + 1024); // the kernel counts the two a little apart
            QVERIFY(usage.minorFaults > 0);
            QVERIFY(usage.majorFaults >= 0);
        }
    }

    void bytesAreThoseOfAllItsCalls()
    {
        const TestRun result =
            run(*m_engine, planOf({test::stage("head", {"-c", "1000000", "/dev/zero"}),
                                   test::stage("sleep", {"0"}), test::stage("wc", {"-c"})}));
        QVERIFY(result.process(0).usage.writtenBytes < 1'000'000); // sleep does not read
        const TestRun whole =
            run(*m_engine, planOf({test::stage("head", {"-c", "1000000", "/dev/zero"}),
                                   test::stage("wc", {"-c"})}));
        QCOMPARE(whole.process(0).usage.writtenBytes, 1'000'000);
        QVERIFY(whole.process(0).usage.readBytes >= 1'000'000); // its libraries as well
        QVERIFY(whole.process(1).usage.readBytes >= 1'000'000);
        QCOMPARE(whole.process(1).usage.writtenBytes, 8); // "1000000\n"
    }

    void bytesOfChildrenThatItWaitedForCount()
    {
        const TestRun result =
            run(*m_engine,
                planOf({test::stage("sh", {"-c", "head -c 1000000 /dev/zero >/dev/null; echo"})}));
        QCOMPARE(result.process().usage.writtenBytes, 1'000'001);
    }

    void bytesAreNotKnownWhereTheSystemDoesNotShowThem()
    {
        // Who may not read a program may not see what it reads; root may.
        const QTemporaryDir directory;
        const QString copy = directory.filePath(QStringLiteral("program"));
        QVERIFY(QFile::copy(QStringLiteral("/bin/sleep"), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ExeOwner));
        const TestRun result =
            run(*m_engine, planOf({test::stage(QFile::encodeName(copy), {"0.05"})}));
        const Usage &usage = result.process().usage;
        QCOMPARE(result.process().status, std::optional(0));
        QCOMPARE(usage.readBytes >= 0, ::geteuid() == 0);
        QCOMPARE(usage.writtenBytes >= 0, ::geteuid() == 0);
        QVERIFY(usage.minorFaults > 0); // its parent is told these in any case
    }

    void aZombieThatIsLeftIsAskedAsWell()
    {
        Plan plan = planOf({child({"memory", QByteArray::number(large)})});
        plan.run.mistakes = {QStringLiteral("neverWaits")};
        plan.run.timeoutMs = 60000;
        const TestRun result = run(*m_engine, plan);
        QVERIFY(isLarge(result.process().usage.peak));
    }

    void whoDidNotStartUsedNothingThatIsKnown()
    {
        const TestRun result = run(*m_engine, planOf({test::stage("no-such-program-here")}));
        QVERIFY(result.process().usage == Usage{});
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_usage)
#include "tst_usage.moc"
