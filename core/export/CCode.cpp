#include "core/export/CCode.h"

#include "core/export/CodeParts.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr auto headers = R"(#define _GNU_SOURCE
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
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;
)";

constexpr auto chainType = R"(
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
)";

constexpr auto clockFunction = R"(
static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}
)";

constexpr auto environmentFunctions = R"(
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

constexpr auto secretFunction = R"(
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

constexpr auto indexFunction = R"(
static char *with_index(const char *format, int i)
{
    char *text;
    if (asprintf(&text, format, i) < 0)
        die("asprintf");
    return text;
}
)";

constexpr auto randomFunction = R"(
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

constexpr auto freshRandomFunction = R"(
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

constexpr auto startFunction = R"(
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

    char **own = environ;
    environ = variables; // the program is looked up in the PATH that it will have
    pid_t pid;
    int error = posix_spawnp(&pid, words[0], &actions, &attributes, words, variables);
    environ = own;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error == 0)
        return pid;
    fprintf(stderr, "%s: %s\n", words[0], strerror(error));
    return -1;
}
)";

constexpr auto loopFunctions = R"(
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
)";

QByteArray indented(const QByteArray &text)
{
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += (line.isEmpty() ? QByteArray() : "    " + line) + '\n';
    result.chop(1);
    return result;
}

/// The program of one plan, piece by piece.
class Writer
{
public:
    explicit Writer(const Plan &plan)
        : m_plan(plan), m_run(plan.run), m_stages(plan.pipeline.stages),
          m_limit(timeLimitMs(plan.run))
    {
    }

    QByteArray write()
    {
        const QByteArray body = QByteArray(startFunction) + startChain() + loopFunctions +
                                ending() + succeeded() + loop() + mainFunction();
        return nameComment(m_plan, "// ") + "// Build: cc -O2 -o chain FILE.c\n" +
               unmadeMistakes(m_plan, m_made, "// ") + headers +
               "\nenum { INSTANCES = " + QByteArray::number(m_run.instances) +
               ", AT_ONCE = " + QByteArray::number(widthOf(m_run)) +
               ", STAGES = " + QByteArray::number(m_stages.size()) + " };" +
               (made(Mistake::OneAfterAnother) ? " // " + mistakeComment(Mistake::OneAfterAnother)
                                               : QByteArray()) +
               '\n' + chainType + m_helpers + body;
    }

private:
    bool made(Mistake mistake)
    {
        if (!makes(m_run, mistake))
            return false;
        m_made.append(mistake);
        return true;
    }

    void helper(const QByteArray &text)
    {
        if (!m_helpers.contains(text))
            m_helpers += text;
    }

    QByteArray literal(const QByteArray &bytes)
    {
        const QList<QByteArray> parts = partsAroundIndex(bytes, m_run.placeholders);
        if (parts.size() == 1)
            return cLiteral(parts.front());
        helper(indexFunction);
        QByteArray format;
        for (QByteArray part : parts)
            format += part.replace("%", "%%") + "%1$d";
        format.chop(4);
        return "with_index(" + cLiteral(format) + ", i)";
    }

    QByteArray words(const Stage &stage)
    {
        QByteArray text = "char *words[] = {" + cLiteral(stage.program);
        for (const QByteArray &argument : stage.arguments)
            text += ", " + literal(argument);
        return text + ", NULL};\n";
    }

    QByteArray variables(const Stage &stage)
    {
        if (stage.environment.isEmpty() && stage.inheritEnvironment)
            return "char **variables = environ;\n";
        helper(environmentFunctions);
        QByteArray text = "char *added[] = {";
        for (const Variable &variable : stage.environment) {
            if (variable.secret)
                helper(secretFunction);
            text += variable.secret ? "secret(" + cLiteral(variable.name) + "), "
                                    : cLiteral(variable.name + '=' + variable.value) + ", ";
        }
        text += "NULL};\n";
        if (!stage.inheritEnvironment)
            text += "char *nothing[] = {NULL};\n";
        return text + "char **variables = with_variables(" +
               (stage.inheritEnvironment ? "environ" : "nothing") + ", added);\n";
    }

    [[nodiscard]] bool hasData() const
    {
        return !std::holds_alternative<NoInput>(m_plan.pipeline.input) &&
               !std::holds_alternative<FileInput>(m_plan.pipeline.input);
    }

    QByteArray pieces(const QByteArray &text)
    {
        QByteArray code = "FILE *stream = open_memstream(&chain->input, &chain->input_size);\n";
        bool first = true;
        for (const QByteArray &part : partsAroundIndex(text, m_run.placeholders)) {
            if (!first)
                code += "fprintf(stream, \"%d\", i);\n";
            first = false;
            if (!part.isEmpty())
                code += "fwrite(" + cLiteral(part) + ", 1, " + QByteArray::number(part.size()) +
                        ", stream);\n";
        }
        return code + "fclose(stream);\n";
    }

