#include "ui/panes/lesson/LessonSheet.h"

#include "core/lessons/LessonCurve.h"
#include "core/lessons/LessonTally.h"
#include "core/lessons/LessonUnits.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/PipelineText.h"
#include "core/record/RunRecord.h"
#include "ui/files/ChosenPath.h"
#include "ui/panes/lesson/MadeTable.h"
#include "ui/panes/lesson/OutcomeHistogram.h"
#include "ui/shared/PaperImage.h"
#include "ui/shared/plots/PlotView.h"
#include "ui/shared/plots/SpeedUpPlot.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QUrl>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QGuiApplication>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QScreen>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

#include <algorithm>

namespace forkscope {

namespace {

struct LessonSheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonSheet)
};

constexpr int imageWidth = 600; // points: the whole width of the page's text
constexpr int mostImageHeight = 420;
constexpr QSize curveSize{420, 220};
constexpr int histogramWidth = 420;
constexpr double marginShare = 0.09; // of the page's width
constexpr double numberShare = 0.17; // of the margin: the size of the page number
constexpr int answerLines = 2;
const QString styleSheet = QStringLiteral("p { margin-top: 4px; margin-bottom: 5px; }"
                                          "h3 { margin-top: 12px; margin-bottom: 3px; }");
// The grounds of answers have the colours of the frames in the window.
const QString rightGround = QStringLiteral("#ebf7f2");
const QString otherGround = QStringLiteral("#fdf1ea");
const QString neitherGround = QStringLiteral("#f3f3f3");

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

/// Returns lines to write on.
QString room(int lines)
{
    QString html;
    for (int i = 0; i < lines; ++i)
        html += QStringLiteral("<p style=\"margin-top:14px; margin-bottom:0\">&nbsp;</p><hr/>");
    return html;
}

QString openQuestion(const Question &question, Language language)
{
    QString html = QStringLiteral("<p style=\"margin-top:9px\"><b>%1</b></p>")
                       .arg(question.text.in(language).toHtmlEscaped());
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
        return LessonSheetTexts::tr("Not shown on this machine just now: %1")
            .arg(asked.answer->notShown.in(language));
    if (!asked.right)
        return {};
    if (!asked.isPrediction)
        return *asked.right ? LessonSheetTexts::tr("✓ Right") : LessonSheetTexts::tr("✗ Not so");
    return *asked.right ? LessonSheetTexts::tr("✓ As predicted")
                        : LessonSheetTexts::tr("✗ Other than predicted");
}

QString groundOf(const AskedQuestion &asked)
{
    if (!asked.right || !asked.answer || !asked.answer->notShown.isEmpty())
        return neitherGround;
    return *asked.right ? rightGround : otherGround;
}

QString closedQuestion(const AskedQuestion &asked, Language language)
{
    const Question &question = asked.question;
    const QString predicted = asked.given ? predictionText(asked, language) : QStringLiteral("—");
    const QString measured =
        asked.answer ? measuredText(question, *asked.answer, language) : QStringLiteral("—");
    return QStringLiteral(
               "<p style=\"margin-top:9px\"><b>%1</b></p><table cellspacing=\"0\" "
               "cellpadding=\"4\" width=\"100%\" "
               "bgcolor=\"%8\"><tr><td width=\"50%\">%2</td><td width=\"50%\">%3</td></tr>"
               "<tr><td><b>%4</b></td><td><b>%5</b></td></tr>"
               "<tr><td colspan=\"2\">%6</td></tr></table><p>%7</p>")
        .arg(question.text.in(language).toHtmlEscaped(),
             (asked.isPrediction ? LessonSheetTexts::tr("Predicted")
                                 : LessonSheetTexts::tr("Answer"))
                 .toHtmlEscaped(),
             LessonSheetTexts::tr("Measured").toHtmlEscaped(), predicted.toHtmlEscaped(),
             measured.isEmpty() ? QStringLiteral("—") : measured.toHtmlEscaped(),
             markOf(asked, language).toHtmlEscaped(), question.because.in(language).toHtmlEscaped(),
             groundOf(asked));
}

