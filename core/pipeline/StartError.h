#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// The step at which the start of a process failed.
enum class StartStep {
    Resolve,   ///< looking the program up in the stage's PATH
    OpenInput, ///< opening the file that is the first stage's input
    Fork,      ///< pipes, descriptors, the new process itself
    Chdir,     ///< entering the working directory
    Exec,      ///< execve(2)
};

/// Why a process could not be started. `message` names the path and says what to do.
struct StartError
{
    int errnum = 0; ///< an errno value
    StartStep step = StartStep::Exec;
    QString message;

    bool operator==(const StartError &) const = default;
};

/// Returns the report's word for a step: "resolve", "input", "fork", "chdir", "exec".
QString stepName(StartStep step);

/// Returns "ENOENT" for 2, and so on; "E" and the number if the C library has no name for it.
QString errnoName(int errnum);

/// Returns a start error whose message is about `path`: the program, directory or input that was
/// meant.
StartError makeStartError(int errnum, StartStep step, const QByteArray &path);

/// Returns why execve(2) of this absolute path would fail, as far as that can be seen without
/// trying it; nothing if nothing speaks against it.
std::optional<StartError> foreseenError(const QByteArray &path);

} // namespace forkscope
