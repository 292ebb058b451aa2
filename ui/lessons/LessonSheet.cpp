#include "ui/lessons/LessonSheet.h"

#include "core/lessons/LessonTally.h"
#include "core/lessons/LessonUnits.h"
#include "core/pipeline/PipelineText.h"
#include "ui/lessons/MadeTable.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtCore/QUrl>
#include <QtGui/QPageLayout>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

#include <algorithm>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonSheet)
};

constexpr int imageWidth = 600; // in points of the page's text: all of its width
constexpr int mostImageHeight = 420;
constexpr int answerLines = 3;

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

/// Lines to write on.
QString room(int lines)
{
    QString html;
    for (int i = 0; i < lines; ++i)
        html += QStringLiteral("<p style=\"margin-top:14px; margin-bottom:0\">&nbsp;</p><hr/>");
    return html;
}

QString openQuestion(const Question &question, Language language)
{
    QString html = QStringLiteral("<p><b>%1</b></p>").arg(question.text.in(language).toHtmlEscaped());
    for (const Choice &choice : question.choices)
        html += QStringLiteral("<p style=\"margin-left:16px; margin-top:2px; margin-bottom:2px\">"
                               "☐&nbsp; %1</p>")
                    .arg(choice.text.in(language).toHtmlEscaped());
    if (question.kind == QuestionKind::Number)
        html += QStringLiteral("<p style=\"margin-left:16px\">______________ %1</p>")
                    .arg(unitText(question.unit, language).toHtmlEscaped());
    if (question.kind == QuestionKind::PointAt)
        html += room(1);
    return html;
}

QString markOf(const AskedQuestion &asked, Language language)
{
    if (asked.answer && !asked.answer->notShown.isEmpty())
        return Text::tr("Not shown on this machine just now: %1")
            .arg(asked.answer->notShown.in(language));
    if (!asked.right)
        return {};
    return *asked.right ? Text::tr("✓ As predicted") : Text::tr("✗ Other than predicted");
}

QString closedQuestion(const AskedQuestion &asked, Language language)
{
    const Question &question = asked.question;
    const QString predicted =
        asked.given ? predictionText(asked, language) : QStringLiteral("—");
    const QString measured =
        asked.answer ? measuredText(question, *asked.answer, language) : QStringLiteral("—");
    return QStringLiteral("<p><b>%1</b></p><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                          "width=\"100%\"><tr><td width=\"50%\">%2</td><td width=\"50%\">%3</td></tr>"
                          "<tr><td><b>%4</b></td><td><b>%5</b></td></tr></table><p>%6</p><p>%7</p>")
        .arg(question.text.in(language).toHtmlEscaped(),
             Text::tr("Predicted").toHtmlEscaped(), Text::tr("Measured").toHtmlEscaped(),
             predicted.toHtmlEscaped(), measured.toHtmlEscaped(),
             markOf(asked, language).toHtmlEscaped(), question.because.in(language).toHtmlEscaped());
}

QString madeHtml(const RunsMade &made, Language language)
{
    if (made.series != RunSeries::Repeated)
        return madeTable(madeRows(made));
    QList<MadeRow> rows;
    for (const Tally &tally : tallyOf(made))
        rows.append({tally.label.in(language), QLocale().toString(tally.count), {}});
    return madeTable(rows);
}

QString runsHtml(const LessonState &state, Language language)
{
    QString html = heading(Text::tr("What is run"));
    for (int i = 0; i < int(state.lesson.runs.size()); ++i) {
        const LessonRun &run = state.lesson.runs[i];
        html += QStringLiteral("<p>%1<br/><tt>%2</tt></p>")
                    .arg(run.label.in(language).toHtmlEscaped(),
                         textFromStages(run.plan.pipeline.stages).toHtmlEscaped());
        if (size_t(i) < state.records.size())
            html += madeHtml(state.records[size_t(i)], language);
    }
    return html;
}

QString questionsHtml(const QList<AskedQuestion> &questions, SheetKind kind, Language language)
{
    QString html;
    for (const AskedQuestion &asked : questions)
        html += kind == SheetKind::Worksheet ? openQuestion(asked.question, language)
                                             : closedQuestion(asked, language);
    return html;
}

QString taskHtml(const QString &title, const TriedTask &task, SheetKind kind, Language language)
{
    QString html = heading(title) + paragraph(task.task.text.in(language));
    if (kind == SheetKind::Worksheet)
        return html + room(answerLines);
    return html + paragraph(Text::tr("Hint: %1").arg(task.task.hint.in(language)));
}

} // namespace

QString sheetHtml(const LessonState &state, SheetKind kind, Language language,
                  const QSize &timeline)
{
    const Lesson &lesson = state.lesson;
    LessonState shown = state;
    if (kind == SheetKind::Worksheet)
        shown.records.clear();
    QString html =
        QStringLiteral("<h2>%1</h2>")
            .arg(QStringLiteral("%1. %2").arg(lesson.number).arg(lesson.title.in(language))
                     .toHtmlEscaped()) +
        paragraph(lesson.goal.in(language)) + paragraph(lesson.introduction.in(language));
    html += runsHtml(shown, language);
    html += heading(Text::tr("Predict")) + questionsHtml(state.predict, kind, language);
    if (!state.investigate.isEmpty())
        html += heading(Text::tr("Investigate")) + questionsHtml(state.investigate, kind, language);
    html += taskHtml(Text::tr("Modify"), state.modify, kind, language);
    html += taskHtml(Text::tr("Make"), state.make, kind, language);
    if (!timeline.isEmpty()) {
        const QSize size = timeline.scaled(imageWidth, mostImageHeight, Qt::KeepAspectRatio);
        html += heading(Text::tr("The timeline of the last run")) +
                QStringLiteral("<p><img src=\"timeline\" width=\"%1\" height=\"%2\"/></p>")
                    .arg(size.width())
                    .arg(size.height());
    }
    return html;
}

bool writeSheet(const QString &path, const LessonState &state, SheetKind kind, Language language,
                const QImage &timeline, QString *error)
{
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Sans Serif"), 10));
    document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("timeline")), timeline);
    document.setHtml(sheetHtml(state, kind, language, timeline.size()));
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(state.lesson.title.in(language));
        document.print(&writer);
    }
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
    if (!written && error)
        *error = file.errorString();
    return written;
}

} // namespace forkscope
