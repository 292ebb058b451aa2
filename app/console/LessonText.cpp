#include "app/console/LessonText.h"

#include "app/console/ConsoleTable.h"
#include "app/console/TextTable.h"
#include "core/analysis/figures/SpeedUp.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"
#include "core/lessons/LessonTally.h"
#include "core/lessons/LessonUnits.h"
#include "core/pipeline/PipelineText.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

struct LessonTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonText)
};

constexpr int indent = 3;
constexpr int longestBar = 40; ///< in columns
constexpr QChar minusSign(0x2212);

/// Returns wrapped text, each line indented by `blanks`.
QString indented(const QString &text, int blanks = indent)
{
    QString result;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &part : wrapped(line, lineWidth - blanks).split(u'\n'))
            result += (part.isEmpty() ? QString() : QString(blanks, u' ') + part) + u'\n';
    }
    return result;
}

/// "Hint: …", with later lines aligned under the first.
QString labelled(const QString &label, const QString &text)
{
    return indented(LessonTexts::tr("%1: %2", "label: text").arg(label, text));
}

QString paragraph(const QString &text)
{
    return wrapped(text, lineWidth) + u'\n';
}

QString predictionText(const Question &question, const Prediction &prediction, Language language)
{
    if (question.kind == QuestionKind::Number)
        return numberText(prediction.number, question.unit, language);
    for (const Choice &choice : question.choices) {
        if (choice.id == prediction.choice)
            return choice.text.in(language);
    }
    return {};
}

QString verdict(std::optional<bool> right)
{
    if (!right)
        return LessonTexts::tr("neither right nor wrong: it was not shown here");
    return *right ? LessonTexts::tr("right") : LessonTexts::tr("not so");
}

/// Reads a number as people write it: also with a comma, a true minus sign or its unit.
std::optional<double> numberFrom(QString text, const Question &question, Language language)
{
    for (const QString &unit : {question.unit, unitText(question.unit, language)}) {
        if (!unit.isEmpty() && text.endsWith(unit))
            text.chop(unit.size());
    }
    text = text.trimmed().replace(minusSign, u'-').replace(u',', u'.');
    bool ok = false;
    const double number = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString wallOf(const RunRecord &record)
{
    return format::duration(record.end() - record.begin());
}

QString threeWaysLines(const RunsMade &made)
{
    QList<QStringList> rows;
    for (size_t i = 0; i < made.records.size() && i < allWays.size(); ++i)
        rows << QStringList{threeways::name(allWays[i]), wallOf(*made.records[i])};
    return textTable(rows, {Align::Left, Align::Right});
}

QString curveLines(const RunsMade &made)
{
    QList<QStringList> rows{
        {LessonTexts::tr("At once"), LessonTexts::tr("Wall time"), LessonTexts::tr("Speed-up")}};
    const double first = double(speedUpPoint(*made.records.front()).wall.count());
    for (const auto &record : made.records) {
        const SpeedUpPoint point = speedUpPoint(*record);
        rows << QStringList{QString::number(point.atOnce), wallOf(*record),
                            threeways::speedUpText(first / double(point.wall.count()))};
    }
    return textTable(rows, {Align::Right, Align::Right, Align::Right});
}

QString histogramLines(const RunsMade &made, Language language)
{
    const QList<Tally> tallies = tallyOf(made);
    const int most = tallies.isEmpty() ? 1 : tallies.front().count;
    QString text;
    for (const Tally &tally : tallies) {
        const int length = std::max(1, longestBar * tally.count / most);
        text += tally.label.in(language) + u'\n' + QString(length, u'#') + u' ' +
                QLocale().toString(tally.count) + u'\n';
    }
    return text;
}

QString onceLines(const RunRecord &record)
{
    QString text =
        LessonTexts::tr("%1: %2", "label: text").arg(outcomesInWords(record), wallOf(record));
    for (const QString &sentence : mistakes::sentences(record, 0))
        text += u'\n' + sentence;
    return text + u'\n';
}

QString linesOf(const RunsMade &made, Language language)
{
    switch (made.series) {
    case SeriesKind::ThreeWays:
        return threeWaysLines(made);
    case SeriesKind::AtOnceCurve:
        return curveLines(made);
    case SeriesKind::Repeated:
        return histogramLines(made, language);
    case SeriesKind::Once:
        break;
    }
    return onceLines(*made.records.front());
}

QString taskText(const QString &heading, const LessonTask &task, Language language)
{
    return lessonHeading(heading) + paragraph(task.text.in(language)) +
           labelled(LessonTexts::tr("Hint"), task.hint.in(language));
}

} // namespace

