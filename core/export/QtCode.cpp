#include "core/export/QtCode.h"

#include "core/export/CodeParts.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr auto headers = R"(#include <QtCore/QtCore>

#include <cstdio>
#include <functional>
#include <memory>
#include <vector>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 2) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
#error "This Qt forks and reaps every child at once, and only from 6.6 on it can be told not to."
#endif
)";

constexpr auto randomFunction = R"(
static quint64 splitMix(quint64 *state)
{
    quint64 z = (*state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

// The same bytes for the same seed, others for each index.
static QByteArray randomBytes(qsizetype count, quint64 seed, int index)
{
    quint64 state = splitMix(&seed) ^ (quint64(index) * 0xD1342543DE82EF95ULL);
    state = splitMix(&state);
    QByteArray bytes;
    while (bytes.size() < count) {
        const quint64 word = qToLittleEndian(splitMix(&state));
        bytes.append(reinterpret_cast<const char *>(&word), 8);
    }
    return bytes.left(count);
}
)";

constexpr auto freshRandomFunction = R"(
static QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}
)";

constexpr auto secretFunction = R"(
// Set it before: it is not written down here.
static QByteArray secret(const char *name)
{
    if (!qEnvironmentVariableIsSet(name))
        qFatal("%s: secret: set it before", name);
    return qgetenv(name);
}
)";

constexpr auto rawType = R"(
// QProcess turns words into text and back, which damages bytes that are no UTF-8. They are kept
// here, and the child executes them itself.
struct Raw
{
    QByteArray path, directory;
    QList<QByteArray> words, variables;
    std::vector<char *> argv, envp;

    Raw(QList<QByteArray> w, QList<QByteArray> added, bool inherits, QByteArray d)
        : directory(d), words(w), variables(added)
    {
        path = words[0].contains('/')
            ? words[0]
            : QFile::encodeName(QStandardPaths::findExecutable(QFile::decodeName(words[0])));
        for (char **each = environ; inherits && *each; ++each) {
            const QByteArray name = QByteArray(*each).split('=').first() + '=';
            if (std::none_of(added.begin(), added.end(),
                             [&](const QByteArray &other) { return other.startsWith(name); }))
                variables.append(*each);
        }
        for (QByteArray &each : words)
            argv.push_back(each.data());
        for (QByteArray &each : variables)
            envp.push_back(each.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
    }
};
)";

QByteArray indented(const QByteArray &text)
{
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += (line.isEmpty() ? QByteArray() : "    " + line) + '\n';
    result.chop(1);
    return result;
}

bool isUtf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toUtf8() == bytes && !bytes.contains("\xEF\xBF\xBD");
}

bool needsRaw(const Stage &stage)
{
    const bool words = isUtf8(stage.program) && isUtf8(stage.workingDirectory) &&
                       std::ranges::all_of(stage.arguments, isUtf8);
    return !words || !std::ranges::all_of(stage.environment, [](const Variable &variable) {
        return isUtf8(variable.name) && isUtf8(variable.value);
    });
}

/// The program of one plan, piece by piece.
class Writer
{
public:
    explicit Writer(const Plan &plan)
        : m_plan(plan), m_run(plan.run), m_stages(plan.pipeline.stages),
          m_limit(hasWrittenInput(plan.pipeline) && makes(plan.run, Mistake::WritesThenReads)
                      ? timeLimitMs(plan.run)
                      : plan.run.timeoutMs)
    {
    }

