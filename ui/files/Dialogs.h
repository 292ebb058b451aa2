#pragma once

#include <QtCore/QString>

#include <optional>

class QWidget;

namespace forkscope {

/// The user's answer to the question about unsaved changes.
enum class UnsavedAnswer : quint8 { Save, Discard, Cancel };

/// Every question that the window asks. Tests answer the questions in a subclass.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual UnsavedAnswer askUnsaved(QWidget *parent, const QString &name);
    /// Returns whether `processes` live processes may be ended.
    virtual bool askEndProcesses(QWidget *parent, int processes);
    /// Asks for a plan file to read. This and the following functions return an empty path if the
    /// user cancels.
    virtual QString askOpenPath(QWidget *parent, const QString &directory);
    /// Asks for a file to write a plan to.
    virtual QString askSavePath(QWidget *parent, const QString &proposed);
    /// Asks for a file to write a report to.
    virtual QString askReportPath(QWidget *parent, const QString &proposed);
    /// Asks for a file to write the trace to.
    virtual QString askTracePath(QWidget *parent, const QString &proposed);
    /// Asks for a file to write the measured points of a speed-up to.
    virtual QString askPointsPath(QWidget *parent, const QString &proposed);
    /// Asks for a file to write an exported program to.
    virtual QString askCodePath(QWidget *parent, const QString &proposed);
    /// Asks for a file to write the bytes of a stream to.
    virtual QString askBytesPath(QWidget *parent, const QString &proposed);
    /// Returns whether bytes may be saved without the `missing` ones that were not kept.
    virtual bool askLeaveOut(QWidget *parent, qint64 missing);
    /// Asks for a file to write something else to.
    virtual QString askExportPath(QWidget *parent, const QString &title, const QString &proposed,
                                  const QString &filter);
    /// Returns whether these commands, which come from a file, may be run.
    virtual bool askRunCommands(QWidget *parent, const QStringList &commands);
    /// Asks for a new name of the plan; nothing if the user cancels.
    virtual std::optional<QString> askName(QWidget *parent, const QString &name);
    /// Says where a trace is and what opens it.
    virtual void sayWhatOpensTrace(QWidget *parent, const QString &path);
    /// Shows what failed, and why.
    virtual void showError(QWidget *parent, const QString &title, const QString &reason);
};

} // namespace forkscope
