#include "core/engine/Watchdog.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#define FORKSCOPE_RAW __attribute__((no_sanitize("address", "thread", "undefined")))

namespace forkscope {

namespace {

// A forked child of a program with threads may only use async-signal-safe calls: no allocation, so
// the set of groups is a bitmap over all pids (at most 2^22, PID_MAX_LIMIT of proc(5)) in memory
// that the kernel provides page by page.
constexpr long maxPid = 1L << 22;
constexpr size_t bitmapBytes = maxPid / 8;

FORKSCOPE_RAW void note(unsigned char *groups, pid_t message)
{
    const long pid = message < 0 ? -message : message;
    if (pid >= maxPid)
        return;
    const auto bit = static_cast<unsigned char>(1U << (pid % 8));
    if (message > 0)
        groups[pid / 8] = static_cast<unsigned char>(groups[pid / 8] | bit);
    else
        groups[pid / 8] = static_cast<unsigned char>(groups[pid / 8] & ~bit);
}

FORKSCOPE_RAW void endAll(const unsigned char *groups)
{
    for (long pid = 2; pid < maxPid; ++pid) {
        if (groups[pid / 8] & (1U << (pid % 8)))
            ::syscall(SYS_kill, -pid, SIGKILL);
    }
}

FORKSCOPE_RAW void closeOthers(int keep)
{
    if (keep > 0)
        ::syscall(SYS_close_range, 0U, unsigned(keep) - 1, 0U);
    ::syscall(SYS_close_range, unsigned(keep) + 1, ~0U, 0U);
}

[[noreturn]] FORKSCOPE_RAW void watch(int pipe)
{
    // Its own session: a terminal's Ctrl+C and hang-up, meant for us, must not end it.
    ::syscall(SYS_setsid);
    static const char name[] = "forkscope-watch";
    ::syscall(SYS_prctl, PR_SET_NAME, name, 0, 0, 0);
    closeOthers(pipe);
    auto *groups = reinterpret_cast<unsigned char *>(
        ::syscall(SYS_mmap, nullptr, bitmapBytes, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    for (;;) {
        pid_t messages[64];
        const long got = ::syscall(SYS_read, pipe, messages, sizeof messages);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        for (long i = 0; i < got / long(sizeof(pid_t)); ++i)
            note(groups, messages[i]);
    }
    endAll(groups);
    for (;;)
        ::syscall(SYS_exit_group, 0);
}

} // namespace

Watchdog::Watchdog()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return;
    Descriptor readEnd(ends[0]);
    Descriptor writeEnd(ends[1]);
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    // No handler of ours may run in it; it stays deaf to everything but SIGKILL.
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::syscall(SYS_close, writeEnd.get());
        watch(readEnd.get());
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (pid < 0)
        return;
    m_pid = pid;
    m_pipe = std::move(writeEnd);
}

Watchdog::~Watchdog()
{
    if (!isRunning())
        return;
    m_pipe.close();
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
}

void Watchdog::tell(pid_t message)
{
    if (!isRunning())
        return;
    // Smaller than PIPE_BUF: whole or not at all. SIGPIPE is ignored (Engine).
    while (::write(m_pipe.get(), &message, sizeof message) < 0 && errno == EINTR) { }
}

} // namespace forkscope