    QByteArray write()
    {
        const QByteArray body = chainClass() + startFunction() + mainFunction();
        const QByteArray width =
            "constexpr int instances = " + QByteArray::number(m_run.instances) +
            ";\nconstexpr int atOnce = " + QByteArray::number(widthOf(m_run)) + ";" +
            (made(Mistake::OneAfterAnother) ? " // " + mistakeComment(Mistake::OneAfterAnother)
                                            : QByteArray()) +
            '\n';
        return nameComment(m_plan, "// ") +
               "// Build: g++ -std=c++17 -fPIC -o chain FILE.cpp "
               "$(pkg-config --cflags --libs Qt6Core)\n" +
               unmadeMistakes(m_plan, m_made, "// ") + headers + '\n' + width + m_helpers + body;
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

    /// An expression for a QByteArray; with all its bytes where `sized`.
    QByteArray literal(const QByteArray &bytes, bool sized = false)
    {
        QByteArray text;
        for (const QByteArray &part : partsAroundIndex(bytes, m_run.placeholders)) {
            if (!text.isEmpty())
                text += " + QByteArray::number(index) + ";
            const QByteArray plain = cLiteral(part);
            text += sized ? "QByteArray(" + plain + ", " + QByteArray::number(part.size()) + ')'
                          : "QByteArray(" + plain + ')';
        }
        return text;
    }

    QByteArray words(const Stage &stage)
    {
        QByteArray text = "{" + cLiteral(stage.program);
        for (const QByteArray &argument : stage.arguments) {
            const auto parts = partsAroundIndex(argument, m_run.placeholders);
            text += ", " + (parts.size() == 1 ? cLiteral(parts.front()) : literal(argument));
        }
        return text + '}';
    }

    QByteArray value(const Variable &variable)
    {
        if (!variable.secret)
            return cLiteral(variable.value);
        helper(secretFunction);
        return "secret(" + cLiteral(variable.name) + ')';
    }

    /// What the child does before it is another program.
    [[nodiscard]] QByteArray inChild(const Stage &stage) const
    {
        return "    if (setpgid(0, pid_t(group)) != 0)\n        _exit(127);\n" +
               (&stage == &m_stages.last() ? QByteArray("    dup2(end, STDOUT_FILENO);\n")
                                           : QByteArray());
    }

    [[nodiscard]] QByteArray captured(const Stage &stage) const
    {
        return &stage == &m_stages.last() ? "group, end = ends[1]" : "group";
    }

    QByteArray rawStage(const Stage &stage)
    {
        helper(rawType);
        QByteArray added = "{";
        for (const Variable &variable : stage.environment) {
            added += (added.size() > 1 ? ", " : "") +
                     (variable.secret
                          ? "QByteArray(" + cLiteral(variable.name + '=') + ") + " + value(variable)
                          : "QByteArray(" + cLiteral(variable.name + '=' + variable.value) + ')');
        }
        return "auto raw = std::make_shared<Raw>(QList<QByteArray>" + words(stage) +
               ",\n    QList<QByteArray>" + added + "}, " +
               (stage.inheritEnvironment ? "true" : "false") + ", " +
               cLiteral(stage.workingDirectory) +
               ");\nstage->setProgram(QStringLiteral(\"/bin/true\")); // never reached\n"
               "stage->setChildProcessModifier([raw, " +
               captured(stage) + "] {\n" + inChild(stage) +
               "    if (raw->directory.isEmpty() || chdir(raw->directory.constData()) == 0)\n"
               "        execve(raw->path.constData(), raw->argv.data(), raw->envp.data());\n"
               "    _exit(127);\n});\n";
    }

    QByteArray textStage(const Stage &stage)
    {
        QByteArray text = "setCommand(stage, " + words(stage) + ");\n";
        if (!stage.environment.isEmpty() || !stage.inheritEnvironment) {
            text +=
                stage.inheritEnvironment
                    ? "QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();\n"
                    : "QProcessEnvironment environment;\n";
            for (const Variable &variable : stage.environment)
                text += "environment.insert(QString::fromUtf8(" + cLiteral(variable.name) +
                        "), QString::fromUtf8(" + value(variable) + "));\n";
            if (stage.environment.isEmpty())
                text +=
                    "environment.insert(QStringLiteral(\"_\"), QString()); // else it inherits\n";
            text += "stage->setProcessEnvironment(environment);\n";
        }
        if (!stage.workingDirectory.isEmpty())
            text += "stage->setWorkingDirectory(QString::fromUtf8(" +
                    cLiteral(stage.workingDirectory) + "));\n";
        return text + "stage->setChildProcessModifier([" + captured(stage) + "] {\n" +
               inChild(stage) + "});\n";
    }

    QByteArray input()
    {
        const Input &input = m_plan.pipeline.input;
        if (std::holds_alternative<NoInput>(input))
            return "stage->setStandardInputFile(QProcess::nullDevice());\n";
        if (std::holds_alternative<FileInput>(input))
            return "stage->setStandardInputFile(QFile::decodeName(" +
                   literal(inputPathOf(m_plan.pipeline, m_run.placeholders)) + "));\n";
        return {};
    }

    QByteArray data()
    {
        const Input &input = m_plan.pipeline.input;
        if (const auto *text = std::get_if<TextInput>(&input))
            return literal(text->text, true);
        if (const auto *bytes = std::get_if<BytesInput>(&input))
            return "QByteArray(" + cLiteral(bytes->bytes) + ", " +
                   QByteArray::number(bytes->bytes.size()) + ')';
        const auto *random = std::get_if<RandomInput>(&input);
        if (!random)
            return {};
        helper(random->seed ? randomFunction : freshRandomFunction);
        const QByteArray count = QByteArray::number(random->count);
        return random->seed
                   ? "randomBytes(" + count + ", " + QByteArray::number(*random->seed) + "u, index)"
                   : "randomBytes(" + count + ')';
    }

    QByteArray startFunction()
    {
        QByteArray text;
        for (int i = 0; i < int(m_stages.size()); ++i) {
            const Stage &each = m_stages[i];
            text += "{\n" +
                    indented(
                        "QProcess *stage = stages[" + QByteArray::number(i) + "];\n" +
                        (i == 0 ? input() : QByteArray()) +
                        (i + 1 < int(m_stages.size()) ? "stage->setStandardOutputProcess(stages[" +
                                                            QByteArray::number(i + 1) + "]);\n"
                                                      : QByteArray()) +
                        "const qint64 group = stages[0]->processId(); // 0: one of its own\n" +
                        (needsRaw(each) ? rawStage(each) : textStage(each)) + "stage->start();\n") +
                    "}\n";
        }
        text += "::close(ends[1]); // the last stage has it: else its end would never be seen\n";
        if (const QByteArray bytes = data(); !bytes.isEmpty())
            text += writing(bytes);
        text += "group = pid_t(stages[0]->processId());\n";
        if (m_limit > 0)
            text += "QTimer::singleShot(" + QByteArray::number(m_limit) +
                    ", this, [this] { endLate(); });\n";
        return "\nvoid Chain::startStages()\n{\n" + indented(text) + "}\n";
    }

    QByteArray writing(const QByteArray &bytes)
    {
        QByteArray text = "stages[0]->write(" + bytes + ");\nstages[0]->closeWriteChannel();\n";
        if (!made(Mistake::WritesThenReads))
            return text;
        return "// " + mistakeComment(Mistake::WritesThenReads) +
               "\nreader->setEnabled(false);\n"
               "connect(stages[0], &QProcess::bytesWritten, this,\n"
               "        [this] { reader->setEnabled(stages[0]->bytesToWrite() == 0); });\n" +
               text;
    }

    QByteArray endLate()
    {
        if (m_limit == 0)
            return {};
        const bool direct = made(Mistake::KillsOnlyChild);
        const auto send = [&](const QByteArray &signal) {
            if (!direct)
                return "::kill(-group, " + signal + "); // all of the group\n";
            return "for (QProcess *stage : stages) // " + mistakeComment(Mistake::KillsOnlyChild) +
                   "\n    stage->" + (signal == "SIGTERM" ? "terminate" : "kill") + "();\n";
        };
        QByteArray text = "if (isOver)\n    return;\nlate = true;\n";
        if (m_run.killAfterMs > 0)
            text += send("SIGTERM") + "QTimer::singleShot(" +
                    QByteArray::number(m_run.killAfterMs) +
                    ", this, [this] {\n    if (isOver)\n        return;\n" +
                    indented(send("SIGKILL")) + "});\n";
        else
            text += send("SIGKILL");
        text += "check(); // all may have ended but who has inherited the pipe\n";
        return "\n    void endLate()\n    {\n" + indented(indented(text)) + "    }\n";
    }

    QByteArray chainClass()
    {
        const QByteArray late = endLate();
        const bool ignores = made(Mistake::IgnoresStatus);
        return R"(
static void setCommand(QProcess *stage, const QList<QByteArray> &words)
{
    stage->setProgram(QString::fromUtf8(words.first()));
    QStringList arguments;
    for (const QByteArray &word : words.mid(1))
        arguments << QString::fromUtf8(word);
    stage->setArguments(arguments);
}

class Chain : public QObject
{
public:
    Chain(int i, std::function<void()> over) : index(i), tellOver(std::move(over)) {}

    void start()
    {
        for (int i = 0; i < )" +
               QByteArray::number(m_stages.size()) + R"(; ++i) {
            auto *stage = new QProcess(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
            // Else a child with a modifier is forked and reaped at once, also the leader of a group
            // that the others have still to join.
            stage->setUnixProcessParameters(QProcess::UnixProcessFlag::UseVFork);
#endif
            stage->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            stages.append(stage);
            connect(stage, &QProcess::finished, this, [this] { check(); });
            connect(stage, &QProcess::errorOccurred, this, [this, stage](auto error) {
                if (error != QProcess::FailedToStart)
                    return;
                std::fprintf(stderr, "%s\n", qPrintable(stage->errorString()));
                failed = true;
                QTimer::singleShot(0, this, [this] { check(); });
            });
        }
        // QProcess closes its pipe when the process has ended: what a process that outlives it
        // writes would be lost. So the last stage writes into a pipe of ours.
        if (pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe can be made");
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        reader = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
        connect(reader, &QSocketNotifier::activated, this, [this] { readOutput(); });
        startStages();
    }

    bool succeeded() const
    {
        if (failed || late)
            return false;
)" +
               (ignores
                    ? "        QProcess *stage = stages.last(); // " +
                          mistakeComment(Mistake::IgnoresStatus) +
                          "\n        return stage->exitStatus() == QProcess::NormalExit && "
                          "stage->exitCode() == 0;\n"
                    : QByteArray(
                          R"(        return std::all_of(stages.begin(), stages.end(), [](QProcess *stage) {
            return stage->exitStatus() == QProcess::NormalExit && stage->exitCode() == 0;
        });
)")) + R"(    }

    bool isOver = false;
    QByteArray output;

private:
    void startStages();

    void check()
    {
        for (QProcess *stage : stages) {
            if (isOver || stage->state() != QProcess::NotRunning)
                return;
        }
        if (late) // whoever has survived may hold the pipe
            while (readSome()) { }
        if (!late && !atEnd) {
            reader->setEnabled(true);
            return;
        }
        reader->setEnabled(false);
        ::close(ends[0]);
        isOver = true;
        tellOver();
    }

    bool readSome()
    {
        char buffer[65536];
        const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
        if (got > 0)
            output.append(buffer, got);
        atEnd = atEnd || got == 0;
        return got > 0;
    }

    void readOutput()
    {
        readSome();
        if (!atEnd)
            return;
        reader->setEnabled(false);
        check();
    }
)" + late + R"(
    int index;
    pid_t group = 0;
    bool failed = false, late = false, atEnd = false;
    int ends[2]; // of the output's pipe: ours, and the last stage's
    QSocketNotifier *reader = nullptr;
    QList<QProcess *> stages;
    std::function<void()> tellOver;
};
)";
    }

