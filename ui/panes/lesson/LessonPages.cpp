#include "ui/panes/lesson/LessonPane.h"

#include "core/lessons/LessonCurve.h"
#include "core/pipeline/PipelineText.h"
#include "ui/panes/lesson/LessonLabels.h"
#include "ui/panes/lesson/MadeTable.h"
#include "ui/panes/lesson/OutcomeHistogram.h"
#include "ui/panes/lesson/QuestionBox.h"
#include "ui/panes/lesson/RevealBox.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/shared/plots/CurveView.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

// The pages of the lesson's pane, one a step.

namespace forkscope {

namespace {

constexpr int spacing = 10;        // pixels
constexpr double titleScale = 1.3; // of the ordinary size

QLabel *titleLabel(const QString &text, double scale, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    QFont large = label->font();
    large.setWeight(QFont::DemiBold);
    large.setPointSizeF(large.pointSizeF() * scale);
    label->setFont(large);
    return label;
}

QLabel *fixedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return label;
}

QLabel *tableLabel(const QList<MadeRow> &rows, QWidget *parent)
{
    QLabel *label = lessonLabel(madeTable(rows), parent);
    label->setTextFormat(Qt::RichText);
    return label;
}

void addLine(QBoxLayout *column)
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    column->addWidget(line);
}

} // namespace

QWidget *LessonPane::makePage()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, spacing / 2, 0);
    column->setSpacing(spacing);
    if (!m_hasLesson) {
        column->addWidget(lessonLabel(tr("Choose a lesson in the Library."), page));
        column->addStretch(1);
        return page;
    }
    addHeader(column);
    switch (m_state.step) {
    case LessonStep::Predict:
        addPredict(column);
        break;
    case LessonStep::Run:
        addRun(column);
        break;
    case LessonStep::Investigate:
        addInvestigate(column);
        break;
    case LessonStep::Modify:
        addTask(column, &m_state.modify);
        break;
    case LessonStep::Make:
        addTask(column, &m_state.make);
        addNext(column);
        break;
    }
    column->addStretch(1);
    return page;
}

void LessonPane::addHeader(QBoxLayout *column)
{
    const QString title = m_state.lesson.title.in(currentLanguage());
    const int number = m_state.lesson.number;
    column->addWidget(titleLabel(
        number > 0 ? QStringLiteral("%1. %2").arg(number).arg(title) : title, titleScale, this));
    if (m_state.step != LessonStep::Predict)
        return;
    column->addWidget(lessonLabel(m_state.lesson.goal.in(currentLanguage()), this));
    column->addWidget(lessonLabel(m_state.lesson.introduction.in(currentLanguage()), this));
}

void LessonPane::addCommands(QBoxLayout *column)
{
    addLine(column);
    column->addWidget(lessonLabel(
        tr("This lesson comes from a file. Nothing of it was run. It would run these commands, "
           "and asks before it does:"),
        this));
    for (const QString &command : m_commands)
        column->addWidget(fixedLabel(command, this));
}

void LessonPane::addPredict(QBoxLayout *column)
{
    if (!m_commands.isEmpty())
        addCommands(column);
    for (int i = 0; i < int(m_state.predict.size()); ++i) {
        addLine(column);
        auto *box = new QuestionBox(m_state.predict[i], currentLanguage(), this);
        column->addWidget(box);
        connect(box, &QuestionBox::given, this, [this, i](const Prediction &prediction) {
            m_state.predict[i].given = prediction;
            say({});
        });
        connect(box, &QuestionBox::takenBack, this, [this, i] {
            m_state.predict[i].given.reset();
            say({});
        });
        connect(box, &QuestionBox::pointed, this, [this] {
            say(tr("Before the run there is nothing in the timeline to point at."));
        });
    }
}

void LessonPane::addRun(QBoxLayout *column)
{
    if (m_state.hasRun()) {
        for (const AskedQuestion &asked : m_state.predict)
            addReveal(column, asked);
        addMade(column);
        return;
    }
    for (const LessonRun &run : m_state.lesson.runs) {
        addLine(column);
        column->addWidget(lessonLabel(run.label.in(currentLanguage()), this));
        column->addWidget(fixedLabel(textFromStages(run.plan.pipeline.stages), this));
    }
}

