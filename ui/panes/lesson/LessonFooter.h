#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace forkscope {

/// How many of a lesson's runs were made.
struct LessonProgress
{
    int made = 0;
    int planned = 0;
};

/// The part below each page of a lesson: the progress of its runs, a message, and the buttons to go
/// on.
class LessonFooter : public QWidget
{
    Q_OBJECT

public:
    explicit LessonFooter(QWidget *parent = nullptr);

    /// `runs` is none while no run is going on. If `said` is empty and predictions are missing, the
    /// footer says so.
    void showState(const LessonState &state, const std::optional<LessonProgress> &runs,
                   const QString &said);

Q_SIGNALS:
    /// Sent when the learner wants to go on to the runs, the next step or the end.
    void nextPressed();
    void againPressed();
    void stopPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRuns(const std::optional<LessonProgress> &runs);
    static QString nextText(const LessonState &state);
    static QString missingText(int predictions);

    QProgressBar *m_progress;
    QLabel *m_said;
    QPushButton *m_next;
    QPushButton *m_again;
    QPushButton *m_stop;
};

} // namespace forkscope
