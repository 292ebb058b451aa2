// This is the least that a program in C can do: `spawn_peer N AT_ONCE PROGRAM ARGUMENT…` runs a
// program N times with posix_spawn, at most AT_ONCE at the same time, reads both outputs of each
// through pipes to their end and reaps it. With --times it prints each child's time in ns.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace {

struct Child
{
    pid_t pid = 0;
    std::array<int, 2> outputs{-1, -1};
    long long startedAt = 0;
};

long long now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

[[noreturn]] void fail(const char *what)
{
    std::perror(what);
    std::exit(2);
}

Child start(char **words)
{
    Child child;
    child.startedAt = now();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    std::array<int, 2> writeEnds{};
    for (int i = 0; i < 2; ++i) {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            fail("pipe2");
        child.outputs[size_t(i)] = ends[0];
        writeEnds[size_t(i)] = ends[1];
        posix_spawn_file_actions_adddup2(&actions, ends[1], i + 1);
    }
    const int error = posix_spawnp(&child.pid, words[0], &actions, nullptr, words, environ);
    if (error != 0) {
        errno = error;
        fail(words[0]);
    }
    posix_spawn_file_actions_destroy(&actions);
    for (const int end : writeEnds)
        close(end);
    return child;
}

/// Reads what is there, and closes the descriptor at the end of the file.
void readFrom(int *descriptor)
{
    static std::array<char, 65536> buffer;
    const ssize_t count = read(*descriptor, buffer.data(), buffer.size());
    if (count <= 0) {
        close(*descriptor);
        *descriptor = -1;
    }
}

void pollOnce(std::vector<Child> *children)
{
    std::vector<pollfd> waits;
    for (const Child &child : *children) {
        for (const int descriptor : child.outputs)
            waits.push_back({descriptor, POLLIN, 0}); // poll skips negative ones
    }
    poll(waits.data(), waits.size(), -1);
    size_t wait = 0;
    for (Child &child : *children) {
        for (int &descriptor : child.outputs) {
            if (waits[wait++].revents != 0)
                readFrom(&descriptor);
        }
    }
}

bool isOver(const Child &child, bool times)
{
    if (child.outputs[0] >= 0 || child.outputs[1] >= 0)
        return false;
    waitpid(child.pid, nullptr, 0);
    if (times)
        std::printf("%lld\n", now() - child.startedAt);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const bool times = argc > 1 && std::strcmp(argv[1], "--times") == 0;
    char **words = argv + (times ? 2 : 1);
    if (argc < (times ? 5 : 4)) {
        std::fprintf(stderr, "usage: spawn_peer [--times] N AT_ONCE PROGRAM ARGUMENT...\n");
        return 2;
    }
    const long count = std::strtol(words[0], nullptr, 10);
    const long atOnce = std::strtol(words[1], nullptr, 10);
    std::vector<Child> children;
    for (long started = 0; started < count || !children.empty();) {
        while (started < count && long(children.size()) < atOnce) {
            children.push_back(start(words + 2));
            ++started;
        }
        pollOnce(&children);
        std::erase_if(children, [times](const Child &child) { return isOver(child, times); });
    }
    return 0;
}
