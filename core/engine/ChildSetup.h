#pragma once

#include "core/pipeline/StartError.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <optional>

namespace forkscope {

/// Everything a child does between its creation and its program, prepared beforehand by the
/// parent, so that becomeProgram() needs no memory of its own.
struct ChildSetup
{
    const char *path = nullptr;        ///< given to execve(2)
    char *const *arguments = nullptr;  ///< argv, ends with null
    char *const *environment = nullptr;///< envp, ends with null
    const char *directory = nullptr;   ///< null: stay
    int standardInput = -1;            ///< these three become 0, 1 and 2; each is at least 3
    int standardOutput = -1;
    int standardError = -1;
    pid_t group = 0;                   ///< process group to join; 0: lead a new one
    pid_t parent = 0;                  ///< who must still be there
    const cpu_set_t *cores = nullptr;  ///< null: all
    const rlimit *descriptorLimit = nullptr; ///< RLIMIT_NOFILE to give back; null: leave
    unsigned long long changedSignals = ~0ULL; ///< to put back to their defaults, see below
    int errorPipe = -1;                ///< where a failure is written; O_CLOEXEC
};

/// What becomeProgram() writes into the error pipe.
struct ChildFailure
{
    int step = 0; ///< a StartStep
    int errnum = 0;
};

/// The signals whose disposition here is not, or may at any time not be, the default: bit N − 1 for
/// signal N. To ask for all 64 costs what to reset them all does, and a child would have to do that
/// while its parent waits for it; so it is asked once a run. Any thread.
unsigned long long changedSignals();

/// Becomes the program, or writes a ChildFailure and ends with 127. Never returns. Runs in the
/// child on a stack that lies in the parent's memory (Qt clones with CLONE_VM) and has 4096 bytes
/// up to Qt 6.7, at least 8192 from 6.8 on:
/// raw system calls only, nothing is written to shared memory, nothing is allocated.
[[noreturn]] void becomeProgram(const ChildSetup &setup);

} // namespace forkscope
