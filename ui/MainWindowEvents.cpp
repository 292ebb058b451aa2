#include "ui/MainWindow.h"
#include "ui/PlanFiles.h"
#include "ui/WindowActions.h"
#include "ui/editor/ChainEditor.h"
#include "ui/planbar/PlanBar.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>

// What the window itself is told: that it is to be closed, that something is dropped on it.

namespace forkscope {

namespace {

/// The plan file that is dragged over the window, or nothing.
QString draggedPlan(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return path.endsWith(QStringLiteral(".forkscope"), Qt::CaseInsensitive) ? path : QString();
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

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_menu)
        retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
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
