#pragma once

#include <QtCore/QString>

#include <optional>

class QWidget;

namespace forkscope {

/// What the user wants done with changes that are not saved.
enum class UnsavedAnswer : quint8 { Save, Discard, Cancel };

/// Every question that the window asks. Tests answer them in a subclass.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual UnsavedAnswer askUnsaved(QWidget *parent, const QString &name);
    /// Whether `processes` live processes may be ended.
    virtual bool askEndProcesses(QWidget *parent, int processes);
    /// A plan file to read; empty when cancelled.
    virtual QString askOpenPath(QWidget *parent, const QString &directory);
    /// A file to write a plan to; empty when cancelled.
    virtual QString askSavePath(QWidget *parent, const QString &proposed);
    /// A file to write a report to; empty when cancelled.
    virtual QString askReportPath(QWidget *parent, const QString &proposed);
    /// A file to write the trace to; empty when cancelled.
    virtual QString askTracePath(QWidget *parent, const QString &proposed);
    /// A file to write what was measured of a speed-up to; empty when cancelled.
    virtual QString askPointsPath(QWidget *parent, const QString &proposed);
    /// A file to write bytes to; empty when cancelled.
    virtual QString askCodePath(QWidget *parent, const QString &proposed);
    /// Empty: none.
    virtual QString askBytesPath(QWidget *parent, const QString &proposed);
    /// Whether bytes may be saved without those, `missing` of them, that were not kept.
    virtual bool askLeaveOut(QWidget *parent, qint64 missing);
    /// A file to write something else to; empty when cancelled.
    virtual QString askExportPath(QWidget *parent, const QString &title, const QString &proposed,
                                  const QString &filter);
    /// Whether these commands, which come from a file, may be run.
    virtual bool askRunCommands(QWidget *parent, const QStringList &commands);
    /// A new name for the plan; nothing when cancelled.
    virtual std::optional<QString> askName(QWidget *parent, const QString &name);
    /// Says that something did not work, and why.
    virtual void showError(QWidget *parent, const QString &title, const QString &reason);
};

} // namespace forkscope
