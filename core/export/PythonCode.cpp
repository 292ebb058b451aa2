#include "core/export/PythonCode.h"

#include "core/export/CodeParts.h"

#include <algorithm>

namespace forkscope {

namespace {

// What fits into any pipe at once, so that a parent may write it before it does anything else.
constexpr qint64 smallInput = 4096;
// More chains at the same time may need more open files than a process usually may have.
constexpr int manyChains = 200;

constexpr auto randomFunctions = R"(

def split_mix(state):
    """One step of SplitMix64: the next state and 64 random bits."""
    mask = 2**64 - 1
    state = (state + 0x9E3779B97F4A7C15) & mask
    z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return state, z ^ (z >> 31)


def random_bytes(count, seed, i):
    """The same bytes for the same seed, others for each i."""
    _, start = split_mix(seed)
    _, state = split_mix(start ^ ((i * 0xD1342543DE82EF95) & (2**64 - 1)))
    words = []
    for _ in range(0, count, 8):
        state, word = split_mix(state)
        words.append(word.to_bytes(8, "little"))
    return b"".join(words)[:count]
)";

constexpr auto feedFunction = R"(

def feed(stdin, data):
    """All of the input, and then its end. Who reads it may leave before."""
    with contextlib.suppress(BrokenPipeError), stdin:
        stdin.write(data)
)";

QByteArray escaped(const QByteArray &bytes, bool text)
{
    QByteArray result;
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            result += QByteArray("\\") + c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if ((c >= ' ' && c <= '~') || (text && uchar(c) >= 0x80))
            result += c;
        else
            result += "\\x" + QByteArray(1, c).toHex();
    }
    return result;
}

/// The program of one plan, piece by piece.
class Writer
{
public:
    explicit Writer(const Plan &plan)
        : m_plan(plan), m_run(plan.run), m_stages(plan.pipeline.stages)
    {
        m_limit = timeLimitMs(m_run);
        m_width = widthOf(m_run);
        m_neverWaits = made(Mistake::NeverWaits, m_limit == 0);
        m_writesFirst = made(Mistake::WritesThenReads, hasData());
        m_oneByOne = m_width == 1 && m_run.instances > 1;
        made(Mistake::OneAfterAnother, m_run.instances > 1);
        m_startsAll = m_run.instances > 1 && m_width == m_run.instances &&
                      (m_neverWaits || (m_limit == 0 && hasSmallInput()));
        m_pool = m_run.instances > 1 && !m_oneByOne && !m_startsAll;
        m_ownGroup = m_limit > 0;
        m_functions = m_run.instances > 1;
    }

    QByteArray write()
    {
        const QByteArray body = m_functions ? functions() : inlined();
        return nameComment(m_plan, "# ") + unmadeMistakes(m_plan, m_made, "# ") + imports() + body;
    }

private:
    bool made(Mistake mistake, bool possible)
    {
        if (!makes(m_run, mistake) || !possible)
            return false;
        m_made.append(mistake);
        return true;
    }

    [[nodiscard]] bool isChain() const { return m_stages.size() > 1; }

    [[nodiscard]] bool hasData() const
    {
        return !std::holds_alternative<NoInput>(m_plan.pipeline.input) &&
               !std::holds_alternative<FileInput>(m_plan.pipeline.input);
    }

    [[nodiscard]] bool hasSmallInput() const
    {
        const Input &input = m_plan.pipeline.input;
        if (const auto *text = std::get_if<TextInput>(&input))
            return text->text.size() <= smallInput / 8;
        if (const auto *bytes = std::get_if<BytesInput>(&input))
            return bytes->bytes.size() <= smallInput;
        if (const auto *random = std::get_if<RandomInput>(&input))
            return random->count <= smallInput;
        return true;
    }

    /// Data that goes in by communicate(), which both writes and reads.
    [[nodiscard]] bool communicatesData() const
    {
        return hasData() && !isChain() && !m_startsAll && !m_writesFirst;
    }

