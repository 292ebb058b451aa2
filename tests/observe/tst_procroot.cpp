// Whose processes /proc shows.

#include "core/observe/ProcRoot.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

class tst_procroot : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void ownNamespace_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isOwn");
        const auto row = [](const char *name, const QByteArray &status, bool isOwn) {
            QTest::newRow(name) << status << isOwn;
        };
        row("own", "Name:\tx\nPid:\t7\nNSpid:\t7\nNSpgid:\t7\n", true);
        row("of a parent", "Name:\tx\nPid:\t4711\nNSpid:\t4711\t1\nNSpgid:\t4711\t1\n", false);
        row("two above", "NSpid is a name\nNSpid:\t4711\t12\t1\n", false);
        row("the same number in both", "Pid:\t5\nNSpid:\t5\t5\n", false);
        row("at the end", "Pid:\t7\nNSpid:\t7", true);
        row("a kernel that does not tell", "Name:\tx\nPid:\t7\n", true);
        row("no /proc", "", false);
    }

    void ownNamespace()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, isOwn);
        QCOMPARE(showsOwnNamespace(status), isOwn);
    }

    void theTestsOwnProcIsOurs()
    {
        QVERIFY(isProcOurs());
        QCOMPARE(procRoot(), QByteArray("/proc"));
    }
};

CORE_TEST(tst_procroot)
#include "tst_procroot.moc"
