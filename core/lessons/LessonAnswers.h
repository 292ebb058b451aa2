#pragma once

#include "core/lessons/Lesson.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <memory>
#include <optional>
#include <vector>

namespace forkscope {

/// The records of one LessonRun: one, three (Ways.h), one per number at once, or one per
/// repetition.
struct RunsMade
{
    SeriesKind series = SeriesKind::Once;
    std::vector<SharedRecord> records;
};

/// The records of all of a lesson's runs, in the lesson's order.
using LessonRecords = std::vector<RunsMade>;

/// A place in the timeline.
struct TimelinePlace
{
    int run = 0;    ///< index into LessonRecords
    int record = 0; ///< index into RunsMade::records
    ProcessId process;
    TimePoint at{};
};

/// A right answer, as it was computed.
struct Answer
{
    QString choice;                     ///< for a Choice: its id
    double number = 0;                  ///< for a Number, in the question's unit
    std::optional<TimelinePlace> place; ///< for a PointAt: one right place, to be shown
    BothText measured;                  ///< what was measured, in a few words with units
    /// If not empty, why this machine did not show the effect now (one core, noise, no trace …).
    /// The reveal says so and calls no prediction wrong.
    BothText notShown;
};

/// Returns whether a function of this name answers questions of this kind.
bool isAnswer(const QString &name, QuestionKind kind);

/// Returns the right answer to the question; nothing if the records do not hold enough (a run was
/// stopped). Pure.
std::optional<Answer> answerTo(const Question &question, const LessonRecords &records);

/// What a learner answered.
struct Prediction
{
    QString choice;
    double number = 0;
    std::optional<TimelinePlace> place;
};

/// Returns whether a prediction is right; nothing if the answer was not shown here. Pure.
std::optional<bool> isRight(const Question &question, const Prediction &prediction,
                            const Answer &answer, const LessonRecords &records);

/// Returns what was measured. For a choice, the right choice comes first: "Sometimes (32 right, 68
/// wrong)".
QString measuredText(const Question &question, const Answer &answer, Language language);

/// Returns a place's name for people: "#0 head at 0.204 s".
BothText placeText(const TimelinePlace &place, const LessonRecords &records);

/// Returns whether the learner's own run shows what the task asks for. Pure.
bool isDone(const LessonTask &task, const RunRecord &record);

} // namespace forkscope