QString lessonList(const QList<Lesson> &book, Language language)
{
    QString text;
    for (const Lesson &lesson : book) {
        text += QStringLiteral("%1  %2  (%3)\n")
                    .arg(lesson.number, 2)
                    .arg(lesson.title.in(language), lesson.name);
        text += indented(lesson.goal.in(language), 4);
    }
    return text + u'\n' + paragraph(LessonTexts::tr("forkscope lessons 3 runs the third of them."));
}

QString lessonBegin(const Lesson &lesson, Language language)
{
    return LessonTexts::tr("Lesson %1: %2").arg(lesson.number).arg(lesson.title.in(language)) +
           u'\n' + paragraph(lesson.goal.in(language)) + u'\n' +
           paragraph(lesson.introduction.in(language));
}

QString lessonHeading(const QString &text)
{
    return QStringLiteral("\n── %1 ──\n\n").arg(text);
}

QString questionLine(const Question &question, int number, Language language)
{
    return paragraph(QStringLiteral("%1. %2").arg(number).arg(question.text.in(language)));
}

QString questionText(const Question &question, int number, Language language)
{
    const QString unit = unitText(question.unit, language);
    const QString asked = unit.isEmpty()
                              ? question.text.in(language)
                              : QStringLiteral("%1 [%2]").arg(question.text.in(language), unit);
    QString text = paragraph(QStringLiteral("%1. %2").arg(number).arg(asked));
    for (qsizetype i = 0; i < question.choices.size(); ++i) {
        text += indented(
            QStringLiteral("%1) %2").arg(i + 1).arg(question.choices[i].text.in(language)));
    }
    return text;
}

std::optional<Prediction> predictionFrom(const Question &question, const QString &line,
                                         Language language)
{
    const QString text = line.trimmed();
    Prediction prediction;
    if (question.kind == QuestionKind::Number) {
        const auto number = numberFrom(text, question, language);
        if (!number)
            return std::nullopt;
        prediction.number = *number;
        return prediction;
    }
    QString bare = text;
    if (bare.endsWith(u')'))
        bare.chop(1);
    for (qsizetype i = 0; i < question.choices.size(); ++i) {
        const Choice &choice = question.choices[i];
        if (bare == QString::number(i + 1) || text.compare(choice.id, Qt::CaseInsensitive) == 0 ||
            text.compare(choice.text.in(language), Qt::CaseInsensitive) == 0) {
            prediction.choice = choice.id;
            return prediction;
        }
    }
    return std::nullopt;
}

QString expectedText(const Question &question)
{
    if (question.kind == QuestionKind::Number)
        return paragraph(LessonTexts::tr("Please write a number."));
    return paragraph(
        LessonTexts::tr("Please write a number from 1 to %1.").arg(question.choices.size()));
}

QString answerText(const Question &question, const std::optional<Prediction> &prediction,
                   const LessonRecords &records, Language language)
{
    QString text;
    const auto answer = answerTo(question, records);
    if (prediction)
        text +=
            labelled(LessonTexts::tr("Predicted"), predictionText(question, *prediction, language));
    if (!answer) {
        return text + indented(LessonTexts::tr("The runs hold too little to answer this.")) +
               indented(question.because.in(language));
    }
    if (!answer->measured.isEmpty())
        text += labelled(LessonTexts::tr("Measured"), measuredText(question, *answer, language));
    if (prediction)
        text += labelled(LessonTexts::tr("Your prediction"),
                         verdict(isRight(question, *prediction, *answer, records)));
    if (!answer->notShown.isEmpty())
        text += indented(answer->notShown.in(language));
    return text + indented(question.because.in(language));
}

QString hintText(const Lesson &lesson, Language language)
{
    return labelled(LessonTexts::tr("Hint"), lesson.hint.in(language));
}

QString runText(const LessonRun &run, const RunsMade &made, Language language)
{
    QString text = paragraph(run.label.in(language));
    text += indented(textFromStages(run.plan.pipeline.stages));
    if (made.records.empty())
        return text;
    // Tables and bars are already split into lines.
    for (const QString &line : linesOf(made, language).split(u'\n', Qt::SkipEmptyParts))
        text +=
            made.series == SeriesKind::Once ? indented(line) : QString(indent, u' ') + line + u'\n';
    for (const QString &line : startErrors(*made.records.front()).split(u'\n', Qt::SkipEmptyParts))
        text += indented(line);
    return text;
}

QString lessonEnd(const Lesson &lesson, Language language)
{
    return taskText(LessonTexts::tr("Modify"), lesson.modify, language) +
           taskText(LessonTexts::tr("Make"), lesson.make, language) + u'\n' +
           paragraph(LessonTexts::tr("Both are for the window, which also says when they are done: "
                                     "forkscope.")) +
           lessonHeading(LessonTexts::tr("Next")) + paragraph(lesson.next.in(language));
}

} // namespace forkscope
