#include "core/engine/process/Watchdog.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace forkscope {

namespace {

// The forked child of a program with threads may use only async-signal-safe calls and cannot
// allocate. So the set of groups is a bitmap over all pids (at most 2^22, PID_MAX_LIMIT of
// proc(5)), of which the kernel provides only the pages in use.
constexpr long maxPid = 1L << 22;
constexpr size_t bitmapBytes = maxPid / 8;

unsigned char bitOf(pid_t pid)
{
    return static_cast<unsigned char>(1U << (pid % 8));
}

void endAll(const unsigned char *groups)
{
    for (long pid = 2; pid < maxPid; ++pid) {
        if (groups[pid / 8] & (1U << (pid % 8)))
            ::syscall(SYS_kill, -pid, SIGKILL);
    }
}

/// Closes descriptors of our own numbers, which are small: it is forked before anything runs.
void closeEach(int first, int last)
{
    for (int fd = first; fd <= last; ++fd)
        ::syscall(SYS_close, fd);
}

void closeOthers(int keep)
{
    constexpr int largest = 4096;
    if (keep > 0 && ::syscall(SYS_close_range, 0U, unsigned(keep) - 1, 0U) != 0)
        closeEach(0, keep - 1);
    if (::syscall(SYS_close_range, unsigned(keep) + 1, ~0U, 0U) != 0)
        closeEach(keep + 1, largest); // before Linux 5.9, or where a filter refuses it
}

[[noreturn]] void watch(int pipe, const unsigned char *groups)
{
    // It has its own session: a terminal's Ctrl+C and hang-up, meant for us, must not end it.
    ::syscall(SYS_setsid);
    static const char name[] = "forkscope-watch";
    ::syscall(SYS_prctl, PR_SET_NAME, name, 0, 0, 0);
    closeOthers(pipe);
    char nothing = 0;
    while (::syscall(SYS_read, pipe, &nothing, 1L) < 0 && errno == EINTR) {
    }
    endAll(groups);
    for (;;)
        ::syscall(SYS_exit_group, 0);
}

} // namespace

Watchdog::Watchdog()
{
    void *memory = ::mmap(nullptr, bitmapBytes, PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    int ends[2];
    if (memory == MAP_FAILED || ::pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_groups = static_cast<unsigned char *>(memory);
    Descriptor readEnd(ends[0]);
    Descriptor writeEnd(ends[1]);
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    // No handler of ours may run in it; it ignores everything but SIGKILL.
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::syscall(SYS_close, writeEnd.get());
        watch(readEnd.get(), m_groups);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (pid < 0)
        return;
    m_pid = pid;
    m_pipe = std::move(writeEnd);
}

Watchdog::~Watchdog()
{
    if (isRunning()) {
        m_pipe.close();
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    if (m_groups)
        ::munmap(m_groups, bitmapBytes);
}

void Watchdog::guard(pid_t group)
{
    if (m_groups && group < maxPid)
        m_groups[group / 8] = static_cast<unsigned char>(m_groups[group / 8] | bitOf(group));
}

void Watchdog::release(pid_t group)
{
    if (m_groups && group < maxPid)
        m_groups[group / 8] = static_cast<unsigned char>(m_groups[group / 8] & ~bitOf(group));
}

} // namespace forkscope
