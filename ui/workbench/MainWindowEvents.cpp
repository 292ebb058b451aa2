#include "ui/bars/plan/PlanBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/welcome/WelcomePage.h"
#include "ui/preferences/Settings.h"
#include "ui/workbench/MainWindow.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QListWidget>

// What the window itself is told: that it is to be closed, that something is dropped on it.

namespace forkscope {

namespace {

/// The plan or lesson that is dragged over the window, or nothing.
QString draggedPlan(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const bool isPlan = path.endsWith(QStringLiteral(".forkscope"), Qt::CaseInsensitive);
    return isPlan || isLessonFile(path) ? path : QString();
}

} // namespace

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_planBar->commitPending();
    m_chain->commitPending();
    const int live = m_session.isRunning() ? std::max(1, m_session.liveProcesses()) : 0;
    if (!m_files->mayLeave() || (live > 0 && !m_dialogs->askEndProcesses(this, live))) {
        event->ignore();
        return;
    }
    setPresentation(false); // what is remembered is the layout of before
    saveMemory();
    event->accept();
}

void MainWindow::welcome()
{
    const Settings settings;
    if (settings.contains(QStringLiteral("window/source")) ||
        settings.contains(QStringLiteral("welcome/seen")) || m_welcome)
        return;
    m_welcome = new WelcomePage(this);
    connect(m_welcome, &WelcomePage::dismissed, this, &MainWindow::leaveWelcome);
    connect(m_welcome, &WelcomePage::chosen, this, [this](const QString &source) {
        leaveWelcome();
        m_files->openFile(source);
        offerRun();
    });
    connect(m_welcome, &WelcomePage::commandGiven, this, [this](const QList<Stage> &stages) {
        leaveWelcome();
        Plan plan;
        plan.pipeline.stages = stages;
        m_files->openPlan(plan, QString());
        offerRun();
    });
    // Whoever opens or runs something has found a way in.
    connect(m_files, &PlanFiles::sourceChanged, m_welcome, [this] { leaveWelcome(); });
    connect(&m_session, &RunSession::runStarted, m_welcome, [this] { leaveWelcome(); });
    m_welcome->show();
    m_welcome->raise();
    m_welcome->lessons()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::leaveWelcome()
{
    if (!m_welcome)
        return;
    Settings().setValue(QStringLiteral("welcome/seen"), true);
    m_welcome->hide();
    m_welcome->deleteLater(); // it may be in the middle of its signal
    m_welcome.clear();
}

/// What comes next is a key away. A lesson wants predictions first.
void MainWindow::offerRun()
{
    if (!m_lessonPane->hasLesson())
        m_planBar->runButton()->setFocus(Qt::OtherFocusReason);
}

WelcomePage *MainWindow::welcomePage() const
{
    return m_welcome;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_menu)
        retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_commands->at(CommandId::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPlan(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedPlan(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // The program that it was dragged from waits until this returns; a question may take long.
    QMetaObject::invokeMethod(
        m_files, [this, path] { m_files->openFile(path); }, Qt::QueuedConnection);
}

} // namespace forkscope
