#pragma once

#include "ui/files/Dialogs.h"
#include "ui/files/RecentFiles.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/PaneList.h"

#include <QtWidgets/QMainWindow>

#include <memory>

namespace forkscope {

class Commands;
class Docks;
class FileDesk;
class HelpDesk;
class LessonDesk;
class MainMenu;
class PaneProportions;
class PlanBar;
class PlanFiles;
class Presentation;
class ReplayDesk;
class RunDesk;
class RunStatusBar;
class RunViews;
class WelcomeDesk;

/// The main window. It makes the panes and the desks that connect them, and remembers how the user
/// has arranged the panes. Each desk carries out the commands of its subject.
class Workbench : public QMainWindow
{
    Q_OBJECT

public:
    explicit Workbench(std::unique_ptr<Dialogs> dialogs = nullptr);
    ~Workbench() override;

    /// Opens a plan or lesson. If `file` is empty or cannot be opened, it opens what was open last,
    /// or else the first example.
    void open(const QByteArray &file);
    /// Shows the welcome page, but only if nothing was ever opened or chosen before.
    void welcome();
    /// Makes the window no larger than `room`, unless it fills the screen; to be called before it
    /// is shown.
    void keepWithin(const QSize &room);
    /// Stops the run that is on, and the program, until it is continued.
    void suspend() { m_session.suspend(); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildBars();
    void buildDesks();
    void connectView();
    void connectFiles();
    void arrange();
    bool restoreMemory();
    void saveMemory();
    void retranslate();
    void updateTitle();
    [[nodiscard]] QString otherRun(const Plan &made) const;

    std::unique_ptr<Dialogs> m_dialogs;
    RecentFiles m_recent;
    RunSession m_session;
    PlanDocument *m_document;
    PlanFiles *m_files;
    Commands *m_commands;
    PlanBar *m_planBar;
    RunStatusBar *m_status;
    Panes m_panes;
    QList<Pane> m_list; ///< the panes as rows
    std::unique_ptr<Docks> m_docks;
    std::unique_ptr<Presentation> m_presentation;
    std::unique_ptr<PaneProportions> m_proportions;
    MainMenu *m_menu;
    RunViews *m_views = nullptr;
    ReplayDesk *m_replay = nullptr;
    LessonDesk *m_lessons = nullptr;
    RunDesk *m_runs = nullptr;
    FileDesk *m_fileDesk = nullptr;
    WelcomeDesk *m_welcome = nullptr;
    HelpDesk *m_help = nullptr;
    bool m_needsSizes = false; ///< the panes need sizes once the window has its own
};

} // namespace forkscope
