#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

/// What a process was about to do when its start failed.
enum class StartStep {
    Resolve, ///< looking the program up in the stage's PATH
    Fork,    ///< pipes, descriptors, the new process itself
    Chdir,   ///< entering the working directory
    Exec,    ///< execve(2)
};

/// Why a process could not be started; `message` names the path and says what to do.
struct StartError
{
    int errnum = 0; ///< an errno value
    StartStep step = StartStep::Exec;
    QString message;

    bool operator==(const StartError &) const = default;
};

/// The word of the report for a step: "resolve", "fork", "chdir", "exec".
QString stepName(StartStep step);

/// "ENOENT" for 2, and so on; "E" and the number where the C library has no name.
QString errnoName(int errnum);

/// A start error in plain words about `path` (the program or the directory that was meant).
StartError makeStartError(int errnum, StartStep step, const QByteArray &path);

} // namespace forkscope
