#pragma once

#include "core/pipeline/StartError.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <optional>
#include <span>

namespace forkscope {

/// Why a child did not execute its program.
struct ChildFailure
{
    StartStep step = StartStep::Fork;
    int errnum = 0;
};

/// Everything a child does between its creation and its program. The parent prepares it, so that
/// becomeProgram() needs no memory of its own.
struct ChildSetup
{
    const char *path = nullptr;         ///< given to execve(2)
    char *const *arguments = nullptr;   ///< argv, null-terminated
    char *const *environment = nullptr; ///< envp, null-terminated
    const char *directory = nullptr;    ///< null: do not change it
    int standardInput = -1;             ///< these three become 0, 1 and 2; each must be at least 3
    int standardOutput = -1;
    int standardError = -1;
    pid_t group = 0;                           ///< process group to join; 0: lead a new one
    pid_t parent = 0;                          ///< must still be the parent
    std::span<const cpu_set_t> cores{};        ///< empty: all
    const rlimit *descriptorLimit = nullptr;   ///< RLIMIT_NOFILE to restore; null: do not change it
    unsigned long long changedSignals = ~0ULL; ///< to be reset to their defaults, see below
    /// Belongs to the parent, which reads it after the start.
    std::optional<ChildFailure> *failure = nullptr;
};

/// Returns the signals that are not at their default here, or may at any time not be: bit N − 1
/// stands for signal N. Resetting all 64 makes a start a tenth longer, because the parent waits for
/// the child meanwhile; so this is asked once per run, and only these are reset. Any thread.
unsigned long long changedSignals();

/// Executes the program, or stores the reason in `setup.failure` and exits with 127. Never returns.
/// It runs in the child on a stack that lies in the parent's memory (Qt clones with CLONE_VM) and
/// has 4096 bytes up to Qt 6.7, at least 8192 from 6.8 on. So it makes only raw system calls,
/// writes nothing but the failure to shared memory, and allocates nothing.
[[noreturn]] void becomeProgram(const ChildSetup &setup);

} // namespace forkscope
