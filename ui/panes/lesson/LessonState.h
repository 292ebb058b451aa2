#pragma once

#include "core/lessons/LessonAnswers.h"

#include <array>

namespace forkscope {

enum class LessonStep : quint8 { Predict, Run, Investigate, Modify, Make };
inline constexpr std::array allLessonSteps{LessonStep::Predict, LessonStep::Run,
                                           LessonStep::Investigate, LessonStep::Modify,
                                           LessonStep::Make};

/// A question, what was answered to it, and the right answer once there is one.
struct AskedQuestion
{
    Question question;
    std::optional<Prediction> given;
    BothText pointed; ///< PointAt: what was pointed at, in words
    std::optional<Answer> answer;
    std::optional<bool> right;
    bool isPrediction = true; ///< else it is one of Investigate
    bool revealed = false;    ///< the answer was shown: what was given stays as it is
};

/// Something to do, and how far it is.
struct TriedTask
{
    LessonTask task;
    bool hinted = false;
    std::optional<bool> done; ///< none: no run was looked at yet
};

/// All of a lesson so far: what a learner answered, what was run, what it showed. A plain value.
struct LessonState
{
    Lesson lesson;
    LessonStep step = LessonStep::Predict;
    QList<AskedQuestion> predict;
    QList<AskedQuestion> investigate;
    TriedTask modify;
    TriedTask make;
    LessonRecords records; ///< empty before the first run

    /// No lesson was begun: each has runs.
    [[nodiscard]] bool isEmpty() const { return lesson.runs.isEmpty(); }
    [[nodiscard]] bool hasRun() const { return !records.empty(); }
    /// How many predictions are still missing before the first run.
    [[nodiscard]] int missingPredictions() const;
    /// Whether the learner may go there: all but Predict and Run come after a run.
    [[nodiscard]] bool isOpen(LessonStep wanted) const
    {
        return wanted <= LessonStep::Run || hasRun();
    }
    /// What is to be done in Modify or Make.
    [[nodiscard]] TriedTask &taskOf(LessonStep which)
    {
        return which == LessonStep::Make ? make : modify;
    }
};

/// A lesson at its begin.
LessonState begun(const Lesson &lesson);

/// The state once its runs were made: every prediction is answered from the records. Pure.
LessonState answered(LessonState state, const LessonRecords &records);

/// The state once the answer to a question of Investigate was shown. Pure.
LessonState revealed(LessonState state, int question);

/// What a learner answered, in words; empty where nothing was.
QString predictionText(const AskedQuestion &asked, Language language);

} // namespace forkscope
