#pragma once

#include "core/pipeline/Plan.h"
#include "ui/files/RecentFiles.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

class QWidget;

namespace forkscope {

class Dialogs;
class PlanDocument;

/// Opens and saves the document: new, open, examples, save, save as. It asks about unsaved changes
/// and keeps the list of recent files. Opening a file shows the plan but never runs it.
class PlanFiles : public QObject
{
    Q_OBJECT

public:
    PlanFiles(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs, QWidget *window);

    /// Each of these returns whether it was done. A cancelled question or a bad file leaves the
    /// document as it was.
    bool newPlan();
    bool open();
    /// Opens a file, whose path is bytes, or an example among the program's resources. An example
    /// is shown without a path, so that saving asks for one.
    bool openFile(const QByteArray &path);
    /// Shows a plan that is neither a file nor an example, also without a path. source() then
    /// returns `source`.
    bool openPlan(const Plan &plan, const QByteArray &source);
    bool save();
    bool saveAs();

    /// Sets the function to which openFile() leaves the opening of lessons.
    void setLessonOpener(std::function<bool(const QByteArray &)> opener)
    {
        m_openLesson = std::move(opener);
    }

    /// Asks what to do with unsaved changes. Returns false if the plan must stay open.
    bool mayLeave();

    /// Returns what the document is called: the plan's name, else the file's, else "Untitled".
    [[nodiscard]] QString displayName() const;

    /// Returns the file or example that is shown; empty for a plan that is neither.
    [[nodiscard]] QByteArray source() const;

    /// Returns the directory in which the last file of a kind ("plan", "report") was read or
    /// written.
    [[nodiscard]] static QString directoryFor(const QString &kind);
    static void rememberDirectory(const QString &kind, const QString &path);

Q_SIGNALS:
    void sourceChanged(const QByteArray &source);

private:
    bool saveTo(const QByteArray &path);
    void setExample(const QByteArray &resource);

    PlanDocument *m_document;
    RecentFiles *m_recent;
    Dialogs *m_dialogs;
    QWidget *m_window;
    std::function<bool(const QByteArray &)> m_openLesson;
    QByteArray m_example; ///< the resource that is shown; empty for a file of the user's
};

} // namespace forkscope
