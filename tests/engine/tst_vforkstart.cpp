// What the engine needs of the Qt that it runs with: children share our memory until their program
// begins, and their ends are left to us. Where Qt forks, this test fails before all others.

#include "core/engine/process/VforkStart.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>

#include <csignal>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Returns the handler of SIGCHLD that the kernel has.
auto childHandler()
{
    struct sigaction action = {};
    ::sigaction(SIGCHLD, nullptr, &action);
    return action.sa_handler;
}

// This is written in the child, and therefore without a sanitizer's bookkeeping.
int written = 0;
[[gnu::no_sanitize("address,undefined,thread")]] void writeInChild()
{
    written = 1;
}

bool isPidfd(qintptr descriptor)
{
    const QString link = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
    return link.contains(QStringLiteral("pidfd"));
}

} // namespace

class tst_vforkstart : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theChildSharesOurMemory()
    {
        QProcess process;
        requestVfork(process);
        process.setChildProcessModifier(writeInChild);
        process.start(QStringLiteral(TESTCHILD), {QStringLiteral("exit"), QStringLiteral("0")});
        QVERIFY(process.waitForStarted());
        QCOMPARE(written, 1); // a forked child would have written into its own copy
        QVERIFY(process.waitForFinished());
    }

    void itsEndIsToldByAPidfd()
    {
        QProcess process;
        requestVfork(process);
        process.setChildProcessModifier([] {});
        process.start(QStringLiteral("/bin/cat"), {});
        QVERIFY(process.waitForStarted());
        const auto notifiers = process.findChildren<QSocketNotifier *>();
        QVERIFY(
            std::any_of(notifiers.begin(), notifiers.end(), [](const QSocketNotifier *notifier) {
                return isPidfd(notifier->socket());
            }));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }

    void nobodyReapsBehindOurBack()
    {
        EngineThread engine;
        const TestRun result = run(engine, planOf({child({"exit", "3"}), child({"exit", "0"})}));
        QCOMPARE(result.process().status, std::optional(3));
        QVERIFY(childHandler() == SIG_DFL);
    }

    void aQtThatWouldForkIsRefused_data()
    {
        QTest::addColumn<QString>("builtWith");
        QTest::addColumn<QString>("runsWith");
        QTest::addColumn<bool>("works");
        const auto row = [](const char *builtWith, const char *runsWith, bool works) {
            QTest::addRow("built with %s, runs with %s", builtWith, runsWith)
                << QString::fromLatin1(builtWith) << QString::fromLatin1(runsWith) << works;
        };
        row("6.4.2", "6.4.2", true);
        row("6.4.2", "6.5.1", true);
        row("6.4.2", "6.5.2", false);
        row("6.4.2", "6.8.2", false);
        row("6.5.3", "6.5.3", false);
        row("6.6.0", "6.6.0", true);
        row("6.6.0", "6.10.1", true);
        row("6.8.2", "6.5.3", false);
        row("6.4.2", "7.0.0", false);
    }

    void aQtThatWouldForkIsRefused()
    {
        QFETCH(const QString, builtWith);
        QFETCH(const QString, runsWith);
        QFETCH(const bool, works);
        const QString problem = vforkProblem(QVersionNumber::fromString(builtWith),
                                             QVersionNumber::fromString(runsWith));
        QCOMPARE(problem.isEmpty(), works);
        if (!works) {
            QVERIFY(problem.contains(builtWith));
            QVERIFY(problem.contains(runsWith));
        }
    }
};

CORE_TEST(tst_vforkstart)
#include "tst_vforkstart.moc"
