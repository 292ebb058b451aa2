#pragma once

#include <QtCore/QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace forkscope {

class Commands;
class Dialogs;
class LibraryPanel;
class PlanDocument;
class PlanFiles;
class RunDesk;
class RunSession;

/// The window's work with files: opens plans, also dropped ones, and saves plans and what is made
/// from a run.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Commands *commands;
        PlanFiles *files;
        PlanDocument *document;
        Dialogs *dialogs;
        LibraryPanel *library;
        RunSession *session;
        RunDesk *runs;
    };

    /// All of `parts` must outlive it.
    FileDesk(const Parts &parts, QWidget *window);

    /// Returns whether the dragged data is one plan or lesson and nothing else.
    [[nodiscard]] static bool canDrop(const QMimeData *data);
    /// Opens the dropped file.
    void drop(QDropEvent *event);

    /// Opens what was open last, or else the first example; for a start without a file.
    void openAtStart();

    /// Writes the report of the record to a file that the user chooses. Returns false if it was not
    /// written.
    bool saveReport();

private:
    void save(bool underNewName);
    void rename();
    bool exportTrace();
    bool showInPerfetto();

    const Parts m_parts;
    QWidget *m_window;
};

} // namespace forkscope
