#include "ui/commands/WindowActions.h"

#include "ui/shared/Icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

namespace forkscope {

WindowActions::WindowActions(QWidget *window) : QObject(window)
{
    for (QAction **action : {&newPlan,       &open,          &save,
                             &saveAs,        &saveReport,    &exportTrace,
                             &saveWorksheet, &saveAnswers,   &exportPredictions,
                             &clearRecent,   &quit,          &rename,
                             &run,           &terminate,     &kill,
                             &threeWays,     &speedUp,       &instanceTimes,
                             &trace,         &resetLayout,   &fullScreen,
                             &goToPlanBar,   &goToLibrary,   &goToChain,
                             &goToTimeline,  &goToInstances, &goToBytes,
                             &replay,        &presentation,  &zoomIn,
                             &zoomOut,       &zoomUsual,     &goToExplain,
                             &handbook,      &whatsThis,     &shortcuts,
                             &about,         &aboutQt}) {
        *action = new QAction(window);
    }
    fullScreen->setCheckable(true);
    presentation->setCheckable(true);
    replay->setCheckable(true);
    trace->setCheckable(true);
    trace->setChecked(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
    setKeys();
    setIcons();
    retranslate();
}

void WindowActions::setKeys()
{
    newPlan->setShortcut(QKeySequence::New);
    open->setShortcut(QKeySequence::Open);
    save->setShortcut(QKeySequence::Save);
    // Not every platform has standard keys for these.
    saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    saveReport->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    exportTrace->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    run->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return),
                       QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    terminate->setShortcut(Qt::SHIFT | Qt::Key_F5);
    kill->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F5);
    threeWays->setShortcut(Qt::Key_F6);
    speedUp->setShortcut(Qt::SHIFT | Qt::Key_F6);
    instanceTimes->setShortcut(Qt::CTRL | Qt::Key_F6);
    zoomIn->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut->setShortcut(Qt::CTRL | Qt::Key_Minus);
    zoomUsual->setShortcut(Qt::CTRL | Qt::Key_0);
    replay->setShortcut(Qt::Key_F7);
    presentation->setShortcut(Qt::Key_F9);
    fullScreen->setShortcut(Qt::Key_F11);
    goToPlanBar->setShortcut(Qt::ALT | Qt::Key_1);
    goToLibrary->setShortcut(Qt::ALT | Qt::Key_2);
    goToChain->setShortcut(Qt::ALT | Qt::Key_3);
    goToTimeline->setShortcut(Qt::ALT | Qt::Key_4);
    goToInstances->setShortcut(Qt::ALT | Qt::Key_5);
    goToBytes->setShortcut(Qt::ALT | Qt::Key_6);
    goToExplain->setShortcut(Qt::ALT | Qt::Key_7);
    handbook->setShortcut(Qt::Key_F1);
    whatsThis->setShortcut(Qt::SHIFT | Qt::Key_F1);
    shortcuts->setShortcut(Qt::CTRL | Qt::Key_F1);
}

void WindowActions::setIcons()
{
    newPlan->setIcon(themedIcon(QStringLiteral("new")));
    open->setIcon(themedIcon(QStringLiteral("open")));
    save->setIcon(themedIcon(QStringLiteral("save")));
    saveReport->setIcon(themedIcon(QStringLiteral("report")));
    run->setIcon(themedIcon(QStringLiteral("run")));
    terminate->setIcon(themedIcon(QStringLiteral("terminate")));
    kill->setIcon(themedIcon(QStringLiteral("kill")));
    threeWays->setIcon(themedIcon(QStringLiteral("three-ways")));
    about->setIcon(programIcon());
}

void WindowActions::retranslate()
{
    newPlan->setText(tr("&New"));
    open->setText(tr("&Open…"));
    save->setText(tr("&Save"));
    saveAs->setText(tr("Save &As…"));
    saveReport->setText(tr("Save Re&port…"));
    exportTrace->setText(tr("Export &Trace…"));
    exportTrace->setToolTip(tr("As a file that ui.perfetto.dev and chrome://tracing open"));
    saveWorksheet->setText(tr("Save &Worksheet…"));
    saveWorksheet->setToolTip(tr("The lesson's questions, with room for answers, as a PDF"));
    saveAnswers->setText(tr("Save &Answers…"));
    saveAnswers->setToolTip(tr("What was predicted and what was measured, as a PDF"));
    exportPredictions->setText(tr("Export &Predictions…"));
    exportPredictions->setToolTip(
        tr("All predictions made on this computer, as CSV, without names"));
    clearRecent->setText(tr("&Clear List"));
    quit->setText(tr("&Quit"));
    rename->setText(tr("Rena&me Plan…"));
    run->setText(tr("&Run"));
    run->setToolTip(tr("Run the plan"));
    threeWays->setText(tr("Run Three &Ways"));
    threeWays->setToolTip(
        tr("Run the plan one after another, all at once on one core, and all at once on "
           "all cores, and compare"));
    speedUp->setText(tr("&Measure Speed-up…"));
    speedUp->setToolTip(
        tr("Run the plan with one instance at once, with two, three … and show how the time "
           "falls"));
    instanceTimes->setText(tr("Instance T&imes"));
    instanceTimes->setToolTip(tr("How long the instances of the last run took, as a histogram"));
    trace->setText(tr("&Exact Trace of the Scheduler"));
    trace->setToolTip(tr("Off: the next run is observed by the polls' samples alone"));
    terminate->setText(tr("&Terminate"));
    terminate->setToolTip(tr("Ask everything of the run to end (SIGTERM), and kill later what has "
                             "not"));
    kill->setText(tr("&Kill"));
    kill->setToolTip(tr("End everything of the run at once (SIGKILL)"));
    resetLayout->setText(tr("&Reset Layout"));
    replay->setText(tr("Replay &Slowly"));
    replay->setToolTip(tr("Show the last run again, slower, and stop it at any event"));
    presentation->setText(tr("&Presentation"));
    presentation->setToolTip(tr("Large type, high contrast and only the panes that matter, until "
                                "it is switched off"));
    zoomIn->setText(tr("Zoom &In"));
    zoomIn->setToolTip(tr("Everything larger"));
    zoomOut->setText(tr("Zoom &Out"));
    zoomOut->setToolTip(tr("Everything smaller"));
    zoomUsual->setText(tr("&Usual Size"));
    zoomUsual->setToolTip(tr("Everything as large as the system’s type"));
    fullScreen->setText(tr("&Full Screen"));
    goToPlanBar->setText(tr("Plan Bar"));
    goToLibrary->setText(tr("Library"));
    goToChain->setText(tr("Chain"));
    goToTimeline->setText(tr("Timeline"));
    goToInstances->setText(tr("Instances"));
    goToBytes->setText(tr("Bytes"));
    goToExplain->setText(tr("Explain"));
    handbook->setText(tr("&Handbook"));
    handbook->setToolTip(tr("Opens the page about the pane that has the focus"));
    whatsThis->setText(tr("&What Is This?"));
    whatsThis->setToolTip(tr("The next click says what is under the pointer"));
    shortcuts->setText(tr("&Keyboard Shortcuts"));
    about->setText(tr("&About Forkscope"));
    aboutQt->setText(tr("About &Qt"));
}

} // namespace forkscope
