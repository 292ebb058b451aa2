#include "core/export/QtCode.h"

#include "core/export/CodeDraft.h"
#include "core/export/CodeParts.h"
#include "core/export/CodeTemplate.h"
#include "core/export/QtProgram.h"

#include <algorithm>
#include <climits>

namespace forkscope {

namespace {

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

/// Writes the variable parts of one plan's program.
class QtWriter
{
public:
    explicit QtWriter(const Plan &plan)
        : m_run(plan.run), m_pipeline(plan.pipeline),
          m_limit(hasWrittenInput(plan.pipeline) && makes(plan.run, Mistake::WritesThenReads)
                      ? timeLimitMs(plan.run)
                      : plan.run.timeoutMs),
          m_draft(plan)
    {
    }

    QByteArray write()
    {
        // Comments and helpers come last because they depend on all the rest.
        const QByteArray late = endLate();
        const QByteArray end = statuses();
        const QByteArray start = startStages();
        const QByteArray width = m_draft.note(Mistake::OneAfterAnother);
        return filled(
            qtProgram::program,
            {{"comments", m_draft.heading("// ", "// Build: g++ -std=c++17 -fPIC -o chain FILE.cpp "
                                                 "$(pkg-config --cflags --libs Qt6Core)\n")},
             {"instances", QByteArray::number(m_run.instances)},
             {"atOnce", QByteArray::number(widthOf(m_run))},
             {"oneAfterAnother", width},
             {"helpers", m_draft.helpers()},
             {"stages", QByteArray::number(m_pipeline.stages.size())},
             {"statuses", end},
             {"endLate", late},
             {"startStages", start},
             {"cores", cBoundToCores(m_run.cores)}});
    }

private:
    /// Returns an expression for a QByteArray; if `sized`, with its length, so that all bytes
    /// count.
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
        m_draft.needs(qtProgram::secret);
        return "secret(" + cLiteral(variable.name) + ')';
    }

    [[nodiscard]] bool isLast(int index) const
    {
        return index + 1 == int(m_pipeline.stages.size());
    }

    /// Returns whether the code opens the input itself, for the first stage.
    [[nodiscard]] bool opensInput(int index) const
    {
        const auto *file = std::get_if<FileInput>(&m_pipeline.input);
        return index == 0 && file && !isUtf8(inputPathOf(m_pipeline, m_run.placeholders));
    }

    /// Returns what the child's modifier takes with it.
    [[nodiscard]] QByteArray captured(int index) const
    {
        return QByteArray("group") + (opensInput(index) ? ", input" : "") +
               (isLast(index) ? ", end = ends[1]" : "");
    }

    /// Returns what the child does with its descriptors. The last stage's output goes into a pipe
    /// of ours.
    [[nodiscard]] QByteArray redirections(int index) const
    {
        return QByteArray(opensInput(index)
                              ? "if (dup2(input, STDIN_FILENO) < 0)\n    _exit(127);\n"
                              : "") +
               (isLast(index) ? "dup2(end, STDOUT_FILENO);\n" : "");
    }

    /// Returns an expression for the PATH that the stage will have.
    QByteArray searchPath(const Stage &stage)
    {
        for (const Variable &variable : stage.environment) {
            if (variable.name == "PATH")
                return value(variable);
        }
        return stage.inheritEnvironment ? "qgetenv(\"PATH\")" : "QByteArray()";
    }

    /// Returns the function that calls back after a time.
    QByteArray timer(qint64 ms)
    {
        if (ms <= INT_MAX)
            return "QTimer::singleShot";
        m_draft.needs(qtProgram::after);
        return "after";
    }

    QByteArray rawCommand(int index)
    {
        const Stage &stage = m_pipeline.stages[index];
        m_draft.needs(qtProgram::raw);
        QByteArrayList variables;
        for (const Variable &variable : stage.environment)
            variables +=
                variable.secret
                    ? "QByteArray(" + cLiteral(variable.name + '=') + ") + " + value(variable)
                    : "QByteArray(" + cLiteral(variable.name + '=' + variable.value) + ')';
        return filled(qtProgram::rawCommand,
                      {{"words", words(stage)},
                       {"variables", '{' + variables.join(", ") + '}'},
                       {"inherits", stage.inheritEnvironment ? "true" : "false"},
                       {"directory", cLiteral(stage.workingDirectory)},
                       {"path", searchPath(stage)},
                       {"captured", captured(index)},
                       {"output", redirections(index)}});
    }

    QByteArray environment(const Stage &stage)
    {
        if (stage.environment.isEmpty() && stage.inheritEnvironment)
            return {};
        QByteArray text =
            stage.inheritEnvironment
                ? "QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();\n"
                : "QProcessEnvironment environment;\n";
        for (const Variable &variable : stage.environment)
            text += "environment.insert(QString::fromUtf8(" + cLiteral(variable.name) +
                    "), QString::fromUtf8(" + value(variable) + "));\n";
        if (stage.environment.isEmpty())
            text += "environment.insert(QStringLiteral(\"_\"), QString()); // else it inherits\n";
        return text + "stage->setProcessEnvironment(environment);\n";
    }

