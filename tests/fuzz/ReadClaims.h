#pragma once

#include "app/CommandLine.h"
#include "core/lessons/LessonReader.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "tests/fuzz/FuzzInput.h"

namespace forkscope::fuzz {

/// Claims that an error can be shown: it says something, in text that is valid.
inline void claimError(const Problem &problem)
{
    claim(!problem.message.isEmpty(), "an error says nothing");
    claim(problem.text().isValidUtf16(), "an error is no UTF-16");
}

/// Any bytes are a plan or an error, and a plan that is written reads back as the same.
inline void claimPlan(QByteArrayView bytes)
{
    const auto plan = planFromJson(bytes.toByteArray());
    if (!plan) {
        claimError(plan.error());
        return;
    }
    for (const Problem &problem : problemsOf(plan.value()))
        claimError(problem);
    const auto again = planFromJson(planToJson(plan.value()));
    claim(again.ok(), "a plan that was written does not read");
    claim(again.value() == plan.value(), "a plan that was written reads as another");
}

/// Any text is a chain or an error with its column, and a chain that is written reads back as the
/// same.
inline void claimPipeline(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto stages = stagesFromText(text);
    if (!stages) {
        const TextProblem &problem = stages.error();
        claim(!problem.message.isEmpty(), "an error says nothing");
        claim(problem.column >= 1 && problem.column <= text.size() + 1, "its column is elsewhere");
        return;
    }
    const QString written = textFromStages(stages.value());
    for (const QChar c : written)
        claim(c.category() != QChar::Other_Control, "a control character is written");
    const auto again = stagesFromText(written);
    claim(again.ok(), "a chain that was written does not read");
    claim(again.value() == stages.value(), "a chain that was written reads as another");
}

/// Any bytes are a lesson or an error.
inline void claimLesson(QByteArrayView bytes)
{
    const auto lesson = lessonFromJson(bytes.toByteArray());
    if (!lesson)
        claimError(lesson.error());
    else
        claim(isLessonJson(bytes.toByteArray()), "a lesson is not taken for one");
}

/// Any arguments, which are separated by NUL, are a command or an error, always the same.
inline void claimOptions(QByteArrayView bytes)
{
    std::vector<std::string> arguments;
    for (const QByteArray &argument : bytes.toByteArray().split('\0'))
        arguments.push_back(argument.toStdString());
    const Command command = parseCommandLine(arguments);
    if (const auto *error = std::get_if<UsageError>(&command))
        claim(!error->message.isEmpty() && error->message.isValidUtf16(), "an error says nothing");
    claim(parseCommandLine(arguments) == command, "the same arguments are read in two ways");
}

} // namespace forkscope::fuzz
