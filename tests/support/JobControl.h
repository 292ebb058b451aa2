#pragma once

// What the Ctrl+Z of a terminal does, without one.

#include "tests/support/Program.h"

namespace terminal {

/// Runs lines of bash with job control, so that a program runs in a process group that may be
/// stopped. "$0" is the program, "$1" the test's child. There are two functions that wait for a
/// condition, a minute at most: `until_has FILE WORD` and `until_is PID STATE`.
inline Finished jobs(const QString &lines, const QString &own = program)
{
    static const QString waiting = QStringLiteral(R"(
until_has() { i=0; until grep -q "$2" "$1" 2>/dev/null || [ $i -ge 600 ]; do sleep .1; i=$((i+1)); done; }
until_is() { i=0; until grep -q "^State:.$2" /proc/$1/status 2>/dev/null || [ $i -ge 600 ]; do sleep .1; i=$((i+1)); done; }
)");
    const QTemporaryDir directory;
    QProcess process;
    process.start(QStringLiteral("/bin/bash"),
                  {QStringLiteral("-mc"),
                   QStringLiteral("cd '%1'\n").arg(directory.path()) + waiting + lines, own,
                   child});
    process.closeWriteChannel();
    return waitFor(&process);
}

} // namespace terminal
