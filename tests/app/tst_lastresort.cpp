// The whole program is ended from outside, and nothing that it started goes on.

#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QUuid>

#include <csignal>

using namespace forkscope;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Returns the living children of the tests whose arguments contain `marker`.
QList<qint64> processesWith(const QByteArray &marker)
{
    QList<qint64> result;
    const QStringList names =
        QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QByteArray command = contentOf(QStringLiteral("/proc/%1/cmdline").arg(name));
        if (command.startsWith(TESTCHILD) && command.contains(marker) &&
            !test::isGone(name.toLongLong()))
            result.append(name.toLongLong());
    }
    return result;
}

} // namespace

class tst_lastresort : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesOnWhenItIsEnded_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exitCode"); // 0: the signal itself ends it
        QTest::newRow("kill -9") << SIGKILL << 0;
        QTest::newRow("SIGTERM") << SIGTERM << 128 + SIGTERM;
        QTest::newRow("SIGINT") << SIGINT << 128 + SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP << 128 + SIGHUP;
    }

    void nothingGoesOnWhenItIsEnded()
    {
        QFETCH(const int, signal);
        QFETCH(const int, exitCode);
        const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QProcess program;
        // The children and grandchildren ignore SIGTERM, so that only the last step of the stop
        // ladder or the watchdog reaches them.
        program.start(QStringLiteral(FORKSCOPE_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("-n"), QStringLiteral("3"),
                       QStringLiteral("-k"), QStringLiteral("0.2"), QStringLiteral("--"),
                       QStringLiteral(TESTCHILD), QStringLiteral("grandchild"),
                       QStringLiteral("wait"), QStringLiteral("deaf"), marker});
        QTRY_COMPARE(processesWith(marker.toUtf8()).size(), 6);
        ::kill(pid_t(program.processId()), signal);
        QVERIFY(program.waitForFinished(20'000));
        if (exitCode == 0)
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        else
            QCOMPARE(program.exitCode(), exitCode);
        QTRY_COMPARE(processesWith(marker.toUtf8()), QList<qint64>());
    }

    /// The watchdog knows a new group some 0.2 s after it was made. Nothing shows from outside that
    /// it does, so the program is killed later and later, until nobody is left.
    void groupsOfTheirOwnEndWithIt()
    {
        for (const char *lines :
             {"timeout 100 $0 ignore 15 $1; :", "set -m; $0 ignore 15 $1 & wait"}) {
            for (const QString &trace : {QStringLiteral("--quiet"), QStringLiteral("--no-trace")}) {
                int left = 2;
                for (int tenths = 3; tenths <= 24 && left > 0; tenths *= 2) {
                    const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
                    QProcess program;
                    program.start(QStringLiteral(FORKSCOPE_PROGRAM),
                                  {QStringLiteral("run"), QStringLiteral("-n"), QStringLiteral("2"),
                                   trace, QStringLiteral("--"), QStringLiteral("bash"),
                                   QStringLiteral("-c"), QString::fromLatin1(lines),
                                   QStringLiteral(TESTCHILD), marker});
                    QTRY_COMPARE(processesWith(marker.toUtf8()).size(), 2);
                    QTest::qWait(tenths * 100);
                    ::kill(pid_t(program.processId()), SIGKILL);
                    QVERIFY(program.waitForFinished(20'000));
                    const auto isOver = [&] { return processesWith(marker.toUtf8()).isEmpty(); };
                    left = QTest::qWaitFor(isOver, 2000) ? 0 : 2;
                    for (const qint64 pid : processesWith(marker.toUtf8()))
                        ::kill(pid_t(pid), SIGKILL);
                }
                QCOMPARE(left, 0);
            }
        }
    }

    void anEndlessWriterDoesNotFillItsMemory()
    {
        QProcess program;
        program.start(QStringLiteral(FORKSCOPE_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("--keep"), QStringLiteral("1048576"),
                       QStringLiteral("-t"), QStringLiteral("3"), QStringLiteral("--report"),
                       QStringLiteral("-"), QStringLiteral("--quiet"), QStringLiteral("--"),
                       QStringLiteral("yes")});
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 1);
        const QJsonObject report =
            QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        QVERIFY(!report.isEmpty());
        const qint64 peak = report.value(QStringLiteral("own"))
                                .toObject()
                                .value(QStringLiteral("peakRssKiB"))
                                .toInteger();
        QVERIFY(peak > 0);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        const qint64 mostKiB = 512LL * 1024; // mostly the sanitizer's own; GiB are written
#else
        const qint64 mostKiB = 120LL * 1024;
#endif
        QVERIFY2(peak < mostKiB, qPrintable(QString::number(peak)));
    }
};

CORE_TEST(tst_lastresort)
#include "tst_lastresort.moc"
