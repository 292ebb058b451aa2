#pragma once

#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// Returns the pieces of a text between its placeholders, one more than there are placeholders.
/// Without `placeholders` it returns the whole text.
QList<QByteArray> partsAroundIndex(const QByteArray &text, bool placeholders);

/// Returns milliseconds as seconds, "0.1", the same in every language.
QByteArray secondsOf(qint64 milliseconds);

/// Returns whether the bytes are visible text, apart from line feeds and tabs.
bool isPlainText(const QByteArray &bytes);

/// Returns the plan's name as a one-line comment that begins with `mark` ("# "); empty if it has
/// none.
QByteArray nameComment(const Plan &plan, const QByteArray &mark);

/// Returns a comment that begins with `mark` for each of the plan's mistakes that `made` does not
/// name.
QByteArray unmadeMistakes(const Plan &plan, const QList<Mistake> &made, const QByteArray &mark);

/// Returns "mistake readsOutputItself: …" with its sentence, for a comment at the line that makes
/// it.
QByteArray mistakeComment(Mistake mistake);

/// Returns the input's file as the program opens it: a relative one is in the first stage's
/// directory.
QByteArray inputPathOf(const Pipeline &pipeline, bool placeholders);

/// Returns whether the parent writes the input itself: a text, bytes or random bytes.
bool hasWrittenInput(const Pipeline &pipeline);

/// Returns the bytes as a string literal of C and C++. Escapes are octal because they end after
/// three digits, while \x takes every digit that follows.
QByteArray cLiteral(const QByteArray &bytes);

/// Returns the lines of C and C++ that bind the program to these cores; none for all cores.
QByteArray cBoundToCores(const QList<int> &cores);

/// Returns numbers with a separator between them.
QByteArray joined(const QList<int> &numbers, const QByteArray &separator);

/// Returns how many instances run at the same time.
int widthOf(const RunSettings &run);

} // namespace forkscope
