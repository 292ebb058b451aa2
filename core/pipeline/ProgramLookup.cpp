#include "core/pipeline/ProgramLookup.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// In an entry without "=" everything is the name.
QByteArray nameOf(const QByteArray &entry)
{
    return entry.left(entry.indexOf('='));
}

/// Returns the search path of execvp(3) for an environment without PATH.
QByteArray defaultPath()
{
    QByteArray path(static_cast<qsizetype>(::confstr(_CS_PATH, nullptr, 0)), '\0');
    ::confstr(_CS_PATH, path.data(), static_cast<size_t>(path.size()));
    path.chop(1); // the NUL at the end
    return path;
}

QByteArray pathOf(const Environment &environment)
{
    static const QByteArray prefix("PATH=");
    for (const QByteArray &entry : environment) {
        if (entry.startsWith(prefix))
            return entry.mid(prefix.size());
    }
    return defaultPath();
}

/// Returns the directory that the stage will be in; empty if it is not known, because ours is gone.
/// Exec comes after chdir anyway.
QByteArray directoryOf(const Stage &stage)
{
    QByteArray present = presentDirectory();
    if (stage.workingDirectory.isEmpty())
        return present;
    if (present.isEmpty() && !stage.workingDirectory.startsWith('/'))
        return {};
    return joinedPath(present, stage.workingDirectory);
}

/// Returns what PWD says in a stage that has a directory of its own: an absolute path without “.”
/// and “..”, or nothing if that is not known.
QByteArray newDirectoryOf(const Stage &stage)
{
    QByteArray path = stage.workingDirectory.isEmpty() ? QByteArray() : directoryOf(stage);
    if (!path.startsWith('/'))
        return {};
    while (path.contains("//"))
        path.replace("//", "/");
    if (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    if (!(path + '/').contains("/./") && !(path + '/').contains("/../"))
        return path;
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.constData(), nullptr),
                                                           &std::free);
    return real ? QByteArray(real.get()) : path;
}

std::optional<StartError> directoryError(const QByteArray &directory)
{
    if (directory.isEmpty())
        return {};
    struct stat status = {};
    int errnum = 0;
    if (::stat(directory.constData(), &status) != 0)
        errnum = errno;
    else if (!S_ISDIR(status.st_mode))
        errnum = ENOTDIR;
    else if (::faccessat(AT_FDCWD, directory.constData(), X_OK, AT_EACCESS) != 0 && errno == EACCES)
        errnum = EACCES;
    if (errnum == 0)
        return {};
    return makeStartError(errnum, StartStep::Chdir, directory);
}

/// What lies at a candidate of the search; `Hidden` means that a directory on the way to it may not
/// be entered.
enum class Found { Program, Forbidden, Hidden, Nothing };

Found foundAt(const QByteArray &path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return errno == EACCES ? Found::Hidden : Found::Nothing;
    if (!S_ISREG(status.st_mode))
        return Found::Nothing;
    // Only what is surely forbidden is passed over. Where the question itself is refused, as by
    // old filters of system calls, execve(2) will tell.
    const bool isSurelyForbidden =
        ::faccessat(AT_FDCWD, path.constData(), X_OK, AT_EACCESS) != 0 && errno == EACCES;
    return isSurelyForbidden ? Found::Forbidden : Found::Program;
}

/// `hidden` is a directory of PATH in which it may be, but which may not be entered.
StartError notFound(const QByteArray &program, const QByteArray &path, const QByteArray &hidden)
{
    if (!hidden.isEmpty())
        return {ENOENT, StartStep::Resolve,
                QCoreApplication::translate(
                    "forkscope::ProgramLookup",
                    "“%1” was not found in PATH (%2), but “%3” may not be entered. Check the "
                    "spelling, give a path, or change the permissions.")
                    .arg(shownBytes(program), shownBytes(path), shownBytes(hidden))};
    const QString message =
        path.isEmpty() ? QCoreApplication::translate(
                             "forkscope::ProgramLookup",
                             "“%1” cannot be looked up: the stage's PATH is empty. Give a "
                             "path or set PATH in the stage's environment.")
                             .arg(shownBytes(program))
                       : QCoreApplication::translate(
                             "forkscope::ProgramLookup",
                             "“%1” was not found in PATH (%2). Check the spelling or give a "
                             "path.")
                             .arg(shownBytes(program), shownBytes(path));
    return {ENOENT, StartStep::Resolve, message};
}

