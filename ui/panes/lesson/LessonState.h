#pragma once

#include "core/lessons/LessonAnswers.h"

#include <array>

namespace forkscope {

enum class LessonStep : quint8 { Predict, Run, Investigate, Modify, Make };
inline constexpr std::array allLessonSteps{LessonStep::Predict, LessonStep::Run,
                                           LessonStep::Investigate, LessonStep::Modify,
                                           LessonStep::Make};

/// A question, the learner's answer, and the right answer once there is one.
struct AskedQuestion
{
    Question question;
    std::optional<Prediction> given;
    BothText pointed; ///< for PointAt: what was pointed at, in words
    std::optional<Answer> answer;
    std::optional<bool> right;
    bool isPrediction = true; ///< otherwise it is a question of Investigate
    bool revealed = false;    ///< the right answer was shown, so the given one cannot change
};

/// A task, and how far the learner is with it.
struct TriedTask
{
    LessonTask task;
    bool hinted = false;
    std::optional<bool> done; ///< none: no run has been checked yet
};

/// The state of a lesson: what the learner answered, what was run and what it showed. A plain
/// value.
struct LessonState
{
    Lesson lesson;
    LessonStep step = LessonStep::Predict;
    QList<AskedQuestion> predict;
    QList<AskedQuestion> investigate;
    TriedTask modify;
    TriedTask make;
    LessonRecords records; ///< empty before the first run

    /// Returns whether no lesson was begun; every lesson has runs.
    [[nodiscard]] bool isEmpty() const { return lesson.runs.isEmpty(); }
    [[nodiscard]] bool hasRun() const { return !records.empty(); }
    /// Returns how many predictions are still missing before the first run.
    [[nodiscard]] int missingPredictions() const;
    /// Returns whether the learner may go to a step. All steps but Predict and Run need a run
    /// first.
    [[nodiscard]] bool isOpen(LessonStep wanted) const
    {
        return wanted <= LessonStep::Run || hasRun();
    }
    /// Returns the task of Modify or Make.
    [[nodiscard]] TriedTask &taskOf(LessonStep which)
    {
        return which == LessonStep::Make ? make : modify;
    }
};

/// Returns the state at the start of a lesson.
LessonState begun(const Lesson &lesson);

/// Returns the state after the runs: every prediction is answered from the records. Pure.
LessonState answered(LessonState state, const LessonRecords &records);

/// Returns the state after the answer to a question of Investigate was shown. Pure.
LessonState revealed(LessonState state, int question);

/// Returns the learner's answer in words; empty if there is none.
QString predictionText(const AskedQuestion &asked, Language language);

} // namespace forkscope
