#pragma once

#include "core/pipeline/StartError.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <optional>

namespace forkscope {

/// Why a child did not become its program.
struct ChildFailure
{
    StartStep step = StartStep::Fork;
    int errnum = 0;
};

/// Everything a child does between its creation and its program, prepared beforehand by the
/// parent, so that becomeProgram() needs no memory of its own.
struct ChildSetup
{
    const char *path = nullptr;         ///< given to execve(2)
    char *const *arguments = nullptr;   ///< argv, ends with null
    char *const *environment = nullptr; ///< envp, ends with null
    const char *directory = nullptr;    ///< null: stay
    int standardInput = -1;             ///< these three become 0, 1 and 2; each is at least 3
    int standardOutput = -1;
    int standardError = -1;
    pid_t group = 0;                           ///< process group to join; 0: lead a new one
    pid_t parent = 0;                          ///< who must still be there
    const cpu_set_t *cores = nullptr;          ///< null: all
    const rlimit *descriptorLimit = nullptr;   ///< RLIMIT_NOFILE to give back; null: leave
    unsigned long long changedSignals = ~0ULL; ///< to put back to their defaults, see below
    /// The parent's, which reads it after the start.
    std::optional<ChildFailure> *failure = nullptr;
};

/// Tells which signals are not, or may at any time not be, at their default here: bit N − 1 stands
/// for signal N. Resetting all 64 makes a start a tenth longer, because the parent waits for the
/// child meanwhile; so this is asked once a run, and only these are reset. Any thread.
unsigned long long changedSignals();

/// Becomes the program, or says why not in `setup.failure` and ends with 127. Never returns. It
/// runs in the child on a stack that lies in the parent's memory (Qt clones with CLONE_VM) and has
/// 4096 bytes up to Qt 6.7, at least 8192 from 6.8 on. So it makes raw system calls only, writes
/// nothing but the failure to memory that is shared, and allocates nothing.
[[noreturn]] void becomeProgram(const ChildSetup &setup);

} // namespace forkscope
