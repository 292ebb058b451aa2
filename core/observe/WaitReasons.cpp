#include "core/observe/WaitReasons.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <sys/syscall.h>

namespace forkscope {

namespace {

struct Named
{
    const char *part; ///< a part of the name
    WaitReason reason;
};

// The first match counts. Looked up in the sources of Linux 5.15 to 6.12 and seen on running
// kernels. Parts are compared because a compiler adds endings (.isra.0, .constprop.0).
constexpr std::array<Named, 35> reasonNames{{
    {"pipe_write", WaitReason::PipeFull},
    {"pipe_wait_writable", WaitReason::PipeFull},
    {"pipe_read", WaitReason::PipeEmpty},
    {"pipe_wait_readable", WaitReason::PipeEmpty},
    {"wait_for_partner", WaitReason::PipeEmpty},
    {"nanosleep", WaitReason::Timer},
    {"common_nsleep", WaitReason::Timer},
    {"do_sigtimedwait", WaitReason::Timer},
    {"futex", WaitReason::Futex},        // before do_wait, as there is a futex_do_wait
    {"do_wait_intr", WaitReason::Other}, // an eventfd and others; not do_wait of wait4(2)
    {"do_wait", WaitReason::Child},
    {"kernel_wait4", WaitReason::Child},
    {"wait_for_vfork_done", WaitReason::Child},
    {"do_signal_stop", WaitReason::Stopped},
    {"ptrace_stop", WaitReason::Stopped},
    {"n_tty_read", WaitReason::Terminal},
    {"n_tty_write", WaitReason::Terminal},
    {"tty_", WaitReason::Terminal},
    {"wait_woken", WaitReason::Other}, // both terminals and sockets; the call tells more
    {"io_schedule", WaitReason::Disk},
    {"folio_wait", WaitReason::Disk},
    {"folio_lock", WaitReason::Disk},
    {"wait_on_page", WaitReason::Disk},
    {"lock_page", WaitReason::Disk},
    {"wait_on_buffer", WaitReason::Disk},
    {"blk_", WaitReason::Disk},
    {"bio_wait", WaitReason::Disk},
    {"submit_bio_wait", WaitReason::Disk},
    {"jbd2", WaitReason::Disk},
    {"ext4_", WaitReason::Disk},
    {"xfs_", WaitReason::Disk},
    {"btrfs_", WaitReason::Disk},
    {"nfs_", WaitReason::Disk},
    {"rpc_wait", WaitReason::Disk},
    {"balance_dirty_pages", WaitReason::Disk},
}};

bool isOneOf(long number, std::initializer_list<long> numbers)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool isWriting(long number)
{
    return isOneOf(number, {SYS_write, SYS_writev, SYS_pwrite64});
}

bool isReading(long number)
{
    return isOneOf(number, {SYS_read, SYS_readv, SYS_pread64});
}

bool isTimer(long number)
{
    return isOneOf(number, {SYS_nanosleep, SYS_clock_nanosleep});
}

} // namespace

std::optional<WaitReason> reasonOfWchan(QByteArrayView content)
{
    const QByteArrayView name = content.trimmed();
    if (name.isEmpty() || name == QByteArrayView("0"))
        return std::nullopt;
    for (const Named &known : reasonNames) {
        if (name.contains(QByteArrayView(known.part)))
            return known.reason;
    }
    return WaitReason::Other;
}

std::optional<WaitingCall> callOf(QByteArrayView content)
{
    const QByteArrayView line = content.trimmed();
    const qsizetype blank = line.indexOf(' ');
    if (blank <= 0)
        return std::nullopt; // "running"
    bool ok = false;
    const long number = line.first(blank).toByteArray().toLong(&ok);
    if (!ok || number < 0)
        return std::nullopt; // −1: in no system call
    if (isReading(number) || isWriting(number)) {
        const QByteArrayView rest = line.sliced(blank + 1);
        const qsizetype end = rest.indexOf(' ');
        const int descriptor = (end < 0 ? rest : rest.first(end)).toByteArray().toInt(&ok, 0);
        if (ok)
            return WaitingCall{WaitReason::Other, descriptor, isWriting(number)};
    }
    if (isTimer(number))
        return WaitingCall{WaitReason::Timer, -1, false};
    if (isOneOf(number, {SYS_wait4, SYS_waitid}))
        return WaitingCall{WaitReason::Child, -1, false};
    if (number == SYS_futex)
        return WaitingCall{WaitReason::Futex, -1, false};
    return WaitingCall{};
}

WaitReason reasonOfTransfer(QByteArrayView link, bool isWrite)
{
    if (link.startsWith(QByteArrayView("pipe:")))
        return isWrite ? WaitReason::PipeFull : WaitReason::PipeEmpty;
    if (link.startsWith(QByteArrayView("/dev/pts/")) ||
        link.startsWith(QByteArrayView("/dev/tty")) ||
        link.startsWith(QByteArrayView("/dev/console")) || link == QByteArrayView("/dev/ptmx"))
        return WaitReason::Terminal;
    if (link.startsWith('/'))
        return WaitReason::Disk;
    return WaitReason::Other;
}

} // namespace forkscope
