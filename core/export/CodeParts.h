#pragma once

#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// What lies around the placeholders of a text: one more than there are of them. Without
/// `placeholders` the text itself.
QList<QByteArray> partsAroundIndex(const QByteArray &text, bool placeholders);

/// Milliseconds as seconds, "0.1", in every language the same.
QByteArray secondsOf(qint64 milliseconds);

/// Whether it is text that can be seen, apart from line feeds and tabs.
bool isPlainText(const QByteArray &bytes);

/// The plan's name as a comment of one line behind `mark` ("# "); empty where it has none.
QByteArray nameComment(const Plan &plan, const QByteArray &mark);

/// A comment behind `mark` for each mistake of the plan that `made` does not name.
QByteArray unmadeMistakes(const Plan &plan, const QList<Mistake> &made, const QByteArray &mark);

/// "mistake readsOutputItself: …" with its sentence, for a comment at the line that makes it.
QByteArray mistakeComment(Mistake mistake);

/// The file of the input as the program opens it: a relative one is in the first stage's directory.
QByteArray inputPathOf(const Pipeline &pipeline, bool placeholders);

/// Whether the parent writes the input itself, from a text, bytes or random bytes.
bool hasWrittenInput(const Pipeline &pipeline);

/// The bytes as a string literal of C and C++. Escapes are octal: they end after three digits,
/// where \x takes every digit that follows.
QByteArray cLiteral(const QByteArray &bytes);

/// The lines of C and C++ after which the program runs on these cores alone; none for all cores.
QByteArray cBoundToCores(const QList<int> &cores);

/// Numbers with a separator between them.
QByteArray joined(const QList<int> &numbers, const QByteArray &separator);

/// How many of the chain run at the same time.
int widthOf(const RunSettings &run);

} // namespace forkscope
