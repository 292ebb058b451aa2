// What Forkscope itself cannot work without is missing: it says so and starts nothing. What it only
// likes to have is missing: it works.

#include "app/CommandLine.h"
#include "app/ProcessSetup.h"
#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <cstdlib>
#include <exception>
#include <limits>
#include <new>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace terminal;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // a sanitizer needs some of the calls and all of the memory
#else
constexpr bool isSanitized = false;
#endif

using namespace forkscope;

namespace {

/// Runs `echo hi` by the program, in a shell that has done `before`; "$0" is the program and "$1"
/// the test's child.
Finished echoAfter(const QString &before)
{
    return shell(before + QStringLiteral(" \"$0\" run --print --quiet -t 5 -- echo hi"));
}

Finished echoWithout(long call)
{
    return echoAfter(QStringLiteral("exec \"$1\" refuse %1").arg(call));
}

/// Returns the status of a child of this program that does this, and what it says.
std::pair<int, QByteArray> inAChild(void (*what)())
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return {-1, {}};
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDERR_FILENO);
        what();
        ::_exit(0);
    }
    ::close(ends[1]);
    QFile said;
    if (!said.open(ends[0], QFile::ReadOnly, QFile::AutoCloseHandle))
        return {-1, {}};
    const QByteArray text = said.readAll();
    int status = -1;
    ::waitpid(child, &status, 0);
    return {status, text};
}

/// A limit of processes counts all of a user, so the user is one who has no others.
QString asSomebodyNew()
{
    return QStringLiteral("setpriv --reuid=%1 --regid=%1 --clear-groups ")
        .arg(100'000 + ::getpid());
}

bool isRefusal(const Finished &finished)
{
    return finished.status == 2 && finished.out.isEmpty() &&
           finished.err.startsWith("forkscope: ") && finished.err.count('\n') == 1;
}

bool isSuccess(const Finished &finished)
{
    return finished.status == 0 && finished.out == "hi\n";
}

} // namespace

class tst_engineneeds : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedCallIsNamed_data();
    void aRefusedCallIsNamed();
    void aRefusedCallHasAWayRound_data();
    void aRefusedCallHasAWayRound();
    void descriptors();
    void memory();
    void smallStacks();
    void memoryThatRunsOut();
    void aSoftLimitIsRaised();
    void whoWantsNoProcessNeedsNothing();
    void aChainThatDoesNotFitIsRefused();
    void aChainInSixtyFourDescriptors();
    void aChainRunsOrIsRefused();
    void processes();
    void aChainOfTooManyProcessesIsRefused();
    void aShortageOfProcessesIsWaitedFor();
};

void tst_engineneeds::aRefusedCallIsNamed_data()
{
    QTest::addColumn<long>("call");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](long call, const char *name) {
        QTest::newRow(name) << call << QByteArray(name);
    };
    row(SYS_eventfd2, "eventfd(2)");
    row(SYS_timerfd_create, "timerfd_create(2)");
    row(SYS_timerfd_settime, "timerfd_settime(2)");
    row(SYS_epoll_create1, "epoll_create1(2)");
    row(SYS_epoll_ctl, "epoll_ctl(2)");
    if (!isSanitized)
        row(SYS_pipe2, "pipe2(2)");
    row(SYS_fcntl, "fcntl(2)");
    row(SYS_waitid, "waitid(2)");
#ifdef SYS_epoll_wait
    row(SYS_epoll_wait, "epoll_wait(2)");
#endif
#ifdef SYS_poll
    row(SYS_poll, "poll(2)");
#endif
}

void tst_engineneeds::aRefusedCallIsNamed()
{
    QFETCH(const long, call);
    QFETCH(const QByteArray, name);
    const Finished finished = echoWithout(call);
    QVERIFY2(isRefusal(finished), finished.err);
    QVERIFY2(finished.err.contains(name), finished.err);
    QVERIFY2(finished.err.contains("Operation not permitted"), finished.err);
}

/// Which of these the C library and Qt use depends on their versions, so a refusal is right as well
/// where a row says that the call may be needed.
void tst_engineneeds::aRefusedCallHasAWayRound_data()
{
    QTest::addColumn<long>("call");
    QTest::addColumn<bool>("mayBeNeeded");
    QTest::newRow("clone3") << long(SYS_clone3) << true;
    if (!isSanitized) {
        QTest::newRow("clone") << long(SYS_clone) << true;
        QTest::newRow("prlimit64") << long(SYS_prlimit64) << false;
    }
    QTest::newRow("pidfd_open") << long(SYS_pidfd_open) << false;
    QTest::newRow("pidfd_send_signal") << long(SYS_pidfd_send_signal) << false;
    QTest::newRow("close_range") << long(SYS_close_range) << false;
    QTest::newRow("perf_event_open") << long(SYS_perf_event_open) << false;
    QTest::newRow("epoll_pwait2") << long(SYS_epoll_pwait2) << false;
    QTest::newRow("setsid") << long(SYS_setsid) << false;
    QTest::newRow("getrandom") << long(SYS_getrandom) << false;
    QTest::newRow("statx") << long(SYS_statx) << false;
}

