#pragma once

// A plan as code, built where it must be, and run.

#include "core/export/CodeFormat.h"
#include "tests/support/Program.h"

#include <QtCore/QStandardPaths>

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

/// Where Qt's headers lie precompiled: a compiler needs seconds for them, and they are always the
/// same.
inline QString qtHeaders()
{
    static const QTemporaryDir directory;
    static const QString path = [] {
        const QString header = directory.filePath(QStringLiteral("headers.h"));
        write(header, "#include <QtCore/QtCore>\n");
        const Finished built =
            shell("g++ -std=c++17 -O0 -fPIC -Wall -Wextra -x c++-header -o \"$0.gch\" \"$0\" "
                  "$(pkg-config --cflags Qt6Core)",
                  {header});
        if (built.status != 0)
            qFatal("%s", built.err.constData());
        return header;
    }();
    return path;
}

/// The code is run, or built and run; what it says, until nobody is left to say more, and how it
/// ends.
inline Finished runCode(const Plan &plan, CodeFormat format, const QTemporaryDir &directory)
{
    const QString source = directory.filePath(QStringLiteral("code.") + suffixOf(format));
    const QString program = directory.filePath(QStringLiteral("code"));
    write(source, codeOf(plan, format));
    switch (format) {
    case CodeFormat::Python:
        return run(QStringLiteral("python3"), {source});
    case CodeFormat::Bash: // what it has started may write after its end, as in any terminal
        return shell("set -o pipefail; bash \"$0\" | cat", {source});
    case CodeFormat::C: {
        const Finished built =
            shell("cc -Wall -Wextra -Werror -o \"$0\" \"$1\"", {program, source});
        return built.status == 0 ? run(program, {}) : built;
    }
    case CodeFormat::Qt: {
        const Finished built =
            shell("g++ -std=c++17 -O0 -fPIC -Wall -Wextra -include \"$2\" -o \"$0\" \"$1\" "
                  "$(pkg-config --cflags --libs Qt6Core)",
                  {program, source, qtHeaders()});
        return built.status == 0 ? run(program, {}) : built;
    }
    }
    Q_UNREACHABLE();
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
