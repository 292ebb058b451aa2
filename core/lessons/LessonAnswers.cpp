#include "core/lessons/LessonAnswers.h"

#include "core/lessons/AnswerParts.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

/// A function's name and the run it is about: "name@1" means the lesson's second run.
struct AnswerName
{
    QString name;
    int run = 0;
};

AnswerName nameFrom(const QString &answer)
{
    const qsizetype at = answer.indexOf(u'@');
    if (at < 0)
        return {answer, 0};
    bool ok = false;
    const int run = answer.mid(at + 1).toInt(&ok);
    return {answer.first(at), ok ? run : -1};
}

const AnswerFunction *functionOf(const QString &answer, QuestionKind kind)
{
    const AnswerName name = nameFrom(answer);
    for (const AnswerFunction &function : answerFunctions()) {
        if (name.run >= 0 && name.name == QLatin1String(function.name) && function.kind == kind)
            return &function;
    }
    return nullptr;
}

bool isComplete(const LessonRecords &records, int run)
{
    if (run < 0 || size_t(run) >= records.size() || records[size_t(run)].records.empty())
        return false;
    const auto &made = records[size_t(run)].records;
    return std::all_of(made.begin(), made.end(),
                       [](const auto &record) { return record && record->isEnded(); });
}

const RunRecord *recordAt(const LessonRecords &records, const TimelinePlace &place)
{
    if (place.run < 0 || size_t(place.run) >= records.size() || place.record < 0 ||
        size_t(place.record) >= records[size_t(place.run)].records.size())
        return nullptr;
    return records[size_t(place.run)].records[size_t(place.record)].get();
}

} // namespace

bool isAnswer(const QString &name, QuestionKind kind)
{
    return functionOf(name, kind) != nullptr;
}

std::optional<Answer> answerTo(const Question &question, const LessonRecords &records)
{
    const AnswerFunction *function = functionOf(question.answer, question.kind);
    const int run = nameFrom(question.answer).run;
    if (!function || !isComplete(records, run))
        return std::nullopt;
    return function->compute({records, run});
}

std::optional<bool> isRight(const Question &question, const Prediction &prediction,
                            const Answer &answer, const LessonRecords &records)
{
    if (!answer.notShown.isEmpty())
        return std::nullopt;
    switch (question.kind) {
    case QuestionKind::Choice:
        return prediction.choice == answer.choice;
    case QuestionKind::Number:
        return std::abs(prediction.number - answer.number) <=
               std::max(question.absoluteTolerance,
                        question.relativeTolerance * std::abs(answer.number)) +
                   1e-9;
    case QuestionKind::PointAt:
        break;
    }
    const AnswerFunction *function = functionOf(question.answer, question.kind);
    if (!function || !function->holds || !prediction.place)
        return false;
    const RunRecord *record = recordAt(records, *prediction.place);
    return record && function->holds(*record, *prediction.place);
}

QString measuredText(const Question &question, const Answer &answer, Language language)
{
    const QString &figures = answer.measured.in(language);
    for (const Choice &choice : question.choices) {
        if (choice.id == answer.choice)
            return QStringLiteral("%1 (%2)").arg(choice.text.in(language), figures);
    }
    return figures;
}

BothText placeText(const TimelinePlace &place, const LessonRecords &records)
{
    const RunRecord *record = recordAt(records, place);
    if (!record)
        return {};
    const QString who = answers::processName(*record, place.process);
    const QString at = answers::figure(answers::seconds(place.at - record->begin()), 3);
    return {QStringLiteral("%1 at %2 s").arg(who, at), QStringLiteral("%1, %2초").arg(who, at)};
}

bool isDone(const LessonTask &task, const RunRecord &record)
{
    const AnswerFunction *function = functionOf(task.answer, QuestionKind::Choice);
    if (!function || !record.isEnded())
        return false;
    // The record is only borrowed for this call.
    const LessonRecords records{
        {SeriesKind::Once, {std::shared_ptr<const RunRecord>(std::shared_ptr<void>(), &record)}}};
    const auto answer = function->compute({records, 0});
    return answer && answer->choice == QStringLiteral("yes");
}

} // namespace forkscope
