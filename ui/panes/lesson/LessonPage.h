#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QBoxLayout;

namespace forkscope {

/// The page of a lesson's step. It is made from the lesson's state, and made anew when that
/// changes. It changes nothing itself but signals what the learner does.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    /// `commands` is what a lesson from a file would run; it is shown first.
    LessonPage(const LessonState &state, const QStringList &commands, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Sent when a question of this step has another answer or, for none, no answer any more.
    void answered(int question, const std::optional<forkscope::Prediction> &prediction);
    /// Sent when what is selected in the timeline is to be the answer.
    void pointed(int question);
    /// Sent when the answer to a question of Investigate is to be shown.
    void revealWanted(int question);
    void showWanted(const forkscope::TimelinePlace &place);
    /// Sent when the hint for this step's task is to be shown.
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