    void import(const QByteArray &module) { m_modules.append(module); }

    QByteArray imports()
    {
        import("subprocess");
        import("sys");
        std::ranges::sort(m_modules);
        QByteArray text;
        QByteArray last;
        for (const QByteArray &module : std::as_const(m_modules)) {
            if (module != last)
                text += "import " + module + '\n';
            last = module;
        }
        if (m_pool)
            text += "from concurrent.futures import ThreadPoolExecutor\n";
        return text + m_helpers + (m_helpers.isEmpty() && !m_functions ? "\n" : "\n\n");
    }

    /// A value that may hold the index.
    [[nodiscard]] QByteArray literal(const QByteArray &bytes, bool placeholders) const
    {
        const QList<QByteArray> parts = partsAroundIndex(bytes, placeholders);
        if (parts.size() == 1)
            return pythonLiteral(parts.front());
        QByteArray text;
        if (isPlainText(bytes)) {
            for (QByteArray part : parts)
                text += (text.isEmpty() ? "f\"" : "{i}") +
                        escaped(part, true).replace("{", "{{").replace("}", "}}");
            return text + '"';
        }
        for (QByteArray part : parts)
            text += (text.isEmpty() ? "b\"" : "%d") + escaped(part, false).replace("%", "%%");
        return text + "\" % i";
    }

    QByteArray data()
    {
        const Input &input = m_plan.pipeline.input;
        if (const auto *random = std::get_if<RandomInput>(&input)) {
            const QByteArray count = QByteArray::number(random->count);
            if (!random->seed) {
                import("os");
                return "os.urandom(" + count + ')';
            }
            m_helpers = randomFunctions;
            return "random_bytes(" + count + ", " + QByteArray::number(*random->seed) + ", " +
                   (m_functions ? "i" : "0") + ')';
        }
        if (const auto *bytes = std::get_if<BytesInput>(&input))
            return "b\"" + escaped(bytes->bytes, false) + '"';
        const QByteArray text = std::get<TextInput>(input).text;
        if (partsAroundIndex(text, m_run.placeholders).size() == 1) {
            const QByteArray plain = partsAroundIndex(text, m_run.placeholders).front();
            const bool ascii = std::ranges::all_of(plain, [](char c) { return uchar(c) < 0x80; });
            if (ascii || !isPlainText(plain))
                return "b\"" + escaped(plain, false) + '"';
            return pythonLiteral(plain) + ".encode(\"utf-8\")";
        }
        const QByteArray value = literal(text, true);
        return value.startsWith('f') ? value + ".encode(\"utf-8\")" : value;
    }

    QByteArray environment(const Stage &stage, const QByteArray &name)
    {
        import("os");
        QByteArray text = name + (stage.inheritEnvironment ? " = os.environ.copy()\n" : " = {}\n");
        for (const Variable &variable : stage.environment) {
            QByteArray key = pythonLiteral(variable.name);
            if (key.startsWith('b'))
                key = "os.fsdecode(" + key + ')';
            text += name + '[' + key + "] = ";
            text += variable.secret ? "os.environ[" + key + "]  # secret: set it before\n"
                                    : pythonLiteral(variable.value) + '\n';
        }
        return text;
    }

    QByteArray words(const Stage &stage)
    {
        QByteArray text = '[' + pythonLiteral(stage.program);
        for (const QByteArray &argument : stage.arguments)
            text += ", " + literal(argument, m_run.placeholders);
        return text + ']';
    }

    QByteArray standardInput(int stage, bool keepsEnds)
    {
        if (stage > 0)
            return keepsEnds ? "read_end" : "procs[-1].stdout";
        const Input &input = m_plan.pipeline.input;
        if (std::holds_alternative<NoInput>(input))
            return "subprocess.DEVNULL";
        if (!std::holds_alternative<FileInput>(input))
            return "subprocess.PIPE";
        return "open(" +
               literal(inputPathOf(m_plan.pipeline, m_run.placeholders), m_run.placeholders) +
               ", \"rb\")";
    }

