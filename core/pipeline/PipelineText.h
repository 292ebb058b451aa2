#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QString>

namespace forkscope {

/// What is wrong in a line of pipeline text, and in which column (the first character is 1).
struct TextProblem
{
    int column = 1;
    QString message;

    [[nodiscard]] QString text() const;
    bool operator==(const TextProblem &) const = default;
};

/// Splits `a b | c d` into stages, with a POSIX shell's rules for words: single quotes, double
/// quotes, backslash, and $'…' for bytes that are not text. Nothing is expanded. So whatever a
/// shell would expand or act on (`>`, `&&`, `;`, `$(`, `*`, `~`, `NAME=value` first, `#`, reserved
/// words first, …) is an error that suggests `sh -c '…'`.
Result<QList<Stage>, TextProblem> stagesFromText(const QString &text);

/// Returns a line of text from which stagesFromText() makes stages with the same programs and
/// arguments, for any bytes but NUL. POSIX shells with $'…' (bash, zsh, ksh) read it alike. It has
/// no line breaks or control characters; environments and directories are not part of it.
QString textFromStages(const QList<Stage> &stages);

/// Returns the stages of an edited line: programs and arguments come from `edited`, the environment
/// and directory from the stage of `before` that each one most likely was. That is the one with the
/// same place and program, else the next unused one with the same program, else, if the number of
/// stages is unchanged, the one in the same place.
QList<Stage> keepingSettings(const QList<Stage> &edited, const QList<Stage> &before);

} // namespace forkscope
