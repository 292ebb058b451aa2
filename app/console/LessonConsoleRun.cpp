#include "app/console/LessonConsoleRun.h"

#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ConsoleTable.h"
#include "app/console/LessonText.h"
#include "app/console/TerminalText.h"
#include "core/lessons/LessonPlans.h"
#include "core/observe/Cores.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

constexpr int wrongUsage = 2;

void say(const QString &text)
{
    writeAll(STDOUT_FILENO, terminalText(text.toUtf8()));
}

} // namespace

LessonConsoleRun::LessonConsoleRun(Lesson lesson, Language language)
    : m_lesson(std::move(lesson)), m_language(language), m_input(STDIN_FILENO)
{
    const QList<int> cores = allowedCores();
    for (int i = 0; i < int(m_lesson.runs.size()); ++i) {
        m_records.push_back({m_lesson.runs[i].series, {}});
        for (const Plan &plan : plansOf(m_lesson.runs[i], cores))
            m_steps.append({i, plan});
    }
    connect(&m_engine, &EngineThread::eventsAvailable, this, &LessonConsoleRun::takeEvents);
    connect(&m_progressTimer, &QTimer::timeout, this, &LessonConsoleRun::showProgress);
}

int LessonConsoleRun::execute()
{
    say(lessonBegin(m_lesson, m_language));
    if (!askPredictions()) {
        sayOnStandardError(
            tr("A prediction is needed for each question before the lesson is run."));
        return wrongUsage;
    }
    say(lessonHeading(tr("Run")));
    m_signals.emplace();
    connect(&*m_signals, &StopSignals::stopRequested, this, &LessonConsoleRun::stop);
    if (m_progress.isShown())
        m_progressTimer.start(100ms);
    startStep();
    QCoreApplication::exec();
    // Everything has ended: from here on a signal may end us at once.
    m_signals.reset();
    m_progressTimer.stop();
    m_progress.clear();
    sayNotes();
    if (m_signal != 0)
        return 128 + m_signal;
    showRuns();
    reveal();
    investigate();
    say(lessonEnd(m_lesson, m_language));
    return 0;
}

bool LessonConsoleRun::askPredictions()
{
    say(lessonHeading(tr("Predict")));
    for (const Question &question : m_lesson.predict) {
        const auto prediction = ask(question, int(m_predictions.size()) + 1);
        if (!prediction)
            return false;
        m_predictions.append(*prediction);
    }
    return true;
}

/// None at the end of input. What comes from elsewhere than a terminal is shown as if typed.
std::optional<Prediction> LessonConsoleRun::ask(const Question &question, int number)
{
    say(questionText(question, number, m_language));
    for (;;) {
        say(QStringLiteral("> "));
        const auto line = m_input.next();
        if (!line) {
            say(QStringLiteral("\n"));
            return std::nullopt;
        }
        const QString text = QString::fromUtf8(*line);
        if (::isatty(STDIN_FILENO) == 0)
            say(text + u'\n');
        if (const auto prediction = predictionFrom(question, text, m_language))
            return prediction;
        say(expectedText(question));
    }
}

void LessonConsoleRun::startStep()
{
    m_record = std::make_shared<RunRecord>();
    m_engine.startRun(m_steps[m_step].plan);
}

void LessonConsoleRun::takeEvents()
{
    for (const Event &event : m_engine.takeEvents())
        m_record->append(event);
    m_record->takeChanged();
    if (!m_record->isEnded())
        return;
    m_records[size_t(m_steps[m_step].run)].records.push_back(m_record);
    if (m_signal != 0 || m_step + 1 == m_steps.size()) {
        QCoreApplication::exit();
        return;
    }
    ++m_step;
    startStep();
}

void LessonConsoleRun::showProgress()
{
    m_progress.show(
        tr("run %1 of %2: %3").arg(m_step + 1).arg(m_steps.size()).arg(progressLine(*m_record)));
}

/// The first signal ends the run that is on as Terminate does, and no other is made; another one
/// loses no more time.
void LessonConsoleRun::stop(int signal)
{
    m_engine.stopRun(m_signal == 0 ? StopKind::Terminate : StopKind::Kill);
    if (m_signal == 0)
        m_signal = signal;
}

/// What is to be said of several runs is said once.
void LessonConsoleRun::sayNotes() const
{
    QStringList notes;
    for (const RunsMade &made : m_records) {
        for (const auto &record : made.records)
            notes += notesOf(*record, false);
    }
    notes.removeDuplicates();
    for (const QString &note : notes)
        sayOnStandardError(note);
}

void LessonConsoleRun::showRuns() const
{
    for (int i = 0; i < int(m_lesson.runs.size()); ++i)
        say(runText(m_lesson.runs[i], m_records[size_t(i)], m_language) + u'\n');
}

void LessonConsoleRun::reveal()
{
    say(lessonHeading(tr("Prediction and measurement")));
    for (int i = 0; i < int(m_predictions.size()); ++i) {
        const Question &question = m_lesson.predict[i];
        say(questionLine(question, i + 1, m_language) +
            answerText(question, m_predictions[i], m_records, m_language) + u'\n');
    }
}

/// Here nobody must answer: who has no more lines is told all the same.
void LessonConsoleRun::investigate()
{
    say(lessonHeading(tr("Investigate")));
    int number = 0;
    for (const Question &question : m_lesson.investigate) {
        ++number;
        std::optional<Prediction> prediction;
        // There is no timeline here to point at.
        if (question.kind == QuestionKind::PointAt)
            say(questionLine(question, number, m_language));
        else
            prediction = ask(question, number);
        say(answerText(question, prediction, m_records, m_language) + u'\n');
    }
    say(hintText(m_lesson, m_language));
}

} // namespace forkscope
