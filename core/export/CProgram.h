#pragma once

// The text of what a plan becomes in C, with slots for filled() in CodeTemplate.h; CCode.cpp says
// what comes in.

namespace forkscope::cProgram {

inline constexpr auto program = R"(@comments@
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { INSTANCES = @instances@, AT_ONCE = @atOnce@, STAGES = @stages@ };@oneAfterAnother@

struct chain {
    pid_t pids[STAGES];
    int statuses[STAGES];
    int running;           // processes that have not been waited for
    int begun, late, failed;
    int in, out;           // our ends of its pipes; -1: closed
    char *input, *output;
    size_t input_size, written, output_size;
    long long term_at, kill_at; // ms; 0: never
};

static struct chain chains[INSTANCES];

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static void close_end(int *end)
{
    if (*end >= 0)
        close(*end);
    *end = -1;
}
@helpers@

// Returns where a program is, by the PATH that it will have; NULL if it is nowhere. Relative and
// empty entries mean another directory each time: they are not searched.
static char *find_program(const char *name, char **variables)
{
    const char *path = "/bin:/usr/bin"; // where no PATH is set
    if (strchr(name, '/'))
        return strdup(name);
    for (char **each = variables; *each; ++each)
        path = strncmp(*each, "PATH=", 5) == 0 ? *each + 5 : path;
    for (int size; *path; path += size + (path[size] == ':')) {
        char *file;
        struct stat status;
        size = (int)strcspn(path, ":");
        if (asprintf(&file, "%.*s/%s", size, path, name) < 0)
            die("asprintf");
        if (*path == '/' && stat(file, &status) == 0 && S_ISREG(status.st_mode) &&
            (access(file, X_OK) == 0 || errno != EACCES))
            return file;
        free(file);
    }
    return NULL;
}

// Starts one stage in the process group `group` (0: one of its own). Its ends become its standard
// input and output; all others close by O_CLOEXEC.
static pid_t start_stage(char **words, char **variables, const char *directory, int in, int out,
                         pid_t group)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, 0);
    posix_spawn_file_actions_adddup2(&actions, out, 1);
    if (directory)
        posix_spawn_file_actions_addchdir_np(&actions, directory);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, group);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);

    pid_t pid;
    char *path = find_program(words[0], variables);
    int error = path ? posix_spawn(&pid, path, &actions, &attributes, words, variables) : ENOENT;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error)
        fprintf(stderr, "%s: %s\n", words[0],
                path ? strerror(error) : "not found as a program in PATH; only its absolute entries are searched");
    free(path);
    return error ? -1 : pid;
}

static void start_chain(struct chain *chain, int i)
{
    @startChain@
}

static void feed(struct chain *chain)
{
    ssize_t count = 0;
    if (chain->written < chain->input_size) {
        count = write(chain->in, chain->input + chain->written, chain->input_size - chain->written);
        if (count < 0 && errno == EAGAIN)
            return;
    }
    chain->written += count > 0 ? (size_t)count : 0;
    if (count < 0 || chain->written == chain->input_size)
        close_end(&chain->in);
}

static void collect(struct chain *chain)
{
    char piece[65536];
    ssize_t count = read(chain->out, piece, sizeof piece);
    if (count <= 0) {
        close_end(&chain->out);
        return;
    }
    chain->output = realloc(chain->output, chain->output_size + (size_t)count);
    memcpy(chain->output + chain->output_size, piece, (size_t)count);
    chain->output_size += (size_t)count;
}

static void reap(struct chain *chain)
{
    for (int stage = 0; stage < STAGES; ++stage) {
        if (chain->pids[stage] <= 0 ||
            waitpid(chain->pids[stage], &chain->statuses[stage], WNOHANG) == 0)
            continue;
        chain->pids[stage] = 0;
        --chain->running;
    }
}
@endIfLate@

static int succeeded(const struct chain *chain)
{
    int good = !chain->late && !chain->failed;
    @statuses@
    return good;
}

static int is_over(const struct chain *chain)
{
    return chain->begun && chain->running == 0 && chain->out < 0;
}

// One turn with a live chain: what its pipes have, and who has ended.
static void serve(struct chain *chain)
{
    struct pollfd ends[] = {{chain->out, POLLIN, 0}, {chain->in, POLLOUT, 0}};
    @writesThenReads@
    poll(ends, 2, 0);
    if (ends[0].fd >= 0 && ends[0].revents)
        collect(chain);
    if (ends[1].fd >= 0 && ends[1].revents)
        feed(chain);
    @neverWaits@
    reap(chain);
}

int main(void)
{
    @cores@
    signal(SIGPIPE, SIG_IGN); // who reads the input may leave before
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max; // two pipes for each chain
    setrlimit(RLIMIT_NOFILE, &files);
    int begun = 0, live = 0, printed = 0, all_good = 1;
    while (printed < INSTANCES) {
        for (; begun < INSTANCES && live < AT_ONCE; ++begun, ++live)
            start_chain(&chains[begun], begun);
        live = 0;
        for (int i = printed; i < begun; ++i) {
            if (is_over(&chains[i]))
                continue;
            @looksAtClock@
            serve(&chains[i]);
            live += @isLive@;
        }
        for (; printed < begun && is_over(&chains[printed]); ++printed) {
            fwrite(chains[printed].output, 1, chains[printed].output_size, stdout);
            all_good = all_good && succeeded(&chains[printed]);
            free(chains[printed].output);
        }
        struct timespec moment = {0, 1000000};
        nanosleep(&moment, NULL); // time between two looks
    }
    return fflush(stdout) == 0 && all_good ? 0 : 1;
}
)";

