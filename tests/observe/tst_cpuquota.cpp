// How much CPU time the system grants, from the files of its control groups.

#include "core/observe/CpuQuota.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace forkscope;

namespace {

constexpr char v2Mount[] = "30 25 0:26 / /groups rw,nosuid - cgroup2 cgroup2 rw\n";

/// The files of a system, below a directory.
class Files
{
public:
    void put(const QString &name, const QByteArray &content)
    {
        const QString path = m_directory.filePath(name);
        QVERIFY(QDir().mkpath(path.left(path.lastIndexOf(u'/'))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void putOwn(const QByteArray &mounts, const QByteArray &group)
    {
        put(QStringLiteral("proc/self/mountinfo"), mounts);
        put(QStringLiteral("proc/self/cgroup"), group);
    }
    [[nodiscard]] std::optional<double> quota() const
    {
        return cpuQuota(QFile::encodeName(m_directory.path()));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace

class tst_cpuquota : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void contents()
    {
        QCOMPARE(quotaOfMax("150000 100000\n"), std::optional(1.5));
        QCOMPARE(quotaOfMax("max 100000\n"), std::nullopt);
        QCOMPARE(quotaOfMax("50000"), std::nullopt);
        QCOMPARE(quotaOfMax("1 0"), std::nullopt);
        QCOMPARE(quotaOfMax(""), std::nullopt);
        QCOMPARE(quotaOfPeriod("20000\n", "100000\n"), std::optional(0.2));
        QCOMPARE(quotaOfPeriod("-1\n", "100000\n"), std::nullopt);
        QCOMPARE(quotaOfPeriod("", ""), std::nullopt);
    }

    void theLeastOfAllGroupsAboveHolds()
    {
        Files files;
        files.putOwn(v2Mount, "0::/user/app/part\n");
        QCOMPARE(files.quota(), std::nullopt);
        files.put(QStringLiteral("groups/user/app/part/cpu.max"), "max 100000\n");
        files.put(QStringLiteral("groups/user/app/cpu.max"), "300000 100000\n");
        QCOMPARE(files.quota(), std::optional(3.0));
        files.put(QStringLiteral("groups/user/cpu.max"), "100000 50000\n");
        QCOMPARE(files.quota(), std::optional(2.0));
        files.put(QStringLiteral("groups/user/app/part/cpu.max"), "25000 50000\n");
        QCOMPARE(files.quota(), std::optional(0.5));
        // Another group's is not ours.
        files.put(QStringLiteral("groups/user/app/other/cpu.max"), "1000 100000\n");
        QCOMPARE(files.quota(), std::optional(0.5));
    }

    void theRootOfAContainerHasOne()
    {
        // In a namespace of its own the container's group is the root of what is mounted.
        Files files;
        files.putOwn(v2Mount, "0::/\n");
        files.put(QStringLiteral("groups/cpu.max"), "50000 100000\n");
        QCOMPARE(files.quota(), std::optional(0.5));
    }

    void aPartOfTheHierarchyIsMounted()
    {
        Files files;
        files.putOwn("30 25 0:26 /docker/abc /groups rw - cgroup2 cgroup2 rw\n",
                     "0::/docker/abc/in\n");
        files.put(QStringLiteral("groups/in/cpu.max"), "80000 100000\n");
        QCOMPARE(files.quota(), std::optional(0.8));
        // Its neighbour has the same beginning.
        files.putOwn("30 25 0:26 /docker/abc /groups rw - cgroup2 cgroup2 rw\n",
                     "0::/docker/abcdef/in\n");
        QCOMPARE(files.quota(), std::nullopt);
    }

    void theFirstVersionHasItToo()
    {
        Files files;
        files.putOwn("31 25 0:27 / /memory rw - cgroup cgroup rw,memory\n"
                     "32 25 0:28 / /cpu rw shared:9 - cgroup cgroup rw,cpu,cpuacct\n"
                     "30 25 0:26 / /unified rw - cgroup2 cgroup2 rw\n",
                     "5:memory:/m\n4:cpu,cpuacct:/jobs\n0::/\n");
        files.put(QStringLiteral("cpu/jobs/cpu.cfs_quota_us"), "-1\n");
        files.put(QStringLiteral("cpu/jobs/cpu.cfs_period_us"), "100000\n");
        files.put(QStringLiteral("memory/m/cpu.cfs_quota_us"), "1000\n");
        files.put(QStringLiteral("memory/m/cpu.cfs_period_us"), "100000\n");
        QCOMPARE(files.quota(), std::nullopt);
        files.put(QStringLiteral("cpu/cpu.cfs_quota_us"), "120000\n");
        files.put(QStringLiteral("cpu/cpu.cfs_period_us"), "100000\n");
        QCOMPARE(files.quota(), std::optional(1.2));
    }

    void noFilesNoQuota()
    {
        const Files files;
        QCOMPARE(files.quota(), std::nullopt);
    }
};

CORE_TEST(tst_cpuquota)
#include "tst_cpuquota.moc"