    QByteArray process(int stage, bool keepsEnds)
    {
        const Stage &each = m_stages[stage];
        const bool last = stage + 1 == int(m_stages.size());
        const QByteArray out = keepsEnds && !last ? "write_end" : "subprocess.PIPE";
        QList<QByteArray> options{words(each), "stdin=" + standardInput(stage, keepsEnds),
                                  "stdout=" + out};
        if (!each.environment.isEmpty() || !each.inheritEnvironment)
            options.append("env=env");
        if (!each.workingDirectory.isEmpty())
            options.append("cwd=" + pythonLiteral(each.workingDirectory));
        if (m_ownGroup)
            options.append(stage == 0 ? "process_group=0" : "process_group=procs[0].pid");
        const QByteArray head =
            isChain() ? "procs.append(subprocess.Popen(" : "proc = subprocess.Popen(";
        const QByteArray indent = isChain() ? "\n    " : '\n' + QByteArray(head.size(), ' ');
        return head + (isChain() ? indent : QByteArray()) + options.join(',' + indent) +
               (isChain() ? "))\n" : ")\n");
    }

    QByteArray start()
    {
        const bool keepsEnds = made(Mistake::KeepsWriteEnd, isChain());
        const bool readsItself = made(Mistake::ReadsOutputItself, isChain() && !keepsEnds);
        QByteArray text = isChain() ? "procs = []\n" : "";
        for (int stage = 0; stage < int(m_stages.size()); ++stage) {
            const Stage &each = m_stages[stage];
            const bool last = stage + 1 == int(m_stages.size());
            if (!each.environment.isEmpty() || !each.inheritEnvironment)
                text += environment(each, "env");
            if (keepsEnds && !last) {
                import("os");
                text += "next_end, write_end = os.pipe()\n";
            }
            text += process(stage, keepsEnds);
            if (keepsEnds && stage > 0)
                text += "os.close(read_end)\n";
            if (keepsEnds && !last)
                text += "read_end = next_end  # and os.close(write_end) is missing\n# " +
                        mistakeComment(Mistake::KeepsWriteEnd) + '\n';
            if (!keepsEnds && !readsItself && stage > 0)
                text += "procs[-2].stdout.close()  # so that only its reader has it\n";
        }
        if (hasData() && !communicatesData())
            text += feeding();
        if (readsItself)
            text += "# " + mistakeComment(Mistake::ReadsOutputItself) +
                    "\nfor proc in procs[:-1]:\n    proc.communicate()\n";
        return text;
    }

    QByteArray feeding()
    {
        import("contextlib");
        m_needsFeed = true;
        const QByteArray first = isChain() ? "procs[0]" : "proc";
        // communicate() would flush what is closed already.
        const bool communicates = !isChain() || m_made.contains(Mistake::ReadsOutputItself);
        const QByteArray after =
            communicates ? first + ".stdin = None  # all is written\n" : QByteArray();
        if (m_writesFirst) {
            QByteArray text;
            if (m_limit > 0) {
                import("threading");
                import("os");
                import("signal");
                text = "timer = threading.Timer(" + secondsOf(m_limit) + ", os.killpg, [" + first +
                       ".pid, signal.SIGKILL])\ntimer.start()\n";
            }
            return text + "# " + mistakeComment(Mistake::WritesThenReads) + "\nfeed(" + first +
                   ".stdin, " + data() + ")\n" + (m_limit > 0 ? "timer.cancel()\n" : "") + after;
        }
        if (hasSmallInput())
            return "feed(" + first + ".stdin, " + data() + ")\n" + after;
        import("threading");
        return "threading.Thread(target=feed, args=[" + first + ".stdin, " + data() +
               "]).start()\n" + after;
    }