    QByteArray textCommand(int index)
    {
        const Stage &stage = m_pipeline.stages[index];
        const QByteArray &directory = stage.workingDirectory;
        return filled(qtProgram::textCommand,
                      {{"words", words(stage)},
                       {"path", searchPath(stage)},
                       {"environment", environment(stage)},
                       {"directory", directory.isEmpty() ? QByteArray()
                                                         : "stage->setWorkingDirectory(QString::"
                                                           "fromUtf8(" +
                                                               cLiteral(directory) + "));\n"},
                       {"captured", captured(index)},
                       {"output", redirections(index)}});
    }

    QByteArray openedInput()
    {
        if (std::holds_alternative<NoInput>(m_pipeline.input))
            return "stage->setStandardInputFile(QProcess::nullDevice());\n";
        if (opensInput(0))
            return "// QProcess knows the names of files only as text, which this is not.\n"
                   "const int input = ::open((" +
                   literal(inputPathOf(m_pipeline, m_run.placeholders)) +
                   ").constData(), O_RDONLY | O_CLOEXEC);\n";
        if (std::holds_alternative<FileInput>(m_pipeline.input))
            return "stage->setStandardInputFile(QFile::decodeName(" +
                   literal(inputPathOf(m_pipeline, m_run.placeholders)) + "));\n";
        return {};
    }

    QByteArray data()
    {
        if (const auto *text = std::get_if<TextInput>(&m_pipeline.input))
            return literal(text->text, true);
        if (const auto *bytes = std::get_if<BytesInput>(&m_pipeline.input))
            return "QByteArray(" + cLiteral(bytes->bytes) + ", " +
                   QByteArray::number(bytes->bytes.size()) + ')';
        const auto &random = std::get<RandomInput>(m_pipeline.input);
        m_draft.needs(random.seed ? qtProgram::randomBytes : qtProgram::freshRandomBytes);
        return "randomBytes(" + QByteArray::number(random.count) +
               (random.seed ? ", " + QByteArray::number(*random.seed) + "u, index)"
                            : QByteArray(")"));
    }

    QByteArray writtenInput()
    {
        if (!hasWrittenInput(m_pipeline))
            return {};
        QByteArray text = filled(qtProgram::writtenInput, {{"data", data()}});
        if (!m_draft.makes(Mistake::WritesThenReads))
            return text;
        return filled(qtProgram::writesThenReads,
                      {{"mistake", mistakeComment(Mistake::WritesThenReads)}}) +
               text;
    }

    QByteArray stage(int index)
    {
        const Stage &stage = m_pipeline.stages[index];
        return filled(qtProgram::stage,
                      {{"index", QByteArray::number(index)},
                       {"input", index == 0 ? openedInput() : QByteArray()},
                       {"output", isLast(index) ? QByteArray()
                                                : "stage->setStandardOutputProcess(stages[" +
                                                      QByteArray::number(index + 1) + "]);\n"},
                       {"command", needsRaw(stage) ? rawCommand(index) : textCommand(index)},
                       {"close", opensInput(index) ? "::close(input);\n" : ""}});
    }

    QByteArray startStages()
    {
        QByteArray stages;
        for (int i = 0; i < int(m_pipeline.stages.size()); ++i)
            stages += stage(i);
        return filled(qtProgram::startStages,
                      {{"stages", stages},
                       {"data", writtenInput()},
                       {"limit", m_limit == 0 ? QByteArray()
                                              : timer(m_limit) + '(' + QByteArray::number(m_limit) +
                                                    ", this, [this] { endLate(); });\n"}});
    }

    QByteArray endLate()
    {
        if (m_limit == 0)
            return {};
        const bool direct = m_draft.makes(Mistake::KillsOnlyChild);
        const auto send = [&](const QByteArray &signal) {
            if (!direct)
                return "::kill(-group, " + signal + "); // all of the group\n";
            return "for (QProcess *stage : stages) // " + mistakeComment(Mistake::KillsOnlyChild) +
                   "\n    stage->" + (signal == "SIGTERM" ? "terminate" : "kill") + "();\n";
        };
        const QByteArray first =
            m_run.killAfterMs == 0
                ? send("SIGKILL")
                : send("SIGTERM") + filled(qtProgram::killLater,
                                           {{"timer", timer(m_run.killAfterMs)},
                                            {"delay", QByteArray::number(m_run.killAfterMs)},
                                            {"kill", send("SIGKILL")}});
        return filled(qtProgram::endLate, {{"first", first}});
    }

    QByteArray statuses()
    {
        if (!m_draft.makes(Mistake::IgnoresStatus))
            return qtProgram::everyStatus;
        return filled(qtProgram::lastStatus, {{"mistake", mistakeComment(Mistake::IgnoresStatus)}});
    }

    const RunSettings &m_run;
    const Pipeline &m_pipeline;
    qint64 m_limit;
    CodeDraft m_draft;
};

} // namespace

QByteArray qtCode(const Plan &plan)
{
    return QtWriter(plan).write();
}

} // namespace forkscope