/// An empty entry of PATH means the present directory.
StartError foundOnlyIn(const QByteArray &directory, const QByteArray &program)
{
    return {
        ENOENT, StartStep::Resolve,
        QCoreApplication::translate(
            "forkscope::ProgramLookup",
            "“%1” was found only by the entry “%2” of PATH, which means another directory each "
            "time and is not searched. Give a path, such as %3.")
            .arg(shownBytes(program), shownBytes(directory),
                 shownBytes(directory.startsWith('.') ? joinedPath(directory, program)
                                                      : "./" + joinedPath(directory, program)))};
}

/// `present` is the directory that the stage will be in.
Result<QByteArray, StartError> searched(const QByteArray &program, const QByteArray &path,
                                        const QByteArray &present)
{
    QByteArray forbidden;
    QByteArray hidden;
    const QList<QByteArray> directories = path.split(':');
    for (const QByteArray &directory : directories) {
        if (!directory.startsWith('/'))
            continue;
        const QByteArray candidate = joinedPath(directory, program);
        const Found found = foundAt(candidate);
        if (found == Found::Program)
            return candidate;
        if (found == Found::Forbidden && forbidden.isEmpty())
            forbidden = candidate;
        if (found == Found::Hidden && hidden.isEmpty())
            hidden = directory;
    }
    if (!forbidden.isEmpty())
        return makeStartError(EACCES, StartStep::Resolve, forbidden);
    for (const QByteArray &directory : directories) {
        if (!path.isEmpty() && !directory.startsWith('/') &&
            foundAt(joinedPath(joinedPath(present, directory), program)) == Found::Program)
            return foundOnlyIn(directory, program);
    }
    return notFound(program, path, hidden);
}

} // namespace

Environment ownEnvironment()
{
    Environment result;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry)
        result.append(QByteArray(*entry));
    return result;
}

Environment environmentOf(const Stage &stage, const Environment &inherited)
{
    Environment result;
    QHash<QByteArray, qsizetype> positions;
    const auto set = [&result, &positions](const QByteArray &name, const QByteArray &entry) {
        const auto known = positions.constFind(name);
        if (known != positions.constEnd()) {
            result[*known] = entry;
            return;
        }
        positions.insert(name, result.size());
        result.append(entry);
    };
    if (stage.inheritEnvironment) {
        for (const QByteArray &entry : inherited)
            set(nameOf(entry), entry);
    }
    const QByteArray directory = stage.inheritEnvironment ? newDirectoryOf(stage) : QByteArray();
    if (!directory.isEmpty())
        set("PWD", "PWD=" + directory);
    for (const Variable &variable : stage.environment)
        set(variable.name, variable.name + '=' + variable.value);
    return result;
}

Result<QByteArray, StartError> lookUpProgram(const Stage &stage, const Environment &environment)
{
    const QByteArray directory = directoryOf(stage);
    if (!stage.workingDirectory.isEmpty()) {
        if (const auto error = directoryError(directory))
            return *error;
    }
    if (stage.program.isEmpty()) {
        return StartError{
            ENOENT, StartStep::Resolve,
            QCoreApplication::translate("forkscope::ProgramLookup", "The stage has no program.")};
    }
    if (stage.program.contains('\0')) // the system would see another, shorter name
        return makeStartError(EINVAL, StartStep::Resolve, stage.program);
    if (stage.program.contains('/'))
        return joinedPath(directory, stage.program);
    return searched(stage.program, pathOf(environment), directory);
}

} // namespace forkscope
