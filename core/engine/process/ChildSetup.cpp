#include "core/engine/process/ChildSetup.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace forkscope {

namespace {

// Raw calls are used because the C library's wrappers may be intercepted (sanitizers) or do more
// than the system call (sigaction, setpgid's cancellation points).
template<typename... Arguments> inline long call(long number, Arguments... arguments)
{
    return ::syscall(number, arguments...);
}

[[noreturn]] void fail(const ChildSetup &setup, StartStep step)
{
    *setup.failure = ChildFailure{step, errno};
    for (;;)
        call(SYS_exit_group, 127);
}

// Ignored signals stay ignored over execve(2), so each is reset to its default. Our handlers must
// not run in the child, so this comes before signals are unblocked. The kernel's sigaction is never
// larger than 64 bytes, and all zero means SIG_DFL on every architecture.
void resetSignals(unsigned long long changed)
{
    static const unsigned long defaultAction[8] = {};
    static const unsigned long nothingBlocked[2] = {};
    constexpr size_t kernelSetBytes = 8;
    for (int signal = 1; signal <= 64; ++signal) {
        if ((changed >> (signal - 1) & 1U) != 0)
            call(SYS_rt_sigaction, signal, defaultAction, nullptr, kernelSetBytes);
    }
    call(SYS_rt_sigprocmask, SIG_SETMASK, nothingBlocked, nullptr, kernelSetBytes);
}

void takePlace(const ChildSetup &setup)
{
    if (call(SYS_setpgid, 0, setup.group) != 0)
        fail(setup, StartStep::Fork);
    if (!setup.cores.empty() &&
        call(SYS_sched_setaffinity, 0, setup.cores.size_bytes(), setup.cores.data()) < 0)
        fail(setup, StartStep::Fork);
    if (setup.descriptorLimit)
        call(SYS_prlimit64, 0, RLIMIT_NOFILE, setup.descriptorLimit, nullptr);
    call(SYS_prctl, PR_SET_PDEATHSIG, long(SIGKILL), 0L, 0L, 0L);
    // The parent may have died before the line above.
    if (call(SYS_getppid) != setup.parent)
        call(SYS_exit_group, 127);
}

void placeDescriptors(const ChildSetup &setup)
{
    if (call(SYS_dup3, setup.standardInput, 0, 0) < 0 ||
        call(SYS_dup3, setup.standardOutput, 1, 0) < 0 ||
        call(SYS_dup3, setup.standardError, 2, 0) < 0)
        fail(setup, StartStep::Fork);
    // For descriptors that others opened without O_CLOEXEC; Qt's own pipe must stay open until
    // exec. Kernels before 5.11 do not know the flag; there ours are closed all the same.
    call(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
}

} // namespace

unsigned long long changedSignals()
{
    unsigned long long changed = 0;
    for (int signal = 1; signal <= 64; ++signal) {
        struct sigaction action = {};
        // Qt ignores SIGPIPE and may handle SIGCHLD at any time. Two signals are the C library's
        // own, and sigaction does not report them (nptl(7)).
        const bool mayChange = signal == SIGPIPE || signal == SIGCHLD;
        if (mayChange || ::sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL)
            changed |= 1ULL << (signal - 1);
    }
    return changed;
}

void becomeProgram(const ChildSetup &setup)
{
    takePlace(setup);
    if (setup.directory && call(SYS_chdir, setup.directory) != 0)
        fail(setup, StartStep::Chdir);
    placeDescriptors(setup);
    resetSignals(setup.changedSignals);
    call(SYS_execve, setup.path, setup.arguments, setup.environment);
    fail(setup, StartStep::Exec);
}

} // namespace forkscope
