#include "ui/panes/lesson/LessonPage.h"

#include "core/lessons/LessonCurve.h"
#include "core/pipeline/PipelineText.h"
#include "core/record/RunRecord.h"
#include "ui/panes/lesson/LessonLabels.h"
#include "ui/panes/lesson/MadeTable.h"
#include "ui/panes/lesson/OutcomeHistogram.h"
#include "ui/panes/lesson/QuestionBox.h"
#include "ui/panes/lesson/RevealBox.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/shared/plots/PlotView.h"
#include "ui/shared/plots/SpeedUpPlot.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int pageSpacing = 10;    // pixels
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

} // namespace

LessonPage::LessonPage(const LessonState &state, const QStringList &commands, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_column->setContentsMargins(0, 0, pageSpacing / 2, 0);
    m_column->setSpacing(pageSpacing);
    if (state.isEmpty()) {
        m_column->addWidget(lessonLabel(tr("Choose a lesson in the Library."), this));
    } else {
        addHeader(state);
        addStep(state, commands);
    }
    m_column->addStretch(1);
}

void LessonPage::addStep(const LessonState &state, const QStringList &commands)
{
    switch (state.step) {
    case LessonStep::Predict:
        if (!commands.isEmpty())
            addCommands(commands);
        addPredict(state);
        break;
    case LessonStep::Run:
        addRun(state);
        break;
    case LessonStep::Investigate:
        addInvestigate(state);
        break;
    case LessonStep::Modify:
        addTask(state.modify);
        break;
    case LessonStep::Make:
        addTask(state.make);
        addNext(state.lesson);
        break;
    }
}

void LessonPage::addLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    m_column->addWidget(line);
}

void LessonPage::addHeader(const LessonState &state)
{
    const Language language = currentLanguage();
    const QString title = state.lesson.title.in(language);
    const int number = state.lesson.number;
    m_column->addWidget(titleLabel(
        number > 0 ? QStringLiteral("%1. %2").arg(number).arg(title) : title, titleScale, this));
    if (state.step != LessonStep::Predict)
        return;
    m_column->addWidget(lessonLabel(state.lesson.goal.in(language), this));
    m_column->addWidget(lessonLabel(state.lesson.introduction.in(language), this));
}

void LessonPage::addCommands(const QStringList &commands)
{
    addLine();
    m_column->addWidget(lessonLabel(
        tr("This lesson comes from a file. Nothing of it was run. It would run these commands, "
           "and asks before it does:"),
        this));
    for (const QString &command : commands)
        m_column->addWidget(fixedLabel(command, this));
}

void LessonPage::addPredict(const LessonState &state)
{
    for (int i = 0; i < int(state.predict.size()); ++i) {
        addLine();
        auto *box = new QuestionBox(state.predict[i], currentLanguage(), this);
        m_column->addWidget(box);
        connect(box, &QuestionBox::given, this,
                [this, i](const Prediction &prediction) { Q_EMIT answered(i, prediction); });
        connect(box, &QuestionBox::takenBack, this, [this, i] { Q_EMIT answered(i, {}); });
        connect(box, &QuestionBox::pointed, this, [this, i] { Q_EMIT pointed(i); });
    }
}

void LessonPage::addRun(const LessonState &state)
{
    if (state.hasRun()) {
        for (const AskedQuestion &asked : state.predict)
            addReveal(asked);
        addMade(state);
        return;
    }
    for (const LessonRun &run : state.lesson.runs) {
        addLine();
        m_column->addWidget(lessonLabel(run.label.in(currentLanguage()), this));
        m_column->addWidget(fixedLabel(textFromStages(run.plan.pipeline.stages), this));
    }
}

void LessonPage::addMade(const LessonState &state)
{
    QList<MadeRow> single; // runs that are no series share one table
    for (size_t i = 0; i < state.records.size(); ++i) {
        const RunsMade &made = state.records[i];
        const QString label = state.lesson.runs[int(i)].label.in(currentLanguage());
        if (made.series == SeriesKind::Once && made.records.size() == 1) {
            MadeRow row = madeRows(made).front();
            row.what = label;
            single << row;
            continue;
        }
        addLine();
        m_column->addWidget(lessonLabel(label, this));
        if (made.series == SeriesKind::Repeated) {
            m_column->addWidget(new OutcomeHistogram(tallyOf(made), currentLanguage(), this));
            continue;
        }
        if (made.series == SeriesKind::AtOnceCurve)
            addCurve(made);
        m_column->addWidget(tableLabel(madeRows(made), this));
    }
    if (single.isEmpty())
        return;
    addLine();
    m_column->addWidget(tableLabel(single, this));
}

