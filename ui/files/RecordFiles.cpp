#include "ui/files/RecordFiles.h"

#include "core/export/Report.h"
#include "core/export/TraceFile.h"
#include "ui/files/ChosenPath.h"
#include "ui/files/Dialogs.h"
#include "ui/files/PlanFiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace forkscope {

namespace {

struct RecordFilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::RecordFiles)
};

/// Report and trace are proposed in the directory of the last one written.
const QString &kind()
{
    static const QString name = QStringLiteral("report");
    return name;
}

QString proposed(const QString &name)
{
    return QDir(PlanFiles::directoryFor(kind())).filePath(name + QStringLiteral(".json"));
}

} // namespace

bool RecordFiles::saveReport(const RunRecord &record)
{
    const QString path =
        m_dialogs->askReportPath(m_window, proposed(RecordFilesTexts::tr("report", "file name")));
    return write(record, path, RecordFilesTexts::tr("Cannot Save the Report"),
                 [](const RunRecord &run, QIODevice *device) { return writeReport(run, device); });
}

/// Returns the file that the trace was written to; empty if it was not.
QString RecordFiles::writeTrace(const RunRecord &record)
{
    const QString path =
        m_dialogs->askTracePath(m_window, proposed(RecordFilesTexts::tr("trace", "file name")));
    const bool written =
        write(record, path, RecordFilesTexts::tr("Cannot Export the Trace"),
              [](const RunRecord &run, QIODevice *device) { return writeTraceFile(run, device); });
    return written ? path : QString();
}

bool RecordFiles::exportTrace(const RunRecord &record)
{
    return !writeTrace(record).isEmpty();
}

bool RecordFiles::showInPerfetto(const RunRecord &record)
{
    const QString path = writeTrace(record);
    if (path.isEmpty())
        return false;
    m_dialogs->sayWhatOpensTrace(m_window, QDir::toNativeSeparators(path));
    return true;
}

bool RecordFiles::write(const RunRecord &record, const QString &path, const QString &failure,
                        bool (*writer)(const RunRecord &, QIODevice *))
{
    if (path.isEmpty())
        return false;
    const QString why =
        writeChosen(path, [&](QIODevice *device) { return writer(record, device); });
    if (!why.isEmpty()) {
        m_dialogs->showError(
            m_window, failure,
            RecordFilesTexts::tr("%1: %2").arg(QDir::toNativeSeparators(path), why));
        return false;
    }
    PlanFiles::rememberDirectory(kind(), path);
    return true;
}

} // namespace forkscope
