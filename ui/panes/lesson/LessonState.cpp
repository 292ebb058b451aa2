#include "ui/panes/lesson/LessonState.h"

#include "core/lessons/LessonUnits.h"

#include <algorithm>

namespace forkscope {

namespace {

QList<AskedQuestion> asked(const QList<Question> &questions, bool arePredictions)
{
    QList<AskedQuestion> all;
    for (const Question &question : questions)
        all.append({question, {}, {}, {}, {}, arePredictions, false});
    return all;
}

/// Compares the given answer with the right one if there are both.
void judge(AskedQuestion *asked, const LessonRecords &records)
{
    asked->right.reset();
    if (asked->answer && asked->given)
        asked->right = isRight(asked->question, *asked->given, *asked->answer, records);
}

void answer(AskedQuestion *asked, const LessonRecords &records)
{
    asked->answer = answerTo(asked->question, records);
    judge(asked, records);
}

} // namespace

int LessonState::missingPredictions() const
{
    if (hasRun())
        return 0;
    return int(std::count_if(predict.begin(), predict.end(),
                             [](const AskedQuestion &asked) { return !asked.given; }));
}

LessonState begun(const Lesson &lesson)
{
    LessonState state;
    state.lesson = lesson;
    state.predict = asked(lesson.predict, true);
    state.investigate = asked(lesson.investigate, false);
    state.modify.task = lesson.modify;
    state.make.task = lesson.make;
    return state;
}

LessonState answered(LessonState state, const LessonRecords &records)
{
    state.records = records;
    for (AskedQuestion &asked : state.predict) {
        answer(&asked, records);
        asked.revealed = true;
    }
    for (AskedQuestion &asked : state.investigate) {
        if (asked.question.kind == QuestionKind::PointAt) {
            asked.given.reset(); // it referred to another record
            asked.revealed = false;
        }
        answer(&asked, records);
    }
    return state;
}

LessonState revealed(LessonState state, int question)
{
    AskedQuestion &asked = state.investigate[question];
    asked.revealed = true;
    judge(&asked, state.records);
    return state;
}

QString predictionText(const AskedQuestion &asked, Language language)
{
    if (!asked.given)
        return {};
    const Question &question = asked.question;
    const Prediction &prediction = *asked.given;
    switch (question.kind) {
    case QuestionKind::Choice:
        for (const Choice &choice : question.choices) {
            if (choice.id == prediction.choice)
                return choice.text.in(language);
        }
        break;
    case QuestionKind::Number:
        return numberText(prediction.number, question.unit, language);
    case QuestionKind::PointAt:
        return asked.pointed.in(language);
    }
    return {};
}

} // namespace forkscope
