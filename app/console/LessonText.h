#pragma once

#include "core/lessons/LessonAnswers.h"

#include <QtCore/QList>

namespace forkscope {

/// A lesson as text for a terminal, in lines of at most 79 columns. All functions are pure.

/// Returns number, name, title and goal of each lesson.
QString lessonList(const QList<Lesson> &book, Language language);

/// Returns the text to read before the first question.
QString lessonBegin(const Lesson &lesson, Language language);

/// Returns a heading: "── Predict ──".
QString lessonHeading(const QString &text);

/// Returns only the question.
QString questionLine(const Question &question, int number, Language language);

/// Returns a question with its choices, or with the unit of its number.
QString questionText(const Question &question, int number, Language language);

/// Returns the prediction in a typed line: a choice by its number or name, a number with or without
/// its unit; nothing if it is neither.
std::optional<Prediction> predictionFrom(const Question &question, const QString &line,
                                         Language language);

/// Returns what is expected, for a line that is no answer.
QString expectedText(const Question &question);

/// Returns the prediction (if there was one), what was measured, and why.
QString answerText(const Question &question, const std::optional<Prediction> &prediction,
                   const LessonRecords &records, Language language);

/// Returns the result of one of the lesson's runs: a line, a table, or a histogram.
QString runText(const LessonRun &run, const RunsMade &made, Language language);

/// Returns where to see more of the runs.
QString hintText(const Lesson &lesson, Language language);

/// Returns what is left to do, and what comes next.
QString lessonEnd(const Lesson &lesson, Language language);

} // namespace forkscope
