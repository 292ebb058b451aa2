#pragma once

#include <QtCore/QString>

class QIODevice;
class QWidget;

namespace forkscope {

class Dialogs;
class RunRecord;

/// A run's record written into files that the user chooses. False where he cancelled or it failed,
/// which has been said.
class RecordFiles
{
public:
    RecordFiles(Dialogs *dialogs, QWidget *window) : m_dialogs(dialogs), m_window(window) {}

    bool saveReport(const RunRecord &record);
    bool exportTrace(const RunRecord &record);

private:
    bool write(const RunRecord &record, const QString &path, const QString &failure,
               bool (*writer)(const RunRecord &, QIODevice *));

    Dialogs *m_dialogs;
    QWidget *m_window;
};

} // namespace forkscope