    QByteArray readAll(const QByteArray &timeout, const QByteArray &input)
    {
        QByteArray options = input;
        if (!timeout.isEmpty())
            options += QByteArray(options.isEmpty() ? "" : ", ") + "timeout=" + timeout;
        if (!isChain())
            return "out, _ = proc.communicate(" + options + ")\n";
        return "out, _ = procs[-1].communicate(" + options +
               ")\nfor proc in procs:\n    proc.wait(" +
               (timeout.isEmpty() ? QByteArray() : "timeout=" + timeout) + ")\n";
    }

    static QByteArray indented(const QByteArray &text)
    {
        QByteArray result;
        for (const QByteArray &line : text.split('\n'))
            result += line.isEmpty() ? line + '\n' : "    " + line + '\n';
        result.chop(1);
        return result;
    }

    QByteArray signalling(const QByteArray &signal)
    {
        import("signal");
        if (made(Mistake::KillsOnlyChild, true)) {
            const QByteArray call = signal == "SIGTERM" ? "proc.terminate()" : "proc.kill()";
            return "# " + mistakeComment(Mistake::KillsOnlyChild) + '\n' +
                   (isChain() ? "for proc in procs:\n    " + call + '\n' : call + '\n');
        }
        import("os");
        const QByteArray group = isChain() ? "procs[0].pid" : "proc.pid";
        return "os.killpg(" + group + ", signal." + signal + ")  # the whole group\n";
    }

    /// Until the end of the output and of every process; sets `out`, and `in_time` with a limit.
    QByteArray finish()
    {
        const QByteArray input = communicatesData() ? data() : QByteArray();
        if (m_neverWaits)
            return "# " + mistakeComment(Mistake::NeverWaits) +
                   (hasData() && communicatesData()
                        ? "\n" + QByteArray("feed(proc.stdin, ") + data() + ")"
                        : QByteArray()) +
                   "\nout = " + (isChain() ? "procs[-1]" : "proc") + ".stdout.read()\n";
        if (m_limit == 0)
            return readAll({}, input);
        QByteArray text = "in_time = True\n";
        QByteArray timeout = secondsOf(m_limit);
        if (isChain()) {
            import("time");
            text += "deadline = time.monotonic() + " + timeout + '\n';
            timeout = "deadline - time.monotonic()";
        }
        const QByteArray kill = signalling("SIGKILL") + readAll({}, {});
        text += "try:\n" + indented(readAll(timeout, input)) +
                "except subprocess.TimeoutExpired:\n" +
                indented("in_time = False\n" + (m_run.killAfterMs == 0 ? kill : ladder(kill)));
        return text;
    }

    QByteArray ladder(const QByteArray &kill)
    {
        return signalling("SIGTERM") + "try:\n" +
               indented(readAll(secondsOf(m_run.killAfterMs), {})) +
               "except subprocess.TimeoutExpired:\n" + indented(kill);
    }

    QByteArray succeeded()
    {
        QByteArray text;
        if (made(Mistake::IgnoresStatus, isChain()))
            text = "procs[-1].returncode == 0";
        else if (isChain())
            text = "all(proc.returncode == 0 for proc in procs)";
        else
            text = "proc.returncode == 0";
        return m_limit > 0 ? "in_time and " + text : text;
    }

    QByteArray statusComment() const
    {
        return m_made.contains(Mistake::IgnoresStatus)
                   ? "# " + mistakeComment(Mistake::IgnoresStatus) + '\n'
                   : QByteArray();
    }

    QByteArray cores()
    {
        if (m_run.cores.isEmpty())
            return {};
        import("os");
        QByteArray list;
        for (const int core : m_run.cores)
            list += (list.isEmpty() ? "" : ", ") + QByteArray::number(core);
        return "os.sched_setaffinity(0, {" + list + "})  # children inherit it\n";
    }

