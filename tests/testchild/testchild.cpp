// Plays every child of the tests: `testchild VERB ARGUMENT…`. Each verb is one small function.

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dirent.h>
#include <fstream>
#include <functional>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/seccomp.h>
#include <map>
#include <poll.h>
#include <sched.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Arguments = std::vector<std::string>;

long number(const Arguments &arguments, size_t index)
{
    return index < arguments.size() ? std::strtol(arguments[index].c_str(), nullptr, 10) : 0;
}

void writeAll(int fd, const std::string &bytes)
{
    size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = write(fd, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR)
            _exit(99);
        done += written > 0 ? size_t(written) : 0;
    }
}

[[noreturn]] void waitForEver()
{
    for (;;)
        pause();
}

int exitWith(const Arguments &arguments)
{
    return int(number(arguments, 0));
}

int endBySignal(const Arguments &arguments)
{
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    std::signal(int(number(arguments, 0)), SIG_DFL); // a sanitizer may handle SIGSEGV
    kill(getpid(), int(number(arguments, 0)));
    waitForEver();
}

/// Prints its arguments, each followed by a NUL.
int printArguments(const Arguments &arguments)
{
    for (const std::string &argument : arguments)
        writeAll(1, argument + std::string(1, '\0'));
    return 0;
}

/// Prints its whole environment, each entry followed by a NUL.
int printEnvironment(const Arguments &)
{
    for (char **entry = environ; *entry; ++entry)
        writeAll(1, std::string(*entry) + std::string(1, '\0'));
    return 0;
}

/// Writes N bytes to each output before it reads its input, so only a parent that serves all three
/// at once gets to the end. The exit code is 0 if the input had N bytes too.
int fillAllThree(const Arguments &arguments)
{
    const long bytes = number(arguments, 0);
    const std::string chunk(65536, 'x');
    for (long done = 0; done < bytes; done += long(chunk.size())) {
        writeAll(1, chunk);
        writeAll(2, chunk);
    }
    long got = 0;
    char buffer[65536];
    for (ssize_t n = 0; (n = read(0, buffer, sizeof buffer)) > 0;)
        got += n;
    return got == bytes ? 0 : 1;
}

/// Reads N bytes of its input, then ends.
int readSome(const Arguments &arguments)
{
    char byte = 0;
    for (long i = 0; i < number(arguments, 0); ++i) {
        if (read(0, &byte, 1) != 1)
            return 1;
    }
    return 0;
}

int ignoreSignal(const Arguments &arguments)
{
    std::signal(int(number(arguments, 0)), SIG_IGN);
    writeAll(1, "ignoring\n");
    waitForEver();
}

int stopItself(const Arguments &)
{
    writeAll(1, "stopping\n");
    raise(SIGSTOP);
    waitForEver();
}

/// Prints "pid group session".
int printIds(const Arguments &)
{
    std::printf("%d %d %d\n", getpid(), getpgrp(), getsid(0));
    return 0;
}

/// Prints the lines of /proc/self/status about blocked and ignored signals.
int printSignals(const Arguments &)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("SigBlk:") || line.starts_with("SigIgn:"))
            std::printf("%s\n", line.c_str());
    }
    return 0;
}

/// Prints the numbers of its open descriptors.
int printDescriptors(const Arguments &)
{
    DIR *directory = opendir("/proc/self/fd");
    if (!directory)
        return 1;
    while (const dirent *entry = readdir(directory)) {
        if (entry->d_name[0] != '.' && entry->d_name != std::to_string(dirfd(directory)))
            std::printf("%s ", entry->d_name);
    }
    closedir(directory);
    return 0;
}

int printCores(const Arguments &)
{
    cpu_set_t set;
    sched_getaffinity(0, sizeof set, &set);
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (CPU_ISSET(core, &set))
            std::printf("%d ", core);
    }
    return 0;
}

int printDescriptorLimit(const Arguments &)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    std::printf("%lu\n", static_cast<unsigned long>(limit.rlim_cur));
    return 0;
}

/// Leaves a child behind that writes TEXT to the same output after MS milliseconds.
int writeLater(const Arguments &arguments)
{
    if (fork() == 0) {
        usleep(useconds_t(number(arguments, 0)) * 1000);
        writeAll(1, arguments.at(1));
        _exit(0);
    }
    return 0;
}

/// Starts a grandchild that holds the outputs for ever, prints its pid, and then waits for ever
/// (`wait`) or ends (`end`). With `session` the grandchild leaves group and session; with `deaf` it
/// ignores SIGTERM.
int leaveGrandchild(const Arguments &arguments)
{
    const std::string then = arguments.empty() ? "end" : arguments[0];
    const std::string how = arguments.size() < 2 ? "" : arguments[1];
    const pid_t grandchild = fork();
    if (grandchild == 0) {
        if (how == "session")
            setsid();
        if (how == "deaf")
            std::signal(SIGTERM, SIG_IGN);
        waitForEver();
    }
    std::printf("%d\n", grandchild);
    std::fflush(stdout);
    if (then == "wait")
        waitForEver();
    return 0;
}

