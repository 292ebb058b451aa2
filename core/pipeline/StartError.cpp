#include "core/pipeline/StartError.h"

#include "core/base/ShellWord.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace forkscope {

namespace {

struct StartErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::StartError)
};

bool exists(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0;
}

bool isDanglingLink(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0 && S_ISLNK(status.st_mode) && !exists(path);
}

/// Returns the first line of a regular file, as far as the kernel reads it.
QByteArray firstLineOf(const QByteArray &path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return {};
    std::array<char, 256> start = {};
    const ssize_t length = ::pread(file, start.data(), start.size(), 0);
    ::close(file);
    const QByteArray content(start.data(), length > 0 ? length : 0);
    return content.left(content.indexOf('\n'));
}

/// Returns the interpreter that a first line with #! names; empty if there is none.
QByteArray interpreterOf(const QByteArray &path)
{
    QByteArray line = firstLineOf(path);
    if (!line.startsWith("#!"))
        return {};
    line = line.mid(2);
    qsizetype begin = 0;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'))
        ++begin;
    qsizetype end = begin;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t')
        ++end;
    return line.mid(begin, end - begin);
}

/// execve(2) also says ENOENT for a file that exists if its interpreter does not.
QString missingProgram(const QByteArray &path)
{
    const QString shown = shownBytes(path);
    if (isDanglingLink(path))
        return StartErrorTexts::
            tr("“%1” is a link to a file that does not exist. Mend the link or give another path.")
                .arg(shown);
    if (!exists(path))
        return StartErrorTexts::tr("“%1” does not exist. Check the spelling or give another path.")
            .arg(shown);
    const QByteArray interpreter = interpreterOf(path);
    if (interpreter.endsWith('\r'))
        return StartErrorTexts::
            tr("“%1” cannot be started: its interpreter “%2” (first line) is missing, because the "
               "file has the line ends of Windows. Convert them, for example with dos2unix.")
                .arg(shown, shownBytes(interpreter));
    if (!interpreter.isEmpty())
        return StartErrorTexts::
            tr("“%1” cannot be started: its interpreter “%2” (first line) is missing. Install it "
               "or correct the first line.")
                .arg(shown, shownBytes(interpreter));
    return StartErrorTexts::
        tr("“%1” cannot be started: the loader that it needs is missing. It may have been built "
           "for another system.")
            .arg(shown);
}

bool isOnNoExec(const QByteArray &path)
{
    struct statvfs status = {};
    return ::statvfs(path.constData(), &status) == 0 && (status.f_flag & ST_NOEXEC) != 0;
}

QString forbiddenProgram(const QByteArray &path)
{
    const QString shown = shownBytes(path);
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return StartErrorTexts::
            tr("“%1” may not be reached: a directory on the way to it may not be entered. Change "
               "the permissions or give another path.")
                .arg(shown);
    if (S_ISDIR(status.st_mode))
        return StartErrorTexts::tr(
                   "“%1” is a directory, not a program. Give the path of a program.")
            .arg(shown);
    if (!S_ISREG(status.st_mode))
        return StartErrorTexts::tr("“%1” is not a regular file. Give the path of a program.")
            .arg(shown);
    if (isOnNoExec(path))
        return StartErrorTexts::
            tr("“%1” lies on a file system from which nothing may be executed (mounted noexec). "
               "Copy it elsewhere, or start it with its interpreter.")
                .arg(shown);
    // Old filters of system calls refuse the question itself.
    if ((status.st_mode & 0111) == 0 ||
        (::faccessat(AT_FDCWD, path.constData(), X_OK, AT_EACCESS) != 0 && errno == EACCES))
        return StartErrorTexts::tr(
                   "“%1” may not be executed. Allow it with chmod +x, or start it with its "
                   "interpreter.")
            .arg(shown);
    const QByteArray interpreter = interpreterOf(path);
    if (!interpreter.isEmpty())
        return StartErrorTexts::tr(
                   "“%1” cannot be started: its interpreter “%2” (first line) may not be executed.")
            .arg(shown, shownBytes(interpreter));
    return StartErrorTexts::tr("The system does not allow “%1” to be executed.").arg(shown);
}

/// Returns a sentence with %1 for the program's path.
QString programMessage(int errnum, const QByteArray &path)
{
    switch (errnum) {
    case ENOENT:
        return missingProgram(path);
    case EACCES:
        return forbiddenProgram(path);
    case ENOEXEC:
        return StartErrorTexts::tr(
            "“%1” is not in a format that this system can run. A script needs a first line "
            "such as #!/bin/sh, or an interpreter as the program.");
    case E2BIG:
        return StartErrorTexts::tr(
            "The arguments and the environment for “%1” are longer than the system allows: "
            "128 KiB each on most machines, and together a quarter of the stack's limit (ulimit "
            "-s). Give less, or send the data through the standard input.");
    case ENOTDIR:
        return StartErrorTexts::tr(
            "A part of the path “%1” is not a directory. Check the spelling.");
    case EISDIR:
        return StartErrorTexts::tr(
            "“%1” cannot be started: it, or its interpreter, is a directory.");
    case ELOOP:
        return StartErrorTexts::tr(
            "“%1” leads through too many symbolic links. Look for a link to itself.");
    case ETXTBSY:
        return StartErrorTexts::tr("“%1” is open for writing. Wait until it has been written.");
    default:
        return {};
    }
}

