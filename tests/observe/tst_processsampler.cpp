#include "core/observe/ProcessSampler.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <sys/syscall.h>
#include <unistd.h>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

/// Returns the fields of proc(5) from the third one on, with those set that a look reads.
QByteArray statLine(const QByteArray &name, char state, int core)
{
    QList<QByteArray> fields(50, "0");
    fields[0] = QByteArray(1, state);
    fields[1] = "41";   // parent
    fields[2] = "42";   // group
    fields[19] = "777"; // start
    fields[36] = QByteArray::number(core);
    return "4711 (" + name + ") " + fields.join(' ') + '\n';
}

/// A process directory that the test writes itself.
class FakeProc
{
public:
    FakeProc() { QDir(m_root.path()).mkdir(QStringLiteral("4711")); }

    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_root.filePath(QStringLiteral("4711/") + QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }
    [[nodiscard]] QByteArray root() const { return QFile::encodeName(m_root.path()); }

private:
    QTemporaryDir m_root;
};

} // namespace

class tst_processsampler : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesMayContainAnything_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("sh");
        QTest::newRow("blank") << QByteArray("a b");
        QTest::newRow("parenthesis") << QByteArray("x) S 1 2");
        QTest::newRow("bytes") << QByteArray("\xff\n(");
    }

    void namesMayContainAnything()
    {
        QFETCH(const QByteArray, name);
        const auto stat = parseProcStat(statLine(name, 'R', 3));
        QVERIFY(stat);
        QCOMPARE(stat->state, 'R');
        QCOMPARE(stat->core, 3);
        QCOMPARE(stat->parent, 41);
        QCOMPARE(stat->group, 42);
        QCOMPARE(stat->startTicks, 777);
    }

    void brokenContentGivesNothing()
    {
        QVERIFY(!parseProcStat(""));
        QVERIFY(!parseProcStat("4711 (sh"));
        QVERIFY(!parseProcStat("4711 (sh) R 1 2"));
        QVERIFY(!parseSchedStat(""));
        QVERIFY(!parseSchedStat("12"));
        QVERIFY(!parseSchedStat("twelve 3 4"));
        QCOMPARE(parsePeakRss("Name:\tsh\n"), 0);
        QVERIFY(rc::check([](const std::string &any) {
            const QByteArrayView view(any.data(), qsizetype(any.size()));
            parseProcStat(view);
            parseSchedStat(view);
            RC_ASSERT(parsePeakRss(view) >= 0 || view.contains(QByteArrayView("VmHWM:")));
        }));
    }

    void timesAndMemory()
    {
        const auto times = parseSchedStat("123456 789 12\n");
        QVERIFY(times);
        QCOMPARE(times->onCore, 123456ns);
        QCOMPARE(times->ready, 789ns);
        QCOMPARE(parsePeakRss("VmPeak:\t  9 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"), 2048);
    }

    void statesFollowTheLetterAndTheTime()
    {
        FakeProc proc;
        proc.write("schedstat", "1000 0 1\n");
        proc.write("stat", statLine("sh", 'R', 1));
        ProcessSampler sampler(4711, LookFiles::KeptOpen, proc.root());
        QCOMPARE(sampler.look()->state, ProcessState(state::Running{1}));
        QCOMPARE(sampler.look()->state, ProcessState(state::Running{1}));
        // It is runnable, has waited, and has not run for a ns, so it waits for a core.
        proc.write("schedstat", "1000 500 1\n");
        QCOMPARE(sampler.look()->state, ProcessState(state::Ready{}));
        proc.write("schedstat", "2000 500 2\n");
        proc.write("stat", statLine("sh", 'S', 0));
        proc.write("wchan", "pipe_read");
        QCOMPARE(sampler.look()->state, ProcessState(state::Blocked{WaitReason::PipeEmpty}));
        proc.write("schedstat", "2001 500 2\n");
        proc.write("stat", statLine("sh", 'T', 0));
        QCOMPARE(sampler.look()->state, ProcessState(state::Stopped{}));
        proc.write("schedstat", "2002 500 2\n");
        proc.write("stat", statLine("sh", 'Z', 0));
        QCOMPARE(sampler.look()->state, ProcessState(state::Zombie{}));
    }

    void whatHasNotRunIsLookedAtSeldom()
    {
        FakeProc proc;
        proc.write("schedstat", "1000 0 1\n");
        proc.write("stat", statLine("sh", 'S', 1));
        ProcessSampler sampler(4711, LookFiles::KeptOpen, proc.root());
        const ProcessState blocked = state::Blocked{WaitReason::Other}; // no file says more
        QCOMPARE(sampler.look()->state, blocked);
        QVERIFY(sampler.hasMoved());
        sampler.look(); // times are read from the second look on
        QCOMPARE(sampler.look()->state, blocked);
        QVERIFY(!sampler.hasMoved());
        // The process was stopped without having run. schedstat does not show that, so stat is read
        // now and then.
        proc.write("stat", statLine("sh", 'T', 1));
        int looks = 1;
        while (looks < 100 && sampler.look()->state != ProcessState(state::Stopped{}))
            ++looks;
        QVERIFY(looks > 1);
        QVERIFY(looks <= 10);
    }

    void whereTheKernelNamesNothingTheCallTells()
    {
        // The files are those of a process that waits in a read of its input, on a kernel without
        // names.
        FakeProc proc;
        proc.write("stat", statLine("sh", 'S', 1));
        proc.write("wchan", "0");
        proc.write("syscall",
                   QByteArray::number(SYS_read) + " 0x0 0x7ffe 0x1000 0x0 0x0 0x0 0x7ffd 0x7f00\n");
        QDir(QFile::decodeName(proc.root())).mkpath(QStringLiteral("4711/fd"));
        const QByteArray link = proc.root() + "/4711/fd/0";
        for (const auto &[target, reason] : {std::pair("pipe:[77]", WaitReason::PipeEmpty),
                                             std::pair("/dev/pts/3", WaitReason::Terminal),
                                             std::pair("socket:[5]", WaitReason::Other)}) {
            QCOMPARE(::symlink(target, link.constData()), 0);
            QCOMPARE(ProcessSampler(4711, LookFiles::KeptOpen, proc.root()).look()->state,
                     ProcessState(state::Blocked{reason}));
            QCOMPARE(::unlink(link.constData()), 0);
        }
        // The call also decides where the name could mean several things.
        proc.write("wchan", "wait_woken");
        QCOMPARE(::symlink("/dev/pts/3", link.constData()), 0);
        QCOMPARE(ProcessSampler(4711, LookFiles::KeptOpen, proc.root()).look()->state,
                 ProcessState(state::Blocked{WaitReason::Terminal}));
        proc.write("wchan", "hrtimer_nanosleep");
        QCOMPARE(ProcessSampler(4711, LookFiles::KeptOpen, proc.root()).look()->state,
                 ProcessState(state::Blocked{WaitReason::Timer}));
    }

    void whereNamesAreToldNoneMeansThatItRunsAgain()
    {
        FakeProc proc;
        proc.write("stat", statLine("sh", 'S', 1));
        proc.write("schedstat", "1000 0 1\n");
        proc.write("wchan", "pipe_write");
        // The call has nothing to do with what the process was seen to wait for.
        proc.write("syscall",
                   QByteArray::number(SYS_nanosleep) + " 0x0 0x0 0x0 0x0 0x0 0x0 0x0 0x0\n");
        ProcessSampler sampler(4711, LookFiles::KeptOpen, proc.root());
        QCOMPARE(sampler.look()->state, ProcessState(state::Blocked{WaitReason::PipeFull}));
        proc.write("schedstat", "1001 0 1\n");
        proc.write("wchan", "0");
        QCOMPARE(sampler.look()->state, ProcessState(state::Blocked{WaitReason::Other}));
    }

    void aProcessThatIsGoneIsNothing()
    {
        for (const LookFiles files : {LookFiles::KeptOpen, LookFiles::Reopened}) {
            FakeProc proc;
            ProcessSampler sampler(4711, files, proc.root());
            QVERIFY(!sampler.look());
        }
    }

    void anotherProcessWithTheSameNumberIsNothing()
    {
        FakeProc proc;
        proc.write("schedstat", "1000 0 1\n");
        const QByteArray before = statLine("sh", 'S', 1);
        QVERIFY(before.contains(" 777 "));
        proc.write("stat", before);
        ProcessSampler sampler(4711, LookFiles::Reopened, proc.root());
        QVERIFY(sampler.look());
        QVERIFY(sampler.look());
        proc.write("schedstat", "5 0 1\n");
        proc.write("stat", QByteArray(before).replace(" 777 ", " 778 "));
        QVERIFY(!sampler.look());
    }

    /// Where descriptors run out, a file may be there for a later look only.
    void aLookThatCouldNotReadIsMadeUpFor()
    {
        FakeProc proc;
        proc.write("schedstat", "1000 0 1\n");
        ProcessSampler sampler(4711, LookFiles::Reopened, proc.root());
        QVERIFY(!sampler.look());
        QVERIFY(!sampler.look());
        proc.write("stat", statLine("sh", 'R', 1));
        const auto sample = sampler.look();
        QVERIFY(sample);
        QCOMPARE(sample->state, ProcessState(state::Running{1}));
    }

    void filesThatAreReopenedSayTheSame()
    {
        FakeProc proc;
        proc.write("wchan", "pipe_read");
        proc.write("status", "VmHWM:\t    2048 kB\n");
        proc.write("schedstat", "1000 0 1\n");
        proc.write("stat", statLine("sh", 'S', 1));
        ProcessSampler kept(4711, LookFiles::KeptOpen, proc.root());
        ProcessSampler reopened(4711, LookFiles::Reopened, proc.root());
        for (int i = 0; i < 40; ++i) {
            proc.write("schedstat", QByteArray::number(1000 + i / 3) + " 0 1\n");
            proc.write("stat", statLine("sh", i % 4 == 0 ? 'R' : 'S', i % 2));
            const auto a = kept.look();
            const auto b = reopened.look();
            QVERIFY(a && b);
            QCOMPARE(a->state, b->state);
            QCOMPARE(a->core, b->core);
            QCOMPARE(a->times, b->times);
            QCOMPARE(a->peakRssKiB, b->peakRssKiB);
        }
    }

    void weOurselvesAreRunning()
    {
        ProcessSampler sampler(::getpid());
        sampler.look(); // times and memory are read from the second look on
        const auto sample = sampler.look();
        QVERIFY(sample);
        QVERIFY(std::holds_alternative<state::Running>(sample->state));
        QVERIFY(sample->core >= 0);
        QVERIFY(sample->times.onCore > 0ns);
        QVERIFY(sample->peakRssKiB > 0);
    }

    /// Whoever is in many groups has a long list of them in front of his memory.
    void thePeakBehindManyGroups()
    {
        for (const int groupBytes : {0, 4060, 4070, 4075, 4080, 4085, 4090, 4096, 100'000}) {
            FakeProc proc;
            proc.write("stat", statLine("sh", 'S', 1));
            proc.write("status", "Groups:\t" + QByteArray(groupBytes, '7') +
                                     "\nVmHWM:\t    2048 kB\nVmRSS:\t      12 kB\n");
            ProcessSampler sampler(4711, LookFiles::KeptOpen, proc.root());
            sampler.look();
            QCOMPARE(sampler.look()->peakRssKiB, 2048);
        }
    }
};

CORE_TEST(tst_processsampler)
#include "tst_processsampler.moc"
