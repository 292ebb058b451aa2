#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QString>

namespace forkscope {

/// What is wrong in a line of pipeline text, and at which column (1 = the first character).
struct TextProblem
{
    int column = 1;
    QString message;

    [[nodiscard]] QString text() const;
    bool operator==(const TextProblem &) const = default;
};

/// Reads `a b | c d` into stages as a POSIX shell reads words: single quotes, double quotes,
/// backslash, and $'…' for bytes that are not text. Nothing is expanded, so what a shell would
/// expand or act on (`>`, `&&`, `;`, `$(`, `*`, `~`, `NAME=value` first, `#`, reserved words
/// first, …) is an error that suggests `sh -c '…'`.
Result<QList<Stage>, TextProblem> stagesFromText(const QString &text);

/// The line of text that stagesFromText() reads back into stages with the same programs and
/// arguments, for any bytes but NUL; a POSIX shell with $'…' (bash, zsh, ksh) reads it alike.
/// Environments and directories are not part of the text. No line breaks or control characters.
QString textFromStages(const QList<Stage> &stages);

/// The stages of an edited line: programs and arguments as in `edited`, with the environment and
/// directory of the stage of `before` that each one most likely was (same place and program, or
/// else the next unused one with the same program, or, where the number of stages is unchanged,
/// the one in the same place).
QList<Stage> keepingSettings(const QList<Stage> &edited, const QList<Stage> &before);

} // namespace forkscope