/// Returns a picture of the document that is no larger than the page has room for.
QString imageHtml(const QString &name, const QImage &image)
{
    QSize size = image.deviceIndependentSize().toSize();
    if (size.width() > imageWidth || size.height() > mostImageHeight)
        size.scale(imageWidth, mostImageHeight, Qt::KeepAspectRatio);
    return QStringLiteral("<p><img src=\"%1\" width=\"%2\" height=\"%3\"/></p>")
        .arg(name)
        .arg(size.width())
        .arg(size.height());
}

QString madeName(int run)
{
    return QStringLiteral("made-%1").arg(run);
}

/// Returns a picture of repetitions as bars or of a curve; null for other runs.
QImage madePicture(const RunsMade &made, Language language)
{
    if (made.series == SeriesKind::Repeated) {
        OutcomeHistogram bars(tallyOf(made), language);
        bars.resize(histogramWidth, bars.sizeHint().height());
        return paperImage(&bars);
    }
    if (made.series != SeriesKind::AtOnceCurve || made.records.empty())
        return {};
    PlotView curve;
    curve.setRoom(plot::Room::Compact);
    curve.setFigure(speedUpPlot(curveOf(made), SpeedUpQuantity::SpeedUp));
    curve.resize(curveSize);
    return paperImage(&curve);
}

QList<QImage> madePictures(const LessonState &state, SheetKind kind, Language language)
{
    QList<QImage> pictures;
    if (kind == SheetKind::Worksheet)
        return pictures;
    for (const RunsMade &made : state.records)
        pictures << madePicture(made, language);
    return pictures;
}

/// Returns how many instances and which mistakes a run has, since two runs of a lesson often have
/// the same pipeline.
QString settingsHtml(const Plan &plan)
{
    QStringList words{LessonSheetTexts::tr("%n instance(s)", "", plan.run.instances)};
    for (const QString &name : plan.run.mistakes) {
        if (const auto mistake = mistakeNamed(name))
            words << LessonSheetTexts::tr("mistake: %1").arg(labelOf(*mistake));
    }
    return words.join(QStringLiteral("; ")).toHtmlEscaped();
}

QString madeHtml(const RunsMade &made, Language language)
{
    if (made.series != SeriesKind::Repeated)
        return madeTable(madeRows(made));
    QList<MadeRow> rows;
    for (const Tally &tally : tallyOf(made))
        rows.append({tally.label.in(language), QLocale().toString(tally.count), {}});
    return madeTable(rows);
}

QString runsHtml(const LessonState &state, Language language, const SheetPictures &pictures)
{
    QString html = heading(LessonSheetTexts::tr("What is run"));
    for (int i = 0; i < int(state.lesson.runs.size()); ++i) {
        const LessonRun &run = state.lesson.runs[i];
        html += QStringLiteral("<p>%1<br/><tt>%2</tt><br/>%3</p>")
                    .arg(run.label.in(language).toHtmlEscaped(),
                         textFromStages(run.plan.pipeline.stages).toHtmlEscaped(),
                         settingsHtml(run.plan));
        const bool isDrawn = !pictures.made.value(i).isNull();
        if (isDrawn)
            html += imageHtml(madeName(i), pictures.made[i]);
        if (size_t(i) < state.records.size() &&
            !(isDrawn && state.records[size_t(i)].series == SeriesKind::Repeated))
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
    return html + paragraph(LessonSheetTexts::tr("Hint: %1").arg(task.task.hint.in(language)));
}

/// Returns whether a block is a heading or a question above its answer.
bool beginsSomething(const QTextBlock &block)
{
    return block.blockFormat().headingLevel() > 0 ||
           (!QTextCursor(block).currentTable() && !block.text().isEmpty() &&
            block.begin().fragment().charFormat().fontWeight() >= QFont::Bold);
}

int pageOf(const QTextBlock &block)
{
    const QTextLayout *layout = block.layout();
    if (layout->lineCount() == 0)
        return 0;
    const QTextLine first = layout->lineAt(0);
    const double bottom = layout->position().y() + first.y() + first.height();
    return int(bottom / block.document()->pageSize().height());
}

/// Returns the first block from `from` on that begins something that is on the next page; −1 if
/// there is none.
int lonelyBlock(const QTextDocument &document, int from)
{
    (void)document.pageCount(); // makes the document lay out all pages
    for (QTextBlock block = document.findBlockByNumber(from); block.next().isValid();
         block = block.next()) {
        if (beginsSomething(block) && pageOf(block) < pageOf(block.next()))
            return block.blockNumber();
    }
    return -1;
}

/// Moves headings to the page of what they begin.
void keepTogether(QTextDocument *document)
{
    for (int lonely = lonelyBlock(*document, 1); lonely >= 0;
         lonely = lonelyBlock(*document, lonely + 1)) {
        QTextCursor cursor(document->findBlockByNumber(lonely));
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.mergeBlockFormat(format);
    }
}

/// Returns the size of the paper in the document's unit.
QSizeF pageSize(const QPdfWriter &writer)
{
    return writer.pageLayout().fullRect(QPageLayout::Inch).size() *
           QGuiApplication::primaryScreen()->logicalDotsPerInch();
}

void printPages(const QTextDocument &document, QPdfWriter *writer)
{
    QPainter painter(writer);
    const QSizeF page = document.pageSize();
    painter.scale(writer->width() / page.width(), writer->height() / page.height());
    for (int i = 0; i < document.pageCount(); ++i) {
        if (i > 0)
            writer->newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(QPointF(0, i * page.height()), page);
        painter.save();
        painter.translate(0, -i * page.height());
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        const double margin = document.documentMargin();
        QFont small = document.defaultFont();
        small.setPixelSize(int(margin * numberShare)); // points would depend on the printer
        painter.setFont(small);
        painter.drawText(
            QRectF(margin, page.height() - margin, page.width() - 2 * margin, margin / 2),
            Qt::AlignRight | Qt::AlignVCenter,
            QStringLiteral("%1 / %2").arg(i + 1).arg(document.pageCount()));
    }
}

/// Returns the lines on which the owner of the sheet writes his name.
QString whoHtml()
{
    return QStringLiteral("<table width=\"100%\"><tr><td>%1 ____________________________</td>"
                          "<td align=\"right\">%2 ________________</td></tr></table>")
        .arg(LessonSheetTexts::tr("Name:").toHtmlEscaped(),
             LessonSheetTexts::tr("Date:").toHtmlEscaped());
}

} // namespace