/// Returns the CPU time of this process so far, in ms.
long ownMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// Computes until it has used MS milliseconds of a core.
int spin(const Arguments &arguments)
{
    volatile unsigned counted = 0;
    while (ownMilliseconds() < number(arguments, 0)) {
        for (int i = 0; i < 10000; ++i)
            counted = counted + 1;
    }
    return 0;
}

/// Computes like spin, but offers its core to others all the time.
int yieldCore(const Arguments &arguments)
{
    while (ownMilliseconds() < number(arguments, 0)) {
        for (int i = 0; i < 100; ++i)
            sched_yield();
    }
    return 0;
}

long ownLeavings()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_nvcsw;
}

/// Leaves its core N times voluntarily, for a short time each. The kernel counts how often, since a
/// sleep may be over before it begins if the machine itself was taken away for a moment.
int nap(const Arguments &arguments)
{
    const timespec shortest{0, 20'000};
    for (const long end = ownLeavings() + number(arguments, 0); ownLeavings() < end;)
        nanosleep(&shortest, nullptr);
    return 0;
}

/// Starts N threads beside the first, which all end before it.
int runThreads(const Arguments &arguments)
{
    for (long i = 0; i < number(arguments, 0); ++i)
        std::thread([] { sched_yield(); }).join();
    return 0;
}

/// Writes to each of N MiB of memory.
int useMemory(const Arguments &arguments)
{
    const std::vector<char> memory(size_t(number(arguments, 0)) << 20, 'x');
    return memory.empty() || memory.back() == 'x' ? 0 : 1;
}

/// Waits until nobody can read its output any more, then writes to it and dies of SIGPIPE.
int outliveReader(const Arguments &)
{
    pollfd output{1, 0, 0};
    while (poll(&output, 1, -1) < 1 || (output.revents & POLLERR) == 0) {
    }
    writeAll(1, "late\n");
    return 0;
}

/// Waits until nobody can write to its input any more, then reads all of it. The exit code is 0 if
/// that was N bytes.
int readAtLast(const Arguments &arguments)
{
    pollfd input{0, 0, 0};
    while (poll(&input, 1, -1) < 1 || (input.revents & POLLHUP) == 0) {
    }
    long got = 0;
    char buffer[65536];
    for (ssize_t n = 0; (n = read(0, buffer, sizeof buffer)) > 0;)
        got += n;
    return got == number(arguments, 0) ? 0 : 1;
}

/// Waits for a lock that is never released.
int waitForLock(const Arguments &)
{
    int word = 0;
    for (;;)
        syscall(SYS_futex, &word, FUTEX_WAIT, 0, nullptr, nullptr, 0);
}

/// Reads a counter that is never increased.
int waitForCounter(const Arguments &)
{
    eventfd_t value = 0;
    eventfd_read(eventfd(0, 0), &value);
    return 1;
}

/// `elevate FILE` becomes root for good, if its file is root's and has the set-user-ID bit, writes
/// its pid to FILE, and waits for ever. Otherwise it says "no privileges".
int elevate(const Arguments &arguments)
{
    if (setresuid(0, 0, 0) != 0) {
        writeAll(1, "no privileges\n");
        return 1;
    }
    std::ofstream(arguments.at(0)) << getpid() << '\n' << std::flush;
    waitForEver();
}

/// `refuse NUMBER PROGRAM ARGUMENT…` becomes a program for which the system call NUMBER fails with
/// EPERM, as filters of old containers do (seccomp(2)).
int refuse(const Arguments &arguments)
{
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unsigned(number(arguments, 0)), 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{4, filter};
    std::vector<char *> command;
    for (size_t i = 1; i < arguments.size(); ++i)
        command.push_back(const_cast<char *>(arguments[i].c_str()));
    command.push_back(nullptr);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0)
        execvp(command[0], command.data());
    return 97;
}

} // namespace

int main(int argc, char **argv)
{
    const std::map<std::string, std::function<int(const Arguments &)>> verbs = {
        {"exit", exitWith},
        {"signal", endBySignal},
        {"arguments", printArguments},
        {"environment", printEnvironment},
        {"fill", fillAllThree},
        {"read", readSome},
        {"ignore", ignoreSignal},
        {"stop", stopItself},
        {"ids", printIds},
        {"signals", printSignals},
        {"descriptors", printDescriptors},
        {"cores", printCores},
        {"limit", printDescriptorLimit},
        {"later", writeLater},
        {"grandchild", leaveGrandchild},
        {"spin", spin},
        {"yield", yieldCore},
        {"nap", nap},
        {"threads", runThreads},
        {"memory", useMemory},
        {"outlive", outliveReader},
        {"last", readAtLast},
        {"lock", waitForLock},
        {"counter", waitForCounter},
        {"elevate", elevate},
        {"refuse", refuse},
    };
    const auto verb = verbs.find(argc > 1 ? argv[1] : "");
    if (verb == verbs.end()) {
        std::fprintf(stderr, "testchild: unknown verb\n");
        return 98;
    }
    return verb->second(Arguments(argv + 2, argv + argc));
}
