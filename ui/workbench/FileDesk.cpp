#include "ui/workbench/FileDesk.h"

#include "ui/commands/Commands.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/files/RecordFiles.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QWidget>

#include <unistd.h>

namespace forkscope {

namespace {

/// Returns the path of the plan or lesson that is dragged, or an empty one.
QByteArray draggedPlan(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    // toLocalFile() makes text of the bytes.
    const QByteArray path =
        QByteArray::fromPercentEncoding(urls.first().path(QUrl::FullyEncoded).toLatin1());
    return path.toLower().endsWith(".forkscope") || isLessonFile(path) ? path : QByteArray();
}

} // namespace

FileDesk::FileDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    Commands *const commands = parts.commands;
    commands->carryOut(CommandId::NewPlan, parts.files, &PlanFiles::newPlan);
    commands->carryOut(CommandId::Open, parts.files, &PlanFiles::open);
    commands->carryOut(CommandId::Save, this, [this] { save(false); });
    commands->carryOut(CommandId::SaveAs, this, [this] { save(true); });
    commands->carryOut(CommandId::Rename, this, &FileDesk::rename);
    commands->carryOut(CommandId::SaveReport, this, &FileDesk::saveReport);
    commands->carryOut(CommandId::ExportTrace, this, &FileDesk::exportTrace);
    commands->carryOut(CommandId::ShowInPerfetto, this, &FileDesk::showInPerfetto);
    commands->carryOut(CommandId::Quit, window, &QWidget::close);
    connect(parts.library, &LibraryPanel::chosen, parts.files, &PlanFiles::openFile);
    connect(parts.files, &PlanFiles::sourceChanged, parts.library, &LibraryPanel::setShown);
}

bool FileDesk::canDrop(const QMimeData *data)
{
    return !draggedPlan(data).isEmpty();
}

void FileDesk::drop(QDropEvent *event)
{
    const QByteArray path = draggedPlan(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // The program that the file comes from waits until this returns, and a question may take long.
    QMetaObject::invokeMethod(
        m_parts.files, [files = m_parts.files, path] { files->openFile(path); },
        Qt::QueuedConnection);
}

void FileDesk::openAtStart()
{
    const QByteArray last = Settings().value(QStringLiteral("window/source")).toByteArray();
    const bool exists = last.startsWith(':') ? QFileInfo::exists(QString::fromUtf8(last))
                                             : ::access(last.constData(), F_OK) == 0;
    if (!exists || !m_parts.files->openFile(last))
        m_parts.files->openFile(firstExample());
}

void FileDesk::save(bool underNewName)
{
    if (!m_parts.runs->commitPending())
        return;
    if (underNewName)
        m_parts.files->saveAs();
    else
        m_parts.files->save();
}

void FileDesk::rename()
{
    if (const auto name = m_parts.dialogs->askName(m_window, m_parts.document->plan().name))
        m_parts.document->setName(name->trimmed());
}

bool FileDesk::saveReport()
{
    const RunRecord *record = m_parts.session->record();
    return record && RecordFiles(m_parts.dialogs, m_window).saveReport(*record);
}

bool FileDesk::exportTrace()
{
    const RunRecord *record = m_parts.session->record();
    return record && RecordFiles(m_parts.dialogs, m_window).exportTrace(*record);
}

bool FileDesk::showInPerfetto()
{
    const RunRecord *record = m_parts.session->record();
    return record && RecordFiles(m_parts.dialogs, m_window).showInPerfetto(*record);
}

} // namespace forkscope
