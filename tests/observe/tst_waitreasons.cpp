// Why a process is blocked: the kernel's names for it, and real processes that wait.

#include "core/observe/WaitReasons.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/syscall.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

bool hasWaitedFor(const TestRun &result, int stage, WaitReason reason)
{
    const ChunkedVector<SampleRun> &runs = result.record.samples().of({0, stage});
    return std::any_of(runs.begin(), runs.end(), [reason](const SampleRun &run) {
        return run.isBlocked() && run.reason == reason;
    });
}

/// Returns what a call looks like in /proc/PID/syscall; only the first argument matters.
QByteArray callLine(long number, const QByteArray &first)
{
    return QByteArray::number(qlonglong(number)) + ' ' + first +
           " 0x7ffe 0x1000 0x0 0x0 0x0 0x7ffd12 0x7f00\n";
}

/// A terminal whose other side we hold and on which nobody ever types.
struct Terminal
{
    int other = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QByteArray name;

    Terminal()
    {
        if (other >= 0 && ::grantpt(other) == 0 && ::unlockpt(other) == 0)
            name = ::ptsname(other);
    }
    ~Terminal() { ::close(other); }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
};

} // namespace

class tst_waitreasons : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void namesOfTheKernel_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<WaitReason>("reason");
        const auto row = [](const char *name, WaitReason reason) {
            QTest::newRow(name) << QByteArray(name) << reason;
        };
        for (const char *name : {"pipe_write", "anon_pipe_write", "fifo_pipe_write",
                                 "pipe_wait_writable", "pipe_write.isra.0"})
            row(name, WaitReason::PipeFull);
        for (const char *name :
             {"pipe_read", "anon_pipe_read", "fifo_pipe_read", "pipe_wait_readable", "pipe_read\n"})
            row(name, WaitReason::PipeEmpty);
        for (const char *name :
             {"hrtimer_nanosleep", "do_nanosleep", "common_nsleep", "common_nsleep_timens"})
            row(name, WaitReason::Timer);
        for (const char *name :
             {"do_wait", "do_wait.constprop.0", "kernel_wait4", "wait_for_vfork_done"})
            row(name, WaitReason::Child);
        for (const char *name : {"futex_wait_queue", "futex_wait_queue_me", "__futex_wait",
                                 "futex_do_wait", "do_futex"})
            row(name, WaitReason::Futex);
        for (const char *name : {"n_tty_read", "n_tty_write", "tty_wait_until_sent"})
            row(name, WaitReason::Terminal);
        for (const char *name :
             {"io_schedule", "folio_wait_bit_common", "folio_wait_writeback", "wait_on_page_bit",
              "__lock_page", "jbd2_log_wait_commit", "wait_on_buffer", "blk_mq_get_tag",
              "balance_dirty_pages", "submit_bio_wait", "rpc_wait_bit_killable"})
            row(name, WaitReason::Disk);
        for (const char *name : {"do_signal_stop", "ptrace_stop", "ptrace_stop.part.0"})
            row(name, WaitReason::Stopped);
        // It is eventfd_read() that waits in do_wait_intr_irq, not a parent for its child.
        for (const char *name :
             {"ep_poll", "do_epoll_wait", "do_sys_poll", "do_select", "poll_schedule_timeout",
              "unix_stream_read_generic", "skb_wait_for_more_packets", "inet_csk_accept",
              "do_pause", "sigsuspend", "wait_woken", "do_wait_intr", "do_wait_intr_irq",
              "some_new_function"})
            row(name, WaitReason::Other);
    }

    void namesOfTheKernel()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const WaitReason, reason);
        QCOMPARE(reasonOfWchan(name), std::optional(reason));
    }

    void aKernelThatNamesNothing()
    {
        for (const char *content : {"", "0", "0\n", "\n"})
            QVERIFY(!reasonOfWchan(content));
    }

    void calls_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<WaitingCall>("call");
        const auto row = [](const char *name, const QByteArray &content, WaitingCall call) {
            QTest::newRow(name) << content << call;
        };
        const WaitReason later = WaitReason::Other; // the descriptor decides
        row("read", callLine(SYS_read, "0x0"), {later, 0, false});
        row("readv", callLine(SYS_readv, "0x2a"), {later, 42, false});
        row("pread", callLine(SYS_pread64, "0x3"), {later, 3, false});
        row("write", callLine(SYS_write, "0x1"), {later, 1, true});
        row("writev", callLine(SYS_writev, "0x10"), {later, 16, true});
        row("pwrite", callLine(SYS_pwrite64, "0x3"), {later, 3, true});
        row("nanosleep", callLine(SYS_nanosleep, "0x7ffe"), {WaitReason::Timer});
        row("clock_nanosleep", callLine(SYS_clock_nanosleep, "0x0"), {WaitReason::Timer});
        row("wait4", callLine(SYS_wait4, "0xffffffffffffffff"), {WaitReason::Child});
        row("waitid", callLine(SYS_waitid, "0x0"), {WaitReason::Child});
        row("futex", callLine(SYS_futex, "0x7f00"), {WaitReason::Futex});
        row("epoll", callLine(SYS_epoll_wait, "0x3"), {WaitReason::Other});
        // It may wait for either of its two sides, and the first is the one it reads.
        row("splice", callLine(SYS_splice, "0x0"), {WaitReason::Other});
        row("sendfile", callLine(SYS_sendfile, "0x1"), {WaitReason::Other});
        row("no descriptor", callLine(SYS_read, "0xffffffffffffffff"), {WaitReason::Other});
    }

    void calls()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const WaitingCall, call);
        QVERIFY(callOf(content) == std::optional(call));
    }

    void noCall()
    {
        for (const char *content : {"", "running\n", "-1 0x7ffd12 0x7f00\n", "x 0x0\n", "\n"})
            QVERIFY2(!callOf(content), content);
    }

    void transfers()
    {
        QCOMPARE(reasonOfTransfer("pipe:[1234]", true), WaitReason::PipeFull);
        QCOMPARE(reasonOfTransfer("pipe:[1234]", false), WaitReason::PipeEmpty);
        for (const bool isWrite : {false, true}) {
            for (const char *link :
                 {"/dev/pts/0", "/dev/tty", "/dev/tty1", "/dev/ttyS0", "/dev/console", "/dev/ptmx"})
                QCOMPARE(reasonOfTransfer(link, isWrite), WaitReason::Terminal);
            QCOMPARE(reasonOfTransfer("/home/a/file", isWrite), WaitReason::Disk);
            QCOMPARE(reasonOfTransfer("socket:[77]", isWrite), WaitReason::Other);
            QCOMPARE(reasonOfTransfer("anon_inode:[eventfd]", isWrite), WaitReason::Other);
            QCOMPARE(reasonOfTransfer("", isWrite), WaitReason::Other);
        }
    }

    void anyContentAtAll()
    {
        QVERIFY(rc::check([](const std::string &any) {
            const QByteArrayView view(any.data(), qsizetype(any.size()));
            const auto reason = reasonOfWchan(view);
            RC_ASSERT(reason.has_value() || view.trimmed().isEmpty() ||
                      view.trimmed() == QByteArrayView("0"));
            RC_ASSERT(reason != std::optional(WaitReason::Unknown));
            if (const auto call = callOf(view); call && call->descriptor >= 0)
                RC_ASSERT(call->reason == WaitReason::Other);
        }));
    }

    void processesThatWait_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<int>("stage");
        QTest::addColumn<WaitReason>("reason");
        const Stage sleep = test::stage("sleep", {"60"});
        QTest::newRow("timer") << planOf({sleep}) << 0 << WaitReason::Timer;
        QTest::newRow("full pipe")
            << planOf({test::stage("yes"), sleep}) << 0 << WaitReason::PipeFull;
        QTest::newRow("empty pipe")
            << planOf({sleep, test::stage("cat")}) << 1 << WaitReason::PipeEmpty;
        QTest::newRow("child") << planOf({test::stage("sh", {"-c", "sleep 60; true"})}) << 0
                               << WaitReason::Child;
        QTest::newRow("lock") << planOf({child({"lock"})}) << 0 << WaitReason::Futex;
        QTest::newRow("signal") << planOf({child({"ignore", "15"})}) << 0 << WaitReason::Other;
        QTest::newRow("counter") << planOf({child({"counter"})}) << 0 << WaitReason::Other;
    }

    void processesThatWait()
    {
        QFETCH(const Plan, plan);
        QFETCH(const int, stage);
        QFETCH(const WaitReason, reason);
        const TestRun result = run(*m_engine, plan, endOnceSeen(stage, reason));
        QVERIFY(result.ended);
        QVERIFY(hasWaitedFor(result, stage, reason));
        // These processes do one thing only, so no other reason may be seen.
        for (const WaitReason other :
             {WaitReason::PipeFull, WaitReason::PipeEmpty, WaitReason::Timer, WaitReason::Child,
              WaitReason::Futex, WaitReason::Terminal, WaitReason::Stopped}) {
            if (other != reason)
                QVERIFY2(!hasWaitedFor(result, stage, other),
                         qPrintable(QString::number(int(other))));
        }
    }

    void aTerminal()
    {
        const Terminal terminal;
        if (terminal.name.isEmpty())
            QSKIP("no terminals here");
        const TestRun result = run(*m_engine, planOf({test::stage("cat", {terminal.name})}),
                                   endOnceSeen(0, WaitReason::Terminal));
        QVERIFY(result.ended);
        QVERIFY(hasWaitedFor(result, 0, WaitReason::Terminal));
    }

    void theReasonIsInTheTraceToo()
    {
        // This is asked of the shell, and of its child, which only the trace knows.
        const auto named = [](const TestRun &result, WaitReason reason, bool own) {
            for (const Task &task : result.record.trace().tasks()) {
                if (task.isOwn == own && !task.track.isEmpty() &&
                    task.track.last().end == SliceEnd::Blocked &&
                    task.track.last().reason == reason)
                    return true;
            }
            return false;
        };
        bool seen = false;
        const auto onNews = [&](EngineThread &engine, const TestRun &result) {
            seen = seen || (named(result, WaitReason::Child, true) &&
                            named(result, WaitReason::Timer, false));
            if (seen || (result.record.isStarted() && !result.record.observation().trace))
                engine.stopRun(StopKind::Kill);
        };
        const TestRun result =
            run(*m_engine, planOf({test::stage("sh", {"-c", "sleep 60; true"})}), onNews);
        QVERIFY(result.ended);
        if (!result.record.observation().trace)
            QSKIP("the scheduler's trace is not to be had here");
        QVERIFY(seen);
    }

    void aStoppedProcess()
    {
        const TestRun result =
            run(*m_engine, planOf({child({"stop"})}), [](EngineThread &engine, const TestRun &so) {
                if (so.record.isStarted() && isStopped(so))
                    engine.stopRun(StopKind::Kill);
            });
        QVERIFY(result.ended);
        const TaskTrack &track = trackOfFirst(result);
        if (!result.record.observation().trace)
            QSKIP("the scheduler's trace is not to be had here");
        bool seen = false;
        for (size_t i = 0; i < track.size(); ++i)
            seen = seen || track[i].reason == WaitReason::Stopped;
        QVERIFY(seen);
    }

private:
    static OnNews endOnceSeen(int stage, WaitReason reason)
    {
        return [stage, reason](EngineThread &engine, const TestRun &result) {
            if (result.record.isStarted() && hasWaitedFor(result, stage, reason))
                engine.stopRun(StopKind::Kill);
        };
    }

    static bool isStopped(const TestRun &result)
    {
        const ChunkedVector<SampleRun> &runs = result.record.samples().of({0, 0});
        return !runs.isEmpty() && runs.back().state == ProcessState(state::Stopped{}).index();
    }

    static const TaskTrack &trackOfFirst(const TestRun &result)
    {
        static const TaskTrack none;
        const int task = result.record.trace().taskOf({0, 0});
        return task < 0 ? none : result.record.trace().tasks()[size_t(task)].track;
    }

    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_waitreasons)
#include "tst_waitreasons.moc"
