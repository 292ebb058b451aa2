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
    /// Number: a prediction is right within the larger of the two tolerances.
    double relativeTolerance = 0;
    double absoluteTolerance = 0;
    QString answer;
    BothText because; ///< why it is so; always shown beside the measurement
    bool operator==(const Question &) const = default;
};

/// Runs that belong together. All are made, then the questions are answered from their records.
struct LessonRun
{
    BothText label;
    Plan plan;
    SeriesKind series = SeriesKind::Once;
    int repetitions = 1;
    bool operator==(const LessonRun &) const = default;
};

/// A task for the learner in the editor. `answer` names a function whose choice is "yes" if the
/// record of the learner's own run shows that it is done.
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
    QString name; ///< accepted by the command line beside the number: "ten-sleeps"
    BothText title;
    BothText goal;
    BothText introduction;
    QList<Question> predict;     ///< at least one; answered before the first run
    QList<LessonRun> runs;       ///< at least one, made in this order
    QList<Question> investigate; ///< answered from what was recorded
    LessonTask modify;
    LessonTask make;
    BothText hint;
    BothText next; ///< what to try next
    bool operator==(const Lesson &) const = default;
};

} // namespace forkscope
