#pragma once

#include "app/console/InputLines.h"
#include "app/console/ProgressLine.h"
#include "app/console/StopSignals.h"
#include "core/engine/EngineThread.h"
#include "core/lessons/LessonAnswers.h"

#include <QtCore/QTimer>

#include <optional>

namespace forkscope {

/// `forkscope lessons 3`: predictions are asked, the lesson's runs made one after the other, and
/// both shown beside each other.
class LessonConsoleRun : public QObject
{
    Q_OBJECT

public:
    LessonConsoleRun(Lesson lesson, Language language);

    /// All of it; returns the exit status.
    int execute();

private:
    /// One run to make, and to which of the lesson's runs it belongs.
    struct Step
    {
        int run = 0;
        Plan plan;
    };

    bool askPredictions();
    std::optional<Prediction> ask(const Question &question, int number);
    void startStep();
    void takeEvents();
    void showProgress();
    void stop(int signal);
    void sayNotes() const;
    void showRuns() const;
    void reveal();
    void investigate();

    const Lesson m_lesson;
    const Language m_language;
    InputLines m_input;
    QList<Prediction> m_predictions;
    EngineThread m_engine;
    QList<Step> m_steps;
    qsizetype m_step = 0; ///< that is on
    std::shared_ptr<RunRecord> m_record;
    LessonRecords m_records;
    ProgressLine m_progress{true};
    QTimer m_progressTimer;
    std::optional<StopSignals> m_signals;
    int m_signal = 0; ///< the first one that stopped the runs
};

} // namespace forkscope
