#pragma once

#include "ui/panes/lesson/LessonFooter.h"
#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QScrollArea;

namespace forkscope {

class LessonPage;
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
    [[nodiscard]] bool hasLesson() const { return !m_state.isEmpty(); }
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

    /// As if it had been given by the question's controls; one of Investigate is revealed at once.
    void predict(int question, const Prediction &prediction);
    void investigate(int question, const Prediction &prediction);

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
    /// Shows the state as it is now, and says this.
    void showAnew(const QString &sentence);
    void rebuild();
    [[nodiscard]] LessonPage *makePage();
    void takeAnswer(int question, const std::optional<Prediction> &prediction);
    void goOn();
    void reveal(int question);

    LessonState m_state;
    QStringList m_commands;
    std::optional<LessonProgress> m_runs; ///< while they are made
    QString m_sentence;                   ///< what say() said last
    bool m_rebuilding = false;
    StepStrip *m_strip;
    QScrollArea *m_scroll;
    LessonFooter *m_footer;
};

} // namespace forkscope
