#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace forkscope {

class StepStrip;

/// A lesson, step by step. It runs nothing itself: it says what the learner wants, and shows what
/// it is told.
class LessonPane : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPane(QWidget *parent = nullptr);

    /// Begins a lesson. `commands`: not empty where it comes from a file, and then shown before
    /// anything else: what it would run.
    void begin(const Lesson &lesson, const QStringList &commands = {});
    [[nodiscard]] bool hasLesson() const { return m_hasLesson; }
    [[nodiscard]] const LessonState &state() const { return m_state; }
    void goTo(LessonStep step);

    /// The runs are on: so many of so many made.
    void showProgress(int made, int planned, const QString &what);
    /// They were ended, or could not begin.
    void showStopped(const QString &why);
    void showMade(const LessonRecords &records);
    /// What the learner pointed at, or why it is no answer.
    void showPointed(int question, const std::optional<Prediction> &pointed, const QString &why);
    /// Whether the last run shows what the task of this step asks for.
    void showChecked(LessonStep step, bool done);
    /// Says something below the page.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;

    /// As if it had been given by the question's controls; one of Investigate is revealed at once.
    void predict(int question, const Prediction &prediction);
    void investigate(int question, const Prediction &prediction);

    [[nodiscard]] QPushButton *mainButton() const { return m_main; }
    [[nodiscard]] QPushButton *againButton() const { return m_again; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] StepStrip *strip() const { return m_strip; }

    [[nodiscard]] QSize sizeHint() const override;
    /// What matters stays in reach by scrolling: a low window is made no higher.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void runWanted();
    void stopWanted();
    /// The learner went to that step.
    void stepTaken(forkscope::LessonStep step);
    void pointed(int question);
    void showWanted(const forkscope::TimelinePlace &place);
    void checkWanted(forkscope::LessonStep step);
    /// A question of Investigate was answered, and its answer shown.
    void investigated(int question);
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makePage();
    void addHeader(QBoxLayout *column);
    void addCommands(QBoxLayout *column);
    void addPredict(QBoxLayout *column);
    void addRun(QBoxLayout *column);
    void addMade(QBoxLayout *column);
    void addCurve(QBoxLayout *column, const RunsMade &made);
    void addInvestigate(QBoxLayout *column);
    void addTask(QBoxLayout *column, TriedTask *task);
    void addNext(QBoxLayout *column);
    void addReveal(QBoxLayout *column, const AskedQuestion &asked);
    void updateFooter();
    [[nodiscard]] QString mainText() const;
    void pressMain();
    void revealInvestigated(int question);

    LessonState m_state;
    QStringList m_commands;
    bool m_hasLesson = false;
    bool m_running = false;
    bool m_rebuilding = false;
    StepStrip *m_strip;
    QScrollArea *m_scroll;
    QProgressBar *m_progress;
    QLabel *m_said;
    QPushButton *m_main;
    QPushButton *m_again;
    QPushButton *m_stop;
};

} // namespace forkscope
