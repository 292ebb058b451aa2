#pragma once

// Builds, if needed, and runs the code that a plan is exported as.

#include "core/export/CodeFormat.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/Program.h"

#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <memory>

namespace exported {

using namespace forkscope;
using terminal::Finished;

inline Finished run(const QString &program, const QStringList &arguments,
                    const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(SOURCE_DIRECTORY));
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return terminal::waitFor(&process);
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Finished shell(const char *line, const QStringList &arguments)
{
    return run(QStringLiteral("bash"),
               QStringList{QStringLiteral("-c"), QString::fromLatin1(line)} + arguments);
}

/// The Qt programs of several plans, built as one, because a compiler needs seconds for Qt's
/// headers, which are the same for all. Each program is in a namespace of its own.
class QtPrograms
{
public:
    explicit QtPrograms(const QList<Plan> &plans)
    {
        for (const Plan &plan : plans) {
            if (const QByteArray code = codeOf(plan, CodeFormat::Qt); !m_codes.contains(code))
                m_codes.append(code);
        }
        const QString source = m_directory.filePath(QStringLiteral("code.cpp"));
        write(source, sourceOfAll());
        const Finished built = shell("g++ -std=c++17 -O0 -fPIC -Wall -Wextra -o \"$0\" \"$1\" "
                                     "$(pkg-config --cflags --libs Qt6Core)",
                                     {program(), source});
        if (built.status != 0)
            m_problem = "g++: " + built.err;
    }

    /// Returns the compiler's errors; empty if it built the programs.
    [[nodiscard]] QByteArray problem() const { return m_problem; }
    [[nodiscard]] QString program() const { return m_directory.filePath(QStringLiteral("code")); }
    /// Returns the arguments that choose the program of a plan, which must be one of those built.
    [[nodiscard]] QStringList arguments(const Plan &plan) const
    {
        const qsizetype index = m_codes.indexOf(codeOf(plan, CodeFormat::Qt));
        if (index < 0)
            qFatal("it was not built");
        return {QString::number(index)};
    }

private:
    /// The headers of the first program are in front, because they must not be in a namespace;
    /// inside the namespaces they are then skipped.
    [[nodiscard]] QByteArray sourceOfAll() const
    {
        QByteArray text;
        for (const QByteArray &line : m_codes.value(0).split('\n')) {
            if (line.startsWith("#include"))
                text += line + '\n';
        }
        QByteArray cases;
        for (qsizetype i = 0; i < m_codes.size(); ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "namespace program" + number + " {\n#define main run\n#line 1 \"program" +
                    number + ".cpp\"\n" + m_codes[i] + "#undef main\n}\n";
            cases +=
                "    case " + number + ": return program" + number + "::run(argc - 1, argv + 1);\n";
        }
        return text + "int main(int argc, char **argv)\n{\n    switch (std::atoi(argv[1])) {\n" +
               cases + "    }\n    return 99;\n}\n";
    }

    QTemporaryDir m_directory;
    QList<QByteArray> m_codes;
    QByteArray m_problem;
};

/// Starts a process that runs beside others; ended() waits for it.
inline std::unique_ptr<QProcess> started(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(QStringLiteral(SOURCE_DIRECTORY));
    process->start(program, arguments);
    process->closeWriteChannel();
    return process;
}

/// Waits for the end of a process, and reads the output of the others meanwhile.
inline Finished ended(QProcess *process)
{
    if (!QTest::qWaitFor([process] { return process->state() == QProcess::NotRunning; }, 60000))
        qFatal("it does not end");
    return terminal::resultOf(process);
}

/// Starts `forkscope run` with the plan.
inline std::unique_ptr<QProcess> startedPlan(const Plan &plan, const QTemporaryDir &directory)
{
    const QString file = directory.filePath(QStringLiteral("plan.forkscope"));
    write(file, planToJson(plan));
    return started(terminal::program, {QStringLiteral("run"), QStringLiteral("--print"),
                                       QStringLiteral("--quiet"), file});
}

/// Starts the code of a plan, after building it if needed. Qt programs are taken from `programs`.
inline std::unique_ptr<QProcess> startedCode(const Plan &plan, CodeFormat format,
                                             const QTemporaryDir &directory,
                                             const QtPrograms *programs = nullptr)
{
    const QString source = directory.filePath(QStringLiteral("code.") + suffixOf(format));
    write(source, codeOf(plan, format));
    switch (format) {
    case CodeFormat::Python:
        return started(QStringLiteral("python3"), {source});
    case CodeFormat::Bash: // its children may write after its end, as in any terminal
        return started(
            QStringLiteral("bash"),
            {QStringLiteral("-c"), QStringLiteral("set -o pipefail; bash \"$0\" | cat"), source});
    case CodeFormat::C:
        return started(QStringLiteral("bash"),
                       {QStringLiteral("-c"),
                        QStringLiteral("cc -Wall -Wextra -Werror -o \"$0\" \"$1\" && exec \"$0\""),
                        directory.filePath(QStringLiteral("code")), source});
    case CodeFormat::Qt:
        return started(programs->program(), programs->arguments(plan));
    }
    Q_UNREACHABLE();
}

/// Runs the code of a plan; returns all that it and its children write, and how it ends.
inline Finished runCode(const Plan &plan, CodeFormat format, const QTemporaryDir &directory)
{
    return ended(startedCode(plan, format, directory).get());
}

inline bool canBuild(CodeFormat format)
{
    const auto has = [](const char *name) {
        return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
    };
    if (format == CodeFormat::C)
        return has("cc");
    if (format == CodeFormat::Qt)
        return has("g++") && has("pkg-config") &&
               run(QStringLiteral("pkg-config"), {QStringLiteral("Qt6Core")}).status == 0;
    return true;
}

} // namespace exported