    QByteArray data()
    {
        const Input &input = m_plan.pipeline.input;
        if (const auto *text = std::get_if<TextInput>(&input))
            return pieces(text->text);
        if (const auto *bytes = std::get_if<BytesInput>(&input))
            return "chain->input = " + cLiteral(bytes->bytes) +
                   ";\nchain->input_size = " + QByteArray::number(bytes->bytes.size()) + ";\n";
        const auto &random = std::get<RandomInput>(input);
        const QByteArray count = QByteArray::number(random.count);
        helper(random.seed ? randomFunction : freshRandomFunction);
        return "chain->input = random_bytes(" + count +
               (random.seed ? ", " + QByteArray::number(*random.seed) + "u, i" : QByteArray()) +
               ");\nchain->input_size = " + count + ";\n";
    }

    QByteArray openInput()
    {
        if (hasData())
            return data() + "if (pipe2(ends, O_CLOEXEC) != 0)\n    die(\"pipe\");\n"
                            "int input = ends[0];\nchain->in = ends[1];\n"
                            "fcntl(chain->in, F_SETFL, O_NONBLOCK);\n";
        const QByteArray path = std::holds_alternative<NoInput>(m_plan.pipeline.input)
                                    ? QByteArray("\"/dev/null\"")
                                    : literal(inputPathOf(m_plan.pipeline, m_run.placeholders));
        return "const char *path = " + path +
               ";\nint input = open(path, O_RDONLY | O_CLOEXEC);\nchain->in = -1;\n"
               "if (input < 0) {\n    perror(path);\n    chain->failed = 1;\n"
               "    chain->out = -1;\n    return;\n}\n";
    }

    QByteArray stage(int index)
    {
        const Stage &each = m_stages[index];
        const bool last = index + 1 == int(m_stages.size());
        const QByteArray number = QByteArray::number(index);
        QByteArray text = words(each) + variables(each) +
                          "if (pipe2(ends, O_CLOEXEC) != 0)\n    die(\"pipe\");\nchain->pids[" +
                          number + "] = start_stage(words, variables, " +
                          (each.workingDirectory.isEmpty() ? QByteArray("NULL")
                                                           : cLiteral(each.workingDirectory)) +
                          ", input, ends[1], " +
                          (index == 0 ? "0" : "chain->pids[0] > 0 ? chain->pids[0] : 0") +
                          ");\nclose(input);\n";
        text +=
            !last && made(Mistake::KeepsWriteEnd)
                ? "// " + mistakeComment(Mistake::KeepsWriteEnd) + ": close(ends[1]) is missing\n"
                : "close(ends[1]); // the reader would never see the end\n";
        return "{\n" + indented(text + "input = ends[0];\n") + "}\n";
    }

    QByteArray startChain()
    {
        QByteArray text = "chain->begun = 1;\nint ends[2];\n" + openInput();
        for (int i = 0; i < int(m_stages.size()); ++i)
            text += stage(i);
        text += "chain->out = input;\n"
                "for (int stage = 0; stage < STAGES; ++stage) {\n"
                "    chain->failed = chain->failed || chain->pids[stage] < 0;\n"
                "    chain->running += chain->pids[stage] > 0;\n"
                "}\n";
        if (m_limit > 0) {
            helper(clockFunction);
            text += "chain->term_at = now_ms() + " + QByteArray::number(m_limit) + ";\n";
        }
        if (!text.contains(" i)"))
            text.prepend("(void)i;\n");
        return "\nstatic void start_chain(struct chain *chain, int i)\n{\n" + indented(text) +
               "}\n";
    }

    /// SIGTERM at the limit, SIGKILL a while after it.
    QByteArray ending()
    {
        if (m_limit == 0)
            return {};
        const bool direct = made(Mistake::KillsOnlyChild);
        QByteArray text = "\nstatic void send(struct chain *chain, pid_t group, int number)\n{\n";
        if (direct)
            text += "    (void)group;\n    // " + mistakeComment(Mistake::KillsOnlyChild) +
                    "\n    for (int stage = 0; stage < STAGES; ++stage) {\n"
                    "        if (chain->pids[stage] > 0)\n"
                    "            kill(chain->pids[stage], number);\n    }\n}\n";
        else
            text += "    (void)chain;\n    kill(-group, number); // all of the group\n}\n";
        text += "\nstatic void end_if_late(struct chain *chain, pid_t group)\n{\n"
                "    long long now = now_ms();\n"
                "    if (chain->term_at && now >= chain->term_at) {\n"
                "        chain->late = 1;\n        chain->term_at = 0;\n";
        if (m_run.killAfterMs > 0)
            text +=
                "        chain->kill_at = now + " + QByteArray::number(m_run.killAfterMs) +
                ";\n        send(chain, group, SIGTERM);\n        send(chain, group, SIGCONT);\n";
        else
            text += "        send(chain, group, SIGKILL);\n";
        return text +
               "    }\n    if (chain->kill_at && now >= chain->kill_at) {\n"
               "        chain->kill_at = 0;\n        send(chain, group, SIGKILL);\n    }\n}\n";
    }