/// Returns a sentence with %1 for the directory's path.
QString directoryMessage(int errnum)
{
    switch (errnum) {
    case ENOENT:
        return StartErrorTexts::tr(
            "The working directory “%1” does not exist. Create it or choose another.");
    case EACCES:
        return StartErrorTexts::tr(
            "The working directory “%1” may not be entered. Change its permissions or choose "
            "another.");
    case ENOTDIR:
        return StartErrorTexts::tr(
            "The working directory “%1” is not a directory. Choose another.");
    case ELOOP:
        return StartErrorTexts::tr(
            "The working directory “%1” leads through too many symbolic links. Look for a "
            "link to itself.");
    default:
        return {};
    }
}

QString lookupMessage(int errnum, const QByteArray &path)
{
    if (errnum == ENOENT)
        return StartErrorTexts::tr(
            "“%1” was not found in PATH. Check the spelling or give a path.");
    return programMessage(errnum, path);
}

/// Returns a sentence about what the whole system lacks, with %1 for the program's path.
QString resourceMessage(int errnum)
{
    switch (errnum) {
    case EAGAIN:
        return StartErrorTexts::tr(
            "“%1” was not started: the limit of processes is reached. Run fewer at once, or "
            "raise the limit (ulimit -u, or pids.max of the control group, TasksMax of systemd).");
    case EMFILE:
        return StartErrorTexts::tr(
            "“%1” was not started: Forkscope has as many files open as it may. Run fewer at "
            "once, or raise the limit (ulimit -n).");
    case ENFILE:
        return StartErrorTexts::tr(
            "“%1” was not started: the system has as many files open as it can. Run fewer at "
            "once, or close other programs.");
    case ENOMEM:
        return StartErrorTexts::tr(
            "“%1” was not started: there is not enough memory. Run fewer at once, or close "
            "other programs.");
    default:
        return {};
    }
}

QString messageOf(int errnum, StartStep step, const QByteArray &path)
{
    if (QString message = resourceMessage(errnum); !message.isEmpty())
        return message;
    switch (step) {
    case StartStep::Resolve:
        return lookupMessage(errnum, path);
    case StartStep::Chdir:
        return directoryMessage(errnum);
    case StartStep::Exec:
        return programMessage(errnum, path);
    case StartStep::OpenInput:
    case StartStep::Fork:
        break;
    }
    return {};
}

/// Returns the text for errors without a sentence of their own: %1 is the path, %2 the system's
/// words.
QString generalMessage(StartStep step)
{
    switch (step) {
    case StartStep::Resolve:
        return StartErrorTexts::tr("“%1” could not be looked up: %2.");
    case StartStep::Chdir:
        return StartErrorTexts::tr("The working directory “%1” could not be entered: %2.");
    case StartStep::OpenInput:
        return StartErrorTexts::tr("The input “%1” could not be opened: %2.");
    case StartStep::Fork:
        return StartErrorTexts::tr("The process for “%1” could not be made or set up: %2.");
    case StartStep::Exec:
        break;
    }
    return StartErrorTexts::tr("“%1” could not be started: %2.");
}

} // namespace

QString stepName(StartStep step)
{
    switch (step) {
    case StartStep::Resolve:
        return QStringLiteral("resolve");
    case StartStep::OpenInput:
        return QStringLiteral("input");
    case StartStep::Fork:
        return QStringLiteral("fork");
    case StartStep::Chdir:
        return QStringLiteral("chdir");
    case StartStep::Exec:
        break;
    }
    return QStringLiteral("exec");
}

QString errnoName(int errnum)
{
    if (const char *name = ::strerrorname_np(errnum); name != nullptr && errnum != 0)
        return QString::fromLatin1(name);
    return QLatin1Char('E') + QString::number(errnum);
}

StartError makeStartError(int errnum, StartStep step, const QByteArray &path)
{
    const QString shown = shownBytes(path);
    QString message = messageOf(errnum, step, path);
    if (message.isEmpty())
        message = generalMessage(step).arg(shown, qt_error_string(errnum));
    else if (message.contains(QLatin1StringView("%1")))
        message = message.arg(shown);
    return {errnum, step, message};
}

namespace {

/// Returns the errno with which execve would refuse a file, as far as can be foreseen; else 0.
int foreseenErrno(const QByteArray &path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return errno;
    if (!S_ISREG(status.st_mode))
        return EACCES;
    if (::faccessat(AT_FDCWD, path.constData(), X_OK, AT_EACCESS) != 0)
        return errno;
    const QByteArray interpreter = interpreterOf(path);
    return interpreter.startsWith('/') && !exists(interpreter) ? ENOENT : 0;
}

} // namespace

std::optional<StartError> foreseenError(const QByteArray &path)
{
    const int errnum = foreseenErrno(path);
    // Old filters of system calls refuse the question itself.
    if (errnum == 0 || errnum == EPERM || errnum == ENOSYS)
        return std::nullopt;
    return makeStartError(errnum, StartStep::Exec, path);
}

} // namespace forkscope