void tst_engineneeds::aRefusedCallHasAWayRound()
{
    QFETCH(const long, call);
    QFETCH(const bool, mayBeNeeded);
    const Finished finished = echoWithout(call);
    QVERIFY2(isSuccess(finished) || (mayBeNeeded && isRefusal(finished)), finished.err);
}

/// Whatever the limit: the program works or says that it is too low.
void tst_engineneeds::descriptors()
{
    bool works = false;
    for (int limit = 6; limit <= 64; ++limit) {
        const Finished finished = echoAfter(QStringLiteral("ulimit -n %1; exec").arg(limit));
        if (finished.status == 127)
            continue; // the loader found no descriptor for a library
        QVERIFY2(isSuccess(finished) || (!works && isRefusal(finished)),
                 qPrintable(QStringLiteral("%1: %2 %3")
                                .arg(limit)
                                .arg(finished.status)
                                .arg(QString::fromUtf8(finished.err))));
        works = isSuccess(finished);
        if (!works)
            QVERIFY2(finished.err.contains("ulimit -n"), finished.err);
    }
    QVERIFY(works);
}

/// A thread's stack is as large as the limit says, and some of our threads do a lot.
void tst_engineneeds::smallStacks()
{
    if (isSanitized)
        QSKIP("a sanitizer makes frames larger");
    for (const int kibibytes : {256, 512, 1000, 1024, 2048}) {
        const Finished finished = echoAfter(QStringLiteral("ulimit -s %1; exec").arg(kibibytes));
        QVERIFY2(isSuccess(finished), qPrintable(QString::number(kibibytes)));
    }
}

/// Whatever the limit of memory: the program works or says that it is too low.
void tst_engineneeds::memory()
{
    if (isSanitized)
        QSKIP("a sanitizer reserves more address space than there is memory");
    bool works = false;
    for (int mebibytes = 40; mebibytes <= 400; mebibytes += 10) {
        const Finished finished =
            echoAfter(QStringLiteral("ulimit -v %1; exec").arg(mebibytes * 1024));
        if (finished.status == 127)
            continue; // there was no room for a library
        QVERIFY2(isSuccess(finished) || (!works && isRefusal(finished)),
                 qPrintable(QStringLiteral("%1: %2 %3")
                                .arg(mebibytes)
                                .arg(finished.status)
                                .arg(QString::fromUtf8(finished.err))));
        works = isSuccess(finished);
        if (!works)
            QVERIFY2(finished.err.contains("ulimit -v"), finished.err);
    }
    QVERIFY(works);
}

/// Memory that runs out in the middle of a run ends it with a sentence.
void tst_engineneeds::memoryThatRunsOut()
{
    if (isSanitized)
        QSKIP("a sanitizer ends the program itself");
    const auto wantTooMuch = [] {
        std::set_terminate(std::abort); // that of the tests
        prepareProcess();
        ::operator delete(::operator new(std::numeric_limits<size_t>::max() / 4));
    };
    const auto throwThroughQt = [] {
        std::set_terminate(std::abort);
        prepareProcess();
        std::thread([] { throw std::bad_alloc(); }).join();
    };
    for (const auto &[status, text] : {inAChild(wantTooMuch), inAChild(throwThroughQt)}) {
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), resultNotWhole);
        QVERIFY2(text.contains("--keep-total") && text.count('\n') == 1, text);
    }
    const auto throwAnother = [] {
        std::set_terminate([] { ::_exit(77); });
        prepareProcess();
        std::thread([] { throw 1; }).join();
    };
    QCOMPARE(WEXITSTATUS(inAChild(throwAnother).first), 77);
}

void tst_engineneeds::aSoftLimitIsRaised()
{
    QVERIFY(isSuccess(echoAfter(QStringLiteral("ulimit -S -n 10; exec"))));
    QCOMPARE(
        shell(QStringLiteral("ulimit -S -n 10; exec \"$0\" run --print --quiet -- \"$1\" limit"))
            .out.trimmed()
            .split(' ')
            .first(),
        QByteArray("10"));
}

void tst_engineneeds::whoWantsNoProcessNeedsNothing()
{
    const Finished finished =
        shell(QStringLiteral("exec \"$1\" refuse %1 \"$0\" check %2")
                  .arg(SYS_eventfd2)
                  .arg(QStringLiteral(SOURCE_DIRECTORY "/tests/plans/six.forkscope")));
    QVERIFY2(finished.status == 0, finished.err);
}