/// Where there is a time limit: SIGTERM at it, SIGKILL a while after.
inline constexpr auto endIfLate = R"(
static void send(struct chain *chain, pid_t group, int number)
{
    @send@
}

static void end_if_late(struct chain *chain, pid_t group)
{
    long long now = now_ms();
    if (chain->term_at && now >= chain->term_at) {
        chain->late = 1;
        chain->term_at = 0;
        @first@
    }
    if (chain->kill_at && now >= chain->kill_at) {
        chain->kill_at = 0;
        send(chain, group, SIGKILL);
    }
}
)";

inline constexpr auto sendToGroup = R"((void)chain;
kill(-group, number); // all of the group
)";

inline constexpr auto sendToChildren = R"((void)group;
// @mistake@
for (int stage = 0; stage < STAGES; ++stage) {
    if (chain->pids[stage] > 0)
        kill(chain->pids[stage], number);
}
)";

inline constexpr auto looksAtClock = R"(pid_t group = chains[i].pids[0];
for (int stage = 1; stage < STAGES && group <= 0; ++stage)
    group = chains[i].pids[stage] > 0 ? getpgid(chains[i].pids[stage]) : 0;
if (group > 0)
    end_if_late(&chains[i], group);
)";

inline constexpr auto neverWaits = R"(for (int i = 0; i < INSTANCES; ++i) {
    if (!chains[i].begun || chains[i].out >= 0)
        return; // @mistake@
}
)";

inline constexpr auto stage = R"({
    char *words[] = {@words@, NULL};
    @variables@
    if (pipe2(ends, O_CLOEXEC) != 0)
        die("pipe");
    chain->pids[@index@] = start_stage(words, variables, @directory@, input, ends[1], @group@);
    close(input);
    @close@
    input = ends[0];
}
)";

/// The input is written by ourselves, or opened.
inline constexpr auto writtenInput = R"(@data@
if (pipe2(ends, O_CLOEXEC) != 0)
    die("pipe");
int input = ends[0];
chain->in = ends[1];
fcntl(chain->in, F_SETFL, O_NONBLOCK);
)";

inline constexpr auto openedInput = R"(const char *path = @path@;
int input = open(path, O_RDONLY | O_CLOEXEC);
chain->in = -1;
if (input < 0) {
    perror(path);
    chain->failed = 1;
    chain->out = -1;
    return;
}
)";

inline constexpr auto startChain = R"(@unused@
chain->begun = 1;
int ends[2];
@input@
@stages@
chain->out = input;
for (int stage = 0; stage < STAGES; ++stage) {
    chain->failed = chain->failed || chain->pids[stage] < 0;
    chain->running += chain->pids[stage] > 0;
}
@limit@
)";

inline constexpr auto clock = R"(
static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}
)";

inline constexpr auto withVariables = R"(
// What is inherited, and on top of it or in its place what is added.
static char **with_variables(char **inherited, char **added)
{
    size_t count = 0, size = 1;
    for (char **each = inherited; *each; ++each)
        ++size;
    for (char **each = added; *each; ++each)
        ++size;
    char **result = calloc(size, sizeof *result);
    for (char **each = inherited; *each; ++each) {
        size_t name = strcspn(*each, "=") + 1;
        int replaced = 0;
        for (char **other = added; *other; ++other)
            replaced = replaced || strncmp(*each, *other, name) == 0;
        if (!replaced)
            result[count++] = *each;
    }
    for (char **each = added; *each; ++each)
        result[count++] = *each;
    return result;
}
)";

inline constexpr auto secret = R"(
// Set it before: it is not written down here.
static char *secret(const char *name)
{
    char *text, *value = getenv(name);
    if (!value || asprintf(&text, "%s=%s", name, value) < 0) {
        fprintf(stderr, "%s: secret: set it before\n", name);
        exit(1);
    }
    return text;
}
)";

inline constexpr auto withIndex = R"(
static char *with_index(const char *format, int i)
{
    char *text;
    if (asprintf(&text, format, i) < 0)
        die("asprintf");
    return text;
}
)";

inline constexpr auto randomBytes = R"(
static uint64_t split_mix(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

// The same bytes for the same seed, others for each i.
static char *random_bytes(size_t count, uint64_t seed, int i)
{
    uint64_t state = split_mix(&seed) ^ (uint64_t)i * 0xD1342543DE82EF95u, word = 0;
    state = split_mix(&state);
    char *bytes = malloc(count + 1);
    for (size_t at = 0; at < count; ++at, word >>= 8) {
        if (at % 8 == 0)
            word = split_mix(&state);
        bytes[at] = (char)(word & 255);
    }
    return bytes;
}
)";

inline constexpr auto freshRandomBytes = R"(
static char *random_bytes(size_t count)
{
    char *bytes = malloc(count + 1);
    FILE *source = fopen("/dev/urandom", "rb");
    if (!source || fread(bytes, 1, count, source) != count)
        die("/dev/urandom");
    fclose(source);
    return bytes;
}
)";

} // namespace forkscope::cProgram
