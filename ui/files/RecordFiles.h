#pragma once

#include <QtCore/QString>

class QIODevice;
class QWidget;

namespace forkscope {

class Dialogs;
class RunRecord;

/// Writes a run's record into files that the user chooses. The functions return false if the user
/// cancels or the writing fails; a failure has then been shown.
class RecordFiles
{
public:
    RecordFiles(Dialogs *dialogs, QWidget *window) : m_dialogs(dialogs), m_window(window) {}

    bool saveReport(const RunRecord &record);
    bool exportTrace(const RunRecord &record);
    /// Writes the trace like exportTrace() and says what to open it with.
    bool showInPerfetto(const RunRecord &record);

private:
    QString writeTrace(const RunRecord &record);
    bool write(const RunRecord &record, const QString &path, const QString &failure,
               bool (*writer)(const RunRecord &, QIODevice *));

    Dialogs *m_dialogs;
    QWidget *m_window;
};

} // namespace forkscope
