#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace forkscope {

/// Asks a question, answered by picking a choice, typing a number or pointing at a band of the
/// timeline.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(const AskedQuestion &asked, Language language, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const forkscope::Prediction &prediction);
    /// Sent when what was typed is no number any more.
    void takenBack();
    /// Sent by "This one": what is selected in the timeline is the answer.
    void pointed();

private:
    void addChoices(const AskedQuestion &asked, Language language, QBoxLayout *column);
    void addNumber(const AskedQuestion &asked, Language language, QBoxLayout *column);
    void addPointer(QBoxLayout *column);
};

} // namespace forkscope
