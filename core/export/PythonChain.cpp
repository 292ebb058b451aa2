#include "core/export/PythonChain.h"

#include "core/export/CodeParts.h"
#include "core/export/CodeTemplate.h"
#include "core/export/PythonLiteral.h"
#include "core/export/PythonProgram.h"

#include <QtCore/QByteArrayList>

#include <algorithm>
#include <climits>

namespace forkscope {

namespace {

// Fits into any pipe at once, so a parent may write it before anything else.
constexpr qint64 smallInput = 4096;

bool hasSmallInput(const Input &input)
{
    if (const auto *text = std::get_if<TextInput>(&input))
        return text->text.size() <= smallInput / 8;
    if (const auto *bytes = std::get_if<BytesInput>(&input))
        return bytes->bytes.size() <= smallInput;
    if (const auto *random = std::get_if<RandomInput>(&input))
        return random->count <= smallInput;
    return true;
}

bool changesEnvironment(const Stage &stage)
{
    return !stage.environment.isEmpty() || !stage.inheritEnvironment;
}

} // namespace

PythonOrder pythonOrderOf(const Plan &plan)
{
    const RunSettings &run = plan.run;
    if (run.instances == 1)
        return PythonOrder::One;
    if (widthOf(run) == 1)
        return PythonOrder::InTurn;
    const bool isQuick = timeLimitMs(run) == 0 &&
                         (makes(run, Mistake::NeverWaits) || hasSmallInput(plan.pipeline.input));
    return isQuick && widthOf(run) == run.instances ? PythonOrder::AllFirst : PythonOrder::InPool;
}

PythonChain::PythonChain(const Plan &plan, PythonDraft *draft)
    : m_run(plan.run), m_pipeline(plan.pipeline), m_order(pythonOrderOf(plan)),
      m_limit(timeLimitMs(plan.run)), m_draft(*draft),
      m_neverWaits(draft->makes(Mistake::NeverWaits, m_limit == 0)),
      m_writesFirst(draft->makes(Mistake::WritesThenReads, hasWrittenInput(plan.pipeline)))
{
}

/// Returns whether data is passed by communicate(), which both writes and reads.
bool PythonChain::communicatesData() const
{
    return hasWrittenInput(m_pipeline) && !isChain() && m_order != PythonOrder::AllFirst &&
           !m_writesFirst && !m_neverWaits;
}

QByteArray PythonChain::randomData(const RandomInput &random)
{
    const QByteArray count = QByteArray::number(random.count);
    if (!random.seed) {
        m_draft.imports("os");
        return "os.urandom(" + count + ')';
    }
    m_draft.needs(pythonProgram::randomBytes);
    return "random_bytes(" + count + ", " + QByteArray::number(*random.seed) +
           (m_order == PythonOrder::One ? ", 0)" : ", i)");
}

QByteArray PythonChain::data()
{
    if (const auto *random = std::get_if<RandomInput>(&m_pipeline.input))
        return randomData(*random);
    if (const auto *bytes = std::get_if<BytesInput>(&m_pipeline.input))
        return pythonBytes(bytes->bytes);
    const QByteArray text = std::get<TextInput>(m_pipeline.input).text;
    const QList<QByteArray> parts = partsAroundIndex(text, m_run.placeholders);
    const bool isAscii = std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
    if (parts.size() == 1 && isAscii)
        return pythonBytes(parts.front());
    const QByteArray value = pythonWithIndex(text, m_run.placeholders);
    return value.startsWith('b') ? value : value + ".encode(\"utf-8\")";
}

QByteArray PythonChain::environment(const Stage &stage)
{
    m_draft.imports("os");
    QByteArray text = stage.inheritEnvironment ? "env = os.environ.copy()\n" : "env = {}\n";
    for (const Variable &variable : stage.environment) {
        QByteArray key = pythonLiteral(variable.name);
        if (key.startsWith('b'))
            key = "os.fsdecode(" + key + ')';
        text += "env[" + key + "] = ";
        text += variable.secret ? "os.environ[" + key + "]  # secret: set it before\n"
                                : pythonLiteral(variable.value) + '\n';
    }
    return text;
}

QByteArray PythonChain::words(const Stage &stage) const
{
    QByteArray text = '[' + pythonLiteral(stage.program);
    for (const QByteArray &argument : stage.arguments)
        text += ", " + pythonWithIndex(argument, m_run.placeholders);
    return text + ']';
}

QByteArray PythonChain::standardInput(int stage, bool keepsEnds) const
{
    if (stage > 0)
        return keepsEnds ? "read_end" : "procs[-1].stdout";
    if (std::holds_alternative<NoInput>(m_pipeline.input))
        return "subprocess.DEVNULL";
    if (hasWrittenInput(m_pipeline))
        return "subprocess.PIPE";
    return "open(" +
           pythonWithIndex(inputPathOf(m_pipeline, m_run.placeholders), m_run.placeholders) +
           ", \"rb\")";
}

/// Returns the option that says where the program is.
QByteArray PythonChain::found(const Stage &stage)
{
    m_draft.imports("os");
    m_draft.needs(pythonProgram::find);
    return "executable=find(" + pythonLiteral(stage.program) +
           (changesEnvironment(stage) ? ", env)" : ")");
}

QByteArray PythonChain::process(int stage, bool keepsEnds)
{
    const Stage &each = m_pipeline.stages[stage];
    const bool last = stage + 1 == int(m_pipeline.stages.size());
    const QByteArray out = keepsEnds && !last ? "write_end" : "subprocess.PIPE";
    QList<QByteArray> options{words(each), "stdin=" + standardInput(stage, keepsEnds),
                              "stdout=" + out};
    if (!each.program.contains('/'))
        options.insert(1, found(each));
    if (changesEnvironment(each))
        options.append("env=env");
    if (!each.workingDirectory.isEmpty())
        options.append("cwd=" + pythonLiteral(each.workingDirectory));
    if (m_limit > 0)
        options.append(stage == 0 ? "process_group=0" : "process_group=procs[0].pid");
    const QByteArray head =
        isChain() ? "procs.append(subprocess.Popen(" : "proc = subprocess.Popen(";
    const QByteArray indent = isChain() ? "\n    " : '\n' + QByteArray(head.size(), ' ');
    return head + (isChain() ? indent : QByteArray()) + options.join(',' + indent) +
           (isChain() ? "))\n" : ")\n");
}

QByteArray PythonChain::start()
{
    const bool keepsEnds = m_draft.makes(Mistake::KeepsWriteEnd, isChain());
    const bool readsItself = m_draft.makes(Mistake::ReadsOutputItself, isChain() && !keepsEnds);
    QByteArray text = isChain() ? "procs = []\n" : "";
    for (int stage = 0; stage < int(m_pipeline.stages.size()); ++stage) {
        const Stage &each = m_pipeline.stages[stage];
        const bool last = stage + 1 == int(m_pipeline.stages.size());
        if (changesEnvironment(each))
            text += environment(each);
        if (keepsEnds && !last) {
            m_draft.imports("os");
            text += "next_end, write_end = os.pipe()\n";
        }
        text += process(stage, keepsEnds);
        if (keepsEnds && stage > 0)
            text += "os.close(read_end)\n";
        if (keepsEnds && !last)
            text += "read_end = next_end  # and os.close(write_end) is missing\n" +
                    pythonComment(Mistake::KeepsWriteEnd);
        if (!keepsEnds && !readsItself && stage > 0)
            text += "procs[-2].stdout.close()  # so that only its reader has it\n";
    }
    if (hasWrittenInput(m_pipeline) && !communicatesData())
        text += feeding();
    if (readsItself)
        text += pythonComment(Mistake::ReadsOutputItself) +
                "for proc in procs[:-1]:\n    proc.communicate()\n";
    return text;
}

QByteArray PythonChain::feeding()
{
    m_draft.imports("contextlib");
    const QByteArray first = firstProcess();
    // communicate() would flush a file that is already closed.
    const bool communicates = !isChain() || m_draft.hasMade(Mistake::ReadsOutputItself);
    const QByteArray after =
        communicates ? first + ".stdin = None  # all is written\n" : QByteArray();
    const QByteArray arguments = first + ".stdin, " + data();
    m_draft.needs(pythonProgram::feed);
    if (m_writesFirst)
        return killTimer() + pythonComment(Mistake::WritesThenReads) + "feed(" + arguments + ")\n" +
               (m_limit > 0 ? "timer.cancel()\n" : "") + after;
    if (hasSmallInput(m_pipeline.input))
        return "feed(" + arguments + ")\n" + after;
    m_draft.imports("threading");
    return "threading.Thread(target=feed, args=[" + arguments + "]).start()\n" + after;
}

QByteArray PythonChain::killTimer()
{
    if (m_limit == 0)
        return {};
    for (const char *module : {"threading", "os", "signal"})
        m_draft.imports(module);
    return filled(pythonProgram::killTimer,
                  {{"limit", secondsOf(m_limit)}, {"first", firstProcess()}});
}

QByteArray PythonChain::readAll(const QByteArray &timeout, const QByteArray &input)
{
    const QByteArray limit = timeout.isEmpty() ? timeout : "timeout=" + timeout;
    const bool isLong = !timeout.isEmpty() && std::max(m_limit, m_run.killAfterMs) > INT_MAX;
    if (isLong) {
        m_draft.imports("time");
        m_draft.needs(pythonProgram::communicate);
    }
    QByteArrayList arguments{input, limit};
    if (isLong)
        arguments.prepend(lastProcess());
    arguments.removeAll(QByteArray());
    return "out, _ = " + (isLong ? QByteArray() : lastProcess() + '.') + "communicate(" +
           arguments.join(", ") + ")\n" +
           (isChain() ? forEachProcess("wait(" + limit + ')') : QByteArray());
}

QByteArray PythonChain::forEachProcess(const QByteArray &call) const
{
    return isChain() ? "for proc in procs:\n    proc." + call + '\n' : "proc." + call + '\n';
}

QByteArray PythonChain::signalling(const QByteArray &signal)
{
    m_draft.imports("signal");
    if (m_draft.makes(Mistake::KillsOnlyChild))
        return pythonComment(Mistake::KillsOnlyChild) +
               forEachProcess(signal == "SIGTERM" ? "terminate()" : "kill()");
    m_draft.imports("os");
    return "os.killpg(" + firstProcess() + ".pid, signal." + signal + ")  # the whole group\n";
}

QByteArray PythonChain::finish()
{
    const QByteArray input = communicatesData() ? data() : QByteArray();
    if (m_neverWaits)
        return pythonComment(Mistake::NeverWaits) + "out = " + lastProcess() + ".stdout.read()\n";
    return m_limit == 0 ? readAll({}, input) : finishInTime(input);
}

QByteArray PythonChain::finishInTime(const QByteArray &input)
{
    QByteArray timeout = secondsOf(m_limit);
    QByteArray deadline;
    if (isChain()) {
        m_draft.imports("time");
        deadline = "deadline = time.monotonic() + " + timeout + '\n';
        timeout = "deadline - time.monotonic()";
    }
    QByteArray end = signalling("SIGKILL") + readAll({}, {});
    if (m_run.killAfterMs > 0)
        end = filled(pythonProgram::terminateThenKill,
                     {{"terminate", signalling("SIGTERM")},
                      {"read", readAll(secondsOf(m_run.killAfterMs), {})},
                      {"kill", end}});
    return filled(pythonProgram::finishInTime,
                  {{"deadline", deadline}, {"read", readAll(timeout, input)}, {"end", end}});
}

QByteArray PythonChain::succeeded()
{
    const QByteArray inTime = m_limit > 0 ? "in_time and " : "";
    if (m_draft.makes(Mistake::IgnoresStatus, isChain()))
        return inTime + "procs[-1].returncode == 0";
    return inTime +
           (isChain() ? "all(proc.returncode == 0 for proc in procs)" : "proc.returncode == 0");
}

} // namespace forkscope
