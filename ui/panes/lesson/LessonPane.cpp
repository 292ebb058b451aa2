#include "ui/panes/lesson/LessonPane.h"

#include "ui/panes/lesson/LessonLabels.h"
#include "ui/panes/lesson/StepStrip.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/shared/FlowLayout.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {
constexpr int margin = 10; // pixels
} // namespace

LessonPane::LessonPane(QWidget *parent)
    : QWidget(parent), m_strip(new StepStrip(this)), m_scroll(new QScrollArea(this)),
      m_progress(new QProgressBar(this)), m_said(lessonLabel(QString(), this)),
      m_main(new QPushButton(this)), m_again(new QPushButton(this)), m_stop(new QPushButton(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_progress->hide();
    m_stop->hide();
    m_said->setObjectName(QStringLiteral("said"));
    m_main->setObjectName(QStringLiteral("main"));

    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons, margin / 2, margin / 2);
    row->setContentsMargins({});
    for (QPushButton *button : {m_main, m_again, m_stop})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin / 2, margin / 2, margin / 2);
    column->addWidget(m_strip);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_progress);
    column->addWidget(m_said);
    column->addWidget(buttons);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(m_strip, &StepStrip::chosen, this, &LessonPane::goTo);
    connect(m_main, &QPushButton::clicked, this, &LessonPane::pressMain);
    connect(m_again, &QPushButton::clicked, this, &LessonPane::runWanted);
    connect(m_stop, &QPushButton::clicked, this, &LessonPane::stopWanted);
    rebuild();
}

QSize LessonPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 30};
}

QSize LessonPane::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 12};
}

void LessonPane::begin(const Lesson &lesson, const QStringList &commands)
{
    m_state = begun(lesson);
    m_commands = commands;
    m_hasLesson = true;
    m_running = false;
    m_progress->hide();
    rebuild();
    say({});
    m_scroll->verticalScrollBar()->setValue(0);
}

void LessonPane::goTo(LessonStep step)
{
    if (!m_hasLesson || !m_state.isOpen(step)) {
        m_strip->show(m_state);
        return;
    }
    m_state.step = step;
    rebuild();
    say({});
    m_scroll->verticalScrollBar()->setValue(0);
    Q_EMIT stepTaken(step);
}

void LessonPane::showProgress(int made, int planned, const QString &what)
{
    const bool begins = !m_running;
    m_running = true;
    m_progress->setRange(0, planned);
    m_progress->setValue(made);
    m_progress->setFormat(tr("%1 of %2 runs").arg(made).arg(planned));
    m_progress->show();
    if (begins) {
        m_state.step = LessonStep::Run;
        rebuild();
    }
    say(what);
}

void LessonPane::showStopped(const QString &why)
{
    m_running = false;
    m_progress->hide();
    rebuild();
    say(why);
}

void LessonPane::showMade(const LessonRecords &records)
{
    m_running = false;
    m_progress->hide();
    m_state = answered(m_state, records);
    m_state.step = LessonStep::Run;
    rebuild();
    say({});
    m_scroll->verticalScrollBar()->setValue(0);
}

void LessonPane::showPointed(int question, const std::optional<Prediction> &pointed,
                             const QString &why)
{
    if (!pointed) {
        say(why);
        return;
    }
    investigate(question, *pointed);
}

void LessonPane::investigate(int question, const Prediction &prediction)
{
    AskedQuestion &asked = m_state.investigate[question];
    asked.given = prediction;
    if (prediction.place)
        asked.pointed = placeText(*prediction.place, m_state.records);
    revealInvestigated(question);
}

void LessonPane::showChecked(LessonStep step, bool done)
{
    (step == LessonStep::Make ? m_state.make : m_state.modify).done = done;
    rebuild();
    say({});
}

void LessonPane::say(const QString &sentence)
{
    m_said->setText(sentence);
    updateFooter();
}

QString LessonPane::said() const
{
    return m_said->text();
}

void LessonPane::predict(int question, const Prediction &prediction)
{
    if (m_state.hasRun())
        return;
    m_state.predict[question].given = prediction;
    rebuild();
    say({});
}

void LessonPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_strip->retranslate();
        rebuild();
        say({});
    }
    if (event->type() == QEvent::PaletteChange && !m_rebuilding)
        rebuild();
}

void LessonPane::rebuild()
{
    m_rebuilding = true;
    const int scrolled = m_scroll->verticalScrollBar()->value();
    // It may be the one whose button is in the middle of its signal.
    if (QWidget *before = m_scroll->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    m_scroll->setWidget(makePage());
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_strip->show(m_state);
    m_strip->setVisible(m_hasLesson);
    setAccessibleName(tr("Lesson"));
    m_again->setText(tr("Run Again"));
    m_again->setToolTip(tr("Makes the runs of the lesson once more"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Ends the run that is on and makes no other"));
    m_main->setToolTip(tr("Goes on with the lesson; its runs wait for your predictions"));
    updateFooter();
    m_rebuilding = false;
}

QString LessonPane::mainText() const
{
    switch (m_state.step) {
    case LessonStep::Predict:
        return m_state.hasRun() ? tr("Next: %1").arg(stepName(LessonStep::Run))
                                : tr("Run the Lesson");
    case LessonStep::Run:
        return m_state.hasRun() ? tr("Next: %1").arg(stepName(LessonStep::Investigate))
                                : tr("Run the Lesson");
    case LessonStep::Investigate:
        return tr("Next: %1").arg(stepName(LessonStep::Modify));
    case LessonStep::Modify:
        return tr("Next: %1").arg(stepName(LessonStep::Make));
    case LessonStep::Make:
        break;
    }
    return tr("Finish the Lesson");
}

void LessonPane::updateFooter()
{
    const int missing = m_state.missingPredictions();
    m_main->setVisible(m_hasLesson);
    m_main->setText(mainText());
    m_main->setEnabled(!m_running && missing == 0);
    m_again->setVisible(m_hasLesson && m_state.hasRun() && m_state.step == LessonStep::Run);
    m_again->setEnabled(!m_running);
    m_stop->setVisible(m_running);
    if (m_hasLesson && !m_running && missing > 0 && m_said->text().isEmpty())
        m_said->setText(tr("Run can be pressed once you have predicted: %n question(s) without an "
                           "answer.",
                           "", missing));
    m_said->setVisible(!m_said->text().isEmpty());
}

void LessonPane::pressMain()
{
    if (!m_state.hasRun()) {
        Q_EMIT runWanted();
    } else if (m_state.step == LessonStep::Make) {
        say(tr("The lesson is finished."));
        Q_EMIT finished();
    } else {
        goTo(LessonStep(int(m_state.step) + 1));
    }
}

void LessonPane::revealInvestigated(int question)
{
    AskedQuestion &asked = m_state.investigate[question];
    asked.revealed = true;
    if (asked.answer && asked.given)
        asked.right = isRight(asked.question, *asked.given, *asked.answer, m_state.records);
    rebuild();
    say({});
    Q_EMIT investigated(question);
}

} // namespace forkscope
