#pragma once

#include "ui/lessons/LessonState.h"

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace forkscope {

/// A label that breaks its lines and never widens what it is in.
class QLabel *lessonLabel(const QString &text, QWidget *parent);

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

/// What was answered beside what was measured, a mark that says whether it is the same, and why it
/// is so.
class RevealBox : public QWidget
{
    Q_OBJECT

public:
    RevealBox(const AskedQuestion &asked, Language language, QWidget *parent = nullptr);

Q_SIGNALS:
    void showWanted(const forkscope::TimelinePlace &place);
};

} // namespace forkscope
