#pragma once

// Runs the program itself as a child of a test: its arguments, its output, how it ends.

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cerrno>
#include <csignal>

namespace terminal {

inline const QString program = QStringLiteral(FORKSCOPE_PROGRAM);
inline const QString child = QStringLiteral(TESTCHILD);

struct Finished
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

inline Finished resultOf(QProcess *process)
{
    const bool exited = process->exitStatus() == QProcess::NormalExit;
    return {exited ? process->exitCode() : -process->exitCode(), process->readAllStandardOutput(),
            process->readAllStandardError()};
}

inline Finished waitFor(QProcess *process)
{
    // A compiler that others leave little time needs minutes. The end may have been noticed
    // already.
    constexpr int patience = 240'000; // ms
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(patience))
        qFatal("it does not end");
    return resultOf(process);
}

/// Runs the program with these arguments to its end.
inline Finished runProgram(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return waitFor(&process);
}

/// Runs a line of shell, in which "$0" is the program and "$1" the test's child; for arguments that
/// are not text.
inline Finished shell(const QString &line)
{
    QProcess process;
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line, program, child});
    process.closeWriteChannel();
    return waitFor(&process);
}

/// Goes before a command of shell(). Root's powers hide what permissions and limits forbid.
inline const QString asNobody =
    QStringLiteral("setpriv --reuid=65534 --regid=65534 --clear-groups ");

/// Returns whether the program can be run as nobody: by root, from where nobody can read it.
inline bool canBeNobody()
{
    return shell(asNobody + QStringLiteral("\"$0\" --version")).status == 0;
}

inline QJsonObject reportOf(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.out).object();
}

/// Returns the report of a run, whose status must be `status`.
inline QJsonObject report(const QStringList &arguments, int status,
                          const QString &command = QStringLiteral("run"))
{
    const Finished finished =
        runProgram(QStringList{command, QStringLiteral("--report"), QStringLiteral("-"),
                               QStringLiteral("--quiet")} +
                   arguments);
    if (finished.status != status)
        qWarning("status %d: %s", finished.status, finished.err.constData());
    return reportOf(finished);
}

inline QJsonObject instance(const QJsonObject &report, int index)
{
    return report[u"instances"].toArray()[index].toObject();
}

inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

inline bool isGone(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == -1 && errno == ESRCH;
}

/// A running program whose instances write to a file that they live: one line each, with the pid.
class Running
{
public:
    Running(const QStringList &options, const QString &script,
            const QString &command = QStringLiteral("run"))
    {
        m_process.start(program, QStringList{command, QStringLiteral("--quiet")} + options +
                                     QStringList{QStringLiteral("--"), QStringLiteral("/bin/sh"),
                                                 QStringLiteral("-c"), script, file()});
        m_process.closeWriteChannel();
    }

    [[nodiscard]] QString file() const { return m_directory.filePath(QStringLiteral("lines")); }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QList<QByteArray> all = contentOf(file()).split('\n');
        all.removeLast(); // the empty rest behind the last line feed
        return all;
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    Finished end() { return waitFor(&m_process); }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
};

/// Returns the cores that this test, and so the program, may use.
inline QList<QByteArray> allowedCores()
{
    return shell(QStringLiteral("\"$1\" cores")).out.trimmed().split(' ');
}

} // namespace terminal
