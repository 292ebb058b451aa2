#include "tests/pictures/LessonScenes.h"

#include "tests/support/WindowParts.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/workbench/LessonDesk.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace forkscope::scene {

namespace {

Prediction somethingFor(const AskedQuestion &asked)
{
    Prediction prediction;
    if (asked.question.kind == QuestionKind::Choice)
        prediction.choice = asked.question.choices.first().id;
    prediction.number = 1;
    if (asked.answer)
        prediction.place = asked.answer->place;
    return prediction;
}

void investigateAll(LessonPane *pane)
{
    pane->goTo(LessonStep::Investigate);
    for (int i = 0; i < int(pane->state().investigate.size()); ++i)
        pane->investigate(i, somethingFor(pane->state().investigate[i]));
}

bool writeSheet(const Workbench &window, const QString &path, SheetKind kind)
{
    return the<LessonDesk>(window)->writeSheetTo(path, kind).isEmpty();
}

} // namespace

void predictAll(const Workbench &window)
{
    auto *const pane = the<LessonPane>(window);
    for (int i = 0; i < int(pane->state().predict.size()); ++i)
        pane->predict(i, somethingFor(pane->state().predict[i]));
}

QWidget *lessonEnd(Workbench &window)
{
    QScrollBar *bar = the<LessonPane>(window)->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    return &window;
}

QWidget *lessonFound(Workbench &window)
{
    investigateAll(the<LessonPane>(window));
    return &window;
}

bool worksheet(Workbench &window, const QString &path)
{
    return writeSheet(window, path, SheetKind::Worksheet);
}

bool answers(Workbench &window, const QString &path)
{
    investigateAll(the<LessonPane>(window));
    return writeSheet(window, path, SheetKind::Answers);
}

} // namespace forkscope::scene
