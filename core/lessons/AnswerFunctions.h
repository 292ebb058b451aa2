#pragma once

#include "core/lessons/LessonAnswers.h"

namespace forkscope {

/// What an answer is computed from: the runs that its question is about.
struct AnswerSource
{
    const LessonRecords &all;
    int run = 0; ///< index into `all`

    [[nodiscard]] const RunsMade &made() const { return all[size_t(run)]; }
    [[nodiscard]] const RunRecord &record(size_t index = 0) const { return *made().records[index]; }
};

/// A named function that answers questions of one kind.
struct AnswerFunction
{
    const char *name;
    QuestionKind kind;
    /// Every run that it asks for exists and has ended.
    std::optional<Answer> (*compute)(const AnswerSource &source);
    /// Only for PointAt: returns whether a place is right.
    bool (*holds)(const RunRecord &record, const TimelinePlace &place) = nullptr;
};

/// Returns all answer functions.
const std::vector<AnswerFunction> &answerFunctions();

} // namespace forkscope
