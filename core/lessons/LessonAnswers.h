#pragma once

#include "core/lessons/Lesson.h"
#include "core/record/RunRecord.h"

#include <memory>
#include <optional>
#include <vector>

namespace forkscope {

/// The records of one LessonRun: one, three (Ways.h), one for each number at once, or one for each
/// repetition.
struct RunsMade
{
    SeriesKind series = SeriesKind::Once;
    std::vector<SharedRecord> records;
};

/// What was made of a lesson's runs, in the lesson's order.
using LessonRecords = std::vector<RunsMade>;

/// A place in the timeline.
struct TimelinePlace
{
    int run = 0;    ///< index into LessonRecords
    int record = 0; ///< within it
    ProcessId process;
    TimePoint at{};
};

/// A right answer, computed.
struct Answer
{
    QString choice;                     ///< of a Choice: its id
    double number = 0;                  ///< of a Number, in the question's unit
    std::optional<TimelinePlace> place; ///< of a PointAt: one place that is right, to be shown
    BothText measured;                  ///< what was measured, in a few words with units
    /// Not empty: this machine did not show the effect just now (one core, noise, no trace …), and
    /// why. The reveal says so and calls no prediction wrong.
    BothText notShown;
};

/// Whether a function of this name answers questions of this kind.
bool isAnswer(const QString &name, QuestionKind kind);

/// The right answer to the question; none where the records hold too little of it (a run was
/// stopped). Pure.
std::optional<Answer> answerTo(const Question &question, const LessonRecords &records);

/// What a learner answered.
struct Prediction
{
    QString choice;
    double number = 0;
    std::optional<TimelinePlace> place;
};

/// Whether it is right; none where the answer was not shown here. Pure.
std::optional<bool> isRight(const Question &question, const Prediction &prediction,
                            const Answer &answer, const LessonRecords &records);

/// What was measured; of a choice behind the choice that it makes right: "Sometimes (32 right, 68
/// wrong)".
QString measuredText(const Question &question, const Answer &answer, Language language);

/// A place as it is named to people: "#0 head at 0.204 s".
BothText placeText(const TimelinePlace &place, const LessonRecords &records);

/// Whether the learner's own run shows what the task asks for. Pure.
bool isDone(const LessonTask &task, const RunRecord &record);

} // namespace forkscope
