#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QBoxLayout;

namespace forkscope {

/// The page of a lesson's step, made from its state and made anew when that has changed. It
/// changes nothing itself: it tells what the learner does.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    /// `commands`: what a lesson from a file would run; shown before anything else.
    LessonPage(const LessonState &state, const QStringList &commands, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A question of this step has another answer, or none any more.
    void answered(int question, const std::optional<forkscope::Prediction> &prediction);
    /// What is selected in the timeline is the answer.
    void pointed(int question);
    /// The answer to a question of Investigate shall be shown.
    void revealWanted(int question);
    void showWanted(const forkscope::TimelinePlace &place);
    /// Of the task of this step.
    void hintWanted();
    void checkWanted();

private:
    void addStep(const LessonState &state, const QStringList &commands);
    void addHeader(const LessonState &state);
    void addCommands(const QStringList &commands);
    void addPredict(const LessonState &state);
    void addRun(const LessonState &state);
    void addMade(const LessonState &state);
    void addCurve(const RunsMade &made);
    void addInvestigate(const LessonState &state);
    void addTask(const TriedTask &task);
    void addHint(const TriedTask &task);
    void addNext(const Lesson &lesson);
    void addReveal(const AskedQuestion &asked);
    void addLine();

    QBoxLayout *m_column;
};

} // namespace forkscope
