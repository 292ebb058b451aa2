#pragma once

#include "core/lessons/LessonAnswers.h"

#include <QtCore/QObject>

namespace forkscope {

class RunSession;

/// Makes all runs of a lesson through the window's session, one after the other, and keeps their
/// records.
class LessonRunner : public QObject
{
    Q_OBJECT

public:
    explicit LessonRunner(RunSession *session, QObject *parent = nullptr);

    /// Starts the first. Ignored while a run is on, and where there is none to make.
    void start(const QList<LessonRun> &runs);
    /// Ends the run that is on and makes no other: abandoned() follows.
    void stop();

    /// From start() until finished() or abandoned().
    [[nodiscard]] bool isRunning() const { return m_next > 0; }
    /// Runs made, of those planned.
    [[nodiscard]] int made() const { return isRunning() ? m_next - 1 : 0; }
    [[nodiscard]] int planned() const { return int(m_steps.size()); }
    /// Which of the lesson's runs is on.
    [[nodiscard]] int runNow() const;
    /// Complete from finished() to the next start().
    [[nodiscard]] const LessonRecords &records() const { return m_records; }

    /// Repetitions beyond these are left out; 0: none is.
    void setMostRepetitions(int most) { m_mostRepetitions = most; }

Q_SIGNALS:
    /// Another run has begun.
    void progressed();
    void finished();
    /// The user ended one of the runs: the others are not made.
    void abandoned();

private:
    struct Step
    {
        int run = 0;
        Plan plan;
    };

    void startNext();
    void takeRecord();
    void abandon();

    RunSession *m_session;
    std::vector<Step> m_steps;
    LessonRecords m_records;
    int m_next = 0; ///< of m_steps; 0: nothing is on
    int m_mostRepetitions = 0;
    bool m_stopping = false;
};

} // namespace forkscope