    QByteArray succeeded()
    {
        QByteArray text = "\nstatic int succeeded(const struct chain *chain)\n{\n"
                          "    int good = !chain->late && !chain->failed;\n";
        if (made(Mistake::IgnoresStatus))
            text += "    // " + mistakeComment(Mistake::IgnoresStatus) +
                    "\n    good = good && chain->statuses[STAGES - 1] == 0;\n";
        else
            text += "    for (int stage = 0; stage < STAGES; ++stage)\n"
                    "        good = good && chain->statuses[stage] == 0;\n";
        return text + "    return good;\n}\n";
    }

    QByteArray loop()
    {
        QByteArray text =
            "\nstatic int is_over(const struct chain *chain)\n{\n"
            "    return chain->begun && chain->running == 0 && chain->out < 0;\n}\n"
            "\n// One turn with a live chain: what its pipes have, and who has ended.\n"
            "static void serve(struct chain *chain)\n{\n"
            "    struct pollfd ends[] = {{chain->out, POLLIN, 0}, "
            "{chain->in, POLLOUT, 0}};\n";
        if (made(Mistake::WritesThenReads))
            text += "    if (chain->in >= 0)\n        ends[0].fd = -1; // " +
                    mistakeComment(Mistake::WritesThenReads) + '\n';
        text += "    poll(ends, 2, 0);\n"
                "    if (ends[0].fd >= 0 && ends[0].revents)\n        collect(chain);\n"
                "    if (ends[1].fd >= 0 && ends[1].revents)\n        feed(chain);\n";
        if (made(Mistake::NeverWaits))
            text += "    for (int i = 0; i < INSTANCES; ++i) {\n"
                    "        if (!chains[i].begun || chains[i].out >= 0)\n"
                    "            return; // " +
                    mistakeComment(Mistake::NeverWaits) + "\n    }\n";
        return text + "    reap(chain);\n}\n";
    }

    QByteArray cores()
    {
        if (m_run.cores.isEmpty())
            return {};
        QByteArray text = "cpu_set_t cores;\nCPU_ZERO(&cores);\n";
        for (const int core : m_run.cores)
            text += "CPU_SET(" + QByteArray::number(core) + ", &cores);\n";
        return text + "sched_setaffinity(0, sizeof cores, &cores); // children inherit it\n";
    }

    QByteArray mainFunction()
    {
        const bool waits = !makes(m_run, Mistake::NeverWaits);
        QByteArray text = cores() +
                          "signal(SIGPIPE, SIG_IGN); // who reads the input may leave before\n"
                          "struct rlimit files;\ngetrlimit(RLIMIT_NOFILE, &files);\n"
                          "files.rlim_cur = files.rlim_max; // two pipes for each chain\n"
                          "setrlimit(RLIMIT_NOFILE, &files);\n"
                          "int begun = 0, live = 0, printed = 0, all_good = 1;\n"
                          "while (printed < INSTANCES) {\n"
                          "    for (; begun < INSTANCES && live < AT_ONCE; ++begun, ++live)\n"
                          "        start_chain(&chains[begun], begun);\n"
                          "    live = 0;\n"
                          "    for (int i = printed; i < begun; ++i) {\n"
                          "        if (is_over(&chains[i]))\n            continue;\n";
        if (m_limit > 0)
            text += "        pid_t group = chains[i].pids[0];\n"
                    "        for (int stage = 1; stage < STAGES && group <= 0; ++stage)\n"
                    "            group = chains[i].pids[stage] > 0 ? "
                    "getpgid(chains[i].pids[stage]) : 0;\n"
                    "        if (group > 0)\n            end_if_late(&chains[i], group);\n";
        text += "        serve(&chains[i]);\n        live += " +
                QByteArray(waits ? "!is_over(&chains[i])" : "chains[i].out >= 0") +
                ";\n    }\n"
                "    for (; printed < begun && is_over(&chains[printed]); ++printed) {\n"
                "        fwrite(chains[printed].output, 1, chains[printed].output_size, stdout);\n"
                "        all_good = all_good && succeeded(&chains[printed]);\n"
                "        free(chains[printed].output);\n    }\n"
                "    struct timespec moment = {0, 1000000};\n"
                "    nanosleep(&moment, NULL); // time between two looks\n"
                "}\n"
                "return fflush(stdout) == 0 && all_good ? 0 : 1;\n";
        return "\nint main(void)\n{\n" + indented(text) + "}\n";
    }

    const Plan &m_plan;
    const RunSettings &m_run;
    const QList<Stage> &m_stages;
    qint64 m_limit;
    QList<Mistake> m_made;
    QByteArray m_helpers;
};

} // namespace

QByteArray cCode(const Plan &plan)
{
    return Writer(plan).write();
}

} // namespace forkscope
