#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace forkscope {

/// Asks a question: choices to pick, a number to type, or a band of the timeline to point at.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(const AskedQuestion &asked, Language language, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const forkscope::Prediction &prediction);
    /// What was typed is no number any more.
    void takenBack();
    /// "This one": what is selected in the timeline is the answer.
    void pointed();

private:
    void addChoices(const AskedQuestion &asked, Language language, QBoxLayout *column);
    void addNumber(const AskedQuestion &asked, Language language, QBoxLayout *column);
    void addPointer(QBoxLayout *column);
};

} // namespace forkscope
