#pragma once

#include "core/lessons/Language.h"
#include "core/pipeline/Plan.h"
#include "core/series/SeriesPlans.h"

#include <QtCore/QList>

namespace forkscope {

/// How a question is answered.
enum class QuestionKind {
    Choice, ///< one of its choices
    Number, ///< a number in its unit
    PointAt ///< a place in the timeline: a process and a time
};

struct Choice
{
    QString id;
    BothText text;
    bool operator==(const Choice &) const = default;
};

/// A question whose right answer is never written down: `answer` names a pure function that
/// computes it from the records of the runs just made (see LessonAnswers.h).
struct Question
{
    QString id; ///< unique within its lesson
    QuestionKind kind = QuestionKind::Choice;
    BothText text;
    QList<Choice> choices; ///< Choice: at least two
    QString unit;          ///< Number: "s", "ms", "×", "bytes", "processes", "" …
    /// Number: a prediction is right within the larger of the two.
    double relativeTolerance = 0;
    double absoluteTolerance = 0;
    QString answer;
    BothText because; ///< why it is so; shown beside the measurement, whatever was predicted
    bool operator==(const Question &) const = default;
};

/// Runs that belong together: all are made, then the questions are answered from their records.
struct LessonRun
{
    BothText label;
    Plan plan;
    SeriesKind series = SeriesKind::Once;
    int repetitions = 1;
    bool operator==(const LessonRun &) const = default;
};

/// Something for the learner to do in the editor, and how it is seen to be done: `answer` names a
/// function that is a choice "yes" when the record of the learner's own run shows it.
struct LessonTask
{
    BothText text;
    BothText hint;
    QString answer;
    bool operator==(const LessonTask &) const = default;
};

/// A lesson: Predict → Run → Investigate → Modify → Make (PRIMM: Sentance, Waite, Kallia 2019).
struct Lesson
{
    int number = 0;
    QString name; ///< as the command line takes it beside the number: "ten-sleeps"
    BothText title;
    BothText goal;
    BothText introduction;
    QList<Question> predict;     ///< at least one; answered before the first Run
    QList<LessonRun> runs;       ///< at least one, made in this order
    QList<Question> investigate; ///< answered from what was recorded
    LessonTask modify;
    LessonTask make;
    BothText hint;
    BothText next; ///< what to try next
    bool operator==(const Lesson &) const = default;
};

} // namespace forkscope
