// Processes that the kernel takes the trace from: they execute what we may not look at.

#include "core/analysis/figures/Bands.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Puts a copy of sleep(1) there that we may execute and not look at: for an ordinary user one that
/// may not be read, for root, who may read anything, one that runs as another user.
QByteArray hiddenSleep(const QTemporaryDir &directory)
{
    const QString path = directory.filePath(QStringLiteral("hidden"));
    const QByteArray name = QFile::encodeName(path);
    const bool isRoot = ::geteuid() == 0;
    const bool isThere = QFile::copy(QStringLiteral("/bin/sleep"), path) &&
                         (!isRoot || ::chown(name.constData(), 65534, 65534) == 0) &&
                         ::chmod(name.constData(), isRoot ? 04755 : 0111) == 0;
    return isThere ? name : QByteArray();
}

bool isKind(const Band &band, BandKind kind)
{
    return band.kind == kind;
}

} // namespace

class tst_untraced : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        struct statvfs files = {};
        QVERIFY(::statvfs(QFile::encodeName(QDir::tempPath()), &files) == 0);
        if (::geteuid() == 0 && (files.f_flag & ST_NOSUID) != 0)
            QSKIP("no program can run as another user here");
        m_engine = std::make_unique<EngineThread>();
    }
    void cleanupTestCase() { m_engine.reset(); }

    void whatItDoesThenIsNotKnown_data()
    {
        QTest::addColumn<bool>("later");
        QTest::newRow("at its start") << false;
        QTest::newRow("after another program") << true;
    }

    void whatItDoesThenIsNotKnown()
    {
        QFETCH(const bool, later);
        const QTemporaryDir directory;
        const QByteArray hidden = hiddenSleep(directory);
        QVERIFY(!hidden.isEmpty());
        const TestRun result =
            run(*m_engine, planOf({later ? test::stage("sh", {"-c", "exec \"$0\" 0.3", hidden})
                                         : test::stage(hidden, {"0.3"})}));
        QCOMPARE(result.process().status, std::optional(0));
        if (!result.record.observation().trace)
            QSKIP("the scheduler's trace is not to be had here");
        const LaneId lane = laneOf(result.record, {0, 0});
        QVERIFY(lane.task >= 0);
        const Task &task = result.record.trace().tasks()[size_t(lane.task)];
        QVERIFY(!task.hasExited());
        QVERIFY(task.untracedAt != TimePoint{});
        QVERIFY(task.untracedAt + std::chrono::milliseconds(300) <= result.process().endedAt);
        // From there to the end it is neither a zombie nor on a core.
        const std::vector<Band> bands =
            bandsOf(result.record, lane, task.untracedAt, result.process().endedAt);
        QCOMPARE(bands.size(), size_t(1));
        QVERIFY(isKind(bands[0], BandKind::Unknown));
        QVERIFY(bands[0].to == result.process().endedAt);
    }

    void itIsLookedAtAllTheSame()
    {
        // Nobody knows when it moves, so no round may say that it did not.
        const QTemporaryDir directory;
        const QByteArray hidden = hiddenSleep(directory);
        QVERIFY(!hidden.isEmpty());
        Plan plan = planOf({test::stage(hidden, {"0.3"})});
        plan.run.pollMs = 10;
        const TestRun result = run(*m_engine, plan);
        int looks = 0;
        for (const event::Polled &round : result.all<event::Polled>())
            looks += int(round.looks.size());
        QVERIFY(looks > 5);
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_untraced)
#include "tst_untraced.moc"