    QByteArray helpers()
    {
        if (m_needsFeed)
            m_helpers += feedFunction;
        return {};
    }

    QByteArray inlined()
    {
        QByteArray text = cores();
        if (m_run.placeholders)
            text += "i = 0  # the instance's index\n";
        text += start() + finish() + "sys.stdout.buffer.write(out)\n";
        if (m_neverWaits)
            text += isChain() ? "for proc in procs:\n    proc.wait()  # at the very end\n"
                              : "proc.wait()  # at the very end\n";
        const QByteArray good = succeeded();
        text += statusComment() + "sys.exit(0 if " + good + " else 1)\n";
        helpers();
        return text;
    }

    QByteArray functions()
    {
        const QByteArray value = isChain() ? "procs" : "proc";
        const QByteArray count = QByteArray::number(m_run.instances);
        QByteArray text;
        QByteArray main = cores();
        if (m_width > manyChains) {
            import("resource");
            main += "hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]\n"
                    "resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # many pipes\n";
        }
        if (m_startsAll) {
            text = "def start(i):\n" + indented(start() + "return " + value + '\n') + "\n\n" +
                   "def finish(" + value + "):\n" +
                   indented(finish() + "sys.stdout.buffer.write(out)\n" +
                            (m_neverWaits ? QByteArray() : "return " + succeeded() + '\n')) +
                   "\n\n";
            main += "started = [start(i) for i in range(" + count + ")]  # all of them first\n";
            if (m_neverWaits)
                main += "for each in started:\n    finish(each)\nok = True\nfor " + value +
                        " in started:  # only now that nothing else is left\n" +
                        (isChain() ? "    for proc in procs:\n        proc.wait()\n"
                                   : "    proc.wait()\n") +
                        "    ok = " + succeeded() + " and ok\nsys.exit(0 if ok else 1)\n";
            else
                main += "results = [finish(each) for each in started]\n"
                        "sys.exit(0 if all(results) else 1)\n";
        } else {
            text = "def run(i):\n" +
                   indented(start() + finish() + "return out, " + succeeded() + '\n') + "\n\n";
            main += running(count);
        }
        helpers();
        return text + statusComment() + main;
    }

    QByteArray running(const QByteArray &count)
    {
        if (m_oneByOne) {
            const QByteArray comment = makes(m_run, Mistake::OneAfterAnother)
                                           ? "# " + mistakeComment(Mistake::OneAfterAnother) + '\n'
                                           : QByteArray();
            return "ok = True\n" + comment + "for i in range(" + count +
                   "):\n    out, good = run(i)\n    sys.stdout.buffer.write(out)\n"
                   "    ok = ok and good\nsys.exit(0 if ok else 1)\n";
        }
        return "ok = True\nwith ThreadPoolExecutor(max_workers=" + QByteArray::number(m_width) +
               ") as pool:\n    for out, good in pool.map(run, range(" + count +
               ")):\n        sys.stdout.buffer.write(out)\n        ok = ok and good\n"
               "sys.exit(0 if ok else 1)\n";
    }

    const Plan &m_plan;
    const RunSettings &m_run;
    const QList<Stage> &m_stages;
    QList<Mistake> m_made;
    QList<QByteArray> m_modules;
    QByteArray m_helpers;
    qint64 m_limit = 0;
    int m_width = 1;
    bool m_needsFeed = false;
    bool m_neverWaits = false;
    bool m_writesFirst = false;
    bool m_oneByOne = false;
    bool m_startsAll = false;
    bool m_pool = false;
    bool m_ownGroup = false;
    bool m_functions = false;
};

} // namespace

QByteArray pythonLiteral(const QByteArray &bytes)
{
    return isPlainText(bytes) ? '"' + escaped(bytes, true) + '"'
                              : "b\"" + escaped(bytes, false) + '"';
}

QByteArray pythonCode(const Plan &plan)
{
    return Writer(plan).write();
}

} // namespace forkscope
