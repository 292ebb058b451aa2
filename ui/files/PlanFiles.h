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

/// Opening and saving the document: new, open, examples, save, save as, with the question about
/// unsaved changes and the list of recent files. A file that is opened is shown, never run.
class PlanFiles : public QObject
{
    Q_OBJECT

public:
    PlanFiles(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs, QWidget *window);

    /// Each returns whether it was done; a cancelled question or a bad file leaves the document
    /// as it was.
    bool newPlan();
    bool open();
    /// A file, or an example among the program's own resources: that is shown without a path, so
    /// that saving asks for one.
    bool openFile(const QString &path);
    /// A plan that is neither, as an example is shown; `source` is what source() says of it.
    bool openPlan(const Plan &plan, const QString &source);
    bool save();
    bool saveAs();

    /// Who opens lessons: openFile() leaves them to it.
    void setLessonOpener(std::function<bool(const QString &)> opener)
    {
        m_openLesson = std::move(opener);
    }

    /// Asks what is to become of unsaved changes. False: stay here.
    bool mayLeave();

    /// What the document is called: its plan's name, else its file's, else "Untitled".
    [[nodiscard]] QString displayName() const;

    /// The file or example that is shown; empty for a plan that is neither.
    [[nodiscard]] QString source() const;

    /// Where the last file of a kind ("plan", "report") was read or written.
    [[nodiscard]] static QString directoryFor(const QString &kind);
    static void rememberDirectory(const QString &kind, const QString &path);

Q_SIGNALS:
    void sourceChanged(const QString &source);

private:
    bool saveTo(const QString &path);
    void setExample(const QString &resource);

    PlanDocument *m_document;
    RecentFiles *m_recent;
    Dialogs *m_dialogs;
    QWidget *m_window;
    std::function<bool(const QString &)> m_openLesson;
    QString m_example; ///< the resource shown, empty for a file of the user's
};

} // namespace forkscope