    QByteArray mainFunction()
    {
        QByteArray cores;
        for (const int core : m_run.cores)
            cores += "    CPU_SET(" + QByteArray::number(core) + ", &cores);\n";
        if (!cores.isEmpty())
            cores = "    cpu_set_t cores;\n    CPU_ZERO(&cores);\n" + cores +
                    "    sched_setaffinity(0, sizeof cores, &cores); // children inherit it\n";
        return R"(
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
)" + cores + R"(    std::vector<std::unique_ptr<Chain>> chains;
    int printed = 0, running = 0;
    bool allGood = true;
    std::function<void()> next = [&] {
        while (running < atOnce && int(chains.size()) < instances) {
            ++running;
            chains.push_back(std::make_unique<Chain>(int(chains.size()), [&] {
                --running;
                QTimer::singleShot(0, &application, next);
            }));
            chains.back()->start();
        }
        for (; printed < int(chains.size()) && chains[printed]->isOver; ++printed) {
            const QByteArray &output = chains[printed]->output;
            std::fwrite(output.constData(), 1, size_t(output.size()), stdout);
            allGood = allGood && chains[printed]->succeeded();
        }
        if (printed == instances)
            QCoreApplication::exit(std::fflush(stdout) == 0 && allGood ? 0 : 1);
    };
    QTimer::singleShot(0, &application, next);
    return QCoreApplication::exec();
}
)";
    }

    const Plan &m_plan;
    const RunSettings &m_run;
    const QList<Stage> &m_stages;
    qint64 m_limit;
    QList<Mistake> m_made;
    QByteArray m_helpers;
};

} // namespace

QByteArray qtCode(const Plan &plan)
{
    return Writer(plan).write();
}

} // namespace forkscope