void tst_engineneeds::aChainThatDoesNotFitIsRefused()
{
    const QString chain = QStringList(64, QStringLiteral("cat")).join(QStringLiteral(" | "));
    const QString run =
        QStringLiteral("exec \"$0\" run --tap --print --quiet --pipeline '%1'").arg(chain);
    const Finished refused = shell(QStringLiteral("ulimit -n 500; ") + run);
    QVERIFY2(isRefusal(refused), refused.err);
    QVERIFY2(refused.err.contains("ulimit -n") && refused.err.contains("500"), refused.err);
    const Finished done = shell(QStringLiteral("ulimit -n 1024; ") + run);
    QVERIFY2(done.status == 0, done.err);
}

/// With few descriptors less is seen of a run, and it runs all the same.
void tst_engineneeds::aChainInSixtyFourDescriptors()
{
    const QString run = QStringLiteral("ulimit -n 64; exec \"$0\" run -n 2 --quiet %1 --report "
                                       "/dev/stdout --pipeline 'sleep 0.2 | cat | cat'");
    for (const QString &tap : {QString(), QStringLiteral("--tap")}) {
        const Finished done = shell(run.arg(tap));
        QVERIFY2(done.status == 0, done.err);
        const QJsonObject report = QJsonDocument::fromJson(done.out).object();
        QCOMPARE(report[u"counts"][u"succeeded"].toInt(), 2);
        QVERIFY(report[u"instances"][1][u"polls"].toInt() > 0 || !report[u"looks"].toBool());
    }
}

/// Whatever the limit: a chain runs, or is refused before anything of it is started.
void tst_engineneeds::aChainRunsOrIsRefused()
{
    bool works = false;
    for (int limit = 40; limit <= 90; ++limit) {
        const Finished finished =
            shell(QStringLiteral("ulimit -n %1; exec \"$0\" run --tap --print --quiet --pipeline "
                                 "'echo hi | cat | cat'")
                      .arg(limit));
        works = finished.status == 0;
        QVERIFY2(works ? finished.out == "hi\n" : isRefusal(finished) && finished.out.isEmpty(),
                 qPrintable(QStringLiteral("%1: %2").arg(limit).arg(finished.status) +
                            QString::fromUtf8(finished.err)));
    }
    QVERIFY(works);
}

/// Whatever the limit of processes: the program works or says that it is too low.
void tst_engineneeds::processes()
{
    if (!canBeNobody())
        QSKIP("only root can run the program as nobody");
    bool works = false;
    for (int limit = 1; limit <= 12 && !works; ++limit) {
        const Finished finished =
            echoAfter(asSomebodyNew() + QStringLiteral("prlimit --nproc=%1").arg(limit));
        works = isSuccess(finished);
        const bool isShort = finished.status != 0 && finished.out.isEmpty();
        QVERIFY2(works || isShort, finished.err);
        QVERIFY2(finished.status == 1 || isRefusal(finished) || works, finished.err);
    }
    QVERIFY(works);
}

/// Whatever the limit of processes: a chain runs, or is refused at once.
void tst_engineneeds::aChainOfTooManyProcessesIsRefused()
{
    if (!canBeNobody())
        QSKIP("only root can run the program as nobody");
    const auto chain = [](int limit) {
        return shell(asSomebodyNew() +
                     QStringLiteral("prlimit --nproc=%1 \"$0\" run --print --quiet "
                                    "--pipeline 'echo hi | cat | cat | cat | cat'")
                         .arg(limit));
    };
    const Finished few = chain(5);
    QVERIFY2(isRefusal(few) && few.err.contains("pids.max"), few.err);
    bool works = false;
    for (int limit = 6; limit <= 20 && !works; ++limit) {
        const Finished finished = chain(limit);
        works = isSuccess(finished);
        QVERIFY2(works || isRefusal(finished), finished.err);
    }
    QVERIFY(works);
}

/// The limit is far above the program's own processes.
void tst_engineneeds::aShortageOfProcessesIsWaitedFor()
{
    if (!canBeNobody())
        QSKIP("only root can run the program as nobody");
    const Finished finished =
        shell(asSomebodyNew() + QStringLiteral("prlimit --nproc=30 \"$0\" run -n 60 -- sleep 0.3"));
    QCOMPARE(finished.status, 0);
    QVERIFY2(finished.out.contains("60 succeeded"), finished.out);
    QCOMPARE(finished.err.count("ulimit -u"), 1);
}

CORE_TEST(tst_engineneeds)
#include "tst_engineneeds.moc"
