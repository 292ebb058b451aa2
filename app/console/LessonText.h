#pragma once

#include "core/lessons/LessonAnswers.h"

#include <QtCore/QList>

namespace forkscope {

/// A lesson in a terminal's words; in lines of at most 79 places. Pure, all of them.

/// Number, name, title and goal of each.
QString lessonList(const QList<Lesson> &book, Language language);

/// What is there to read before the first question.
QString lessonBegin(const Lesson &lesson, Language language);

/// "── Predict ──"
QString lessonHeading(const QString &text);

/// A question alone.
QString questionLine(const Question &question, int number, Language language);

/// A question with its choices, or with the unit of its number.
QString questionText(const Question &question, int number, Language language);

/// What a line answers to it: a choice by its number or name, a number with or without its unit.
/// None where it is neither.
std::optional<Prediction> predictionFrom(const Question &question, const QString &line,
                                         Language language);

/// What is expected instead of a line that is no answer.
QString expectedText(const Question &question);

/// What was said to a question (if anything was), what was measured, and why.
QString answerText(const Question &question, const std::optional<Prediction> &prediction,
                   const LessonRecords &records, Language language);

/// What one of the lesson's runs came to: a line, a table, or a histogram.
QString runText(const LessonRun &run, const RunsMade &made, Language language);

/// Where to look, for who wants to see more of the runs.
QString hintText(const Lesson &lesson, Language language);

/// What there is left to do, and what comes next.
QString lessonEnd(const Lesson &lesson, Language language);

} // namespace forkscope
