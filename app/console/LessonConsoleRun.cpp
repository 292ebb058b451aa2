#include "app/console/LessonConsoleRun.h"

#include "app/CommandLine.h"
#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ConsoleTable.h"
#include "app/console/LessonText.h"
#include "app/console/SeriesConsole.h"
#include "app/console/TerminalText.h"
#include "core/lessons/LessonPlans.h"
#include "core/observe/Cores.h"

#include <unistd.h>

namespace forkscope {

LessonConsoleRun::LessonConsoleRun(Lesson lesson, Language language)
    : m_lesson(std::move(lesson)), m_language(language), m_input(STDIN_FILENO)
{
}

int LessonConsoleRun::execute()
{
    say(lessonBegin(m_lesson, m_language));
    if (!askPredictions()) {
        if (m_written != 0)
            return m_written;
        sayOnStandardError(
            tr("A prediction is needed for each question before the lesson is run."));
        return wrongUsage;
    }
    say(lessonHeading(tr("Run")));
    if (const int signal = makeRuns(); signal != 0)
        return 128 + signal;
    showRuns();
    reveal();
    investigate();
    say(lessonEnd(m_lesson, m_language));
    return m_written;
}

/// After the first failure it says nothing more: the lesson is over where nobody can read it.
void LessonConsoleRun::say(const QString &text)
{
    if (m_written == 0)
        m_written = writeOnStandardOutput(terminalText(text.toUtf8()));
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

/// Returns nothing at the end of input. Input that is not from a terminal is echoed as if typed.
std::optional<Prediction> LessonConsoleRun::ask(const Question &question, int number)
{
    say(questionText(question, number, m_language));
    for (;;) {
        say(QStringLiteral("> "));
        const auto line = m_written == 0 ? m_input.next() : std::nullopt;
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

/// Returns the signal that stopped the runs, or 0.
int LessonConsoleRun::makeRuns()
{
    RunSeries series = lessonSeries(m_lesson.runs, allowedCores(), &m_records);
    SeriesConsole console({}, [](const RunSeries &made, const RunRecord &record) {
        return tr("run %1 of %2: %3")
            .arg(made.made() + 1)
            .arg(made.size())
            .arg(progressLine(record));
    });
    return console.execute(&series);
}

void LessonConsoleRun::showRuns()
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

/// No answer is required here: without more input the results are shown all the same.
void LessonConsoleRun::investigate()
{
    say(lessonHeading(tr("Investigate")));
    int number = 0;
    for (const Question &question : m_lesson.investigate) {
        ++number;
        std::optional<Prediction> prediction;
        // There is no timeline to point at here.
        if (question.kind == QuestionKind::PointAt)
            say(questionLine(question, number, m_language));
        else
            prediction = ask(question, number);
        say(answerText(question, prediction, m_records, m_language) + u'\n');
    }
    say(hintText(m_lesson, m_language));
}

} // namespace forkscope
