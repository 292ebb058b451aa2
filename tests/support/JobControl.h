#pragma once

// What the Ctrl+Z of a terminal does, without one.

#include "tests/support/Program.h"

namespace terminal {

/// Runs lines of bash. "$0" is the program, "$1" the test's child. What stands behind
/// `"${group[@]}"` runs in a process group of its own, which may be stopped: the kernel stops no
/// orphaned group, and that of a test may be one. (Bash has no job control without a terminal.)
/// There are two functions that wait for a condition, a minute at most: `until_has FILE WORD` and
/// `until_is PID STATE`.
inline Finished jobs(const QString &lines, const QString &own = program)
{
    static const QString waiting = QStringLiteral(R"(
group=(python3 -c 'import os, sys; os.setpgid(0, 0); os.execv(sys.argv[1], sys.argv[1:])')
until_has() { for i in {1..600}; do grep -q "$2" "$1" 2>/dev/null && return; sleep .1; done; echo "waited in vain for $2 in $1"; exit 99; }
until_is() { until_has /proc/$1/status "^State:.$2"; }
)");
    const QTemporaryDir directory;
    QProcess process;
    process.start(QStringLiteral("/bin/bash"),
                  {QStringLiteral("-c"),
                   QStringLiteral("cd '%1'\n").arg(directory.path()) + waiting + lines, own,
                   child});
    process.closeWriteChannel();
    return waitFor(&process);
}

} // namespace terminal