void LessonPage::addCurve(const RunsMade &made)
{
    auto *curve = new PlotView(this);
    curve->setObjectName(QStringLiteral("curve"));
    curve->setRoom(plot::Room::Compact);
    curve->setFigure(speedUpPlot(curveOf(made), SpeedUpQuantity::SpeedUp));
    curve->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_column->addWidget(curve);
    m_column->addWidget(
        smallLabel(tr("Dots: measured. Dashed: ideal. Line: Amdahl's law, fitted."), this));
}

void LessonPage::addReveal(const AskedQuestion &asked)
{
    addLine();
    auto *box = new RevealBox(asked, currentLanguage(), this);
    m_column->addWidget(box);
    connect(box, &RevealBox::showWanted, this, &LessonPage::showWanted);
}

void LessonPage::addInvestigate(const LessonState &state)
{
    for (int i = 0; i < int(state.investigate.size()); ++i) {
        const AskedQuestion &asked = state.investigate[i];
        if (asked.revealed) {
            addReveal(asked);
            continue;
        }
        addLine();
        auto *box = new QuestionBox(asked, currentLanguage(), this);
        m_column->addWidget(box);
        if (asked.question.kind == QuestionKind::PointAt) {
            connect(box, &QuestionBox::pointed, this, [this, i] { Q_EMIT pointed(i); });
            continue;
        }
        auto *check = new QPushButton(tr("Check"), this);
        check->setObjectName(QStringLiteral("check-") + asked.question.id);
        check->setEnabled(asked.given.has_value());
        m_column->addWidget(check, 0, Qt::AlignLeft);
        connect(box, &QuestionBox::given, this, [this, i, check](const Prediction &prediction) {
            check->setEnabled(true);
            Q_EMIT answered(i, prediction);
        });
        connect(box, &QuestionBox::takenBack, this, [this, i, check] {
            check->setEnabled(false);
            Q_EMIT answered(i, {});
        });
        connect(check, &QPushButton::clicked, this, [this, i] { Q_EMIT revealWanted(i); });
    }
}

void LessonPage::addTask(const TriedTask &task)
{
    addLine();
    m_column->addWidget(lessonLabel(task.task.text.in(currentLanguage()), this));
    m_column->addWidget(lessonLabel(
        tr("Change the plan in the editor, run it with Run (F5), then let it be checked."), this));
    addHint(task);
    auto *check = new QPushButton(tr("Check My Run"), this);
    check->setObjectName(QStringLiteral("checkRun"));
    m_column->addWidget(check, 0, Qt::AlignLeft);
    connect(check, &QPushButton::clicked, this, &LessonPage::checkWanted);
    if (!task.done)
        return;
    QLabel *verdict = lessonLabel(*task.done ? tr("✓ Your run shows it.")
                                             : tr("✗ Your last run does not show it yet."),
                                  this);
    verdict->setObjectName(QStringLiteral("mark"));
    m_column->addWidget(verdict);
}

void LessonPage::addHint(const TriedTask &task)
{
    if (task.hinted) {
        const QString hint = task.task.hint.in(currentLanguage());
        m_column->addWidget(lessonLabel(tr("Hint: %1").arg(hint), this));
    } else if (!task.task.hint.isEmpty()) {
        auto *hint = new QPushButton(tr("Show a Hint"), this);
        hint->setObjectName(QStringLiteral("hint"));
        m_column->addWidget(hint, 0, Qt::AlignLeft);
        connect(hint, &QPushButton::clicked, this, &LessonPage::hintWanted);
    }
}

void LessonPage::addNext(const Lesson &lesson)
{
    if (lesson.next.isEmpty())
        return;
    addLine();
    m_column->addWidget(titleLabel(tr("What to try next"), 1, this));
    m_column->addWidget(lessonLabel(lesson.next.in(currentLanguage()), this));
}

} // namespace forkscope
