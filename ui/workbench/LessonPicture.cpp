#include "ui/workbench/LessonPicture.h"

#include "ui/files/Lessons.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/workbench/LessonDesk.h"
#include "ui/workbench/MainWindow.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace forkscope {

namespace {

constexpr int settleMs = 300; // views sort and write once more shortly after the end of a run

/// "lesson-end:3": what, and of which lesson.
struct Wanted
{
    QString what;
    QString lesson;

    [[nodiscard]] bool isPaper() const
    {
        return what == QStringLiteral("worksheet") || what == QStringLiteral("answers");
    }
    [[nodiscard]] bool isLesson() const
    {
        return !lesson.isEmpty() && (isPaper() || what.startsWith(QStringLiteral("lesson")));
    }
    [[nodiscard]] bool isBegin() const { return what == QStringLiteral("lesson-begin"); }
};

Wanted wanted()
{
    const QString of = qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF");
    return {of.section(QLatin1Char(':'), 0, 0), of.section(QLatin1Char(':'), 1)};
}

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

void predictAll(LessonPane *pane)
{
    for (int i = 0; i < int(pane->state().predict.size()); ++i)
        pane->predict(i, somethingFor(pane->state().predict[i]));
}

void investigateAll(LessonPane *pane)
{
    pane->goTo(LessonStep::Investigate);
    for (int i = 0; i < int(pane->state().investigate.size()); ++i)
        pane->investigate(i, somethingFor(pane->state().investigate[i]));
}

void scrollToEnd(LessonPane *pane)
{
    QScrollBar *bar = pane->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void show(MainWindow &window, const QString &path, const std::function<void()> &ready)
{
    LessonPane *pane = window.lessons()->pane();
    const Wanted of = wanted();
    if (of.isPaper()) {
        const bool answers = of.what == QStringLiteral("answers");
        if (answers)
            investigateAll(pane);
        QString error;
        const auto kind = answers ? SheetKind::Answers : SheetKind::Worksheet;
        QCoreApplication::exit(window.lessons()->writeSheetTo(path, kind, &error) ? 0 : 1);
        return;
    }
    if (of.what == QStringLiteral("lesson-found"))
        investigateAll(pane);
    if (of.what == QStringLiteral("lesson-end"))
        scrollToEnd(pane);
    ready();
}

} // namespace

bool wantsLessonPicture()
{
    return wanted().isLesson();
}

void prepareLessonPicture(MainWindow &window, const QString &path,
                          const std::function<void()> &ready)
{
    LessonDesk *desk = window.lessons();
    desk->setPredictionsPath({});
    const auto soon = [&window, path, ready] {
        QTimer::singleShot(settleMs, &window,
                           [&window, path, ready] { show(window, path, ready); });
    };
    const Wanted of = wanted();
    if (desk->open(lessonSource(of.lesson))) {
        QObject::connect(desk->runner(), &SeriesHost::finished, &window, soon);
        if (!of.isBegin())
            predictAll(desk->pane());
    }
    if (of.isBegin() || of.what == QStringLiteral("worksheet") || !window.runs()->runLesson())
        soon();
}

} // namespace forkscope
