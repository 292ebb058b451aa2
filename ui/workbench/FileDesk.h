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

/// What the window does with files: plans that are opened, dropped on it and saved, and what is
/// saved of a run.
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

    /// All of `parts` outlive this.
    FileDesk(const Parts &parts, QWidget *window);

    /// Whether a plan or a lesson is dragged, and nothing else.
    [[nodiscard]] static bool canDrop(const QMimeData *data);
    /// Opens it.
    void drop(QDropEvent *event);

    /// What is shown where no file was named: what was open last, or else the first example.
    void openAtStart();

    /// Writes the report of the record to a file that the user chooses; false where it was not.
    bool saveReport();

private:
    void save(bool underNewName);
    void rename();
    bool exportTrace();

    const Parts m_parts;
    QWidget *m_window;
};

} // namespace forkscope