void LessonPane::addMade(QBoxLayout *column)
{
    QList<MadeRow> single; // runs that are no series: one table for all of them
    for (size_t i = 0; i < m_state.records.size(); ++i) {
        const RunsMade &made = m_state.records[i];
        const QString label = m_state.lesson.runs[int(i)].label.in(currentLanguage());
        if (made.series == SeriesKind::Once && made.records.size() == 1) {
            MadeRow row = madeRows(made).front();
            row.what = label;
            single << row;
            continue;
        }
        addLine(column);
        column->addWidget(lessonLabel(label, this));
        if (made.series == SeriesKind::Repeated) {
            column->addWidget(new OutcomeHistogram(tallyOf(made), currentLanguage(), this));
            continue;
        }
        if (made.series == SeriesKind::AtOnceCurve)
            addCurve(column, made);
        column->addWidget(tableLabel(madeRows(made), this));
    }
    if (single.isEmpty())
        return;
    addLine(column);
    column->addWidget(tableLabel(single, this));
}

void LessonPane::addCurve(QBoxLayout *column, const RunsMade &made)
{
    auto *curve = new CurveView(this);
    curve->setObjectName(QStringLiteral("curve"));
    curve->setCompact(true);
    curve->setQuantity(CurveView::Quantity::SpeedUp);
    curve->setSeries(curveOf(made));
    curve->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(curve);
    column->addWidget(
        smallLabel(tr("Dots: measured. Dashed: ideal. Line: Amdahl's law, fitted."), this));
}

void LessonPane::addReveal(QBoxLayout *column, const AskedQuestion &asked)
{
    addLine(column);
    auto *box = new RevealBox(asked, currentLanguage(), this);
    column->addWidget(box);
    connect(box, &RevealBox::showWanted, this, &LessonPane::showWanted);
}

void LessonPane::addInvestigate(QBoxLayout *column)
{
    for (int i = 0; i < int(m_state.investigate.size()); ++i) {
        const AskedQuestion &asked = m_state.investigate[i];
        if (asked.revealed) {
            addReveal(column, asked);
            continue;
        }
        addLine(column);
        auto *box = new QuestionBox(asked, currentLanguage(), this);
        column->addWidget(box);
        if (asked.question.kind == QuestionKind::PointAt) {
            connect(box, &QuestionBox::pointed, this, [this, i] { Q_EMIT pointed(i); });
            continue;
        }
        auto *check = new QPushButton(tr("Check"), this);
        check->setObjectName(QStringLiteral("check-") + asked.question.id);
        check->setEnabled(asked.given.has_value());
        column->addWidget(check, 0, Qt::AlignLeft);
        connect(box, &QuestionBox::given, this, [this, i, check](const Prediction &prediction) {
            m_state.investigate[i].given = prediction;
            check->setEnabled(true);
        });
        connect(box, &QuestionBox::takenBack, this, [this, i, check] {
            m_state.investigate[i].given.reset();
            check->setEnabled(false);
        });
        connect(check, &QPushButton::clicked, this, [this, i] { revealInvestigated(i); });
    }
}

void LessonPane::addTask(QBoxLayout *column, TriedTask *task)
{
    const Language language = currentLanguage();
    addLine(column);
    column->addWidget(lessonLabel(task->task.text.in(language), this));
    column->addWidget(lessonLabel(
        tr("Change the plan in the editor, run it with Run (F5), then let it be checked."), this));
    if (task->hinted) {
        column->addWidget(lessonLabel(tr("Hint: %1").arg(task->task.hint.in(language)), this));
    } else if (!task->task.hint.isEmpty()) {
        auto *hint = new QPushButton(tr("Show a Hint"), this);
        hint->setObjectName(QStringLiteral("hint"));
        column->addWidget(hint, 0, Qt::AlignLeft);
        connect(hint, &QPushButton::clicked, this, [this, task] {
            task->hinted = true;
            rebuild();
        });
    }
    auto *check = new QPushButton(tr("Check My Run"), this);
    check->setObjectName(QStringLiteral("checkRun"));
    column->addWidget(check, 0, Qt::AlignLeft);
    connect(check, &QPushButton::clicked, this, [this] { Q_EMIT checkWanted(m_state.step); });
    if (task->done) {
        QLabel *verdict = lessonLabel(*task->done ? tr("✓ Your run shows it.")
                                                  : tr("✗ Your last run does not show it yet."),
                                      this);
        verdict->setObjectName(QStringLiteral("mark"));
        column->addWidget(verdict);
    }
}

void LessonPane::addNext(QBoxLayout *column)
{
    if (m_state.lesson.next.isEmpty())
        return;
    addLine(column);
    column->addWidget(titleLabel(tr("What to try next"), 1, this));
    column->addWidget(lessonLabel(m_state.lesson.next.in(currentLanguage()), this));
}

} // namespace forkscope
