#include "ui/panes/lesson/LessonPane.h"

#include "ui/panes/lesson/LessonPage.h"
#include "ui/panes/lesson/StepStrip.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace forkscope {

namespace {
constexpr int paneMargin = 10; // pixels
} // namespace

LessonPane::LessonPane(QWidget *parent)
    : QWidget(parent), m_strip(new StepStrip(this)), m_scroll(new QScrollArea(this)),
      m_footer(new LessonFooter(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(paneMargin, paneMargin / 2, paneMargin / 2, paneMargin / 2);
    column->addWidget(m_strip);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footer);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(m_strip, &StepStrip::chosen, this, &LessonPane::goTo);
    connect(m_footer, &LessonFooter::nextPressed, this, &LessonPane::goOn);
    connect(m_footer, &LessonFooter::againPressed, this, &LessonPane::runWanted);
    connect(m_footer, &LessonFooter::stopPressed, this, &LessonPane::stopWanted);
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
    m_runs.reset();
    showAnew({});
    m_scroll->verticalScrollBar()->setValue(0);
}

void LessonPane::goTo(LessonStep step)
{
    if (!hasLesson() || !m_state.isOpen(step)) {
        m_strip->show(m_state);
        return;
    }
    m_state.step = step;
    showAnew({});
    m_scroll->verticalScrollBar()->setValue(0);
    Q_EMIT stepTaken(step);
}

void LessonPane::showProgress(int made, int planned, const QString &what)
{
    const bool begins = !m_runs;
    m_runs = LessonProgress{made, planned};
    if (begins) {
        m_state.step = LessonStep::Run;
        rebuild();
    }
    say(what);
}

void LessonPane::showStopped(const QString &why)
{
    m_runs.reset();
    showAnew(why);
}

void LessonPane::showMade(const LessonRecords &records)
{
    m_runs.reset();
    m_state = answered(std::move(m_state), records);
    m_state.step = LessonStep::Run;
    showAnew({});
    m_scroll->verticalScrollBar()->setValue(0);
}

void LessonPane::showPointed(int question, const std::optional<Prediction> &pointed,
                             const QString &why)
{
    if (pointed)
        investigate(question, *pointed);
    else
        say(why);
}

void LessonPane::investigate(int question, const Prediction &prediction)
{
    AskedQuestion &asked = m_state.investigate[question];
    asked.given = prediction;
    if (prediction.place)
        asked.pointed = placeText(*prediction.place, m_state.records);
    reveal(question);
}

void LessonPane::showChecked(LessonStep step, bool done)
{
    m_state.taskOf(step).done = done;
    showAnew({});
}

void LessonPane::say(const QString &sentence)
{
    m_sentence = sentence;
    m_footer->showState(m_state, m_runs, m_sentence);
}

void LessonPane::predict(int question, const Prediction &prediction)
{
    if (m_state.hasRun())
        return;
    m_state.predict[question].given = prediction;
    showAnew({});
}

void LessonPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_strip->retranslate();
        showAnew({});
    }
    if (event->type() == QEvent::PaletteChange && !m_rebuilding)
        rebuild();
}

void LessonPane::showAnew(const QString &sentence)
{
    rebuild();
    say(sentence);
}

void LessonPane::rebuild()
{
    const QScopedValueRollback guard(m_rebuilding, true);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    // The page may be sending the signal of its button right now.
    if (QWidget *before = m_scroll->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    m_scroll->setWidget(makePage());
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_strip->show(m_state);
    m_strip->setVisible(hasLesson());
    setAccessibleName(tr("Lesson"));
    say(m_sentence);
}

LessonPage *LessonPane::makePage()
{
    auto *page = new LessonPage(m_state, m_commands);
    connect(page, &LessonPage::answered, this, &LessonPane::takeAnswer);
    connect(page, &LessonPage::pointed, this, [this](int question) {
        if (m_state.step == LessonStep::Predict)
            say(tr("Before the run there is nothing in the timeline to point at."));
        else
            Q_EMIT pointed(question);
    });
    connect(page, &LessonPage::revealWanted, this, &LessonPane::reveal);
    connect(page, &LessonPage::showWanted, this, &LessonPane::showWanted);
    connect(page, &LessonPage::checkWanted, this, [this] { Q_EMIT checkWanted(m_state.step); });
    connect(page, &LessonPage::hintWanted, this, [this] {
        m_state.taskOf(m_state.step).hinted = true;
        rebuild();
    });
    return page;
}

/// Keeps the page: it shows the answer already, and must not be made anew while the learner types.
void LessonPane::takeAnswer(int question, const std::optional<Prediction> &prediction)
{
    if (m_state.step == LessonStep::Investigate) {
        m_state.investigate[question].given = prediction;
        return;
    }
    m_state.predict[question].given = prediction;
    say({});
}

void LessonPane::goOn()
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

void LessonPane::reveal(int question)
{
    m_state = revealed(std::move(m_state), question);
    showAnew({});
    Q_EMIT investigated(question);
}

} // namespace forkscope
