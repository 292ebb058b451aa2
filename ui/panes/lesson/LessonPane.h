#pragma once

#include "ui/panes/lesson/LessonFooter.h"
#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QScrollArea;

namespace forkscope {

class LessonPage;
class StepStrip;

/// Shows a lesson step by step. It runs nothing itself: it signals what the learner wants and shows
/// what it is told.
class LessonPane : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPane(QWidget *parent = nullptr);

    /// Begins a lesson. `commands` is what a lesson from a file would run, shown first; empty for a
    /// lesson of the program.
    void begin(const Lesson &lesson, const QStringList &commands = {});
    [[nodiscard]] bool hasLesson() const { return !m_state.isEmpty(); }
    [[nodiscard]] const LessonState &state() const { return m_state; }
    void goTo(LessonStep step);

    /// Shows that `made` of `planned` runs have been made.
    void showProgress(int made, int planned, const QString &what);
    /// Shows why the runs were ended or could not begin.
    void showStopped(const QString &why);
    void showMade(const LessonRecords &records);
    /// Shows what the learner pointed at, or why it is no answer.
    void showPointed(int question, const std::optional<Prediction> &pointed, const QString &why);
    /// Shows whether the last run does what the task of this step asks for.
    void showChecked(LessonStep step, bool done);
    /// Shows a sentence below the page.
    void say(const QString &sentence);

    /// Answers a question as its controls do. investigate() also shows the right answer at once.
    void predict(int question, const Prediction &prediction);
    void investigate(int question, const Prediction &prediction);

    [[nodiscard]] QSize sizeHint() const override;
    /// Returns a small size: pages scroll, and so need not make a low window higher.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void runWanted();
    void stopWanted();
    /// Sent when the learner goes to a step.
    void stepTaken(forkscope::LessonStep step);
    void pointed(int question);
    void showWanted(const forkscope::TimelinePlace &place);
    void checkWanted(forkscope::LessonStep step);
    /// Sent when a question of Investigate has been answered and its answer is shown.
    void investigated(int question);
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Shows the present state, with a sentence below.
    void showAnew(const QString &sentence);
    void rebuild();
    [[nodiscard]] LessonPage *makePage();
    void takeAnswer(int question, const std::optional<Prediction> &prediction);
    void goOn();
    void reveal(int question);

    LessonState m_state;
    QStringList m_commands;
    std::optional<LessonProgress> m_runs; ///< set while runs are made
    QString m_sentence;                   ///< the last sentence of say()
    bool m_rebuilding = false;
    StepStrip *m_strip;
    QScrollArea *m_scroll;
    LessonFooter *m_footer;
};

} // namespace forkscope