QString sheetHtml(const LessonState &state, SheetKind kind, Language language,
                  const SheetPictures &pictures)
{
    const Lesson &lesson = state.lesson;
    LessonState shown = state;
    if (kind == SheetKind::Worksheet)
        shown.records.clear();
    QString html = (kind == SheetKind::Worksheet ? whoHtml() : QString()) +
                   QStringLiteral("<h2>%1</h2>")
                       .arg(QStringLiteral("%1. %2")
                                .arg(lesson.number)
                                .arg(lesson.title.in(language))
                                .toHtmlEscaped()) +
                   paragraph(lesson.goal.in(language)) +
                   paragraph(lesson.introduction.in(language));
    html += runsHtml(shown, language, pictures);
    html += heading(LessonSheetTexts::tr("Predict")) + questionsHtml(state.predict, kind, language);
    if (!state.investigate.isEmpty())
        html += heading(LessonSheetTexts::tr("Investigate")) +
                questionsHtml(state.investigate, kind, language);
    html += taskHtml(LessonSheetTexts::tr("Modify"), state.modify, kind, language);
    html += taskHtml(LessonSheetTexts::tr("Make"), state.make, kind, language);
    if (!pictures.timeline.isNull())
        html +=
            heading(LessonSheetTexts::tr("The timeline of the run “%1”").arg(pictures.timelineOf)) +
            imageHtml(QStringLiteral("timeline"), pictures.timeline);
    return html;
}

QString writeSheet(const QString &path, const LessonState &state, SheetKind kind, Language language,
                   SheetPictures pictures)
{
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Sans Serif"), 10));
    document.setDefaultStyleSheet(styleSheet);
    document.setUseDesignMetrics(true);
    pictures.made = madePictures(state, kind, language);
    document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("timeline")),
                         pictures.timeline);
    for (int i = 0; i < int(pictures.made.size()); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(madeName(i)), pictures.made[i]);
    document.setHtml(sheetHtml(state, kind, language, pictures));
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({}); // the document has margins of its own
        writer.setTitle(state.lesson.title.in(language));
        document.setPageSize(pageSize(writer));
        document.setDocumentMargin(document.pageSize().width() * marginShare);
        keepTogether(&document);
        printPages(document, &writer);
    }
    return writeChosen(path, pdf);
}

} // namespace forkscope
