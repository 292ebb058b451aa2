// How real processes are started: what they are given, and what is said when they cannot be.

#include "core/engine/PreparedRun.h"
#include "core/observe/Cores.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <span>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

QByteArray joined(const QList<QByteArray> &words)
{
    QByteArray result;
    for (const QByteArray &word : words)
        result += word + '\0';
    return result;
}

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

void writeFile(const QString &path, const QByteArray &content, QFile::Permissions permissions)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(file.setPermissions(permissions));
}

constexpr auto executable =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
constexpr auto plainFile = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

class tst_launching : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A parent may have ignored any of these signals; in the children all must be at their
        // default. QProcess in this process needs SIGCHLD, which the engine restores.
        for (const int signal : {SIGCHLD, SIGPIPE, SIGINT, SIGHUP, SIGUSR2, SIGRTMAX})
            std::signal(signal, SIG_IGN);
        m_engine = std::make_unique<EngineThread>();
    }

    void cleanupTestCase() { m_engine.reset(); }

    void argumentsArriveByteForByte()
    {
        const QList<QByteArray> words{"plain", "", "two words", "\xff\xfe\x80", "a\nb", "$HOME *"};
        const TestRun result =
            run(*m_engine, planOf({child(QList<QByteArray>{"arguments"} + words)}));
        QCOMPARE(result.output(), joined(words));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Succeeded));
    }

    void aPasswordThatIsNotUtf8ArrivesByteForByte()
    {
        const QByteArray password = QByteArray::fromBase64("4jRVCtBRbDNTEQ==");
        Stage stage = child({"environment"});
        stage.environment = {{"password", password, true}};
        const TestRun result = run(*m_engine, planOf({stage}));
        QVERIFY(result.output().split('\0').contains("password=" + password));
        QVERIFY(result.output().split('\0').size() > 2); // there are inherited ones too
    }

    void anEmptyEnvironmentIsEmpty()
    {
        Stage stage = child({"environment"});
        stage.inheritEnvironment = false;
        QCOMPARE(run(*m_engine, planOf({stage})).output(), QByteArray());
        stage.environment = {{"ONLY", "this", false}};
        QCOMPARE(run(*m_engine, planOf({stage})).output(), joined({"ONLY=this"}));
    }

    void signalsAreAtTheirDefaults()
    {
        const QByteArray output = run(*m_engine, planOf({child({"signals"})})).output();
        for (const QByteArray &line : output.trimmed().split('\n'))
            QCOMPARE(line.split('\t').last().toULongLong(nullptr, 16), 0ULL);
        QCOMPARE(output.count('\n'), 2);
    }

    void onlyTheThreeDescriptorsReachAChild()
    {
        // This is a descriptor that somebody forgot to close on exec.
        const int stray = ::open("/dev/null", O_RDONLY);
        const TestRun result = run(*m_engine, planOf({child({"descriptors"})}));
        ::close(stray);
        QCOMPARE(result.output().trimmed(), QByteArray("0 1 2"));
    }

    void theDescriptorLimitIsGivenBack()
    {
        rlimit now{};
        getrlimit(RLIMIT_NOFILE, &now);
        const QByteArray seen = run(*m_engine, planOf({child({"limit"})})).output();
        QVERIFY(seen.toULongLong() > 0);
        QVERIFY(seen.toULongLong() <= now.rlim_cur);
    }

    void eachInstanceIsAProcessGroupOfItsOwn()
    {
        Plan plan = planOf({child({"ids"})});
        plan.run.instances = 2;
        const TestRun result = run(*m_engine, plan);
        for (int i = 0; i < 2; ++i) {
            const QList<QByteArray> ids = result.output(i).simplified().split(' ');
            QCOMPARE(ids.at(0), ids.at(1));
            QCOMPARE(ids.at(0).toLongLong(), result.process(0, i).pid);
        }
        QVERIFY(result.output(0) != result.output(1));
    }

    void runsOnTheCoresOfThePlan()
    {
        Plan plan = planOf({child({"cores"})});
        plan.run.cores = {0};
        QCOMPARE(run(*m_engine, plan).output().trimmed(), QByteArray("0"));
    }

    void startsInItsDirectory()
    {
        QTemporaryDir directory;
        Stage stage = test::stage("pwd");
        stage.workingDirectory = QFile::encodeName(QDir(directory.path()).canonicalPath());
        QCOMPARE(run(*m_engine, planOf({stage})).output().trimmed(), stage.workingDirectory);
    }

    void startErrors_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("errnum");
        QTest::addColumn<int>("step");
        const QByteArray base = QFile::encodeName(m_files.path());
        writeFile(m_files.filePath(QStringLiteral("notexecutable")), "x", plainFile);
        writeFile(m_files.filePath(QStringLiteral("noformat")), "echo\n", executable);
        writeFile(m_files.filePath(QStringLiteral("nointerpreter")), "#!/no/such/thing\n",
                  executable);
        const int exec = int(StartStep::Exec);
        QTest::newRow("missing name")
            << QByteArray("no-such-program-anywhere") << ENOENT << int(StartStep::Resolve);
        QTest::newRow("missing path") << base + "/missing" << ENOENT << exec;
        QTest::newRow("a directory") << base << EACCES << exec;
        QTest::newRow("not executable") << base + "/notexecutable" << EACCES << exec;
        QTest::newRow("no #!") << base + "/noformat" << ENOEXEC << exec;
        QTest::newRow("missing interpreter") << base + "/nointerpreter" << ENOENT << exec;
    }

    void startErrors()
    {
        QFETCH(const QByteArray, program);
        QFETCH(const int, errnum);
        QFETCH(const int, step);
        const TestRun result = run(*m_engine, planOf({test::stage(program)}));
        QCOMPARE(result.instance().outcome, std::optional(Outcome::NotStarted));
        QVERIFY(!result.instance().status);
        const auto &error = result.process().startError;
        QVERIFY(error);
        QCOMPARE(error->errnum, errnum);
        QCOMPARE(int(error->step), step);
        QVERIFY2(error->message.contains(QFile::decodeName(program)), qPrintable(error->message));
        QCOMPARE(result.process().pid, 0);
    }

    void anArgumentTooLong()
    {
        const TestRun result =
            run(*m_engine, planOf({child({"arguments", QByteArray(200'000, 'x')})}));
        QCOMPARE(result.process().startError->errnum, E2BIG);
        QCOMPARE(result.process().startError->step, StartStep::Exec);
    }

    /// The system takes a quarter of the stack's limit, 2 MiB with the usual one.
    void manyArguments()
    {
        const auto counting = [](qsizetype count) {
            Stage stage = test::stage("sh", {"-c", "echo $#", "sh"});
            stage.arguments += QList<QByteArray>(count, "12345");
            return planOf({stage});
        };
        const TestRun good = run(*m_engine, counting(100'000));
        QCOMPARE(good.output(0), QByteArray("100000\n"));
        const TestRun tooMany = run(*m_engine, counting(1'000'000));
        QCOMPARE(tooMany.instance().outcome, std::optional(Outcome::NotStarted));
        QCOMPARE(tooMany.process().startError->errnum, E2BIG);
        QVERIFY(tooMany.process().startError->message.contains(QStringLiteral("ulimit -s")));
    }

    void manyVariables()
    {
        Stage stage = test::stage("sh", {"-c", "env | grep -c ^V"});
        for (int i = 0; i < 70'000; ++i)
            stage.environment.append({"V" + QByteArray::number(i), "1"});
        const TestRun result = run(*m_engine, planOf({stage}));
        QCOMPARE(result.output(0), QByteArray("70000\n"));
    }

    void aMissingDirectory()
    {
        Stage stage = test::stage("true");
        stage.workingDirectory = "/no/such/directory";
        const TestRun result = run(*m_engine, planOf({stage}));
        QCOMPARE(result.process().startError->errnum, ENOENT);
        QCOMPARE(result.process().startError->step, StartStep::Chdir);
        QVERIFY(
            result.process().startError->message.contains(QStringLiteral("/no/such/directory")));
    }

    void aMissingInputFile()
    {
        Plan plan = planOf({test::stage("cat")});
        plan.pipeline.input = FileInput{"/no/such/file"};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::NotStarted));
        QCOMPARE(result.process().startError->errnum, ENOENT);
        QCOMPARE(result.process().startError->step, StartStep::OpenInput);
        QVERIFY(
            result.process().startError->message.contains(QStringLiteral("input “/no/such/file”")));
    }

    void coresThatDoNotExist()
    {
        Plan plan = planOf({test::stage("true")});
        plan.run.cores = {1023};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::NotStarted));
        QCOMPARE(result.process().startError->errnum, EINVAL);
    }

    /// One cpu_set_t has room for 1024 cores, and there may be more.
    void coresBeyondTheUsualSet()
    {
        Plan plan = planOf({test::stage("true")});
        QVERIFY(PreparedRun(plan).cores().empty());
        plan.run.cores = {3, 1023, 1024, 5000};
        const PreparedRun prepared(plan);
        const std::span<const cpu_set_t> set = prepared.cores();
        QCOMPARE(set.size_bytes(), size_t(5) * 128);
        for (size_t core = 0; core < size_t(5) * 1024; ++core)
            QCOMPARE(CPU_ISSET_S(core, set.size_bytes(), set.data()) != 0,
                     plan.run.cores.contains(int(core)));
        // Those that are not there are passed over by the system, as it does.
        const QList<int> allowed = allowedCores();
        plan.pipeline.stages = {child({"cores"})};
        plan.run.cores = {allowed.first(), 5000};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.output(0).trimmed(), QByteArray::number(allowed.first()));
    }

    void aChainWhoseSecondProgramIsMissingEndsTheFirstAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        // The program is named by a path, so only execve can find that it is missing, when the
        // first one runs already.
        const TestRun result =
            run(*m_engine, planOf({test::stage("sleep", {"30"}), test::stage("/no/such/program")}));
        QVERIFY(timer.elapsed() < 15'000);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::NotStarted));
        QVERIFY(result.process(0).pid > 0);
        QCOMPARE(result.process(0).status, std::optional(-SIGKILL));
        QVERIFY(isGone(result.process(0).pid));
        QCOMPARE(result.process(1).startError->errnum, ENOENT);
        QCOMPARE(result.process(1).pid, 0);
    }

    void nothingStartsWhereALookupFails()
    {
        const TestRun result =
            run(*m_engine,
                planOf({test::stage("sleep", {"30"}), test::stage("no-such-program-at-all")}));
        QCOMPARE(result.all<event::ProcessStarted>().size(), size_t(0));
        QCOMPARE(result.process(1).startError->step, StartStep::Resolve);
    }

    void failedStartsLeaveNoDescriptorAndNoZombie()
    {
        Plan plan = planOf({test::stage("/no/such/program")});
        plan.run.instances = 10;
        run(*m_engine, plan); // this opens what is opened only once
        const int before = openDescriptors();
        plan.run.instances = 300;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.record.counts().notStarted, 300);
        QCOMPARE(openDescriptors(), before);
        QVERIFY(!hasZombieChild());
    }

    void placeholdersNumberTheInstances()
    {
        Plan plan = planOf({child({"arguments", "{i}", "{{i}}"})});
        plan.run.instances = 3;
        plan.run.placeholders = true;
        const TestRun result = run(*m_engine, plan);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(result.output(i), joined({QByteArray::number(i), "{i}"}));
    }

private:
    static bool hasZombieChild()
    {
        siginfo_t info{};
        return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
    }

    std::unique_ptr<EngineThread> m_engine;
    QTemporaryDir m_files;
};

CORE_TEST(tst_launching)
#include "tst_launching.moc"
