#pragma once

#include "app/console/InputLines.h"
#include "core/lessons/LessonAnswers.h"

#include <QtCore/QCoreApplication>

#include <optional>

namespace forkscope {

/// `forkscope lessons 3`: asks for predictions, makes the lesson's runs one after the other, and
/// shows both beside each other.
class LessonConsoleRun
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonConsoleRun)

public:
    LessonConsoleRun(Lesson lesson, Language language);

    /// Carries out the whole lesson. Returns the exit status.
    int execute();

private:
    bool askPredictions();
    std::optional<Prediction> ask(const Question &question, int number);
    int makeRuns();
    void say(const QString &text);
    void showRuns();
    void reveal();
    void investigate();

    const Lesson m_lesson;
    const Language m_language;
    InputLines m_input;
    QList<Prediction> m_predictions;
    LessonRecords m_records;
    int m_written = 0; ///< the exit status that standard output asks for
};

} // namespace forkscope
